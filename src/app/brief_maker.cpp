#include "app/brief_maker.h"

#include <array>
#include <cstdio>

#include "layout/lay_out.h"
#include "readers/profile_reader.h"
#include "report/brief.h"
#include "writers/html/html_writer.h"
#include "writers/json/document_json.h"
#include "writers/pdf/pdf_writer.h"
#include "writers/text/text_writer.h"

namespace myelobrief {

namespace {

std::string code_point_name(char32_t code_point) {
    std::array<char, 16> buffer{};
    const int length =
        std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(code_point));
    return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<Format> format_of_path(std::string_view path) {
    if (path.ends_with(".pdf")) return Format::Pdf;
    if (path.ends_with(".html")) return Format::Html;
    if (path.ends_with(".txt")) return Format::Text;
    if (path.ends_with(".json")) return Format::Json;
    return std::nullopt;
}

BriefMaker::BriefMaker(const ProgramData& data, BriefDates dates, LineRule line_rule, Detail detail)
    : data_(data),
      dates_(dates),
      line_rule_(line_rule),
      detail_(detail),
      deriver_(data.criteria.catalog),
      assessor_(data.criteria, dates.as_of) {}

Loaded<Profile> BriefMaker::read(const std::string& text, const std::string& file) const {
    return read_profile(text, file, data_.criteria.catalog, dates_.today);
}

Assessment BriefMaker::assess(Profile profile) const {
    Assessment assessment;
    assessment.facts = deriver_.derive(profile, dates_.today, line_rule_);
    const auto& diagnosis = profile.disease.diagnosis;
    const bool in_scope = !diagnosis || *diagnosis == Diagnosis::MultipleMyeloma;
    assessment.findings =
        in_scope ? assessor_.assess(assessment.facts, dates_.today) : assessor_.out_of_scope();
    assessment.profile = std::move(profile);
    return assessment;
}

BriefInput BriefMaker::input(const Assessment& a) const {
    return {a.profile,  data_.criteria, data_.wording, a.facts,
            a.findings, dates_.today,   line_rule_,    detail_};
}

Document BriefMaker::brief(const Assessment& a) const {
    return build_brief(input(a));
}

Document BriefMaker::findings_overview(const Assessment& a) const {
    return build_findings_overview(input(a));
}

Document BriefMaker::explanation(const Assessment& a, const Option& option) const {
    return build_explanation(input(a), option);
}

Document BriefMaker::history_working(const Assessment& a) const {
    auto whole = input(a);
    whole.detail = Detail::Full;
    return build_history_working(whole);
}

std::string BriefMaker::findings_json(const Assessment& a) const {
    const auto missing = rank_missing_facts(a.findings, data_.criteria.catalog);
    return write_findings_json(
        {data_.criteria, a.facts, a.findings, missing, dates_.today, dates_.as_of});
}

std::string BriefMaker::render(const Assessment& a, Format format, const FontSet* fonts,
                               const std::string& file, Issues& issues) const {
    const Document document = brief(a);
    if (format == Format::Html) return write_html(document, data_.web_style);
    if (format == Format::Text) return write_text(document);
    if (format == Format::Json) {
        const auto missing = rank_missing_facts(a.findings, data_.criteria.catalog);
        return write_brief_json(
            document, {data_.criteria, a.facts, a.findings, missing, dates_.today, dates_.as_of});
    }
    const Pages pages = lay_out(document, data_.page_style, *fonts);
    for (const char32_t character : pages.not_printable)
        issues.push_back({IssueCode::CharacterNotPrintable,
                          file,
                          {},
                          "",
                          "no font here has the character " + code_point_name(character),
                          "its code is printed in its place"});
    return write_pdf(pages, *fonts, attachments(a));
}

std::vector<Attachment> BriefMaker::attachments(const Assessment& a) const {
    const std::string json = "application/json";
    std::vector<Attachment> files{{"findings.json", data_.wording.text("brief.attachment.findings"),
                                   json, findings_json(a), Attachment::Relation::Data}};
    if (!a.profile_to_attach.empty())
        files.push_back({"profile.json", data_.wording.text("brief.attachment.profile"), json,
                         a.profile_to_attach, Attachment::Relation::Source});
    return files;
}

}  // namespace myelobrief
