#include "app/program_data.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <map>

#include "readers/criteria_reader.h"
#include "readers/font_list_reader.h"
#include "readers/limits.h"
#include "readers/page_style_reader.h"
#include "readers/wording_reader.h"

namespace myelobrief {

namespace {

constexpr std::size_t max_font_bytes = 20'000'000;

std::string parent_of(const std::string& path) {
    const auto slash = path.find_last_of('/');
    if (slash == std::string::npos) return "";
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// `name` in the folder of the program or in one above it; "" when there is none.
std::string nearest_folder(const FileStore& files, const std::string& program,
                           const std::string& name) {
    for (std::string folder = parent_of(program); !folder.empty(); folder = parent_of(folder)) {
        for (const auto* const middle : {"/", "/share/myelobrief/"}) {
            const std::string candidate = folder + middle + name;
            if (files.exists(candidate)) return candidate;
        }
        if (folder == "/") break;
    }
    return "";
}

Issue folder_not_found(const std::string& name, const std::string& option) {
    return {IssueCode::DataFolderNotFound,
            name,
            {},
            "",
            "the folder \"" + name + "\" is neither beside the program nor above it",
            "name it with " + option};
}

struct NamedText {
    std::string name;
    std::string text;
};

NamedText read_template(FileStore& files, const DataFolders& folders, const std::string& name,
                        Issues& issues) {
    auto loaded = files.read(folders.templates + "/" + name, max_file_bytes);
    issues.insert(issues.end(), loaded.issues.begin(), loaded.issues.end());
    return {"templates/" + name, loaded.value.value_or("")};
}

template <class T>
std::optional<T> keep(Loaded<T> loaded, Issues& issues) {
    issues.insert(issues.end(), loaded.issues.begin(), loaded.issues.end());
    return std::move(loaded.value);
}

constexpr const char* wording_folder = "wording";
constexpr const char* pages_folder = "pages";
constexpr const char* web_style_file = "web/brief.css";
constexpr const char* papers_file = "pages/papers.json";

/// All files of a folder of the templates, by their names in messages. They make up the version of
/// the criteria together with the criteria themselves.
std::map<std::string, std::string> read_templates(FileStore& files, const DataFolders& folders,
                                                  const std::string& folder, Issues& issues) {
    std::map<std::string, std::string> texts;
    const auto names = keep(files.list(folders.templates + '/' + folder, ".json"), issues);
    for (const auto& name : names.value_or(std::vector<std::string>{})) {
        auto file = read_template(files, folders, folder + '/' + name, issues);
        texts.emplace(std::move(file.name), std::move(file.text));
    }
    return texts;
}

/// The words of an overlay; nothing where none is named.
std::optional<OverlayWording> read_overlay_wording(FileStore& files, const std::string& folder,
                                                   const std::string& language, Issues& issues) {
    if (folder.empty()) return std::nullopt;
    OverlayWording wording{folder + "/wording/" + language, {}};
    const auto names = keep(files.list(folder, ".json"), issues);
    for (const auto& name : names.value_or(std::vector<std::string>{})) {
        if (!is_wording_of_overlay(name, language)) continue;
        const std::string path = folder + '/' + name;
        wording.files.push_back(
            {path, keep(files.read(path, max_file_bytes), issues).value_or("")});
    }
    if (names && names->empty())
        issues.push_back({IssueCode::FileNotFound,
                          folder,
                          {},
                          "",
                          "the folder has no .json file",
                          "name the folder that holds sources, options, catalog or wording"});
    return wording;
}

/// The first of the files that exists.
FontFile read_font(FileStore& files, const std::vector<std::string>& choices,
                   const std::string& advice, Issues& issues) {
    for (const auto& path : choices) {
        if (!files.exists(path)) continue;
        return {path, keep(files.read(path, max_font_bytes), issues).value_or("")};
    }
    issues.push_back({IssueCode::FileNotFound, choices.front(), {}, "", "no such file", advice});
    return {choices.front(), ""};
}

/// Reading the criteria takes twice the memory that they keep, in pieces too small for what comes
/// next. Where the library cannot do it, nothing but memory is lost.
void give_back_free_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace

Loaded<DataFolders> find_data_folders(const FileStore& files, const DataFolders& named,
                                      const std::string& program) {
    DataFolders folders = named;
    if (folders.criteria.empty()) folders.criteria = nearest_folder(files, program, "criteria");
    if (folders.templates.empty()) folders.templates = nearest_folder(files, program, "templates");
    Issues issues;
    if (folders.criteria.empty() || !files.exists(folders.criteria))
        issues.push_back(folder_not_found(folders.criteria.empty() ? "criteria" : folders.criteria,
                                          "--criteria DIR"));
    if (folders.templates.empty() || !files.exists(folders.templates))
        issues.push_back(folder_not_found(
            folders.templates.empty() ? "templates" : folders.templates, "--templates DIR"));
    if (!folders.overlay.empty() && !files.exists(folders.overlay))
        issues.push_back({IssueCode::DataFolderNotFound,
                          folders.overlay,
                          {},
                          "",
                          "there is no such folder to lay over the criteria",
                          "check the path given with --overlay"});
    return Loaded<DataFolders>::finish(std::move(folders), std::move(issues));
}

std::string folder_beside(const std::string& folder, const std::string& name) {
    const auto end = folder.find_last_not_of('/');
    const auto slash = folder.find_last_of('/', end);
    return slash == std::string::npos ? name : folder.substr(0, slash + 1) + name;
}

Loaded<PresentationNames> list_presentations(FileStore& files, const DataFolders& folders) {
    Issues issues;
    PresentationNames names;
    const auto stems = [&](const char* folder) {
        std::vector<std::string> found;
        const auto listed = keep(files.list(folders.templates + '/' + folder, ".json"), issues);
        for (const auto& name : listed.value_or(std::vector<std::string>{}))
            found.push_back(name.substr(0, name.size() - std::string(".json").size()));
        return found;
    };
    names.languages = stems(wording_folder);
    names.page_styles = stems(pages_folder);
    std::erase_if(names.page_styles,
                  [](const std::string& name) { return name == "fonts" || name == "papers"; });
    const auto papers = read_template(files, folders, papers_file, issues);
    if (has_errors(issues)) return {std::nullopt, std::move(issues)};
    const auto sizes = keep(read_papers(papers.text, papers.name), issues);
    for (const auto& [name, paper] : sizes.value_or(Papers{})) names.papers.push_back(name);
    return Loaded<PresentationNames>::finish(std::move(names), std::move(issues));
}

Loaded<ProgramData> load_program_data(FileStore& files, const DataFolders& folders,
                                      const Presentation& presentation) {
    Issues issues;
    const auto words =
        read_template(files, folders,
                      std::string(wording_folder) + '/' + presentation.language + ".json", issues);
    const auto style =
        read_template(files, folders,
                      std::string(pages_folder) + '/' + presentation.page_style + ".json", issues);
    const auto sheets = read_template(files, folders, papers_file, issues);
    const auto web_style = read_template(files, folders, web_style_file, issues);
    auto more_content = read_templates(files, folders, wording_folder, issues);
    if (has_errors(issues)) return {std::nullopt, std::move(issues)};

    const auto overlay =
        read_overlay_wording(files, folders.overlay, presentation.language, issues);
    if (overlay)
        for (const auto& file : overlay->files)
            more_content["overlay" + file.name.substr(folders.overlay.size())] = file.text;
    auto criteria =
        keep(read_criteria(files, folders.criteria, more_content, folders.overlay), issues);
    auto page_style = keep(read_page_style(style.text, style.name), issues);
    const auto papers = keep(read_papers(sheets.text, sheets.name), issues);
    if (!criteria || !page_style || !papers) {
        sort_issues(issues);
        return {std::nullopt, std::move(issues)};
    }
    auto wording = keep(read_wording(words.text, words.name, *criteria, overlay), issues);
    const auto paper = papers->find(presentation.paper);
    if (paper == papers->end())
        issues.push_back({IssueCode::UnknownValue,
                          sheets.name,
                          {},
                          "/papers",
                          "there is no paper \"" + presentation.paper + "\"",
                          "choose one of the papers of this file"});
    if (!wording || paper == papers->end()) {
        sort_issues(issues);
        return {std::nullopt, std::move(issues)};
    }
    page_style->paper = paper->second;
    for (auto& trace : wording->traces) criteria->traces.push_back(std::move(trace));
    return Loaded<ProgramData>::finish(
        {std::move(*criteria), std::move(wording->wording), *page_style, web_style.text},
        std::move(issues));
}

Loaded<std::shared_ptr<const FontSet>> load_fonts(FileStore& files, const DataFolders& folders) {
    give_back_free_memory();
    Issues issues;
    const auto text = read_template(files, folders, "pages/fonts.json", issues);
    if (has_errors(issues)) return {std::nullopt, std::move(issues)};
    const auto list = keep(read_font_list(text.text, text.name), issues);
    if (!list) return {std::nullopt, std::move(issues)};
    FontFiles fonts;
    const std::string advice = "install the packages fonts-lato and fonts-dejavu-core";
    fonts.regular = read_font(files, list->regular, advice, issues);
    fonts.bold = read_font(files, list->bold, advice, issues);
    fonts.fallback_regular = read_font(files, list->fallback_regular, advice, issues);
    fonts.fallback_bold = read_font(files, list->fallback_bold, advice, issues);
    fonts.color_profile =
        read_font(files, list->color_profile, "install the package icc-profiles-free", issues);
    if (has_errors(issues)) return {std::nullopt, std::move(issues)};
    return FontSet::load(std::move(fonts));
}

}  // namespace myelobrief
