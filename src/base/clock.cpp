#include "base/clock.h"

namespace myelobrief {

Date SystemClock::today() const {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace myelobrief
