// Three-valued truth: strong Kleene logic. Unknown is never taken for false.
#pragma once

#include <algorithm>

namespace myelobrief {

/// In this order, "and" is the smaller and "or" is the larger of two truths.
enum class Truth { False, Unknown, True };

//  and     | false    unknown  true        or      | false    unknown  true       not
//  false   | false    false    false       false   | false    unknown  true       false   | true
//  unknown | false    unknown  unknown     unknown | unknown  unknown  true       unknown | unknown
//  true    | false    unknown  true        true    | true     true     true       true    | false

constexpr Truth truth_and(Truth a, Truth b) {
    return std::min(a, b);
}
constexpr Truth truth_or(Truth a, Truth b) {
    return std::max(a, b);
}
constexpr Truth truth_not(Truth a) {
    return a == Truth::Unknown ? a : (a == Truth::True ? Truth::False : Truth::True);
}
constexpr Truth truth_of(bool b) {
    return b ? Truth::True : Truth::False;
}

}  // namespace myelobrief
