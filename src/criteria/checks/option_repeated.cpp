#include <algorithm>

#include "criteria/checks/check.h"

namespace myelobrief {

namespace {

/// Whether an option of this topic is its medicines. Two trials may well try the same one.
bool is_its_medicines(Topic topic) {
    switch (topic) {
        case Topic::Combination:
        case Topic::Product:
        case Topic::DrugClass:
        case Topic::CellTherapy:
            return true;
        case Topic::Retreatment:
        case Topic::DrugTherapy:
        case Topic::Transplant:
        case Topic::Trial:
            break;
    }
    return false;
}

bool same_thing(const Option& one, const Option& other) {
    const auto sorted = [](std::vector<std::string> ids) {
        std::ranges::sort(ids);
        return ids;
    };
    return one.topic == other.topic && one.jurisdiction == other.jurisdiction &&
           sorted(one.medicines) == sorted(other.medicines);
}

}  // namespace

/// One thing in two files is shown twice, and where its sources differ nobody sees it.
void check_option_repeated(const CheckInput& input, Issues& issues) {
    std::vector<const Option*> seen;
    for (const auto& option : input.data.options) {
        if (option.status != OptionStatus::Active || option.medicines.empty() ||
            !is_its_medicines(option.topic))
            continue;
        const auto first = std::ranges::find_if(
            seen, [&option](const Option* earlier) { return same_thing(*earlier, option); });
        if (first != seen.end())
            issues.push_back({IssueCode::OptionRepeated,
                              option.file,
                              {},
                              "/medicines",
                              "option \"" + (*first)->id + "\" is about the same medicines",
                              "one option holds the rules of all sources: put them together"});
        seen.push_back(&option);
    }
}

}  // namespace myelobrief
