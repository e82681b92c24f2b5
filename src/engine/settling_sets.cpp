#include "engine/settling_sets.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace myelobrief {

namespace {

constexpr std::size_t most_variables = 8;
/// Combinations of values tried for one set; more are not searched.
constexpr std::size_t most_combinations = 4096;
/// Most searches are over a few combinations: a whole block would cost more than the search.
constexpr std::size_t search_rows = 64;

/// A column of the block that can still take different values.
struct Variable {
    std::size_t column = 0;
    MissingFact missing;
    /// All that it can still turn out to be.
    Interval range;
    std::vector<double> candidates;
};

void add_around(std::vector<double>& candidates, double limit, const FactDefinition& definition,
                Interval range) {
    const double step =
        definition.type == FactType::Number ? 1e-6 * std::max(1.0, std::abs(limit)) : 1.0;
    for (const double value : {limit - step, limit, limit + step})
        if (range.contains(value)) candidates.push_back(value);
}

void all_whole_numbers(std::vector<double>& candidates, Interval range) {
    for (double value = range.lo; value <= range.hi; value += 1) candidates.push_back(value);
}

class Search {
  public:
    Search(const Program& program, std::size_t rule, const CriteriaData& data,
           std::span<const Fact> facts, Date today, Finding& finding)
        : program_(program),
          rule_(rule),
          data_(data),
          facts_(facts),
          finding_(finding),
          evaluator_(program),
          block_(program, search_rows) {
        oldest_age_.reserve(program.facts.size());
        for (const auto index : program.facts) {
            const auto& measured = facts[index].measured;
            oldest_age_.push_back(measured ? days_between(measured->earliest, today)
                                           : Interval::infinity);
        }
        collect_variables();
    }

    void run() {
        if (variables_.size() > most_variables) {
            for (const auto& variable : variables_) finding_.missing.push_back(variable.missing);
            return;
        }
        const auto sets = smallest_settling_sets();
        unsigned relevant = 0;
        for (const auto set : sets) relevant |= set;
        if (sets.empty()) relevant = (1U << variables_.size()) - 1;

        std::vector<std::size_t> place(variables_.size());
        for (std::size_t v = 0; v < variables_.size(); ++v) {
            if ((relevant >> v & 1U) == 0) continue;
            place[v] = finding_.missing.size();
            finding_.missing.push_back(variables_[v].missing);
            if (some_value_settles(v)) finding_.could_settle_alone.push_back(place[v]);
        }
        for (const auto set : sets) {
            std::vector<std::size_t> places;
            for (std::size_t v = 0; v < variables_.size(); ++v)
                if ((set >> v & 1U) != 0) places.push_back(place[v]);
            finding_.settling_sets.push_back(std::move(places));
        }
    }

  private:
    void collect_variables() {
        const auto& rule = program_.rules[rule_];
        for (std::size_t i = 0; i < rule.leaves.size(); ++i) {
            const auto& evidence = finding_.evidence[i];
            if (evidence.truth != Truth::Unknown) continue;
            const auto column = program_.leaves[rule.leaves[i]].column;
            auto variable = std::ranges::find(variables_, column, &Variable::column);
            if (variable == variables_.end()) {
                const bool judgement = column >= program_.facts.size();
                variables_.push_back(
                    {column, {evidence.leaf->fact, judgement, evidence.reason}, {}, {}});
                variable = variables_.end() - 1;
                variable->range = judgement ? Interval{0, 1} : evidence.fact.range;
            }
            // A value that is too old says nothing: a new one may be anything.
            const bool open = evidence.reason == UnknownReason::TooOld ||
                              evidence.reason == UnknownReason::Conflicting;
            if (open) variable->range = data_.catalog.facts[evidence.leaf->fact].range;
        }
        for (auto& variable : variables_) choose_candidates(variable);
    }

