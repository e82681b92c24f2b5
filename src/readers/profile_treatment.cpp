#include "readers/profile_sections.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr Interval possible_cycles{0, 500};

void report_unrecognised(const JsonPlace& place, const std::string& name, const Catalog& catalog) {
    if (catalog.recognise_class(name) != nullptr) {
        place.report(IssueCode::MedicineUnrecognised,
                     in_quotes(name) + " is a class of medicines, not one medicine",
                     "name the medicine if it is known");
        return;
    }
    place.report(IssueCode::MedicineUnrecognised,
                 "the medicine " + in_quotes(name) + " is not known here",
                 place.problems().suggest(name, catalog.medicine_names()));
}

std::vector<std::string> read_medicines(const JsonPlace& place, const Catalog& catalog) {
    std::vector<std::string> names;
    // Something was given and nobody knows what: a medicine that is in no catalog.
    if (is_unknown(place)) return {"unknown"};
    for (const auto& item : place.list(max_medicines_of_treatment)) {
        if (is_unknown(item)) {
            names.emplace_back("unknown");
            continue;
        }
        const auto name = given_text(item);
        if (!name) continue;
        if (catalog.recognise_medicine(*name).empty()) report_unrecognised(item, *name, catalog);
        names.push_back(*name);
    }
    if (place.is(JsonKind::List) && place.node().items.empty())
        place.report(IssueCode::MissingKey, "the list names no medicine",
                     R"(write "unknown" instead of the list when nobody knows)");
    return names;
}

/// Medicines or transplant: an entry is one of them.
void read_kind(JsonObject& object, const ProfileContext& context, Treatment& treatment) {
    const auto medicines = object.get("medicines");
    const auto transplant = object.get("transplant");
    if (!medicines && !transplant && object.is_object())
        object.place().report(IssueCode::MissingKey,
                              R"(the treatment has neither "medicines" nor "transplant")",
                              "add one of them");
    if (medicines && transplant)
        object.place().problems().add(
            IssueCode::UnknownKey, object.key_position("transplant"), object.place().pointer(),
            R"(the treatment has both "medicines" and "transplant")", "make two treatments of it");
    if (medicines) treatment.medicines = read_medicines(*medicines, context.catalog);
    if (transplant) {
        treatment.is_transplant = true;
        treatment.transplant_type = given_name<TransplantType>(transplant);
    }
    treatment.planned_tandem = given_yes_no(object.get("planned_tandem"));
    const auto report_misplaced = [&object](std::string_view key, const char* message) {
        if (object.has(key))
            object.place().problems().add(IssueCode::UnknownKey, object.key_position(key),
                                          object.place().pointer(), message, "remove it");
    };
    if (transplant && !medicines)
        report_misplaced("stop", "a transplant has a start and no \"stop\"");
    if (medicines && !transplant)
        report_misplaced("planned_tandem", "only a transplant can be a \"planned_tandem\"");
}

void report_date_order(JsonObject& object, const Treatment& treatment) {
    if (!treatment.start) return;
    const auto before_start = [&treatment](const Answer<PartialDate>& date) {
        return date && date->latest < treatment.start->earliest;
    };
    if (before_start(treatment.stop))
        object.get("stop")->report(IssueCode::DateOrder, "the stop lies before the start",
                                   "check both dates");
    if (before_start(treatment.progression))
        object.get("progression")
            ->report(IssueCode::FactsConflict, "the progression lies before the start",
                     "name the date on which the myeloma grew during or after this treatment");
}

void report_conflicts(JsonObject& object, const Treatment& treatment) {
    if (!treatment.ongoing || !*treatment.ongoing) return;
    if (treatment.stop || treatment.reason_stopped)
        object.get("ongoing")->report(
            IssueCode::FactsConflict,
            treatment.stop ? "the treatment is ongoing, and has a stop date"
                           : "the treatment is ongoing, and has a reason for which it was stopped",
            "keep one of the two");
}

}  // namespace

Treatment read_treatment(const JsonPlace& place, const ProfileContext& context) {
    JsonObject object(place);
    Treatment treatment;
    read_kind(object, context, treatment);
    treatment.purpose = given_name<Purpose>(object.get("purpose"));
    treatment.plan = given_text(object.get("plan"));
    treatment.planned_with_previous = given_yes_no(object.get("planned_with_previous"));
    treatment.treated_for = given_name<TreatedDisease>(object.get("treated_for"));
    treatment.cycles = given_number(object.get("cycles"), possible_cycles, Wholeness::AnyNumber);
    treatment.start = given_date(object.get("start"), context.today);
    treatment.stop = given_date(object.get("stop"), context.today);
    treatment.ongoing = given_yes_no(object.get("ongoing"));
    treatment.best_response = given_name<Response>(object.get("best_response"));
    treatment.reason_stopped = given_name<ReasonStopped>(object.get("reason_stopped"));
    treatment.progression = given_date(object.get("progression"), context.today);
    treatment.remission_months = given_months(object.get("remission"));
    report_date_order(object, treatment);
    report_conflicts(object, treatment);
    object.finish();
    return treatment;
}

}  // namespace myelobrief
