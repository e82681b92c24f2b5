// A folder laid over the criteria: what it adds, what it replaces, and whose file a fault names.
#include "readers/criteria_reader.h"
#include "readers/wording_reader.h"
#include "tests/readers/real_data.h"
#include "tests/support/catch.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

const std::string gammamib = R"({"id": "gamma", "generic": "gammamib", "us_status": "approved"})";

std::string medicines(const std::string& entries) {
    return R"({"medicines_version": 1, "medicines": [)" + entries + "]}";
}

/// The good files, and those of the overlay.
class Folders {
  public:
    explicit Folders(const std::map<std::string, std::string>& overlay) {
        copy_to_memory("tests/bad_input/criteria_base", {""}, "criteria", store);
        for (const auto& [name, text] : overlay) store.files["their/own-rules/" + name] = text;
    }

    Loaded<CriteriaData> read() { return read_criteria(store, "criteria", {}, "their/own-rules"); }

    CriteriaData good() {
        auto data = read();
        INFO(all_texts(data.issues));
        REQUIRE(data.ok());
        return std::move(*data.value);
    }

    MemoryFileStore store;
};

std::string base_file(const std::string& name) {
    return read_project_file("tests/bad_input/criteria_base/" + name);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

constexpr const char* option_file = "options/transplant/transplant.json";
constexpr const char* cases_file = "options/transplant/transplant.cases.json";

Wording base_words(const CriteriaData& data) {
    std::string texts;
    for (const auto& key : wording_keys_needed(data)) texts += '"' + key + R"(": "ours", )";
    const auto words = read_wording(
        R"({"wording_version": 1, "language": "en", "text": {)" + texts + R"("last": "ours"}})",
        "en.json", data);
    REQUIRE(words.ok());
    return words.value->wording;
}

}  // namespace

TEST_CASE("an entry of a list is added, or replaces the one with its id") {
    Folders folders({{"catalog/medicines.json",
                      medicines(gammamib + R"(, {"id": "alphamab", "generic": "alphamab",
                                             "brands": ["Alphanew"], "us_status": "withdrawn"})")}});
    const auto data = folders.good();
    CHECK(data.overlay == "own-rules");
    CHECK(data.catalog.medicines.size() == 3);
    CHECK(data.catalog.medicine("gamma") != nullptr);
    CHECK(data.catalog.medicine("betazomib") != nullptr);
    CHECK(data.catalog.recognise_medicine("Alphix").empty());
    CHECK(data.catalog.recognise_medicine("Alphanew").size() == 1);
    CHECK(data.catalog.fact("exposed_to:gamma"));
}

TEST_CASE("an option replaces ours whole, in whatever topic ours lies, and a source too") {
    const auto option =
        with(with(base_file(option_file), "\"topic\": \"transplant\"", "\"topic\": \"trial\""),
             "24", "36");
    Folders folders({{"options/trial/transplant.json", option},
                     {"options/trial/transplant.cases.json", base_file(cases_file)},
                     {"sources/article.json",
                      with(base_file("sources/article.json"), "An article", "Their article")}});
    const auto data = folders.good();
    REQUIRE(data.options.size() == 1);
    CHECK(data.options[0].topic == Topic::Trial);
    CHECK(data.options[0].file == "their/own-rules/options/trial/transplant.json");
    CHECK(data.cases.size() == 1);
    CHECK(data.source("article")->title == "Their article");
    CHECK(data.sources.size() == 2);
}

TEST_CASE("an option that replaces ours brings its own cases") {
    Folders folders({{option_file, base_file(option_file)}});
    const auto data = folders.read();
    CHECK_FALSE(data.ok());
    REQUIRE(data.issues.size() == 1);
    CHECK(data.issues[0].code == IssueCode::CasesMissing);
    CHECK(data.issues[0].file == std::string("their/own-rules/") + option_file);
}

TEST_CASE("faults name the file of the overlay") {
    const auto [name, text, code,
                pointer] = GENERATE(table<std::string, std::string, IssueCode, std::string>({
        {"catalog/medicines.json", medicines(gammamib + ", " + gammamib), IssueCode::DuplicateId,
         "/medicines/1"},
        {"catalog/medicines.json", medicines(R"({"id": "x", "generic": "x", "classes": ["antibdy"],
                           "us_status": "approved"})"),
         IssueCode::UnknownMedicine, "/medicines/0/classes/0"},
        {"catalog/medicines.json", medicines(R"({"id": "x", "generic": "x", "brands": ["Alphix"],
                           "us_status": "approved"})"),
         IssueCode::DuplicateId, "/medicines/0"},
        {"catalog/medicines.json", "{", IssueCode::JsonSyntax, ""},
        {"catalog/facts.json", R"({"facts_version": 1, "facts": []})", IssueCode::UnknownKey, ""},
        {"criteria/sources/article.json", "{}", IssueCode::UnknownKey, ""},
        {"wording/en.json", "{}", IssueCode::UnknownKey, ""},
        {"sources/other.json", "[]", IssueCode::WrongType, ""},
    }));
    INFO(name << ": " << text);
    const auto data = Folders(std::map<std::string, std::string>{{name, text}}).read();
    CHECK_FALSE(data.ok());
    bool found = false;
    for (const auto& issue : data.issues)
        found = found || (issue.file == "their/own-rules/" + name && issue.code == code &&
                          issue.pointer == pointer);
    INFO(all_texts(data.issues));
    CHECK(found);
}