    /// From every leaf on the fact: a new value can change also what was settled by the old one.
    void choose_candidates(Variable& variable) {
        const auto& definition = data_.catalog.facts[variable.missing.fact];
        auto& candidates = variable.candidates;
        if (variable.missing.judgement || definition.type == FactType::YesNo ||
            definition.type == FactType::Category) {
            all_whole_numbers(candidates, variable.range);
        } else {
            for (const auto leaf : program_.rules[rule_].leaves)
                if (program_.leaves[leaf].column == variable.column)
                    for (const double limit : program_.leaves[leaf].values)
                        add_around(candidates, limit, definition, variable.range);
        }
        // A fact can be known as something that no limit touches.
        if (candidates.empty()) candidates = {variable.range.lo, variable.range.hi};
        std::ranges::sort(candidates);
        const auto [first, last] = std::ranges::unique(candidates);
        candidates.erase(first, last);
    }

    /// How the rule comes out for every combination of values of the chosen variables.
    template <class Visit>
    bool for_each_combination(unsigned chosen, Visit visit) {
        std::size_t combinations = 1;
        for (std::size_t v = 0; v < variables_.size(); ++v)
            if ((chosen >> v & 1U) != 0) combinations *= variables_[v].candidates.size();
        if (combinations > most_combinations) return false;
        for (std::size_t first = 0; first < combinations; first += search_rows) {
            const std::size_t count = std::min(search_rows, combinations - first);
            fill(chosen, first, count);
            evaluator_.evaluate_rule(block_, rule_);
            for (std::size_t row = 0; row < count; ++row)
                if (!visit(evaluator_.outcome(rule_, row))) return false;
        }
        return true;
    }

    void fill(unsigned chosen, std::size_t first, std::size_t count) {
        block_.set_rows(count);
        for (const auto leaf : program_.rules[rule_].leaves) {
            const auto column = program_.leaves[leaf].column;
            const bool judgement = column >= program_.facts.size();
            const Interval range =
                judgement ? Interval{0, 1} : facts_[program_.facts[column]].range;
            const double age = judgement ? 0 : oldest_age_[column];
            for (std::size_t row = 0; row < count; ++row) block_.set(row, column, range, age);
        }
        for (std::size_t row = 0; row < count; ++row) {
            std::size_t combination = first + row;
            for (std::size_t v = 0; v < variables_.size(); ++v) {
                if ((chosen >> v & 1U) == 0) continue;
                const auto& candidates = variables_[v].candidates;
                const double value = candidates[combination % candidates.size()];
                combination /= candidates.size();
                block_.set(row, variables_[v].column, point(value), 0);
            }
        }
    }

    bool always_settles(unsigned chosen) {
        return for_each_combination(chosen, [](Outcome o) { return o != Outcome::Unknown; });
    }

    bool some_value_settles(std::size_t variable) {
        bool settled = false;
        for_each_combination(1U << variable, [&settled](Outcome o) {
            settled = settled || o != Outcome::Unknown;
            return true;
        });
        return settled;
    }

    /// Bit sets of variables, fewest members first; only the sets of the smallest size.
    std::vector<unsigned> smallest_settling_sets() {
        std::vector<unsigned> found;
        const unsigned all = 1U << variables_.size();
        for (int size = 1; size <= static_cast<int>(variables_.size()) && found.empty(); ++size)
            for (unsigned chosen = 1; chosen < all; ++chosen)
                if (std::popcount(chosen) == size && always_settles(chosen))
                    found.push_back(chosen);
        return found;
    }

    const Program& program_;
    std::size_t rule_;
    const CriteriaData& data_;
    std::span<const Fact> facts_;
    Finding& finding_;
    Evaluator evaluator_;
    FactBlock block_;
    std::vector<double> oldest_age_;
    std::vector<Variable> variables_;
};

}  // namespace

void find_settling_sets(const Program& program, std::size_t rule, const CriteriaData& data,
                        std::span<const Fact> facts, Date today, Finding& finding) {
    Search(program, rule, data, facts, today, finding).run();
}

}  // namespace myelobrief
