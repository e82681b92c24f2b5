#include "tests/bench/stopwatch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <thread>
#include <vector>

#include "base/text.h"

namespace myelobrief::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int runs = 9;
constexpr double seconds_a_run = 0.4;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    while (std::getline(file, line))
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

}  // namespace

double per_second(const std::function<std::size_t()>& work) {
    static_cast<void>(work());  // fills caches and lazy tables
    std::vector<double> rates;
    for (int run = 0; run < runs; ++run) {
        std::size_t done = 0;
        const auto start = Clock::now();
        while (seconds_since(start) < seconds_a_run) done += work();
        rates.push_back(static_cast<double>(done) / seconds_since(start));
    }
    std::ranges::sort(rates);
    return rates[rates.size() / 2];
}

std::string machine_line() {
    std::string line = processor() + ", " + std::to_string(std::thread::hardware_concurrency()) +
                       " cores, one of them used; ";
#ifdef __clang__
    line += "Clang " + std::to_string(__clang_major__);
#else
    line += "GCC " + std::to_string(__GNUC__) + '.' + std::to_string(__GNUC_MINOR__);
#endif
#ifdef NDEBUG
    line += ", release build";
#else
    line += ", NOT a release build: these figures say nothing";
#endif
    return line;
}

std::string rounded(double value) {
    if (value <= 0) return "0";
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 2);
    std::string text = format_number(std::round(value / unit) * unit, unit < 1 ? 2 : 0);
    for (auto at = text.find('.') == std::string::npos ? text.size() : text.find('.'); at > 3;
         at -= 3)
        text.insert(at - 3, ",");
    return text;
}

}  // namespace myelobrief::bench
