#include "engine/fact_block.h"

namespace myelobrief {

FactBlock::FactBlock(const Program& program, std::size_t capacity)
    : program_(program),
      capacity_(capacity),
      lo_(program.columns() * capacity, 0),
      hi_(program.columns() * capacity, 1),
      age_(program.columns() * capacity, Interval::infinity) {}

void FactBlock::set_row(std::size_t row, std::span<const Fact> facts, Date today) {
    for (std::size_t column = 0; column < program_.facts.size(); ++column) {
        const auto& fact = facts[program_.facts[column]];
        const double age =
            fact.measured ? days_between(fact.measured->earliest, today) : Interval::infinity;
        set(row, column, fact.range, age);
    }
}

void FactBlock::set(std::size_t row, std::size_t column, Interval range, double oldest_age_days) {
    const std::size_t i = column * capacity_ + row;
    lo_[i] = range.lo;
    hi_[i] = range.hi;
    age_[i] = oldest_age_days;
}

}  // namespace myelobrief
