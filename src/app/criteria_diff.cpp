#include "app/criteria_diff.h"

#include "readers/limits.h"

namespace myelobrief {

namespace {

CriteriaState state_of(const DiffSide& side) {
    return {side.data.criteria, side.data.wording, side.day, side.name};
}

}  // namespace

DiffResult diff_criteria(const DiffSide& before, const DiffSide& after, BriefDates dates,
                         LineRule line_rule, FileStore& files, const std::string& profiles) {
    DiffResult result{compare_criteria(state_of(before), state_of(after)), {}};
    if (profiles.empty()) return result;
    const auto maker = [&](const DiffSide& side) {
        return BriefMaker(side.data, {dates.today, side.day.value_or(dates.as_of)}, line_rule);
    };
    const auto old_maker = maker(before);
    const auto new_maker = maker(after);
    const auto names = files.list(profiles, ".json");
    result.issues = names.issues;
    const std::string folder = profiles + '/';
    for (const auto& name : names.value.value_or(std::vector<std::string>{})) {
        const auto text = files.read(folder + name, max_file_bytes);
        result.issues.insert(result.issues.end(), text.issues.begin(), text.issues.end());
        if (!text.ok()) continue;
        auto old_profile = old_maker.read(*text.value, name);
        auto new_profile = new_maker.read(*text.value, name);
        if (!new_profile.ok() || !old_profile.ok()) {
            // Warnings are left out: they are about the profile, not about the criteria.
            const auto& found = new_profile.ok() ? old_profile.issues : new_profile.issues;
            result.issues.insert(result.issues.end(), found.begin(), found.end());
            continue;
        }
        ++result.diff.profiles;
        const auto changes = compare_outcomes(
            name, old_maker.assess(std::move(*old_profile.value)).findings, before.data.wording,
            new_maker.assess(std::move(*new_profile.value)).findings, after.data.wording);
        result.diff.outcomes.insert(result.diff.outcomes.end(), changes.begin(), changes.end());
    }
    return result;
}

}  // namespace myelobrief
