#include "report/criteria_diff.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "report/phrases.h"
#include "report/rule_change.h"

namespace myelobrief {

namespace {

/// Names of enumerators are written with hyphens: "not-met".
std::string spaced(std::string_view name) {
    std::string text(name);
    std::ranges::replace(text, '-', ' ');
    return text;
}

/// One state with the ways to put it in words.
struct Side {
    const CriteriaState& state;
    Phrases phrases;

    explicit Side(const CriteriaState& of) : state(of), phrases(of.wording, of.data) {}

    [[nodiscard]] std::vector<const CriteriaSet*> sets(const Option& option) const {
        std::vector<const CriteriaSet*> sets;
        for (const auto& set : option.criteria)
            if (!state.day || set.stands_on(*state.day)) sets.push_back(&set);
        return sets;
    }

    [[nodiscard]] std::string source_name(const std::string& source) const {
        return state.wording.text("source." + source + ".short");
    }
};

/// The rules of one source: which one took the place of which.
struct Pair {
    const CriteriaSet* before = nullptr;
    const CriteriaSet* after = nullptr;
};

std::vector<Pair> paired(std::vector<const CriteriaSet*> before,
                         const std::vector<const CriteriaSet*>& after) {
    std::vector<Pair> pairs;
    pairs.reserve(after.size() + before.size());
    for (const auto* set : after) pairs.push_back({nullptr, set});
    const auto match = [&](auto same) {
        for (auto& pair : pairs) {
            if (pair.before != nullptr) continue;
            const auto found = std::ranges::find_if(before, [&](const CriteriaSet* set) {
                return set->source == pair.after->source && same(*set, *pair.after);
            });
            if (found == before.end()) continue;
            pair.before = *found;
            before.erase(found);
        }
    };
    match([](const CriteriaSet& a, const CriteriaSet& b) { return a.valid_from == b.valid_from; });
    match([](const CriteriaSet&, const CriteriaSet&) { return true; });
    for (const auto* set : before) pairs.push_back({set, nullptr});
    return pairs;
}

class Comparison {
  public:
    Comparison(const CriteriaState& before, const CriteriaState& after)
        : before_(before), after_(after) {}

    CriteriaDiff compare() {
        diff_.before = before_.state.name;
        diff_.after = after_.state.name;
        for (const auto& option : after_.state.data.options) {
            const auto* old_option = before_.state.data.option(option.id);
            compare_option(old_option, &option);
        }
        for (const auto& option : before_.state.data.options)
            if (after_.state.data.option(option.id) == nullptr) compare_option(&option, nullptr);
        compare_sources();
        compare_medicines();
        diff_.other_files_differ = diff_.options.empty() && diff_.besides.empty() &&
                                   before_.state.data.version != after_.state.data.version;
        return std::move(diff_);
    }

  private:
    void compare_option(const Option* before, const Option* after) {
        const auto old_sets =
            before == nullptr ? std::vector<const CriteriaSet*>{} : before_.sets(*before);
        const auto new_sets =
            after == nullptr ? std::vector<const CriteriaSet*>{} : after_.sets(*after);
        OptionChange change;
        const Option& shown = after == nullptr ? *before : *after;
        change.id = shown.id;
        change.title = (after == nullptr ? before_ : after_).phrases.option_title(shown);
        if (before == nullptr || (old_sets.empty() && !new_sets.empty()))
            change.kind = OptionChange::Kind::Added;
        if (after == nullptr || (new_sets.empty() && !old_sets.empty()))
            change.kind = OptionChange::Kind::Removed;
        if (before != nullptr && after != nullptr) compare_itself(*before, *after, change);
        for (const auto& pair : paired(old_sets, new_sets))
            compare_pair(before, after, pair, change.sources);
        const bool differs = before == nullptr || after == nullptr || !change.says.empty() ||
                             !change.sources.empty();
        if (differs) diff_.options.push_back(std::move(change));
    }

