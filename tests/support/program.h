// The real data and fonts, read once for a test program.
#pragma once

#include "app/program_data.h"
#include "tests/support/catch.h"

namespace myelobrief::test {

class Program {
  public:
    /// Fails loudly when the data or the fonts cannot be read.
    static const Program& instance();

    [[nodiscard]] const ProgramData& data() const { return data_; }
    [[nodiscard]] const FontSet& fonts() const { return *fonts_; }

  private:
    Program();

    ProgramData data_;
    std::shared_ptr<const FontSet> fonts_;
};

}  // namespace myelobrief::test