TEST_CASE("the version of the criteria covers the overlay") {
    MemoryFileStore plain;
    copy_to_memory("tests/bad_input/criteria_base", {""}, "criteria", plain);
    const auto ours = read_criteria(plain, "criteria").value->version;
    const auto with_gamma =
        Folders({{"catalog/medicines.json", medicines(gammamib)}}).good().version;
    const auto with_article =
        Folders({{"sources/new.json",
                  with(with(with(with(base_file("sources/article.json"), "\"article\"", "\"new\""),
                                 "S-1", "N-1"),
                            "S-2", "N-2"),
                       "\"kind\": \"article\"", "\"kind\": \"guideline\"")}})
            .good()
            .version;
    CHECK(ours != with_gamma);
    CHECK(ours != with_article);
    CHECK(with_gamma != with_article);
}

TEST_CASE("words of the overlay are added, or replace ours") {
    const auto data = Folders({{"catalog/medicines.json", medicines(gammamib)}}).good();
    const auto ours = base_words(data);
    const std::string start = R"({"wording_version": 1, "language": "en", "text": {)";
    std::string texts;
    for (const auto key : ours.keys())
        if (key != "topic.transplant") texts += '"' + std::string(key) + R"(": "ours", )";
    const std::string base = start + texts + R"("end": "ours"}})";

    SECTION("each by its key, from any number of files") {
        const auto words = read_wording(
            base, "en.json", data,
            OverlayWording{"own/wording/en",
                           {{"own/wording/en/a.json", start + R"("topic.transplant": "theirs"}})"},
                            {"own/wording/en/b.json", start + R"("end": "theirs"}})"}}});
        INFO(all_texts(words.issues));
        REQUIRE(words.ok());
        CHECK(words.value->wording.text("topic.transplant") == "theirs");
        CHECK(words.value->wording.text("end") == "theirs");
        CHECK(words.value->wording.text("question.one") == "ours");
    }
    SECTION("what is missing is missing in the overlay, since ours has all that ours needs") {
        const auto words =
            read_wording(base, "en.json", data, OverlayWording{"own/wording/en", {}});
        CHECK(all_texts(words.issues) ==
              "own/wording/en: error[unknown-wording]: there is no text for the key "
              "\"topic.transplant\"; add it to a file of this folder\n");
    }
    SECTION("one key in two files, and another language, are errors of the second file") {
        const auto words =
            read_wording(base, "en.json", data,
                         OverlayWording{"own/wording/en",
                                        {{"a.json", start + R"("topic.transplant": "theirs"}})"},
                                         {"b.json", R"({"wording_version": 1, "language": "es",
                                           "text": {"topic.transplant": "suyo"}})"}}});
        CHECK_FALSE(words.ok());
        const auto issues = all_texts(words.issues);
        INFO(issues);
        CHECK(issues.find("b.json: error[duplicate-id]") != std::string::npos);
        CHECK(issues.find("b.json: error[unknown-value] at /language") != std::string::npos);
    }
}

TEST_CASE("a blank that is left in a source or in words is a warning with its place") {
    Folders folders({{"sources/article.json", with(base_file("sources/article.json"),
                                                   "something else", "[fill in: what]")}});
    const auto data = folders.read();
    REQUIRE(data.ok());
    REQUIRE(data.issues.size() == 1);
    CHECK(data.issues[0].code == IssueCode::BlankLeft);
    CHECK(data.issues[0].pointer == "/statements/1/says");
}
