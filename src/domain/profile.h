// A profile: what is known about one person, as given. Nothing here is derived or judged.
//
// Every answer can be absent, "unknown" (the person does not know) or approximate.
#pragma once

#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/interval.h"
#include "domain/names.h"
#include "domain/partial_date.h"

namespace myelobrief {

/// As recorded for laboratory formulas.
enum class Sex { Female, Male };

enum class Diagnosis {
    MultipleMyeloma,
    SmolderingMyeloma,
    Mgus,
    AlAmyloidosis,
    PlasmaCellLeukemia,
    OtherDisease
};

/// The state of the disease as the person's doctor named it.
enum class DiseaseState {
    NewlyDiagnosed,
    InRemission,
    Relapsed,
    Refractory,
    RelapsedAndRefractory
};

enum class Aggressiveness { SlowMoving, FastMoving };

/// IMWG response categories (2016), best first: the order of the enumerators is the order of depth.
enum class Response {
    StringentComplete,
    Complete,
    VeryGoodPartial,
    Partial,
    Minimal,
    Stable,
    Progression
};

/// Preparation: collecting stem cells, the chemotherapy before a transplant or CAR-T. Symptoms:
/// given against pain or other symptoms, such as a steroid alone, not against the myeloma itself.
enum class Purpose {
    Induction,
    Consolidation,
    Maintenance,
    Relapse,
    Bridging,
    Preparation,
    Symptoms
};

enum class ReasonStopped { Completed, Progression, SideEffects, OwnChoice, OtherReason };

enum class TransplantType { Autologous, Allogeneic };

/// The disease against which a treatment was given, where it was not multiple myeloma.
enum class TreatedDisease { MultipleMyeloma, SmolderingMyeloma, OtherDisease };

/// The light chain that the myeloma cells make.
enum class LightChain { Kappa, Lambda };

enum class TestResult { Found, NotFound };

/// One entry of the treatment list: medicines given together, or a stem-cell transplant.
struct Treatment {
    /// As written: generics, brands, abbreviations or a regimen code such as "VRd". Only "unknown":
    /// something was given, and the person does not know what (reading R-6).
    std::vector<std::string> medicines;
    bool is_transplant = false;
    /// Given only when the entry is a transplant; "does not know" is a transplant of unknown type.
    Answer<TransplantType> transplant_type;
    /// The second of a tandem pair that was planned from the start.
    Answer<bool> planned_tandem;

