// What is wrong in a text that is not JSON, told in words. A parser finds that there is a fault;
// this looks at the bytes round it and says what a person would have to change.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/issue.h"

namespace myelobrief {

struct JsonFault {
    std::size_t offset = 0;
    std::string message;
    std::string advice;
};

/// Where a parser stood when it gave up.
struct JsonFaultPlace {
    enum class Last { Nothing, OpenedBracket, Key, Value };
    enum class Inside { Nothing, List, Object };

    std::string_view text;
    /// The last token that was right, and the byte after it.
    Last last = Last::Nothing;
    std::size_t after = 0;
    bool last_was_number = false;
    /// The innermost open bracket, and where it stands.
    Inside inside = Inside::Nothing;
    Position opened;
    /// The last byte that the parser read.
    std::size_t failed_at = 0;
};

/// Repeats nothing of the text but single punctuation marks.
JsonFault describe_json_fault(const JsonFaultPlace& place);

}  // namespace myelobrief
