#include <algorithm>

#include "readers/profile_sections.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr Interval possible_lines{0, 50};

std::vector<std::string_view> medicine_and_class_names(const Catalog& catalog) {
    auto names = catalog.medicine_names();
    for (const auto& medicine_class : catalog.classes) {
        names.emplace_back(medicine_class.id);
        names.insert(names.end(), medicine_class.aliases.begin(), medicine_class.aliases.end());
    }
    names.emplace_back("transplant");
    return names;
}

/// Whether the name stands for one thing that can be said never to have been given.
bool is_one_known_thing(const JsonPlace& place, const std::string& name, const Catalog& catalog) {
    if (name == "transplant" || catalog.recognise_class(name) != nullptr) return true;
    const auto medicines = catalog.recognise_medicine(name);
    if (medicines.size() == 1) return true;
    if (medicines.empty()) {
        place.report(IssueCode::UnknownMedicine,
                     in_quotes(name) + " is no medicine or class that is known here",
                     place.problems().suggest(name, medicine_and_class_names(catalog)));
    } else {
        // Who never had VRd may well have had each of its medicines.
        place.report(IssueCode::UnknownMedicine, in_quotes(name) + " stands for several medicines",
                     "name each medicine that was never given");
    }
    return false;
}

bool gives(const Treatment& treatment, const std::string& never_had, const Catalog& catalog) {
    if (never_had == "transplant") return treatment.is_transplant;
    const auto* medicine_class = catalog.recognise_class(never_had);
    const auto never = catalog.recognise_medicine(never_had);
    for (const auto& name : treatment.medicines) {
        for (const auto* given : catalog.recognise_medicine(name)) {
            if (std::ranges::find(never, given) != never.end()) return true;
            if (medicine_class != nullptr &&
                std::ranges::find(given->classes, medicine_class->id) != given->classes.end())
                return true;
        }
    }
    return false;
}

}  // namespace

History read_history(const JsonPlace& place, const ProfileContext& context) {
    JsonObject object(place);
    History history;
    history.complete = given_yes_no(object.get("complete"));
    history.lines_stated_by_doctor =
        given_number(object.get("lines_stated_by_doctor"), possible_lines, Wholeness::WholeNumber);
    const auto treatments = object.get("treatments");
    if (treatments)
        for (const auto& item : treatments->list(max_treatments))
            history.treatments.push_back(read_treatment(item, context));
    if (!treatments && history.complete && *history.complete)
        place.report(IssueCode::MissingKey,
                     "the list of treatments is called complete, and it is missing",
                     R"(write "treatments": [] when there was no treatment)");
    if (const auto never_had = object.get("never_had")) {
        for (const auto& item : never_had->list(max_list_items)) {
            const auto name = given_text(item);
            if (!name || !is_one_known_thing(item, *name, context.catalog)) continue;
            history.never_had.push_back(*name);
            const bool given =
                std::ranges::any_of(history.treatments, [&](const Treatment& treatment) {
                    return gives(treatment, *name, context.catalog);
                });
            if (given)
                item.report(IssueCode::FactsConflict,
                            "this is listed as never given, and a listed treatment has it",
                            "check both");
        }
    }
    object.finish();
    return history;
}

}  // namespace myelobrief
