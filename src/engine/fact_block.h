// The facts of up to 1,024 profiles, column by column.
#pragma once

#include <span>
#include <vector>

#include "domain/fact.h"
#include "engine/program.h"
#include "engine/truth_plane.h"

namespace myelobrief {

/// One column for each fact that the program tests, then one for each of its judged leaves: a
/// judgement is a yes-or-no fact that no profile can state. The program has to outlive the block.
class FactBlock {
  public:
    /// Room for `capacity` profiles, at most block_rows.
    explicit FactBlock(const Program& program, std::size_t capacity = block_rows);

    /// Number of profiles; what lies beyond is not evaluated.
    [[nodiscard]] std::size_t rows() const { return rows_; }
    void set_rows(std::size_t rows) { rows_ = rows; }

    /// Writes one profile; `facts` are in the order of the catalog. `today` turns dates of
    /// measurement into ages.
    void set_row(std::size_t row, std::span<const Fact> facts, Date today);

    /// Writes one value; `oldest_age_days` is how old it may at most be.
    void set(std::size_t row, std::size_t column, Interval range, double oldest_age_days);

    [[nodiscard]] const double* lo(std::size_t column) const { return &lo_[column * capacity_]; }
    [[nodiscard]] const double* hi(std::size_t column) const { return &hi_[column * capacity_]; }
    /// Days since measurement, at the most; infinite where there is no date.
    [[nodiscard]] const double* age(std::size_t column) const { return &age_[column * capacity_]; }

  private:
    const Program& program_;
    std::size_t capacity_;
    std::size_t rows_ = 0;
    std::vector<double> lo_;
    std::vector<double> hi_;
    std::vector<double> age_;
};

}  // namespace myelobrief