    static void compare_itself(const Option& before, const Option& after, OptionChange& change) {
        if (before.status != after.status)
            change.says.push_back("its status is now " + spaced(name_of_value(after.status)) +
                                  "; before, " + spaced(name_of_value(before.status)));
        const auto names = [](const std::vector<std::string>& ids) {
            return ids.empty() ? std::string("none") : join(ids, ", ");
        };
        if (before.medicines != after.medicines)
            change.says.push_back("its medicines are now " + names(after.medicines) + "; before, " +
                                  names(before.medicines));
    }

    [[nodiscard]] std::string new_rule(const Option& option, const CriteriaSet& set) const {
        if (!set.rule) return "names it and gives no rule";
        return "asks for " + words_of(after_, option, set);
    }
    [[nodiscard]] std::string old_rule(const Option& option, const CriteriaSet& set) const {
        if (!set.rule) return "named it and gave no rule";
        return "asked for " + words_of(before_, option, set);
    }
    static std::string words_of(const Side& side, const Option& option, const CriteriaSet& set) {
        return rule_in_words({side.state.data, side.state.wording, option, *set.rule});
    }

    std::vector<std::string> changes_of_pair(const Option& before, const Option& after,
                                             const Pair& pair) const {
        std::vector<std::string> says;
        if (pair.before->rule && pair.after->rule) {
            says = rule_changes(
                {before_.state.data, before_.state.wording, before, *pair.before->rule},
                {after_.state.data, after_.state.wording, after, *pair.after->rule});
        } else if (pair.before->rule || pair.after->rule) {
            says = {"now " + new_rule(after, *pair.after),
                    "before, it " + old_rule(before, *pair.before)};
        }
        if (pair.before->approval != pair.after->approval)
            says.push_back("its approval is now " + spaced(name_of_value(pair.after->approval)) +
                           "; before, " + spaced(name_of_value(pair.before->approval)));
        // Between two days a rule that began later is told by its first day alone.
        const bool all_rules = !before_.state.day && !after_.state.day;
        if (all_rules && (pair.before->valid_from != pair.after->valid_from ||
                          pair.before->valid_to != pair.after->valid_to))
            says.push_back("now stands " + period(*pair.after) + "; before, " +
                           period(*pair.before));
        return says;
    }

    [[nodiscard]] std::string period(const CriteriaSet& set) const {
        if (!set.valid_from && !set.valid_to) return "on every day";
        const std::string from =
            set.valid_from ? "from " + after_.phrases.date(*set.valid_from) : std::string();
        const std::string to =
            set.valid_to ? "to " + after_.phrases.date(*set.valid_to) : std::string("on");
        return from.empty() ? to : from + ' ' + to;
    }

    void compare_pair(const Option* before, const Option* after, const Pair& pair,
                      std::vector<SourceChange>& changes) const {
        const auto& set = pair.after == nullptr ? *pair.before : *pair.after;
        const auto& side = pair.after == nullptr ? before_ : after_;
        SourceChange change{SourceChange::Kind::Changed,
                            set.source,
                            side.source_name(set.source),
                            set.valid_from,
                            {}};
        if (pair.before == nullptr) {
            change.kind = SourceChange::Kind::Began;
            change.says = {new_rule(*after, set)};
        } else if (pair.after == nullptr) {
            change.kind = SourceChange::Kind::Ended;
            change.day = set.valid_to;
            change.says = {old_rule(*before, set)};
        } else {
            change.says = changes_of_pair(*before, *after, pair);
            if (change.says.empty()) return;
        }
        changes.push_back(std::move(change));
    }

    void compare_sources() {
        for (const auto& source : after_.state.data.sources) {
            const auto* old_source = before_.state.data.source(source.id);
            if (old_source == nullptr) {
                diff_.besides.push_back("New source: " + source.title + " [" + source.id + "]");
            } else if (old_source->reviewed != source.reviewed) {
                diff_.besides.push_back(source.title + " [" + source.id + "] was reviewed on " +
                                        after_.phrases.date(source.reviewed) + "; before, on " +
                                        after_.phrases.date(old_source->reviewed));
            }
        }
        for (const auto& source : before_.state.data.sources)
            if (after_.state.data.source(source.id) == nullptr)
                diff_.besides.push_back("Source that is gone: " + source.title + " [" + source.id +
                                        "]");
    }

