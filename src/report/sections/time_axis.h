// Times as drawings have them: months before today, and the marks below a drawing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/phrases.h"

namespace myelobrief {

/// All days of a date, in months before today: "-30" is 30 months ago.
Interval months_before(const PartialDate& date, Date today);

/// Marks from `from` months before today (negative) until today, with their texts: years, or months
/// where the time is short.
std::vector<std::pair<double, std::string>> time_marks(const Phrases& phrases, double from,
                                                       Date today);

}  // namespace myelobrief
