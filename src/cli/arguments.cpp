// The only file that includes CLI11: it is slow to compile.
#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "base/text.h"

#ifndef MYELOBRIEF_VERSION
#error "the build has to say which version this is"
#endif

namespace myelobrief {

namespace {

constexpr const char* short_help =
    "usage: myelobrief report PROFILE -o FILE.pdf\n"
    "       myelobrief check PROFILE\n"
    "       myelobrief --help\n";

/// Adds an option that takes a date.
void add_date(CLI::App& app, const std::string& name, std::optional<Date>& date,
              const std::string& help) {
    app.add_option_function<std::string>(
           name,
           [&date, name](const std::string& text) {
               date = parse_iso_date(text);
               if (!date)
                   throw CLI::ValidationError(name,
                                              "\"" + text + "\" is not a date like 2026-11-22");
           },
           help)
        ->type_name("DATE");
}

class Parser {
  public:
    Parser()
        : app_("Discussion points for a visit about relapsed multiple myeloma, from a profile.") {
        app_.set_version_flag("--version", "myelobrief " MYELOBRIEF_VERSION);
        app_.require_subcommand(1);
        app_.fallthrough();
        app_.footer(
            "PROFILE is a JSON file, or - for standard input. docs/profile-format.md says how "
            "to write one.\nExit codes: 0 ok, 1 some inputs failed, 2 usage, 3 invalid "
            "profile, 4 invalid criteria, 5 output not written.");
        add_common();
        add_report();
        add_check();
        add_explain();
        add_batch();
        add_criteria();
    }

    std::variant<Arguments, ExitCode> parse(int argc, const char* const* argv, std::ostream& out,
                                            std::ostream& err) {
        if (argc < 2) {
            err << short_help;
            return ExitCode::Usage;
        }
        try {
            app_.parse(argc, argv);
        } catch (const CLI::RequiredError& error) {
            return missing_command(argc, argv, error, out, err);
        } catch (const CLI::ParseError& error) {
            // CLI11 has exit codes of its own; ours are those in exit_code.h.
            const int code = app_.exit(error, out, err);
            return code == 0 ? ExitCode::Ok : ExitCode::Usage;
        }
        return arguments_;
    }

  private:
    /// CLI11 says "a subcommand is required" for a command that it does not know, too.
    ExitCode missing_command(int argc, const char* const* argv, const CLI::RequiredError& error,
                             std::ostream& out, std::ostream& err) {
        const CLI::App* app = &app_;
        for (int i = 1; i < argc; ++i) {
            const std::string word = argv[i];
            if (word.starts_with('-')) {
                // The word after an option that takes a value is that value.
                const auto* option = app_.get_option_no_throw(word);
                if (option != nullptr && option->get_items_expected_max() > 0) ++i;
                continue;
            }
            const auto commands = app->get_subcommands([](const CLI::App*) { return true; });
            const auto found = std::ranges::find(commands, word, &CLI::App::get_name);
            if (found != commands.end()) {
                app = *found;
                continue;
            }
            if (commands.empty()) break;
            std::vector<std::string> names;
            for (const auto* command : commands) names.push_back(command->get_name());
            const std::vector<std::string_view> known(names.begin(), names.end());
            const auto near = did_you_mean(word, known);
            err << "there is no command \"" << word << '"' << (near.empty() ? "" : "; " + near)
                << "\n\"myelobrief --help\" lists all of them\n";
            return ExitCode::Usage;
        }
        app_.exit(error, out, err);
        return ExitCode::Usage;
    }

    void add_common() {
        auto& common = arguments_.common;
        app_.add_option("--criteria", common.folders.criteria, "the folder of the criteria")
            ->envname("MYELOBRIEF_CRITERIA")
            ->type_name("DIR");
        app_.add_option("--templates", common.folders.templates,
                        "the folder of words and page styles")
            ->envname("MYELOBRIEF_TEMPLATES")
            ->type_name("DIR");
        app_.add_option("--overlay", common.folders.overlay,
                        "a folder of rules and words of your own that is laid over ours")
            ->envname("MYELOBRIEF_OVERLAY")
            ->type_name("DIR");
        add_date(app_, "--today", common.today,
                 "the day of the brief, instead of the machine's date");
        add_date(app_, "--as-of", common.as_of, "use the criteria that were valid on this day");
        app_.add_option_function<std::string>(
                "--line-rule",
                [&common](const std::string& name) {
                    if (const auto rule = value_of_name<LineRule>(name)) common.line_rule = *rule;
                },
                "how lines of therapy are counted: imwg-2015 (the usual one), imwg-2011 or cibmtr")
            ->type_name("RULE")
            ->check(CLI::IsMember({"imwg-2015", "imwg-2011", "cibmtr"}));
        app_.add_option("--lang", common.presentation.language,
                        "the language of words and briefs: en, es; see templates/wording")
            ->type_name("LANGUAGE");
        app_.add_flag("-q,--quiet", common.quiet, "print results and problems, no progress");
    }

    /// A subcommand that sets the command when it is chosen.
    template <class T>
    CLI::App& add_command(CLI::App& parent, const std::string& name, const std::string& help,
                          T& command) {
        auto* sub = parent.add_subcommand(name, help);
        sub->fallthrough();
        sub->final_callback([this, &command] { arguments_.command = command; });
        return *sub;
    }

    void add_report() {
        auto& sub = add_command(app_, "report", "write the brief for one profile", report_);
        sub.add_option("PROFILE", report_.profile, "the profile")->required();
        sub.add_option("-o,--output", report_.output,
                       "where to write it (.pdf, .html, .txt, .json; - for standard output)")
            ->type_name("FILE");
        sub.add_option_function<std::string>(
               "--format",
               [this](const std::string& name) { report_.format = format_of_path("." + name); },
               "pdf, html, txt or json, instead of the file's ending")
            ->check(CLI::IsMember({"pdf", "html", "txt", "json"}));
        sub.add_flag("--force", report_.force, "replace the output if it exists");
        add_attach_profile(sub, report_.attach_profile);
        add_presentation(sub);
    }

