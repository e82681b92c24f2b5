"""The JSON Schemas of criteria/schema: all shipped data is valid by them, they know the keys and words
that the readers know, and they refuse the bad inputs at the places at which the readers do."""

import copy
import json
import os
import re
import sys
import unittest

from project import load, read, root, without_comments

try:
    import jsonschema
except ModuleNotFoundError:
    # Another Python that stands first in PATH does not see Debian's packages; Debian's own does.
    if sys.executable == "/usr/bin/python3" or not os.path.exists("/usr/bin/python3"):
        raise
    os.execv("/usr/bin/python3", ["/usr/bin/python3", "-B", *sys.argv])



def spelled_out(schema):
    """A property that is forbidden as {"not": {}}: newer versions of jsonschema lose the place of false."""
    if "properties" not in schema:
        return schema
    return {**schema, "properties": {k: {"not": {}} if v is False else v for k, v in schema["properties"].items()}}


SCHEMAS = {p.name.removesuffix(".schema.json"): json.loads(p.read_text(encoding="utf-8"), object_hook=spelled_out)
           for p in sorted((root / "criteria/schema").glob("*.schema.json"))}
# Which schema belongs to a file of the data folder, by its place.
PLACES = [
    (r"catalog/(medicines|classes|regimens|lab-tests|gene-changes|facts|decision-factors)\.json", r"\1"),
    (r"sources/[^/]+\.json", "source"),
    (r"options/.+\.cases\.json", "cases"),
    (r"options/.+\.json", "option"),
]

# What the files below tests/bad_input are bad in and no schema can see, with the reason.
CODES_NOT_SEEN = {
    "json-syntax": "the text is no JSON",
    "json-utf8": "the text is no JSON",
    "json-too-deep": "a schema has no limit of depth",
    "json-duplicate-key": "gone before a schema looks",
    "date-in-future": "a schema does not know today",
    "date-order": "compares two values",
    "interval-reversed": "compares two values",
    "facts-conflict": "compares several values",
    "unit-implausible": "needs the catalog",
    "medicine-unrecognised": "needs the catalog",
    "unknown-medicine": "needs the catalog",
    "unknown-fact": "needs the catalog",
    "unknown-source": "needs the other files",
    "unknown-wording": "needs the other files",
    "trace-unknown": "needs the other files",
    "cases-missing": "needs the other files",
    "blank-left": "a text like others",
    "statement-not-traced": "needs the other files",
    "option-repeated": "needs the other files",
    "option-never-met": "compares with today",
    "review-overdue": "compares with today",
    "validity-overlap": "compares several values",
    "validity-gap": "compares several values",
    "rule-repeated": "compares several values",
    "rule-never-met": "compares several values",
    "rule-always-met": "compares several values",
    "leaf-without-effect": "compares several values",
}
# Single places of codes that a schema sees elsewhere: code, file and pointer, reason.
PLACES_NOT_SEEN = [
    ("number-out-of-range", r"/lab_tests/\d+/limit$", "compares two values"),
    ("unknown-value", r"/disease/gene_findings/\d+/finding$", "the catalog has the names"),
    ("unknown-value", r"/labs/\d+/test$", "the catalog has the names"),
    ("unknown-value", r"/facts/\d+/follows_from/\d+$", "compares a list with ids elsewhere in the file"),
    ("unknown-value", r"words-of-a-leaf.*/value(/\d+)?$", "the catalog has the words of a category"),
    ("unknown-value", r"(third|another\.cases|lost\.cases)\.json /(id|option|topic)$", "the file has another name"),
    ("date-invalid", r"not-dates.*/relapses/2/date$", "29 February: a pattern does not know leap years"),
    ("unit-missing", r"/labs/\d+$", "only a ratio has no unit, and the catalog tells which test is one"),
    ("unit-unknown", r"/labs/\d+/unit$", "the catalog has the units"),
    ("unit-mismatch", r"every-way.*/rule/all/(0|1/unit|2/unit)$", "the catalog has the units of facts"),
    ("operator-mismatch", r"operators-and-values.*/rule/all/[0-6]/(op|value)$", "the catalog has the types of facts"),
    ("number-out-of-range", r"limits-and-ages.*/value$", "the catalog has the range of a fact"),
    ("facts-used-mismatch", r"missing-and-unused", "compares a list with the leaves of a tree"),
    ("empty-group", r"/at_least/n$", "compares a number with the length of a list"),
    ("duplicate-id", r"", "compares entries, often of several files"),
]


