// From the facts of one profile to findings with evidence.
#pragma once

#include <span>
#include <vector>

#include "engine/finding.h"

namespace myelobrief {

/// Holds the compiled criteria of one day. May be shared by threads; the data has to outlive it.
class Assessor {
  public:
    Assessor(const CriteriaData& data, Date as_of);

    /// One finding for each option and source, in the order of the data. `facts` are in the order
    /// of the catalog; `today` is the day of the brief.
    [[nodiscard]] std::vector<Finding> assess(std::span<const Fact> facts, Date today) const;

    /// The same findings, none of them evaluated: the diagnosis is not the one they are for.
    [[nodiscard]] std::vector<Finding> out_of_scope() const;

    [[nodiscard]] const Program& program() const { return program_; }

  private:
    [[nodiscard]] Finding explain(std::size_t rule, const Evaluator& evaluator,
                                  std::span<const Fact> facts, Date today) const;

    const CriteriaData& data_;
    Date as_of_;
    Program program_;
};

/// The facts to ask for, most useful first: those that could settle most options alone, then those
/// on which most options depend, then the order of the catalog. What bears on a class of medicines
/// bears on each missing medicine of it, too: a yes about lenalidomide is one about its class.
/// Judgements are not among them.
std::vector<RankedFact> rank_missing_facts(const std::vector<Finding>& findings,
                                           const Catalog& catalog);

}  // namespace myelobrief
