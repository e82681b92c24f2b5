// The drawings of a brief with the shipped fonts and styles: from one treatment to twenty-five.
#include <filesystem>

#include "app/brief_maker.h"
#include "base/disk_file_store.h"
#include "layout/lay_out.h"
#include "tests/layout/drawing_checks.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

namespace myelobrief::test {
namespace {

const std::vector<std::string> mixes{
    R"("VRd")",
    R"("lenalidomide")",
    R"("daratumumab", "pomalidomide", "dexamethasone")",
    R"("carfilzomib", "dexamethasone")",
    R"("bortezomib", "doxorubicin", "cyclophosphamide", "melphalan", "thalidomide", "dexamethasone")",
    R"("Abecma")",
    R"("teclistamab")"};

/// "2007-06" for the middle of 2007.
std::string month(double year) {
    const int month = static_cast<int>((year - static_cast<int>(year)) * 12) + 1;
    return std::to_string(static_cast<int>(year)) + (month < 10 ? "-0" : "-") +
           std::to_string(month);
}

/// So many treatments over so many years, with a transplant, exact and approximate dates, ends that
/// nobody knows, two that began on one day, one that goes on, and relapses.
std::string history(int treatments, double years) {
    const double step = years / treatments;
    std::string list;
    std::string relapses;
    for (int i = 0; i < treatments; ++i) {
        const double start = 2026.5 - years + i * step;
        std::string one =
            i == 1 && treatments > 2
                ? R"({"transplant": "autologous")"
                : R"({"medicines": [)" + mixes[static_cast<std::size_t>(i) % mixes.size()] + "]";
        if (i % 5 == 2)
            one += R"(, "start": {"about": ")" + month(start).substr(0, 4) + "\"}";
        else
            one += R"(, "start": ")" + month(i % 9 == 8 ? start - step : start) + "-05\"";
        if (i + 1 == treatments)
            one += R"(, "ongoing": true)";
        else if (i % 6 != 4 && i != 1)
            one += R"(, "stop": ")" + month(start + 0.6 * step) + '"';
        list += (list.empty() ? "" : ",") + one + "}";
        if (i > 1)
            relapses += (relapses.empty() ? "" : ",") + (R"({"date": ")" + month(start) + "\"}");
    }
    return R"({"profile_version": 1, "disease": {"relapses": [)" + relapses +
           R"(]}, "history": {"complete": true, "treatments": [)" + list + "]}}";
}

}  // namespace

TEST_CASE("no texts of a brief with drawings touch, and none is small", "[drawings]") {
    DiskFileStore files;
    const DataFolders folders{project_path("criteria"), project_path("templates")};
    const auto& fonts = Program::instance().fonts();
    for (const auto* style : {"standard", "large-print"}) {
        const auto data = load_program_data(files, folders, {"en", style, "letter"});
        REQUIRE(data.ok());
        const BriefMaker maker(*data.value, {make_date(2026, 11, 22), make_date(2026, 11, 22)});
        std::vector<std::pair<std::string, std::string>> profiles{
            {"1 treatment", history(1, 1)},
            {"2 treatments", history(2, 3)},
            {"12 treatments", history(12, 14)},
            {"25 treatments", history(25, 40)},
            {"series", read_project_file("examples/profiles/lab-series.json")}};
        for (const auto& [name, text] : profiles) {
            INFO(style << ", " << name);
            auto profile = maker.read(text, name);
            REQUIRE(profile.ok());
            const auto pages = lay_out(maker.brief(maker.assess(std::move(*profile.value))),
                                       data.value->page_style, fonts);
            CHECK(overlapping_texts(pages, fonts) == "");
            CHECK(small_texts(pages) == "");
            CHECK(outside_margins(pages, data.value->page_style, fonts) == "");
        }
    }
}

}  // namespace myelobrief::test