    void compare_medicines() {
        const auto& old_catalog = before_.state.data.catalog;
        const auto& new_catalog = after_.state.data.catalog;
        for (const auto& medicine : new_catalog.medicines)
            if (old_catalog.medicine(medicine.id) == nullptr)
                diff_.besides.push_back("New medicine: " + after_.phrases.medicine(medicine));
        for (const auto& medicine : old_catalog.medicines)
            if (new_catalog.medicine(medicine.id) == nullptr)
                diff_.besides.push_back("Medicine that is gone: " +
                                        before_.phrases.medicine(medicine));
    }

    Side before_;
    Side after_;
    CriteriaDiff diff_;
};

const Finding* same_finding(const std::vector<Finding>& findings, const Finding& finding) {
    const auto found = std::ranges::find_if(findings, [&finding](const Finding& other) {
        return other.option->id == finding.option->id &&
               other.criteria->source == finding.criteria->source;
    });
    return found == findings.end() ? nullptr : &*found;
}

OutcomeChange outcome_of(const std::string& profile, const Finding& finding,
                         const Wording& wording) {
    OutcomeChange change;
    change.profile = profile;
    change.option = finding.option->id;
    change.title = wording.text("option." + finding.option->id + ".title");
    change.source = finding.criteria->source;
    change.source_name = wording.text("source." + finding.criteria->source + ".short");
    return change;
}

class DiffText {
  public:
    DiffText(const CriteriaDiff& diff, const Wording& wording)
        : diff_(diff), wording_(wording), phrases_(wording, no_data_) {}

    Document describe() {
        document_.language = wording_.language();
        document_.title = "What changed in the criteria";
        heading(1, document_.title);
        paragraph("Before: " + diff_.before + ". Now: " + diff_.after + '.');
        if (diff_.options.empty()) paragraph("No rule differs.");
        if (diff_.other_files_differ)
            paragraph("Some files differ all the same: words, cases, or notes on sources.");
        options(OptionChange::Kind::Added, "New options");
        options(OptionChange::Kind::Changed, "Options with other rules");
        options(OptionChange::Kind::Removed, "Options that are gone");
        if (!diff_.besides.empty()) {
            heading(2, "Besides");
            list(diff_.besides);
        }
        outcomes();
        return std::move(document_);
    }

  private:
    void heading(int level, const std::string& text) {
        document_.blocks.emplace_back(Heading{level, text});
    }
    void paragraph(const std::string& text) {
        document_.blocks.emplace_back(Paragraph{plain(text)});
    }
    void list(const std::vector<std::string>& items) {
        List list;
        for (const auto& item : items) list.items.push_back(plain(capitalised(item) + '.'));
        document_.blocks.emplace_back(std::move(list));
    }

    void options(OptionChange::Kind kind, const std::string& title) {
        bool first = true;
        for (const auto& option : diff_.options) {
            if (option.kind != kind) continue;
            if (first) heading(2, title);
            first = false;
            heading(3, option.title + " [" + option.id + ']');
            std::vector<std::string> items = option.says;
            for (const auto& source : option.sources)
                items.push_back(source_text(source, kind == OptionChange::Kind::Changed));
            list(items);
        }
    }

    [[nodiscard]] std::string source_text(const SourceChange& change, bool known_option) const {
        const bool ended = change.kind == SourceChange::Kind::Ended;
        const bool began = change.kind == SourceChange::Kind::Began;
        std::string text = (began && known_option ? "a new rule, by " : "") + change.name;
        if (ended) {
            text += " has no rule any more";
            if (change.day) text += " after " + phrases_.date(*change.day);
            text += "; it ";
        } else {
            if (change.day) text += ", since " + phrases_.date(*change.day);
            text += ": ";
        }
        return text + join(change.says, "; ");
    }

