// A criterion: a condition tree over facts, as data. Nothing here evaluates.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalog.h"
#include "domain/names.h"

namespace myelobrief {

enum class Operator {
    AtLeast,   ///< >=
    MoreThan,  ///< >
    AtMost,    ///< <=
    LessThan,  ///< <
    Is,        ///< a yes-or-no fact or a category has this value; a count is this number
    In,        ///< a category has one of these values
    Judged     ///< no rule: the fact is shown, and a person has to judge; always unknown
};

template <>
struct Names<Operator> {
    static constexpr NameTable<Operator, 7> table{{{Operator::AtLeast, ">="},
                                                   {Operator::MoreThan, ">"},
                                                   {Operator::AtMost, "<="},
                                                   {Operator::LessThan, "<"},
                                                   {Operator::Is, "is"},
                                                   {Operator::In, "in"},
                                                   {Operator::Judged, "judged"}}};
};

/// One test of one fact.
struct Leaf {
    /// Unique in its criterion: cases and evidence name it.
    std::string id;
    FactIndex fact = 0;
    Operator op = Operator::Is;
    /// In the fact's unit, as 0 or 1, or as indexes of a category's values; one number except for
    /// In, none for Judged. Sorted.
    std::vector<double> values;
    /// The value is too old to be used when it was measured longer ago.
    std::optional<int> max_age_days;
};

struct Node {
    enum class Kind { All, Any, Not, AtLeast, Leaf };
    Kind kind = Kind::Leaf;
    /// For AtLeast: how many members have to hold.
    std::size_t needed = 0;
    std::vector<Node> members;
    Leaf leaf;
};

/// A rule: not applicable where `when` is surely false, else the truth of `then`.
struct Rule {
    std::optional<Node> when;
    Node then;
};

/// The leaves of a tree, from left to right.
std::vector<const Leaf*> leaves_of(const Node& node);
/// Those of `when`, then those of `then`.
std::vector<const Leaf*> leaves_of(const Rule& rule);

/// Whether two sources, or one at two times, say the same; no rule is the same as no rule. The
/// order of a group's members makes no difference, and neither do the ids of leaves.
bool same_rule(const std::optional<Rule>& one, const std::optional<Rule>& other);

}  // namespace myelobrief
