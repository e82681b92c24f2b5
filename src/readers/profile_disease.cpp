#include <algorithm>
#include <array>

#include "readers/profile_sections.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

constexpr Interval possible_relapses{0, 50};

struct StageSystem {
    std::string_view name;
    double highest;
};
constexpr std::array stage_systems{StageSystem{"ISS", 3}, StageSystem{"R-ISS", 3},
                                   StageSystem{"R2-ISS", 4}};

Relapse read_relapse(const JsonPlace& place, const Answer<PartialDate>& diagnosed,
                     const ProfileContext& context) {
    JsonObject object(place);
    Relapse relapse;
    relapse.date = given_date(object.get("date"), context.today);
    relapse.during_treatment = given_yes_no(object.get("during_treatment"));
    object.finish();
    if (relapse.date && diagnosed && relapse.date->latest < diagnosed->earliest)
        object.get("date")->report(IssueCode::DateOrder, "the relapse lies before the diagnosis");
    return relapse;
}

std::vector<std::string_view> gene_change_names(const Catalog& catalog) {
    std::vector<std::string_view> names;
    for (const auto& change : catalog.gene_changes) {
        names.emplace_back(change.id);
        names.insert(names.end(), change.aliases.begin(), change.aliases.end());
    }
    return names;
}

GeneFinding read_gene_finding(const JsonPlace& place, const ProfileContext& context) {
    JsonObject object(place);
    GeneFinding finding;
    if (const auto name = object.need("finding")) {
        if (const auto written = name->text()) {
            const auto* change = context.catalog.recognise_gene_change(*written);
            if (change != nullptr) {
                finding.finding = change->id;
            } else {
                name->report_unknown_value(gene_change_names(context.catalog));
            }
        }
    }
    finding.result = given_name<TestResult>(object.get("result"));
    finding.date = given_date(object.get("date"), context.today);
    finding.percent_of_cells =
        given_number(object.get("percent_of_cells"), {0, 100}, Wholeness::AnyNumber);
    finding.both_copies = given_yes_no(object.get("both_copies"));
    object.finish();
    return finding;
}

Stage read_stage(const JsonPlace& place) {
    JsonObject object(place);
    Stage stage;
    double highest = 4;
    if (const auto system = object.need("system")) {
        if (const auto written = system->text()) {
            const auto* known = std::ranges::find(stage_systems, *written, &StageSystem::name);
            if (known != stage_systems.end()) {
                stage.system = *written;
                highest = known->highest;
            } else {
                constexpr std::array<std::string_view, 3> names{"ISS", "R-ISS", "R2-ISS"};
                system->report_unknown_value(names);
            }
        }
    }
    stage.value = given_number(object.get("stage"), {1, highest}, Wholeness::WholeNumber);
    object.finish();
    return stage;
}

RelapseSigns read_relapse_signs(const JsonPlace& place) {
    JsonObject object(place);
    RelapseSigns signs;
    signs.new_lesion = given_yes_no(object.get("new_lesion"));
    signs.lesion_growth = given_yes_no(object.get("lesion_growth"));
    signs.hyperviscosity = given_yes_no(object.get("hyperviscosity"));
    object.finish();
    return signs;
}

void report_conflicting_stages(const std::vector<Stage>& stages, const JsonPlace& place) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (stages[i].system != stages[k].system || !stages[i].value || !stages[k].value)
                continue;
            if (intersection(*stages[i].value, *stages[k].value)) continue;
            place.list()[i].report(IssueCode::FactsConflict,
                                   "the same staging system stands twice, with different stages",
                                   "keep the stage at diagnosis");
            break;
        }
    }
}

void report_conflicting_relapses(const Disease& disease, JsonObject& object) {
    if (disease.relapses.empty()) return;
    const auto listed = static_cast<double>(disease.relapses.size());
    if (disease.relapse_count && disease.relapse_count->hi < listed)
        object.get("relapse_count")
            ->report(IssueCode::FactsConflict, "the list holds more relapses than this number says",
                     "check both");
    if (disease.state && *disease.state == DiseaseState::NewlyDiagnosed)
        object.get("state")->report(IssueCode::FactsConflict,
                                    "the state is newly diagnosed, and relapses are listed",
                                    "check both");
}

}  // namespace

Disease read_disease(const JsonPlace& place, const ProfileContext& context) {
    JsonObject object(place);
    Disease disease;
    const auto diagnosis = object.get("diagnosis");
    disease.diagnosis = given_name<Diagnosis>(diagnosis);
    if (disease.diagnosis && *disease.diagnosis != Diagnosis::MultipleMyeloma)
        diagnosis->report(IssueCode::OutOfScope, "the diagnosis is not multiple myeloma",
                          "nothing is evaluated; these criteria are for multiple myeloma only");
    disease.diagnosed = given_date(object.get("diagnosed"), context.today);
    disease.state = given_name<DiseaseState>(object.get("state"));
    disease.relapse_count =
        given_number(object.get("relapse_count"), possible_relapses, Wholeness::WholeNumber);
    if (const auto relapses = object.get("relapses"))
        for (const auto& item : relapses->list(max_list_items))
            disease.relapses.push_back(read_relapse(item, disease.diagnosed, context));
    disease.aggressiveness = given_name<Aggressiveness>(object.get("aggressiveness"));
    if (const auto findings = object.get("gene_findings"))
        for (const auto& item : findings->list(max_list_items))
            disease.gene_findings.push_back(read_gene_finding(item, context));
    if (const auto stages = object.get("stage_at_diagnosis")) {
        for (const auto& item : stages->list(max_list_items))
            disease.stage_at_diagnosis.push_back(read_stage(item));
        report_conflicting_stages(disease.stage_at_diagnosis, *stages);
    }
    disease.light_chain = given_name<LightChain>(object.get("light_chain"));
    if (const auto signs = object.get("relapse_signs"))
        disease.relapse_signs = read_relapse_signs(*signs);
    report_conflicting_relapses(disease, object);
    object.finish();
    return disease;
}

}  // namespace myelobrief