    Answer<Purpose> purpose;
    /// Treatments with the same text here were planned together as one sequence.
    Answer<std::string> plan;
    /// True: planned together with the treatment before it, from the start. False: added, swapped
    /// or begun later, without such a plan.
    Answer<bool> planned_with_previous;
    /// Against which disease it was given; not given means multiple myeloma, since the list is of
    /// treatments for it.
    Answer<TreatedDisease> treated_for;
    /// Cycles that were given; less than one is no full cycle (D-LOT-1).
    Answer<Interval> cycles;
    Answer<PartialDate> start;
    Answer<PartialDate> stop;
    /// Still being given today.
    Answer<bool> ongoing;
    Answer<Response> best_response;
    Answer<ReasonStopped> reason_stopped;
    /// When the myeloma grew again, during or after this treatment.
    Answer<PartialDate> progression;
    /// How long the remission after it lasted, where a date is not known.
    Answer<Interval> remission_months;
};

struct Relapse {
    Answer<PartialDate> date;
    /// While treatment was being given.
    Answer<bool> during_treatment;
};

struct History {
    /// True: the list holds everything that was ever given for myeloma. False: some may be missing.
    Answer<bool> complete;
    /// Medicines or classes (ids or names), or "transplant", that the person says were never given.
    std::vector<std::string> never_had;
    /// In the order given; dates decide where they are known.
    std::vector<Treatment> treatments;
    /// Lines of therapy as the doctor counts them.
    Answer<Interval> lines_stated_by_doctor;
};

struct GeneFinding {
    /// A finding's id in the catalog, for example "del-17p".
    std::string finding;
    Answer<TestResult> result;
    Answer<PartialDate> date;
    /// In how many of the sorted plasma cells it was found, in percent.
    Answer<Interval> percent_of_cells;
    /// Lost from both copies of the chromosome (biallelic).
    Answer<bool> both_copies;
};

struct Stage {
    /// "ISS", "R-ISS" or "R2-ISS"
    std::string system;
    Answer<Interval> value;
};

struct LabValue {
    /// A test's id in the catalog, for example "hemoglobin".
    std::string test;
    /// In the catalog's unit for the test.
    Answer<Interval> value;
    /// As written, for the page: "10.2 g/dL".
    std::string as_written;
    Answer<PartialDate> date;
    /// The upper limit of normal that the report prints beside it, in the catalog's unit.
    Answer<Interval> upper_normal;
    /// The number stood in an unknown unit, or is hardly possible in its unit.
    bool unit_unclear = false;
};

/// What was found when the myeloma grew, beyond laboratory values (section 3.3 of the criteria for
/// clinical relapse).
struct RelapseSigns {
    /// A new bone lesion, or a new lump of myeloma cells outside the bone (plasmacytoma).
    Answer<bool> new_lesion;
    /// A known one grew by half or more.
    Answer<bool> lesion_growth;
    /// Thickened blood that needed treatment.
    Answer<bool> hyperviscosity;
};

struct Disease {
    Answer<Diagnosis> diagnosis;
    Answer<PartialDate> diagnosed;
    Answer<DiseaseState> state;
    Answer<Interval> relapse_count;
    std::vector<Relapse> relapses;
    Answer<Aggressiveness> aggressiveness;
    std::vector<GeneFinding> gene_findings;
    std::vector<Stage> stage_at_diagnosis;
    Answer<LightChain> light_chain;
    /// Of the present relapse.
    RelapseSigns relapse_signs;
};

struct OverallHealth {
    /// ECOG performance status, 0 to 5.
    Answer<Interval> ecog;
    /// Karnofsky performance status, 0 to 100.
    Answer<Interval> karnofsky;
    Answer<Interval> weight_kg;
    /// Activities of daily living (Katz), 0 to 6; 6 needs no help.
    Answer<Interval> adl;
    /// Instrumental activities of daily living (Lawton), 0 to 8; 8 needs no help.
    Answer<Interval> iadl;
    /// Charlson comorbidity index, 0 to 37.
    Answer<Interval> charlson;
    /// Other illnesses, in the person's words.
    Answer<std::vector<std::string>> conditions;
};

struct Preferences {
    /// What matters to the person, in their words.
    std::vector<std::string> goals;
    /// Questions that the person already has.
    std::vector<std::string> questions;
};

struct Profile {
    /// Free text about the profile itself, such as "invented example".
    std::string note;
    Answer<Interval> age_years;
    Answer<Sex> sex;
    OverallHealth overall_health;
    Disease disease;
    History history;
    std::vector<LabValue> labs;
    Preferences preferences;
};

template <>
struct Names<Sex> {
    static constexpr NameTable<Sex, 2> table{{{Sex::Female, "female"}, {Sex::Male, "male"}}};
};
template <>
struct Names<Diagnosis> {
    static constexpr NameTable<Diagnosis, 6> table{
        {{Diagnosis::MultipleMyeloma, "multiple-myeloma"},
         {Diagnosis::SmolderingMyeloma, "smoldering-myeloma"},
         {Diagnosis::Mgus, "mgus"},
         {Diagnosis::AlAmyloidosis, "al-amyloidosis"},
         {Diagnosis::PlasmaCellLeukemia, "plasma-cell-leukemia"},
         {Diagnosis::OtherDisease, "other"}}};
};
template <>
struct Names<DiseaseState> {
    static constexpr NameTable<DiseaseState, 5> table{
        {{DiseaseState::NewlyDiagnosed, "newly-diagnosed"},
         {DiseaseState::InRemission, "in-remission"},
         {DiseaseState::Relapsed, "relapsed"},
         {DiseaseState::Refractory, "refractory"},
         {DiseaseState::RelapsedAndRefractory, "relapsed-and-refractory"}}};
};
template <>
struct Names<Aggressiveness> {
    static constexpr NameTable<Aggressiveness, 2> table{
        {{Aggressiveness::SlowMoving, "slow-moving"}, {Aggressiveness::FastMoving, "fast-moving"}}};
};
template <>
struct Names<Response> {
    static constexpr NameTable<Response, 7> table{{{Response::StringentComplete, "sCR"},
                                                   {Response::Complete, "CR"},
                                                   {Response::VeryGoodPartial, "VGPR"},
                                                   {Response::Partial, "PR"},
                                                   {Response::Minimal, "MR"},
                                                   {Response::Stable, "SD"},
                                                   {Response::Progression, "PD"}}};
};
template <>
struct Names<Purpose> {
    static constexpr NameTable<Purpose, 7> table{{{Purpose::Induction, "induction"},
                                                  {Purpose::Consolidation, "consolidation"},
                                                  {Purpose::Maintenance, "maintenance"},
                                                  {Purpose::Relapse, "relapse"},
                                                  {Purpose::Bridging, "bridging"},
                                                  {Purpose::Preparation, "preparation"},
                                                  {Purpose::Symptoms, "symptoms"}}};
};
template <>
struct Names<ReasonStopped> {
    static constexpr NameTable<ReasonStopped, 5> table{
        {{ReasonStopped::Completed, "completed"},
         {ReasonStopped::Progression, "progression"},
         {ReasonStopped::SideEffects, "side-effects"},
         {ReasonStopped::OwnChoice, "own-choice"},
         {ReasonStopped::OtherReason, "other"}}};
};
template <>
struct Names<TransplantType> {
    static constexpr NameTable<TransplantType, 2> table{
        {{TransplantType::Autologous, "autologous"}, {TransplantType::Allogeneic, "allogeneic"}}};
};
template <>
struct Names<TreatedDisease> {
    static constexpr NameTable<TreatedDisease, 3> table{
        {{TreatedDisease::MultipleMyeloma, "multiple-myeloma"},
         {TreatedDisease::SmolderingMyeloma, "smoldering-myeloma"},
         {TreatedDisease::OtherDisease, "other"}}};
};
template <>
struct Names<LightChain> {
    static constexpr NameTable<LightChain, 2> table{
        {{LightChain::Kappa, "kappa"}, {LightChain::Lambda, "lambda"}}};
};
template <>
struct Names<TestResult> {
    static constexpr NameTable<TestResult, 2> table{
        {{TestResult::Found, "found"}, {TestResult::NotFound, "not-found"}}};
};

}  // namespace myelobrief
