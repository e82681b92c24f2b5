// Wording files: {"wording_version": 1, "language": "en", "traces": {key: [ids]}, "text": {...}}.
// Nested keys of "text" are joined with dots; {"one": ..., "other": ...} is one text with two
// forms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/loaded.h"
#include "criteria/criteria_data.h"
#include "report/wording.h"

namespace myelobrief {

struct WordingFile {
    Wording wording;
    /// Which texts rest on which statements; `file` is left as the caller named it.
    std::vector<Trace> traces;
};

/// The words that an overlay adds, or puts in the place of ours.
struct OverlayWording {
    struct File {
        std::string name;
        std::string text;
    };
    /// Where they lie or would lie: a text that is missing is missing there.
    std::string folder;
    std::vector<File> files;
};

/// `data` gives the statements that traces may name, and the keys that the language has to have
/// (unknown-wording).
Loaded<WordingFile> read_wording(const std::string& text, const std::string& file,
                                 const CriteriaData& data,
                                 const std::optional<OverlayWording>& overlay = std::nullopt);

/// Every key that the data needs by convention (docs/criteria-language.md), sorted, each once:
/// words of options, leaves, facts with their units and values, classes, laboratory tests, gene
/// changes, factors and sources; questions and side effects.
std::vector<std::string> wording_keys_needed(const CriteriaData& data);

}  // namespace myelobrief
