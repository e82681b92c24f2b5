// From a profile to its facts: one value for each fact of the catalog.
#pragma once

#include <span>
#include <vector>

#include "domain/catalog.h"
#include "domain/history/line_rule.h"
#include "domain/profile.h"

namespace myelobrief {

/// Knows how each fact of a catalog is derived. Build it once; it may be shared by threads.
/// The catalog has to outlive it.
class FactDeriver {
  public:
    explicit FactDeriver(const Catalog& catalog);
    ~FactDeriver();
    FactDeriver(const FactDeriver&) = delete;
    FactDeriver& operator=(const FactDeriver&) = delete;

    /// In the order of `catalog.facts`. Every value lies within its fact's range.
    [[nodiscard]] std::vector<Fact> derive(const Profile& profile, Date today,
                                           LineRule line_rule = LineRule::Imwg2015) const;

    /// Facts of the catalog that no rule derives; empty unless the data names a new fact.
    [[nodiscard]] std::vector<std::string> not_derived() const;

  private:
    struct Rule;
    const Catalog& catalog_;
    std::vector<Rule> rules_;
};

}  // namespace myelobrief
