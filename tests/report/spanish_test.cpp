// A language is only data: what the shipped Spanish words make of the rules for lists, dates, names
// and the alphabet.
#include <algorithm>
#include <array>

#include "app/brief_maker.h"
#include "app/program_data.h"
#include "base/disk_file_store.h"
#include "base/text.h"
#include "criteria/checks/check.h"
#include "report/document.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/shipped_data.h"
#include "writers/text/text_writer.h"

namespace myelobrief::test {
namespace {

const ProgramData& spanish() {
    static const ProgramData data = [] {
        DiskFileStore files;
        auto loaded = load_program_data(
            files, {project_path("criteria"), project_path("templates")}, {.language = "es"});
        if (!loaded.ok()) throw std::runtime_error(to_text(loaded.issues.front()));
        return std::move(*loaded.value);
    }();
    return data;
}

Document brief_of(const ProgramData& data, const std::string& profile) {
    const BriefMaker maker(data, {shipped_test_day(), shipped_test_day()});
    auto loaded = maker.read(profile, "profile.json");
    REQUIRE(loaded.ok());
    return maker.brief(maker.assess(std::move(*loaded.value)));
}

/// The brief as one line, so that a sentence is found wherever its lines break.
std::string words_of(const Document& document) {
    std::string words;
    for (const char c : write_text(document)) {
        const bool space = c == ' ' || c == '\n' || c == '|';
        if (!space) words += c;
        if (space && !words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// A list of treatments with these medicines, all of them in the past.
std::string profile_with(const std::string& medicines) {
    return R"({"profile_version": 1, "disease": {"diagnosis": "multiple-myeloma"},
               "history": {"complete": true, "treatments": [
                 {"medicines": [)" +
           medicines + R"(], "start": "2021-05-17", "stop": "2022-01"}]}})";
}

/// Every span of paragraphs: the sources at the end of a brief are paragraphs.
std::vector<Span> spans_of(const Document& document) {
    std::vector<Span> spans;
    for (const auto& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            spans.insert(spans.end(), paragraph->text.begin(), paragraph->text.end());
    return spans;
}

/// The cells of all tables, in reading order: in printed text their words stand side by side.
std::vector<std::string> cells_of(const Document& document) {
    std::vector<std::string> cells;
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const auto& row : table->rows)
                for (const auto& cell : row) cells.push_back(characters(cell));
    return cells;
}

/// The words explained, without their meanings, between the heading of the glossary and the next
/// heading.
std::vector<std::string> glossary_of(const Document& document, const std::string& title) {
    std::vector<std::string> entries;
    bool inside = false;
    for (const auto& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) inside = heading->text == title;
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (!inside || paragraph == nullptr) continue;
        const auto& term = paragraph->text.front().text;
        entries.push_back(term.substr(0, term.find(':')));
    }
    return entries;
}

TEST_CASE("the data has no fault in Spanish: every text is there and rests on a statement") {
    for (const auto& issue : run_checks({spanish().criteria, shipped_test_day()}))
        FAIL_CHECK(to_text(issue));
}

TEST_CASE("a brief in Spanish says so, and names medicines, dates and lists in Spanish") {
    const auto brief =
        brief_of(spanish(), profile_with(R"("lenalidomide", "dexamethasone", "ixazomib")"));
    const auto words = words_of(brief);
    CHECK(brief.language == "es");
    CHECK(contains(words, "Versión de las reglas"));
    const auto cells = cells_of(brief);
    REQUIRE(cells.size() > 1);
    CHECK(cells[0] == "Lenalidomida, dexametasona e ixazomib");
    CHECK(cells[1] == "17 de mayo de 2021 a enero de 2022");
    CHECK_FALSE(contains(words, "lenalidomide"));
    CHECK_FALSE(contains(words, "dexamethasone"));
}

TEST_CASE("no brief in Spanish lacks a word, calls a person eligible or tells what to take") {
    for (const auto& name : example_profiles()) {
        INFO(name);
        const auto words = words_of(brief_of(spanish(), example_profile(name)));
        CHECK_FALSE(contains(words, "{"));
        for (const auto* advice : {"elegible", "califica", "candidat", "debe tomar", "recomend",
                                   "fracas", "rescate", "incumpl"})
            CHECK_FALSE(contains(to_lower(words), advice));
        CHECK(contains(words, "No es consejo médico"));
        CHECK(contains(words, "911"));
        CHECK(contains(words, "100.4 °F (38.0 °C)"));
    }
}

TEST_CASE("titles of sources are marked as English in a Spanish brief alone") {
    const auto english = [](const Span& span) { return span.language == "en"; };
    const auto in_spanish = spans_of(brief_of(spanish(), profile_with(R"("lenalidomide")")));
    const auto in_english = spans_of(brief_of(shipped_data(), profile_with(R"("lenalidomide")")));
    CHECK(std::ranges::none_of(in_english, english));
    for (const auto& source : spanish().criteria.sources) {
        if (source.kind == "label") continue;
        INFO(source.title);
        CHECK(std::ranges::any_of(in_spanish, [&](const Span& span) {
            return english(span) && span.text == source.title;
        }));
    }
}

TEST_CASE("the words explained stand in the order of the Spanish alphabet, with plurals found") {
    const auto brief = brief_of(spanish(), profile_with(R"("lenalidomide")"));
    const auto entries = glossary_of(brief, spanish().wording.text("brief.words.title"));
    REQUIRE(entries.size() > 5);
    CHECK(std::ranges::is_sorted(entries, {}, alphabetical_key));
    // It is said in the plural alone: "líneas de tratamiento".
    CHECK(std::ranges::count(entries, "Línea de tratamiento") == 1);
}

}  // namespace
}  // namespace myelobrief::test
