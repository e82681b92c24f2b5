"""Profiles whose every free text is out to break pages, tags or files."""

import json

TEXTS = {
    "markup": "<script>alert(1)</script> &lt; <b>bold</b> ]]> -->",
    "pdf-syntax": "100 % (unclosed \\( ) \\ >> endobj EMC BT /P <</MCID 0>> BDC ((( \\",
    "right-to-left": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202eevil\u202c end",
    "emoji": "\U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467 ok \u2713 \u0416",
    "other-scripts": "\u5bb6 \u0939\u093f\u0928\u094d\u0926\u0940 e\u0301\u0302\u0303 \u0e44\u0e17\u0e22",
    "controls": "tab\there\nnew line\r\n\u0007 bell \u00ad soft \ufeff mark \u2028 end",
    "no-space": "x" * 300,
    "hyphens": "a-" * 150,
    "spaces": "   a      b   " * 20,
    "placeholders": "{name} {page} {pages} {0} %s %d $1",
}

# Longer than what a PDF/A file may hold in one string; a text of a profile may have 2,000 characters.
LONG = "A long note with many words, as people write them. " * 39


def profile(text):
    return {
        "profile_version": 1,
        "age": 66,
        "disease": {"diagnosis": "multiple-myeloma", "state": "relapsed", "relapse_count": 1},
        "history": {
            "complete": True,
            "treatments": [
                {"medicines": [text[:200], "VRd"], "plan": "first", "start": "2021-03", "stop": "2021-08"},
                {"medicines": [text[:100] + " b"], "start": "2022-03", "stop": "2022-08"},
            ],
        },
        "preferences": {"goals": [text], "questions": [text]},
    }


def write_all(folder):
    """One profile for each text; their names."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {**TEXTS, "long": LONG, "fifty-goals": None}
    for name, text in texts.items():
        value = profile(text or "goal")
        if text is None:
            value["preferences"]["goals"] = [f"{i}. {LONG}" for i in range(5)]
            value["preferences"]["questions"] = [f"{i}. {LONG}" for i in range(5)]
        (folder / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return sorted(texts)
