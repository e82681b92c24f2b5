// The files that a new option begins with, as JSON: each is read without an error, and its blanks
// are marked (criteria/blank.h). Which folder they go to is not known here.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "criteria/option.h"

namespace myelobrief {

/// What is known of an option before its files are made.
struct OptionSkeleton {
    std::string id;
    Topic topic = Topic::Product;
    std::vector<std::string> medicines;
    std::string source;
    /// The statement of the source that the rule rests on.
    std::string statement;
    Date today;
};

/// An option with one rule of one leaf: at least 1 earlier line.
std::string write_option_skeleton(const OptionSkeleton& option);
/// Cases on both sides of that limit, and one of which nothing is known.
std::string write_cases_skeleton(const OptionSkeleton& option);
/// A source of one statement, to be reviewed in three months.
std::string write_source_skeleton(const OptionSkeleton& option);
/// The words of the option and, where it is new, of its source.
std::string write_words_skeleton(const OptionSkeleton& option, bool source_is_new);

}  // namespace myelobrief