def schema_of(name):
    """Of a file by its name in the data folder; nothing where no schema is for it."""
    for pattern, schema in PLACES:
        found = re.fullmatch(pattern, name)
        if found:
            return found.expand(schema)
    return None


def validator(name):
    store = {schema["$id"]: schema for schema in SCHEMAS.values()}
    schema = SCHEMAS[name]
    return jsonschema.Draft202012Validator(schema, resolver=jsonschema.RefResolver(schema["$id"], schema, store))


def pointer(path):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def faults(name, document):
    """The pointer and the message of each error by a schema."""
    return [(pointer(e.absolute_path), e.message) for e in validator(name).iter_errors(document)]


def places(errors):
    """The pointers of errors, with those of the alternatives that were tried."""
    found = set()
    for error in errors:
        found.add(pointer(error.absolute_path))
        found |= places(error.context)
    return found


def first_of_each_key(pairs):
    """Of a key that stands twice the readers go on with the first."""
    result = {}
    for key, value in pairs:
        result.setdefault(key, value)
    return result


def below(inner, outer):
    return inner == outer or inner.startswith(outer + "/")


def findings(text):
    """File, code and pointer of each line of a .txt beside bad input."""
    return re.findall(r"^(\S+?\.json)(?::\d+:\d+)?: \w+\[([a-z0-9-]+)\](?: at (\S*))?: ", text, re.MULTILINE)


def bad_inputs():
    """Name, file, schema and findings of each bad file that is JSON and has a schema."""
    for expected in sorted((root / "tests/bad_input").rglob("*.txt")):
        found = findings(expected.read_text(encoding="utf-8"))
        kind = expected.parent.parent.name
        folder = expected.with_suffix("")
        files = sorted(folder.rglob("*.json")) if kind == "criteria" else [expected.with_suffix(".json")]
        for file in files:
            if kind == "criteria":
                name = file.relative_to(folder).as_posix()
                schema, printed = schema_of(name), "criteria/" + name
            else:
                schema, printed = ("wording" if kind == "wording" else "profile"), file.name
            own = [(code, place) for where, code, place in found if where == printed]
            broken = {"json-syntax", "json-utf8", "json-too-deep"} & {code for code, _ in own}
            if schema and not broken:
                yield file.relative_to(root / "tests/bad_input").as_posix(), file, schema, own


def good_inputs():
    """Schema and file of all criteria that are laid over or below bad ones, and of their good neighbours."""
    for folder in ["tests/bad_input/criteria_base", *sorted((root / "tests/good_input/criteria").glob("*/*"))]:
        for file in sorted((root / folder).rglob("*.json")):
            yield schema_of(file.relative_to(root / folder).as_posix()), file


def shipped_files():
    """Schema and file of all data, words, page styles and examples."""
    criteria = root / "criteria"
    for file in sorted(criteria.rglob("*.json")):
        name = file.relative_to(criteria).as_posix()
        if not name.startswith("schema/"):
            yield schema_of(name), file
    for file in sorted((root / "templates/pages").glob("*.json")):
        yield file.stem if file.stem in {"fonts", "papers"} else "page-style", file
    for schema, folder in (("wording", "templates/wording"), ("profile", "examples/profiles")):
        for file in sorted((root / folder).glob("*.json")):
            yield schema, file


def excused(name, code, place):
    """Which exceptions hold for a finding: codes and indexes of PLACES_NOT_SEEN."""
    holds = {code} if code in CODES_NOT_SEEN else set()
    return holds | {i for i, (c, pattern, _) in enumerate(PLACES_NOT_SEEN)
                    if c == code and re.search(pattern, f"{name} {place}")}


def properties(schema):
    """Every property that a schema describes, by name and description."""
    if isinstance(schema, list):
        return [found for item in schema for found in properties(item)]
    if not isinstance(schema, dict):
        return []
    own = [(name, value) for name, value in schema.get("properties", {}).items()]
    return own + [found for value in schema.values() for found in properties(value)]


def enumerations(schema):
    """The sets of words that a schema allows."""
    if isinstance(schema, list):
        return [found for item in schema for found in enumerations(item)]
    if not isinstance(schema, dict):
        return []
    words = schema.get("enum", [])
    own = [frozenset(words)] if words and all(isinstance(word, str) for word in words) else []
    return own + [found for value in schema.values() for found in enumerations(value)]


def objects_left_open(schema):
    """Objects with properties that also take any other key."""
    if isinstance(schema, list):
        return [found for item in schema for found in objects_left_open(item)]
    if not isinstance(schema, dict):
        return []
    is_object = schema.get("type") == "object" and "properties" in schema
    is_open = is_object and schema.get("additionalProperties") is not False
    return [schema] * is_open + [found for value in schema.values() for found in objects_left_open(value)]


