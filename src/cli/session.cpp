#include "cli/session.h"

#include <algorithm>
#include <ostream>

#include "base/text.h"
#include "readers/limits.h"

namespace myelobrief {

Session::Session(FileStore& files, const Clock& clock, std::string program, CommonOptions options,
                 std::ostream& out, std::ostream& err)
    : files_(files),
      program_(std::move(program)),
      options_(std::move(options)),
      out_(out),
      err_(err) {
    dates_.today = options_.today.value_or(clock.today());
    dates_.as_of = options_.as_of.value_or(dates_.today);
}

ExitCode Session::load(OverlayIs overlay) {
    auto named = options_.folders;
    if (overlay == OverlayIs::PerhapsNew) {
        const auto names = files_.list(named.overlay, ".json");
        if (!names.ok() || names.value->empty()) named.overlay.clear();
    }
    const auto folders = find_data_folders(files_, named, program_);
    print(folders.issues);
    if (!folders.ok()) return ExitCode::InvalidCriteria;
    folders_ = *folders.value;
    if (!presentation_is_known()) return ExitCode::Usage;
    auto data = load_program_data(files_, folders_, options_.presentation);
    print(data.issues);
    if (!data.ok()) return ExitCode::InvalidCriteria;
    warnings_ = data.issues.size();
    data_ = std::move(data.value);
    maker_.emplace(*data_, dates_, options_.line_rule, options_.detail);
    return ExitCode::Ok;
}

bool Session::presentation_is_known() const {
    const auto names = list_presentations(files_, folders_);
    // Files that cannot be read are reported when they are.
    if (!names.ok()) return true;
    const auto known = [this](const char* option, const std::string& name,
                              const std::vector<std::string>& there) {
        if (std::ranges::find(there, name) != there.end()) return true;
        std::string all;
        for (const auto& one : there) all += (all.empty() ? "" : ", ") + one;
        err_ << option << ": there is no \"" << name << "\"; there are: " << all << '\n';
        return false;
    };
    const auto& chosen = options_.presentation;
    return known("--lang", chosen.language, names.value->languages) &&
           known("--style", chosen.page_style, names.value->page_styles) &&
           known("--paper", chosen.paper, names.value->papers);
}

std::optional<ProgramData> Session::load_other(const std::string& criteria) const {
    auto named = options_.folders;
    named.criteria = criteria;
    if (const auto beside = folder_beside(criteria, "templates"); files_.exists(beside))
        named.templates = beside;
    const auto folders = find_data_folders(files_, named, program_);
    print(folders.issues);
    if (!folders.ok()) return std::nullopt;
    auto data = load_program_data(files_, *folders.value, options_.presentation);
    print(data.issues);
    return std::move(data.value);
}

bool Session::load_fonts() {
    const auto fonts = myelobrief::load_fonts(files_, folders_);
    print(fonts.issues);
    if (!fonts.ok()) return false;
    fonts_ = *fonts.value;
    return true;
}

void Session::print(const Issues& issues) const {
    for (const auto& issue : issues) err_ << to_text(issue) << '\n';
}

std::optional<Assessment> Session::assess(const std::string& profile, AttachProfile attach) const {
    auto text = files_.read(profile, max_file_bytes);
    print(text.issues);
    if (!text.ok()) return std::nullopt;
    auto loaded = maker_->read(*text.value, profile);
    print(loaded.issues);
    if (!loaded.ok()) return std::nullopt;
    auto assessment = maker_->assess(std::move(*loaded.value));
    if (attach == AttachProfile::Yes) assessment.profile_to_attach = std::move(*text.value);
    return assessment;
}

const Option* Session::option(const std::string& id) const {
    const auto* found = data_->criteria.option(id);
    if (found != nullptr) return found;
    std::vector<std::string_view> known;
    for (const auto& option : data_->criteria.options) known.emplace_back(option.id);
    const auto near = did_you_mean(id, known);
    err_ << "no option has the id \"" << id << '"' << (near.empty() ? "" : "; " + near)
         << "\n\"myelobrief criteria list\" lists all of them\n";
    return nullptr;
}

std::vector<const Option*> Session::options_of(const std::string& id) const {
    std::vector<const Option*> found;
    for (const auto& option : data_->criteria.options) {
        const bool named = std::ranges::any_of(option.criteria, [&id](const CriteriaSet& set) {
            return set.source == id ||
                   std::ranges::find(set.references, id, &Reference::where) != set.references.end();
        });
        if (option.id == id || named) found.push_back(&option);
    }
    if (found.empty()) found.push_back(option(id));
    if (found.front() == nullptr) found.clear();
    return found;
}

}  // namespace myelobrief
