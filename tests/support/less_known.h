// A profile with one thing less in it: an answer left out, made "unknown", or made less exact.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace myelobrief::test {

struct LessKnown {
    /// "without /disease/state", "/history/treatments/0/start unknown", "... only as 2024-05"
    std::string what;
    /// Makes the profile, as JSON.
    std::function<std::string()> text;
};

/// Every single step down from this profile. Not among them is what would say something new rather
/// than less: taking an entry out of a list that the person calls complete, a medicine out of a
/// treatment, or a newer laboratory value. Some steps may give profiles that the reader refuses.
std::vector<LessKnown> each_with_less_known(const std::string& profile);

}  // namespace myelobrief::test