# Keys that many readers leave to one function, and the call by which they do.
READ_ELSEWHERE = {"traces": "traces.read(", "to_verify": "traces.read_to_verify("}


def keys_read(cpp):
    """The keys that a reader asks for."""
    cpp = without_comments(cpp)
    call = r'\b(?:get|need|has|text|needed_text|texts|yes_no|need_id|need_day|maybe_day|need_version|needed_files)'
    keys = set(re.findall(call + r'\((?:\w+, )?"(\w+)"', cpp))
    keys |= {key for pair in re.findall(r'read_list\(\w+, "(\w+)", "(\w+)"\)', cpp) for key in pair}
    return keys | {key for key, call in READ_ELSEWHERE.items() if call in cpp}


def names_in(cpp):
    """The words of each table of names."""
    tables = re.findall(r"NameTable<\w+, \d+> table\{(.*?)\};", cpp, re.DOTALL)
    tables += re.findall(r"array<std::string_view, \d+> (?:kinds|outcomes)\{(.*?)\};", cpp, re.DOTALL)
    return [frozenset(re.findall(r'"([^"]+)"', table)) for table in tables]


READERS = "src/readers/"
CATALOG = ["medicines", "classes", "regimens", "lab-tests", "gene-changes", "decision-factors"]
REFERENCE = {"source", "where", "references"}
# Schemas, the readers of the same files, and keys that one of the readers shares with others.
READ_BY = [
    (["profile"], ["profile_reader", "profile_disease", "profile_history", "profile_treatment", "profile_labs",
                   "given_values"], set()),
    (["option"], ["option_reader", "tree_reader", "leaf_reader"], REFERENCE),
    (["cases"], ["cases_reader"], set()),
    (["source"], ["source_reader"], REFERENCE),
    (CATALOG, ["catalog_reader"], REFERENCE),
    (["facts"], ["facts_reader"], set()),
    (["wording"], ["wording_reader"], set()),
    (["fonts"], ["font_list_reader"], set()),
]


def keys_needed(cpp):
    """The keys without which a reader reports missing-key, whatever else the object says."""
    cpp = without_comments(cpp)
    call = r'\b(?:need|needed_text|need_id|need_day|need_version|needed_files)'
    keys = set(re.findall(call + r'\((?:\w+, )?"(\w+)"', cpp))
    return keys | {key for pair in re.findall(r'read_list\(\w+, "(\w+)", "(\w+)"\)', cpp) for key in pair}


