#include "readers/catalog_reader.h"

#include <algorithm>

#include "readers/source_reader.h"
#include "readers/utf8.h"

namespace myelobrief {

template <>
struct Names<MarketStatus> {
    static constexpr NameTable<MarketStatus, 4> table{
        {{MarketStatus::Approved, "approved"},
         {MarketStatus::Withdrawn, "withdrawn"},
         {MarketStatus::Investigational, "investigational"},
         {MarketStatus::NotForMyeloma, "not-for-myeloma"}}};
};

namespace {

constexpr std::string_view catalog_kind = "catalog";

/// The entries of a catalog file: {"<list>_version": 1, "<list>": [...]}.
std::vector<JsonPlace> read_list(DataFile& file, std::string_view version, std::string_view list) {
    JsonObject object(file.place());
    need_version(object, version, 1);
    if (const auto place = object.need(list)) static_cast<void>(place->list());
    object.finish();
    if (file.overlay != nullptr) static_cast<void>(read_list(*file.overlay, version, list));
    return entries_of(file, list);
}

std::vector<std::string_view> ids_of(const auto& entries) {
    std::vector<std::string_view> ids;
    ids.reserve(entries.size());
    for (const auto& entry : entries) ids.emplace_back(entry.id);
    return ids;
}

bool has_id(const auto& entries, const std::string& id) {
    return std::ranges::any_of(entries, [&id](const auto& entry) { return entry.id == id; });
}

/// Codes of other vocabularies: kept in the data for later use, so only their form is checked.
void check_codes(JsonObject& entry) {
    const auto place = entry.get("codes");
    if (!place) return;
    JsonObject codes(*place);
    static_cast<void>(codes.text("rxnorm"));
    static_cast<void>(codes.text("atc"));
    codes.finish();
}

std::vector<Medicine> read_medicines(DataFile& file, TraceList& traces) {
    std::vector<Medicine> medicines;
    UniqueIds ids;
    for (const auto& place : read_list(file, "medicines_version", "medicines")) {
        JsonObject object(place);
        Medicine medicine;
        medicine.id = need_id(object, "id", IdStyle::Hyphens);
        medicine.generic = object.needed_text("generic");
        medicine.brands = object.texts("brands");
        medicine.aliases = object.texts("aliases");
        medicine.classes = object.texts("classes");
        medicine.substance = object.text("substance");
        if (const auto status = object.need("us_status"))
            medicine.us_status = status->name<MarketStatus>().value_or(MarketStatus::Approved);
        medicine.warnings = object.texts("warnings");
        check_codes(object);
        traces.read_to_verify(object, medicine.id, file.name);
        traces.read(object, file.name, catalog_kind);
        object.finish();
        ids.add(medicine.id, place);
        medicines.push_back(std::move(medicine));
    }
    return medicines;
}

/// The substance of another product is an entry of its own that names no further one.
void check_substances(DataFile& file, const std::vector<Medicine>& medicines) {
    for (const auto& place : entries_of(file, "medicines")) {
        const auto* written = place.node().find("substance");
        if (written == nullptr || written->kind != JsonKind::Text) continue;
        const auto known = std::ranges::find(medicines, written->text, &Medicine::id);
        if (known != medicines.end() && known->substance.empty()) continue;
        JsonPlace(*written, place.pointer() + "/substance", place.problems())
            .report(IssueCode::UnknownMedicine,
                    in_quotes(written->text) + " is no medicine that stands for its substance");
    }
}

std::vector<MedicineClass> read_classes(DataFile& file, const std::vector<Medicine>& medicines,
                                        TraceList& traces) {
    std::vector<MedicineClass> classes;
    UniqueIds ids;
    for (const auto& place : read_list(file, "classes_version", "classes")) {
        JsonObject object(place);
        MedicineClass medicine_class;
        medicine_class.id = need_id(object, "id", IdStyle::Hyphens);
        medicine_class.aliases = object.texts("aliases");
        medicine_class.unsettled_members = object.texts("unsettled_members");
        if (const auto members = object.get("unsettled_members"))
            check_members(
                *members, IssueCode::UnknownMedicine, "medicine",
                [&medicines](const std::string& id) { return has_id(medicines, id); },
                ids_of(medicines));
        traces.read(object, file.name, catalog_kind);
        object.finish();
        ids.add(medicine_class.id, place);
        classes.push_back(std::move(medicine_class));
    }
    return classes;
}

void check_classes_of_medicines(DataFile& file, const std::vector<MedicineClass>& classes) {
    for (const auto& place : entries_of(file, "medicines")) {
        const auto* members = place.node().find("classes");
        if (members == nullptr) continue;
        check_members(
            JsonPlace(*members, place.pointer() + "/classes", place.problems()),
            IssueCode::UnknownMedicine, "class",
            [&classes](const std::string& id) { return has_id(classes, id); }, ids_of(classes));
    }
}

std::vector<Regimen> read_regimens(DataFile& file, const std::vector<Medicine>& medicines,
                                   TraceList& traces) {
    std::vector<Regimen> regimens;
    UniqueIds codes;
    for (const auto& place : read_list(file, "regimens_version", "regimens")) {
        JsonObject object(place);
        Regimen regimen;
        regimen.code = object.needed_text("code");
        regimen.aliases = object.texts("aliases");
        regimen.medicines = object.texts("medicines");
        if (const auto members = object.need("medicines"))
            check_members(
                *members, IssueCode::UnknownMedicine, "medicine",
                [&medicines](const std::string& id) { return has_id(medicines, id); },
                ids_of(medicines));
        traces.read_to_verify(object, regimen.code, file.name);
        traces.read(object, file.name, catalog_kind);
        object.finish();
        codes.add(regimen.code, place);
        regimens.push_back(std::move(regimen));
    }
    return regimens;
}

std::vector<LabUnit> read_units(const JsonPlace& place) {
    std::vector<LabUnit> units;
    JsonObject object(place);
    for (const auto& key : place.node().keys) {
        const auto factor_place = object.get(key.name);
        const auto factor = factor_place->number();
        if (factor && *factor <= 0)
            factor_place->report(IssueCode::NumberOutOfRange, "a factor is larger than 0");
        if (factor && *factor > 0) units.push_back({key.name, *factor});
    }
    return units;
}

std::vector<LabTest> read_lab_tests(DataFile& file, TraceList& traces) {
    std::vector<LabTest> tests;
    UniqueIds ids;
    for (const auto& place : read_list(file, "lab_tests_version", "lab_tests")) {
        JsonObject object(place);
        LabTest test;
        test.id = need_id(object, "id", IdStyle::Hyphens);
        test.unit = object.needed_text("unit");
        test.units = {{test.unit, 1}};
        if (const auto units = object.get("units")) {
            if (units->node().find(test.unit) != nullptr)
                units->report(IssueCode::DuplicateId,
                              "the test's own unit stands among the other units",
                              "remove it there");
            for (auto& unit : read_units(*units)) test.units.push_back(std::move(unit));
        }
        if (const auto plausible = object.need("plausible"))
            test.plausible = plausible->range().value_or(Interval{});
        if (const auto limit = object.get("limit")) {
            test.limit = limit->number();
            if (test.limit && !test.plausible.contains(*test.limit)) {
                limit->report(IssueCode::NumberOutOfRange,
                              "the limit is outside of what is plausible");
            }
        }
        static_cast<void>(object.text("loinc"));
        traces.read_to_verify(object, test.id, file.name);
        traces.read(object, file.name, catalog_kind);
        object.finish();
        ids.add(test.id, place);
        tests.push_back(std::move(test));
    }
    return tests;
}

std::vector<GeneChange> read_gene_changes(DataFile& file, TraceList& traces) {
    std::vector<GeneChange> changes;
    UniqueIds ids;
    for (const auto& place : read_list(file, "gene_changes_version", "gene_changes")) {
        JsonObject object(place);
        GeneChange change;
        change.id = need_id(object, "id", IdStyle::Hyphens);
        change.aliases = object.texts("aliases");
        change.classic_high_risk = object.yes_no("classic_high_risk", false);
        traces.read_to_verify(object, change.id, file.name);
        traces.read(object, file.name, catalog_kind);
        object.finish();
        ids.add(change.id, place);
        changes.push_back(std::move(change));
    }
    return changes;
}

/// Names are looked up without spaces, hyphens and letter case; one that stands for two medicines
/// would silently be taken for the later one.
void check_medicine_names(DataFile& file, const Catalog& catalog) {
    const auto entries = entries_of(file, "medicines");
    for (std::size_t i = 0; i < catalog.medicines.size(); ++i) {
        const auto& medicine = catalog.medicines[i];
        std::vector<std::string> names = medicine.brands;
        names.insert(names.end(), medicine.aliases.begin(), medicine.aliases.end());
        names.push_back(medicine.generic);
        for (const auto& name : names) {
            const auto found = catalog.recognise_medicine(name);
            if (found.size() == 1 && found.front()->id == medicine.id) continue;
            // Where one of the two is the overlay's, that one is told.
            const auto other =
                found.size() != 1 ? i
                                  : static_cast<std::size_t>(found.front() - &catalog.medicines[0]);
            const bool other_is_ours = &entries[other].problems() == &file.problems;
            entries[other_is_ours ? i : other].report(
                IssueCode::DuplicateId,
                "the name " + in_quotes(name) + " also stands for another entry",
                "a name has to stand for one medicine");
        }
    }
}

void check_regimen_names(DataFile& file, const Catalog& catalog) {
    const auto entries = entries_of(file, "regimens");
    for (std::size_t i = 0; i < catalog.regimens.size(); ++i) {
        const auto& regimen = catalog.regimens[i];
        std::vector<std::string> names = regimen.aliases;
        names.push_back(regimen.code);
        for (const auto& name : names) {
            const auto found = catalog.recognise_medicine(name);
            if (std::ranges::equal(found, regimen.medicines, {}, &Medicine::id)) continue;
            // A medicine that the catalog lacks is noted already.
            if (!std::ranges::all_of(regimen.medicines, [&catalog](const std::string& id) {
                    return catalog.medicine(id) != nullptr;
                }))
                continue;
            entries[i].report(IssueCode::DuplicateId,
                              "the name " + in_quotes(name) + " also stands for another entry",
                              "a name has to stand for one regimen");
        }
    }
}

std::vector<FactIndex> read_fact_list(const JsonPlace& place, const Catalog& catalog) {
    std::vector<FactIndex> facts;
    for (const auto& id : place.texts())
        if (const auto fact = catalog.fact(id)) facts.push_back(*fact);
    check_members(
        place, IssueCode::UnknownFact, "fact",
        [&catalog](const std::string& id) { return catalog.fact(id).has_value(); },
        ids_of(catalog.facts));
    return facts;
}

}  // namespace

std::vector<DecisionFactor> read_decision_factors(DataFile& file, const Catalog& catalog,
                                                  const std::vector<Source>& sources,
                                                  TraceList& traces) {
    std::vector<DecisionFactor> factors;
    UniqueIds ids;
    for (const auto& place : read_list(file, "decision_factors_version", "decision_factors")) {
        JsonObject object(place);
        DecisionFactor factor;
        factor.id = need_id(object, "id", IdStyle::Hyphens);
        if (const auto facts = object.need("facts")) factor.facts = read_fact_list(*facts, catalog);
        const auto references =
            read_references(object, sources, file.name, "decision factor", traces);
        if (!references.empty()) factor.reference = references.front();
        if (references.size() > 1)
            object.get("references")->report(IssueCode::TooManyItems, "a factor has one reference");
        object.finish();
        ids.add(factor.id, place);
        factors.push_back(std::move(factor));
    }
    return factors;
}

Catalog read_catalog(const CatalogFiles& files, TraceList& traces) {
    Catalog catalog;
    catalog.medicines = read_medicines(files.medicines, traces);
    catalog.classes = read_classes(files.classes, catalog.medicines, traces);
    check_classes_of_medicines(files.medicines, catalog.classes);
    check_substances(files.medicines, catalog.medicines);
    catalog.regimens = read_regimens(files.regimens, catalog.medicines, traces);
    catalog.lab_tests = read_lab_tests(files.lab_tests, traces);
    catalog.gene_changes = read_gene_changes(files.gene_changes, traces);
    catalog.facts = read_facts(files.facts, catalog, traces);
    catalog.index();
    check_medicine_names(files.medicines, catalog);
    check_regimen_names(files.regimens, catalog);
    return catalog;
}

}  // namespace myelobrief