    /// For each rule whose outcomes differ: from what to what, for which profiles.
    void outcomes() {
        if (diff_.profiles == 0) return;
        heading(2, "What this changes for the example profiles");
        paragraph(std::to_string(diff_.profiles) +
                  (diff_.profiles == 1 ? " profile was" : " profiles were") +
                  " held against both, dated on the same day." +
                  (diff_.outcomes.empty() ? " Nothing comes out otherwise." : ""));
        using Rule = std::pair<std::string, std::string>;
        std::vector<Rule> rules;
        for (const auto& change : diff_.outcomes) {
            const Rule rule{change.option, change.source};
            if (std::ranges::find(rules, rule) == rules.end()) rules.push_back(rule);
        }
        // Those who know the old rule look first for what it no longer does.
        std::vector<std::string> changed;
        std::vector<std::string> others;
        for (const auto& [option, source] : rules) {
            std::vector<const OutcomeChange*> changes;
            for (const auto& change : diff_.outcomes)
                if (change.option == option && change.source == source) changes.push_back(&change);
            const bool on_both_sides = std::ranges::any_of(
                changes, [](const auto* change) { return change->before && change->after; });
            (on_both_sides ? changed : others).push_back(outcomes_text(changes));
        }
        changed.insert(changed.end(), others.begin(), others.end());
        if (!changed.empty()) list(changed);
    }

    /// "CAR-T cell therapy, by the Carvykti label: not met -> met for a and b; ..."
    [[nodiscard]] std::string outcomes_text(
        const std::vector<const OutcomeChange*>& changes) const {
        std::map<std::string, std::vector<std::string>> profiles;
        for (const auto* change : changes)
            profiles[transition(*change)].push_back(
                change->profile.substr(0, change->profile.rfind(".json")));
        std::vector<std::string> parts;
        parts.reserve(profiles.size());
        for (const auto& [transition, names] : profiles)
            parts.push_back(transition + " for " + phrases_.join(names));
        const auto& first = *changes.front();
        const std::string new_or_gone = !first.before  ? " (a new rule)"
                                        : !first.after ? " (no rule now)"
                                                       : "";
        return first.title + ", by " + first.source_name + new_or_gone + ": " + join(parts, "; ");
    }

    static std::string transition(const OutcomeChange& change) {
        const auto word = [](const std::optional<Outcome>& outcome) {
            return spaced(name_of_value(*outcome));
        };
        if (!change.before) return word(change.after);
        if (!change.after) return "was " + word(change.before);
        return word(change.before) + " -> " + word(change.after);
    }

    const CriteriaDiff& diff_;
    const Wording& wording_;
    /// Dates and lists need no data.
    const CriteriaData no_data_ = {};
    const Phrases phrases_;
    Document document_ = {};
};

}  // namespace

CriteriaDiff compare_criteria(const CriteriaState& before, const CriteriaState& after) {
    return Comparison(before, after).compare();
}

std::vector<OutcomeChange> compare_outcomes(const std::string& profile,
                                            const std::vector<Finding>& before,
                                            const Wording& old_words,
                                            const std::vector<Finding>& after,
                                            const Wording& new_words) {
    std::vector<OutcomeChange> changes;
    for (const auto& finding : after) {
        const auto* old_finding = same_finding(before, finding);
        if (old_finding != nullptr && old_finding->outcome == finding.outcome) continue;
        auto change = outcome_of(profile, finding, new_words);
        if (old_finding != nullptr) change.before = old_finding->outcome;
        change.after = finding.outcome;
        changes.push_back(std::move(change));
    }
    for (const auto& finding : before) {
        if (same_finding(after, finding) != nullptr) continue;
        auto change = outcome_of(profile, finding, old_words);
        change.before = finding.outcome;
        changes.push_back(std::move(change));
    }
    return changes;
}

Document describe_diff(const CriteriaDiff& diff, const Wording& wording) {
    return DiffText(diff, wording).describe();
}

}  // namespace myelobrief