def keys_required(schema):
    if isinstance(schema, list):
        return set().union(*map(keys_required, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("required", [])).union(*(keys_required(v) for k, v in schema.items() if k != "if"))


# What lies deeper, such as profiles in cases and groups in groups, repeats what is tried elsewhere.
MOST_STEPS = 7


def spoiled(document):
    """Copies of a document, in each of which one value is null; one for each kind of place."""
    seen = set()

    def walk(value, path):
        kind = tuple(0 if isinstance(step, int) else step for step in path)[:MOST_STEPS]
        if path and kind not in seen:
            seen.add(kind)
            copied = copy.deepcopy(document)
            holder = copied
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = None
            yield pointer(path), copied
        steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
        for step, inner in steps:
            yield from walk(inner, (*path, step))

    yield from walk(document, ())


class Schemas(unittest.TestCase):
    def test_each_is_a_schema_with_the_name_of_its_file(self):
        self.assertGreater(len(SCHEMAS), 10)
        for name, schema in SCHEMAS.items():
            with self.subTest(name):
                jsonschema.Draft202012Validator.check_schema(schema)
                self.assertEqual("https://json-schema.org/draft/2020-12/schema", schema["$schema"])
                # References lead to the same file by the id and by the file's place.
                self.assertTrue(schema["$id"].endswith(f"/{name}.schema.json"))

    def test_every_key_is_described(self):
        for name, schema in SCHEMAS.items():
            names = {key for key, _ in properties(schema)}
            told = {key for key, value in properties(schema) if isinstance(value, dict) and value.get("description")}
            self.assertEqual(set(), names - told, name)

    def test_no_object_takes_keys_that_it_does_not_know(self):
        for name, schema in SCHEMAS.items():
            self.assertEqual([], objects_left_open(schema), name)

    def test_they_know_the_keys_that_the_readers_know(self):
        for names, readers, shared in READ_BY:
            with self.subTest(" ".join(names)):
                read_keys = set().union(*(keys_read(read(f"{READERS}{r}.cpp")) for r in readers))
                known = {key for n in names for key, _ in properties(SCHEMAS[n])}
                self.assertGreater(len(read_keys), 3)
                self.assertEqual(set(), read_keys - known - shared, "the schema lacks them")
                self.assertEqual(set(), known - read_keys - shared, "no reader reads them")

    def test_they_require_the_keys_that_the_readers_need(self):
        for names, readers, shared in READ_BY:
            with self.subTest(" ".join(names)):
                needed = set().union(*(keys_needed(read(f"{READERS}{r}.cpp")) for r in readers))
                required = set().union(*(keys_required(SCHEMAS[n]) for n in names))
                # "one" and "other" are needed only where both are there and make a text for a number.
                self.assertEqual(set(), needed - required - shared - {"one", "other"})
        self.assertEqual({"source", "where"}, set(SCHEMAS["common"]["$defs"]["reference"]["required"]))
        for name in [*CATALOG, "facts", "fonts", "papers"]:
            self.assertEqual(set(SCHEMAS[name]["properties"]), set(SCHEMAS[name]["required"]), name)
            if name not in {"regimens", "fonts", "papers"}:
                self.assertIn("id", SCHEMAS[name]["$defs"]["entry"]["required"], name)

    def test_they_know_the_numbers_and_colours_of_a_page_style(self):
        listed = re.findall(r'PageStyle(?:Number|Color)\{"(\w+)"', read("src/layout/page_style.cpp"))
        self.assertGreater(len(listed), 50)
        self.assertEqual({*listed, "page_style_version"}, set(SCHEMAS["page-style"]["properties"]))
        self.assertEqual({*listed, "page_style_version"}, set(SCHEMAS["page-style"]["required"]))

    def test_they_know_the_words_that_the_readers_know(self):
        for name, files in {
            "profile": ["src/domain/profile.h"],
            "option": ["src/criteria/option.h", "src/criteria/criterion.h"],
            "medicines": ["src/readers/catalog_reader.cpp"],
            "facts": ["src/readers/facts_reader.cpp"],
            "source": ["src/readers/source_reader.cpp"],
            "cases": ["src/readers/cases_reader.cpp"],
        }.items():
            words = [table for file in files for table in names_in(read(file))]
            self.assertGreater(len(words), 0, name)
            for table in words:
                # Of a person each may also be "unknown".
                wanted = table | {"unknown"} if name == "profile" else table
                self.assertIn(wanted, enumerations(SCHEMAS[name]), name)


class Data(unittest.TestCase):
    def valid(self, files):
        for schema, file in files:
            with self.subTest(file.relative_to(root).as_posix()):
                self.assertEqual([], faults(schema, json.loads(file.read_text(encoding="utf-8"))))

    def test_what_is_shipped_is_valid(self):
        files = list(shipped_files())
        self.assertGreater(len(files), 100)
        self.assertEqual(set(SCHEMAS) - {"common"}, {schema for schema, _ in files})
        self.valid(files)

    def test_good_inputs_of_the_tests_are_valid(self):
        self.valid(good_inputs())

    def test_a_value_that_is_null_and_another_version_are_refused(self):
        files = [("profile", path) for path in sorted((root / "examples/profiles").glob("*.json"))]
        files += [(n, root / f"criteria/catalog/{n}.json") for n in [*CATALOG, "facts"]]
        files += [("source", root / "criteria/sources/readings.json"),
                  ("option", root / "criteria/options/transplant/stem-cell-transplant.json"),
                  ("cases", root / "criteria/options/transplant/stem-cell-transplant.cases.json"),
                  ("page-style", root / "templates/pages/standard.json"),
                  ("fonts", root / "templates/pages/fonts.json"),
                  ("papers", root / "templates/pages/papers.json")]
        tried = set()
        for schema, path in files:
            document = json.loads(path.read_text(encoding="utf-8"))
            check = validator(schema)
            for place, bad in spoiled(document):
                kind = (schema, re.sub(r"/\d+", "/0", place))
                if kind not in tried:
                    tried.add(kind)
                    self.assertFalse(check.is_valid(bad), f"{path.name}: null at {place}")
            version = next(key for key in document if key.endswith("_version"))
            for other in (2, 1.5, "1"):
                self.assertFalse(check.is_valid({**document, version: other}), path.name)
        self.assertGreater(len(tried), 200)


class BadInput(unittest.TestCase):
    """By the same files, and at the same places, as the readers."""

    def setUp(self):
        self.inputs = [(name, list(validator(schema).iter_errors(
                            json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=first_of_each_key))), own)
                       for name, file, schema, own in bad_inputs()]
        self.assertGreater(len(self.inputs), 60)

    def test_what_a_reader_finds_is_refused(self):
        missed = []
        for name, errors, own in self.inputs:
            refused = places(errors)
            missed += [f"{name} {place}: {code}" for code, place in own
                       if not excused(name, code, place) and not any(below(p, place) for p in refused)]
        self.assertEqual([], missed)

    def test_nothing_else_is_refused(self):
        surplus = []
        for name, errors, own in self.inputs:
            refused = [(pointer(error.absolute_path), error.message) for error in errors]
            surplus += [f"{name} {place}: {message[:200]}" for place, message in refused
                        if not any(below(place, p) or below(p, place) for _, p in own)]
        self.assertEqual([], surplus)

    def test_every_exception_is_needed(self):
        used = set()
        for expected in (root / "tests/bad_input").rglob("*.txt"):
            used |= {c for _, c, _ in findings(expected.read_text(encoding="utf-8")) if c in CODES_NOT_SEEN}
        for name, errors, own in self.inputs:
            refused = places(errors)
            for code, place in own:
                if not any(below(p, place) for p in refused):
                    used |= excused(name, code, place)
        self.assertEqual([], sorted(set(CODES_NOT_SEEN) - used))
        self.assertEqual([], [PLACES_NOT_SEEN[i] for i in range(len(PLACES_NOT_SEEN)) if i not in used])


