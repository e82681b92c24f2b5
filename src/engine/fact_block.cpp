#include "engine/fact_block.h"

namespace myelobrief {

FactBlock::FactBlock(std::size_t columns)
    : lo_(columns * block_rows, 0),
      hi_(columns * block_rows, 1),
      age_(columns * block_rows, Interval::infinity) {}

void FactBlock::set_row(std::size_t row, std::span<const Fact> facts, Date today) {
    for (std::size_t column = 0; column < facts.size(); ++column) {
        const auto& fact = facts[column];
        const double age =
            fact.measured ? days_between(fact.measured->earliest, today) : Interval::infinity;
        set(row, column, fact.range, age);
    }
}

void FactBlock::set(std::size_t row, std::size_t column, Interval range, double oldest_age_days) {
    const std::size_t i = column * block_rows + row;
    lo_[i] = range.lo;
    hi_[i] = range.hi;
    age_[i] = oldest_age_days;
}

}  // namespace myelobrief