    static void add_attach_profile(CLI::App& sub, bool& attach) {
        sub.add_flag("--attach-profile", attach,
                     "put the profile into the PDF as a file, for who is to go on with it");
    }

    /// How briefs look and how much is in them.
    void add_presentation(CLI::App& sub) {
        auto& presentation = arguments_.common.presentation;
        auto* style =
            sub.add_option("--style", presentation.page_style,
                           "the look of the pages: standard, large-print; see templates/pages")
                ->type_name("STYLE");
        sub.add_flag_callback(
               "--large-print", [&presentation] { presentation.page_style = "large-print"; },
               "letters of 18 points, short for --style large-print")
            ->excludes(style);
        sub.add_option("--paper", presentation.paper, "letter (the usual one) or a4")
            ->type_name("PAPER");
        sub.add_flag_callback(
            "--full", [this] { arguments_.common.detail = Detail::Full; },
            "say all there is to each option, not only what matters most");
    }

    void add_check() {
        auto& sub = add_command(app_, "check", "print the findings for one profile", check_);
        sub.add_option("PROFILE", check_.profile, "the profile")->required();
        sub.add_flag("--json", check_.json, "as JSON, for programs");
    }

    void add_explain() {
        auto& sub = add_command(app_, "explain",
                                "show how one option came out, condition by condition, or how the "
                                "treatment history was worked out",
                                explain_);
        sub.add_option("PROFILE", explain_.profile, "the profile")->required();
        auto* option =
            sub.add_option("OPTION", explain_.option, "the option's id; see \"criteria list\"");
        auto* history = sub.add_flag("--history", explain_.history,
                                     "the treatment history with the working of its count");
        option->excludes(history);
        sub.final_callback([this] {
            if (explain_.option.empty() && !explain_.history)
                throw CLI::RequiredError("OPTION or --history");
            arguments_.command = explain_;
        });
    }

    void add_batch() {
        auto& sub = add_command(
            app_, "batch", "write a PDF and a JSON for each profile of a folder, and summary.csv",
            batch_);
        sub.add_option("DIR", batch_.folder, "the folder of the profiles")->required();
        sub.add_option("--out", batch_.output_folder, "where to write")
            ->type_name("DIR")
            ->required();
        sub.add_flag("--force", batch_.force, "replace outputs that exist");
        add_attach_profile(sub, batch_.attach_profile);
        add_presentation(sub);
    }

    void add_criteria() {
        auto* criteria = app_.add_subcommand("criteria", "look at the criteria and check them");
        criteria->require_subcommand(1);
        criteria->fallthrough();
        add_command(*criteria, "lint", "check the data for faults", lint_);
        add_command(*criteria, "test", "run the cases beside the criteria", test_);
        add_command(*criteria, "list", "list the options with their sources and dates", list_);
        auto& show = add_command(*criteria, "show", "print rules in words", show_);
        show.add_option("ID", show_.id, "the id of an option, a source or a statement")->required();
        add_command(*criteria, "trace", "print which data follows from which statement (Markdown)",
                    trace_)
            .add_flag("--to-verify", trace_.to_verify,
                      "print what was not confirmed in a primary text, and what to check where");
        add_criteria_new(*criteria);
        add_criteria_diff(*criteria);
    }

    void add_criteria_new(CLI::App& criteria) {
        auto& sub = add_command(criteria, "new",
                                "begin an option: files with blanks, in the overlay folder", new_);
        sub.add_option("OPTION", new_.option.id, "the id of the new option")->required();
        const auto topics = all_names<Topic>();
        sub.add_option_function<std::string>(
               "--topic",
               [this](const std::string& name) {
                   if (const auto topic = value_of_name<Topic>(name)) new_.option.topic = *topic;
               },
               "what kind of thing it is")
            ->required()
            ->type_name("TOPIC")
            ->check(CLI::IsMember(std::vector<std::string>(topics.begin(), topics.end())));
        sub.add_option("--source", new_.option.source,
                       "the id of the source; one that is new is begun too")
            ->required()
            ->type_name("SOURCE");
        sub.add_option("--medicines", new_.option.medicines, "ids of its medicines, with commas")
            ->delimiter(',')
            ->type_name("IDS");
    }

    void add_criteria_diff(CLI::App& criteria) {
        auto& sub = add_command(criteria, "diff",
                                "say in words how the rules differ between two days or "
                                "two folders",
                                diff_);
        sub.add_option("A", diff_.before, "a date, or a folder of criteria")->required();
        sub.add_option("B", diff_.after, "the other one")->required();
        sub.add_option("--profiles", diff_.profiles,
                       "the profiles whose outcomes are compared; examples/profiles if not given")
            ->type_name("DIR");
        sub.add_flag("--json", diff_.json, "as JSON, for programs");
    }

    CLI::App app_;
    Arguments arguments_;
    ReportCommand report_;
    CheckCommand check_;
    ExplainCommand explain_;
    BatchCommand batch_;
    CriteriaLintCommand lint_;
    CriteriaTestCommand test_;
    CriteriaListCommand list_;
    CriteriaShowCommand show_;
    CriteriaTraceCommand trace_;
    CriteriaNewCommand new_;
    CriteriaDiffCommand diff_;
};

}  // namespace

std::variant<Arguments, ExitCode> parse_arguments(int argc, const char* const* argv,
                                                  std::ostream& out, std::ostream& err) {
    return Parser().parse(argc, argv, out, err);
}

}  // namespace myelobrief
