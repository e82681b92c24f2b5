// The facts of up to 1,024 profiles, column by column.
#pragma once

#include <span>
#include <vector>

#include "domain/fact.h"
#include "engine/truth_plane.h"

namespace myelobrief {

/// One column for each fact of the catalog, then one for each judged leaf of the program: a
/// judgement is a yes-or-no fact that no profile can state.
class FactBlock {
  public:
    explicit FactBlock(std::size_t columns);

    /// Number of profiles; what lies beyond is not evaluated.
    [[nodiscard]] std::size_t rows() const { return rows_; }
    void set_rows(std::size_t rows) { rows_ = rows; }

    /// Writes one profile. `today` turns dates of measurement into ages.
    void set_row(std::size_t row, std::span<const Fact> facts, Date today);

    /// Writes one value; `oldest_age_days` is how old it may at most be.
    void set(std::size_t row, std::size_t column, Interval range, double oldest_age_days);

    [[nodiscard]] const double* lo(std::size_t column) const { return &lo_[column * block_rows]; }
    [[nodiscard]] const double* hi(std::size_t column) const { return &hi_[column * block_rows]; }
    /// Days since measurement, at the most; infinite where there is no date.
    [[nodiscard]] const double* age(std::size_t column) const { return &age_[column * block_rows]; }

  private:
    std::size_t rows_ = 0;
    std::vector<double> lo_;
    std::vector<double> hi_;
    std::vector<double> age_;
};

}  // namespace myelobrief