class TheChecksThemselves(unittest.TestCase):
    def test_a_fault_is_found_at_its_place(self):
        self.assertEqual([], faults("profile", {"profile_version": 1}))
        self.assertEqual("/age", faults("profile", {"profile_version": 1, "age": 121})[0][0])
        self.assertEqual("", faults("profile", {"profile_version": 1, "Age": 12})[0][0])

    def test_both_sides_of_a_limit(self):
        for days, good in (("2024-02-29", True), ("2024-02-30", False), ("2024-04-30", True), ("2024-04-31", False),
                           ("1900", True), ("1899", False), ("2024-12", True), ("2024-13", False), ("2024-1", False)):
            profile = {"profile_version": 1, "disease": {"diagnosed": days}}
            self.assertEqual(good, not faults("profile", profile), days)
        for weight, good in (({"kg": 20}, True), ({"kg": 19.9}, False), ({"lb": 881.8}, True), ({"lb": 881.9}, False),
                             ({"kg": 70, "lb": 154}, False), (70, False), ("unknown", True)):
            profile = {"profile_version": 1, "overall_health": {"weight": weight}}
            self.assertEqual(good, not faults("profile", profile), weight)
        for duration, good in (({"years": 50}, True), ({"years": 51}, False), ({"about": 51, "unit": "months"}, True),
                               ({"about": 51, "unit": "years"}, False), ({"months": 601}, False), ({}, False)):
            treatment = {"transplant": "unknown", "remission": duration}
            profile = {"profile_version": 1, "history": {"treatments": [treatment]}}
            self.assertEqual(good, not faults("profile", profile), duration)

    def test_scores_have_the_limits_of_the_reader(self):
        scores = re.findall(r'given_number\(object\.get\("(\w+)"\), \{(\d+), (\d+)\}, Wholeness::WholeNumber',
                            read(READERS + "profile_reader.cpp"))
        self.assertGreater(len(scores), 3)
        for key, least, most in scores:
            for number, good in ((int(least), True), (int(least) - 1, False), (int(most), True), (int(most) + 1, False),
                                 (0.5, False), ({"from": int(least), "to": int(most)}, True),
                                 ({"from": int(least), "to": int(most) + 1}, False), ({"about": int(most)}, False)):
                profile = {"profile_version": 1, "overall_health": {key: number}}
                self.assertEqual(good, not faults("profile", profile), f"{key} {number}")

    def test_keys_and_words_are_found_in_code(self):
        cpp = 'need_id(object, "id", x); // get("no")\nentry.get("when"); need_version(o, "a_version", 1);'
        self.assertEqual({"id", "when", "a_version"}, keys_read(cpp))
        self.assertEqual([frozenset({"a", "b"})], names_in('NameTable<X, 2> table{{{X::A, "a"},\n {X::B, "b"}}};'))

    def test_an_open_object_is_found(self):
        self.assertEqual(1, len(objects_left_open({"$defs": {"x": {"type": "object", "properties": {}}}})))


if __name__ == "__main__":
    # Newer versions of jsonschema warn of the way in which references are resolved here.
    unittest.main(warnings="ignore")
