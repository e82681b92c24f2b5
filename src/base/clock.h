// Today's date as a value that is handed in: results never depend on the machine's clock by
// stealth.
#pragma once

#include "base/date.h"

namespace myelobrief {

class Clock {
  public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Date today() const = 0;
};

/// The machine's clock, in UTC.
class SystemClock : public Clock {
  public:
    [[nodiscard]] Date today() const override;
};

/// Always the same day: tests, --today and replays.
class FixedClock : public Clock {
  public:
    explicit FixedClock(Date today) : today_(today) {}
    [[nodiscard]] Date today() const override { return today_; }

  private:
    Date today_;
};

}  // namespace myelobrief
