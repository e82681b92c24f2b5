// What the program knows by name: medicines, classes, regimens, laboratory tests, gene changes,
// facts. All of it is data (criteria/catalog); this is its shape and its look-ups.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/fact.h"

namespace myelobrief {

/// A set of classes, one bit for each in the order of the catalog.
using ClassBits = std::uint64_t;
inline constexpr std::size_t most_classes = 64;

struct MedicineClass {
    std::string id;
    /// How people write it in a profile: "PI", "proteasome inhibitors".
    std::vector<std::string> aliases;
    /// Medicines of which it is not settled whether rules that name this class mean them too;
    /// someone who had only these may or may not count as exposed.
    std::vector<std::string> unsettled_members;
    /// Its own bit; Catalog::index() sets it.
    ClassBits bit = 0;
};

enum class MarketStatus { Approved, Withdrawn, Investigational, NotForMyeloma };

struct Medicine {
    std::string id;
    std::string generic;
    std::vector<std::string> brands;
    /// Abbreviations, code names, spellings seen in the wild.
    std::vector<std::string> aliases;
    std::vector<std::string> classes;
    MarketStatus us_status = MarketStatus::Approved;
    /// The medicine with the same active substance, where this is another product of it, such as
    /// an injection beside an infusion; else empty.
    std::string substance = {};
    /// Wording keys: what the boxed warning and the safety program of its label are about.
    std::vector<std::string> warnings = {};
    /// `classes`, and those of which it is an unsettled member; Catalog::index() sets them.
    ClassBits class_bits = 0;
    ClassBits unsettled_bits = 0;

    /// One id for all products of an active substance.
    [[nodiscard]] const std::string& active_substance() const {
        return substance.empty() ? id : substance;
    }
};

struct Regimen {
    /// "VRd", "KPd"
    std::string code;
    std::vector<std::string> aliases;
    std::vector<std::string> medicines;
};

struct LabUnit {
    std::string unit;
    /// Value in this unit times `factor` is the value in the test's own unit.
    double factor = 1;
};

struct LabTest {
    std::string id;
    std::string unit;
    /// All accepted units, the own unit included with factor 1.
    std::vector<LabUnit> units;
    /// Outside of this, in the own unit, the value is more likely in a wrong unit than true.
    Interval plausible;
    /// A level in the own unit that a source names and a drawing of the values shows; the wording
    /// says what it means.
    std::optional<double> limit = std::nullopt;
};

struct GeneChange {
    std::string id;
    std::vector<std::string> aliases;
    /// On the classic list of high-risk changes.
    bool classic_high_risk = false;
};

struct FactDefinition {
    /// "prior_therapies", or for a family "exposed_to:lenalidomide".
    std::string id;
    /// "exposed_to" in a family, else the id.
    std::string family;
    /// The medicine or class of a family's member; else empty.
    std::string member;
    FactType type = FactType::Number;
    /// "months", "g/dL"; empty for yes-or-no facts and categories.
    std::string unit;
    /// All that is possible; an unknown fact is this whole range.
    Interval range;
    /// The values of a category, in order; the index is the fact's number.
    std::vector<std::string> values;
    /// Families or facts from which a contradiction in this fact follows: the brief asks about
    /// those instead.
    std::vector<std::string> follows_from = {};
    /// Time, treatment or tests can change it: a rule not met today may be met later.
    bool changes = false;
};

using FactIndex = std::size_t;

class Catalog {
  public:
    std::vector<MedicineClass> classes;
    std::vector<Medicine> medicines;
    std::vector<Regimen> regimens;
    std::vector<LabTest> lab_tests;
    std::vector<GeneChange> gene_changes;
    /// In the order of the data; families follow their members. A fact's place here is its index.
    std::vector<FactDefinition> facts;

    /// Builds the look-ups; call it once, after the lists are filled.
    void index();

    [[nodiscard]] const Medicine* medicine(std::string_view id) const;
    [[nodiscard]] const MedicineClass* medicine_class(std::string_view id) const;
    [[nodiscard]] const LabTest* lab_test(std::string_view id) const;
    [[nodiscard]] const GeneChange* gene_change(std::string_view id) const;
    [[nodiscard]] std::optional<FactIndex> fact(std::string_view id) const;

    /// The medicines that a name in a profile stands for: one for a generic, brand or alias,
    /// several for a regimen code, none when it is not recognised. Letter case, spaces, hyphens and
    /// the four-letter suffix of a biologic ("-fihj") do not count.
    [[nodiscard]] std::vector<const Medicine*> recognise_medicine(std::string_view name) const;

    /// The class that a name stands for, or nothing.
    [[nodiscard]] const MedicineClass* recognise_class(std::string_view name) const;

    /// The gene change that a name stands for ("del(17p)"), or nothing.
    [[nodiscard]] const GeneChange* recognise_gene_change(std::string_view name) const;

    /// Every medicine name and regimen code, for "did you mean".
    [[nodiscard]] std::vector<std::string_view> medicine_names() const;

  private:
    std::map<std::string, std::size_t, std::less<>> medicine_ids_;
    std::map<std::string, std::size_t, std::less<>> class_ids_;
    std::map<std::string, std::size_t, std::less<>> lab_ids_;
    std::map<std::string, std::size_t, std::less<>> gene_ids_;
    std::map<std::string, FactIndex, std::less<>> fact_ids_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> medicine_names_;
    std::map<std::string, std::size_t, std::less<>> class_names_;
    std::map<std::string, std::size_t, std::less<>> gene_names_;
};

}  // namespace myelobrief
