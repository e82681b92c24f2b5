// The one evaluator: a program on a block of profiles. A single profile is a block of one.
#pragma once

#include <vector>

#include "engine/fact_block.h"
#include "engine/program.h"

namespace myelobrief {

enum class Outcome { Met, NotMet, Unknown, NotApplicable };

template <>
struct Names<Outcome> {
    static constexpr NameTable<Outcome, 4> table{{{Outcome::Met, "met"},
                                                  {Outcome::NotMet, "not-met"},
                                                  {Outcome::Unknown, "unknown"},
                                                  {Outcome::NotApplicable, "not-applicable"}}};
};

/// Scratch space and results for one thread; the program has to outlive it.
class Evaluator {
  public:
    explicit Evaluator(const Program& program);

    /// Every rule on every row.
    void evaluate(const FactBlock& block);

    /// One rule on every row; the results of other rules are left as they were.
    void evaluate_rule(const FactBlock& block, std::size_t rule);

    [[nodiscard]] Outcome outcome(std::size_t rule, std::size_t row) const;

    /// A leaf of the program, by its place there.
    [[nodiscard]] Truth leaf(std::size_t leaf, std::size_t row) const {
        return leaves_[leaf].at(row);
    }

  private:
    struct RuleResult {
        TruthPlane when;
        TruthPlane then;
    };

    void evaluate_leaf(const FactBlock& block, std::size_t leaf);
    void fold_rule(std::size_t rule);
    TruthPlane fold(const std::vector<FoldStep>& steps);

    const Program& program_;
    std::vector<TruthPlane> leaves_;
    std::vector<TruthPlane> stack_;
    std::vector<RuleResult> results_;
};

}  // namespace myelobrief
