// A hospital's own folder laid over the shipped data, and "criteria new", which begins one.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace myelobrief::test {
namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A folder "own" that gives CAR-T another title.
class OwnWords {
  public:
    OwnWords() {
        REQUIRE_FALSE(folder_
                          .add("own/wording/en/words.json",
                               R"({"wording_version": 1, "language": "en",
                                   "text": {"option.car-t.title": "CAR-T on ward 7"}})")
                          .empty());
    }
    [[nodiscard]] std::string path() const { return folder_.path("own"); }

  private:
    TemporaryFolder folder_;
};

const std::string profile = project_path("examples/profiles/second-relapse.json");

std::vector<std::string> new_option(const std::string& id, const std::string& overlay) {
    return {"criteria", "new",      id,          "--topic", "product",
            "--source", "us-label", "--overlay", overlay};
}

}  // namespace

TEST_CASE("an overlay is named by option or environment, and says so wherever it counts",
          "[overlay]") {
    const OwnWords own;
    const auto plain = run_myelobrief({"criteria", "list"});
    const auto run = run_myelobrief({"criteria", "list", "--overlay", own.path()});
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, ", with the overlay own\n"));
    CHECK_FALSE(contains(plain.out, "overlay"));

    for (const auto& [arguments, environment] :
         std::vector<std::pair<std::vector<std::string>, std::map<std::string, std::string>>>{
             {{"--overlay", own.path()}, {}}, {{}, {{"MYELOBRIEF_OVERLAY", own.path()}}}}) {
        std::vector<std::string> report{"report", profile, "-o", "-", "--format", "txt"};
        report.insert(report.end(), arguments.begin(), arguments.end());
        const auto brief = run_myelobrief(report, {.environment = environment});
        CHECK(brief.exit_code == 0);
        CHECK(contains(brief.out, "CAR-T on ward 7"));
        CHECK(contains(brief.out, "“own”"));
    }
    const auto json = run_myelobrief({"check", profile, "--json", "--overlay", own.path()});
    CHECK(contains(json.out, R"("overlay": "own")"));
    CHECK_FALSE(contains(run_myelobrief({"check", profile, "--json"}).out, "overlay"));
}

TEST_CASE("an overlay that is missing, or holds nothing, is an error", "[overlay]") {
    const TemporaryFolder folder;
    for (const auto& path : {folder.path("missing"), folder.path()}) {
        const auto run = run_myelobrief({"check", profile, "--overlay", path});
        CHECK(run.exit_code == 4);
        CHECK(contains(run.err, path + ": error["));
    }
}

TEST_CASE("criteria new begins an option, and never writes over one", "[overlay]") {
    const TemporaryFolder folder;
    const auto overlay = folder.path("new/own");
    const auto first = run_myelobrief(new_option("alphix-alone", overlay));
    CHECK(first.exit_code == 0);
    CHECK(folder.files() ==
          std::vector<std::string>{"new/own/options/product/alphix-alone.cases.json",
                                   "new/own/options/product/alphix-alone.json",
                                   "new/own/sources/us-label.json",
                                   "new/own/wording/en/alphix-alone.json"});
    for (const auto& file : folder.files())
        CHECK(contains(first.out, "wrote " + folder.path(file)));

    SECTION("the same again is refused") {
        const auto run = run_myelobrief(new_option("alphix-alone", overlay));
        CHECK(run.exit_code == 2);
        CHECK(contains(run.err, "there is an option \"alphix-alone\" already"));
    }
    SECTION("a second one rests on the source of the first") {
        CHECK(run_myelobrief(new_option("betix-alone", overlay)).exit_code == 0);
        CHECK(folder.files().size() == 7);
        CHECK(run_myelobrief({"criteria", "test", "--overlay", overlay}).exit_code == 0);
    }
    SECTION("where one file is in the way, none is written") {
        REQUIRE_FALSE(folder
                          .add("new/own/wording/en/betix-alone.json",
                               R"({"wording_version": 1, "language": "en", "text": {}})")
                          .empty());
        const auto run = run_myelobrief(new_option("betix-alone", overlay));
        CHECK(run.exit_code == 5);
        CHECK(contains(run.err, "error[output-exists]"));
        CHECK(folder.files().size() == 5);
    }
}

TEST_CASE("criteria new says what it cannot begin with", "[overlay]") {
    const TemporaryFolder folder;
    const std::vector<std::string> start{"criteria", "new"};
    const auto [arguments, message] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"Alphix", "--topic", "product", "--source", "us-label"},
         "\"Alphix\" is not written as an id"},
        {{"alphix", "--topic", "product", "--source", "us label"},
         "\"us label\" is not written as an id"},
        {{"car-t", "--topic", "product", "--source", "us-label"},
         "there is an option \"car-t\" already"},
        {{"alphix", "--topic", "product", "--source", "us-label", "--medicines",
          "selinexor,bortezomb"},
         "\"bortezomb\"; did you mean \"bortezomib\"?"},
        {{"alphix", "--topic", "pills", "--source", "us-label"}, "--topic: pills not in"},
    }));
    std::vector<std::string> all = start;
    all.insert(all.end(), arguments.begin(), arguments.end());
    SECTION(message) {
        auto with_folder = all;
        with_folder.insert(with_folder.end(), {"--overlay", folder.path("own")});
        const auto run = run_myelobrief(with_folder);
        CHECK(run.exit_code == 2);
        INFO(run.err);
        CHECK(contains(run.err, message));
        CHECK(folder.files().empty());
    }
}

TEST_CASE("criteria new asks for a folder of your own", "[overlay]") {
    const auto run =
        run_myelobrief({"criteria", "new", "alphix", "--topic", "product", "--source", "us-label"});
    CHECK(run.exit_code == 2);
    CHECK(contains(run.err, "--overlay DIR"));
}

}  // namespace myelobrief::test
