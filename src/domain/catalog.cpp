#include "domain/catalog.h"

#include <algorithm>

#include <utility>

#include "base/text.h"

namespace myelobrief {

namespace {

/// One spelling for all ways to write a name: small letters, without spaces, hyphens, dots and
/// the marks of a brand.
std::string plain_name(std::string_view name) {
    std::string plain;
    const std::string lower = to_lower(name);
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const std::string_view rest = std::string_view(lower).substr(i);
        if (rest.starts_with("®")) {
            i += std::string_view("®").size() - 1;
        } else if (rest.starts_with("™")) {
            i += std::string_view("™").size() - 1;
        } else if (lower[i] != ' ' && lower[i] != '-' && lower[i] != '.' && lower[i] != '\t') {
            plain += lower[i];
        }
    }
    return plain;
}

/// The name and the four letters behind it, as in "daratumumab and hyaluronidase-fihj"; nothing
/// when it does not end so.
std::optional<std::pair<std::string_view, std::string_view>> split_suffix(std::string_view name) {
    constexpr std::size_t length = 4;
    if (name.size() <= length + 1 || name[name.size() - length - 1] != '-') return std::nullopt;
    const auto letters = name.substr(name.size() - length);
    for (const char c : letters)
        if (c < 'a' || c > 'z') return std::nullopt;
    return std::pair{name.substr(0, name.size() - length - 1), letters};
}

template <class Map>
auto find_in(const Map& map, std::string_view key) -> const typename Map::mapped_type* {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

template <class Items, class Map>
auto look_up(const Items& items, const Map& map, std::string_view key) -> decltype(items.data()) {
    const auto* index = find_in(map, key);
    return index == nullptr ? nullptr : &items[*index];
}

}  // namespace

void Catalog::index() {
    for (std::size_t i = 0; i < classes.size(); ++i) {
        auto& one = classes[i];
        one.bit = ClassBits{1} << i;
        for (auto& medicine : medicines) {
            const auto is_this = [&medicine](const std::string& id) { return id == medicine.id; };
            if (std::ranges::find(medicine.classes, one.id) != medicine.classes.end())
                medicine.class_bits |= one.bit;
            if (std::ranges::any_of(one.unsettled_members, is_this))
                medicine.unsettled_bits |= one.bit;
        }
    }
    for (std::size_t i = 0; i < medicines.size(); ++i) {
        const auto& medicine = medicines[i];
        medicine_ids_.emplace(medicine.id, i);
        medicine_names_[plain_name(medicine.id)] = {i};
        medicine_names_[plain_name(medicine.generic)] = {i};
        for (const auto& brand : medicine.brands) medicine_names_[plain_name(brand)] = {i};
        for (const auto& alias : medicine.aliases) medicine_names_[plain_name(alias)] = {i};
    }
    for (const auto& regimen : regimens) {
        std::vector<std::size_t> members;
        for (const auto& id : regimen.medicines)
            if (const auto* i = find_in(medicine_ids_, id)) members.push_back(*i);
        medicine_names_.emplace(plain_name(regimen.code), members);
        for (const auto& alias : regimen.aliases)
            medicine_names_.emplace(plain_name(alias), members);
    }
    for (std::size_t i = 0; i < classes.size(); ++i) {
        class_ids_.emplace(classes[i].id, i);
        class_names_.emplace(plain_name(classes[i].id), i);
        for (const auto& alias : classes[i].aliases) class_names_.emplace(plain_name(alias), i);
    }
    for (std::size_t i = 0; i < gene_changes.size(); ++i) {
        gene_ids_.emplace(gene_changes[i].id, i);
        gene_names_.emplace(plain_name(gene_changes[i].id), i);
        for (const auto& alias : gene_changes[i].aliases) gene_names_.emplace(plain_name(alias), i);
    }
    for (std::size_t i = 0; i < lab_tests.size(); ++i) lab_ids_.emplace(lab_tests[i].id, i);
    for (FactIndex i = 0; i < facts.size(); ++i) fact_ids_.emplace(facts[i].id, i);
}

const Medicine* Catalog::medicine(std::string_view id) const {
    return look_up(medicines, medicine_ids_, id);
}
const MedicineClass* Catalog::medicine_class(std::string_view id) const {
    return look_up(classes, class_ids_, id);
}
const LabTest* Catalog::lab_test(std::string_view id) const {
    return look_up(lab_tests, lab_ids_, id);
}
const GeneChange* Catalog::gene_change(std::string_view id) const {
    return look_up(gene_changes, gene_ids_, id);
}

std::optional<FactIndex> Catalog::fact(std::string_view id) const {
    const auto* index = find_in(fact_ids_, id);
    if (index == nullptr) return std::nullopt;
    return *index;
}

std::vector<const Medicine*> Catalog::recognise_medicine(std::string_view name) const {
    std::vector<const Medicine*> found;
    if (const auto* members = find_in(medicine_names_, plain_name(name))) {
        for (const auto i : *members) found.push_back(&medicines[i]);
        return found;
    }
    // Labels write a suffix behind generic names alone. "Kd-dara" is no suffix: to drop it would
    // drop a medicine.
    const std::string lower = to_lower(name);
    const auto parts = split_suffix(lower);
    if (!parts || find_in(medicine_names_, plain_name(parts->second)) != nullptr) return found;
    for (const auto& medicine : medicines)
        if (plain_name(medicine.generic) == plain_name(parts->first)) found.push_back(&medicine);
    return found;
}

const MedicineClass* Catalog::recognise_class(std::string_view name) const {
    return look_up(classes, class_names_, plain_name(name));
}

const GeneChange* Catalog::recognise_gene_change(std::string_view name) const {
    return look_up(gene_changes, gene_names_, plain_name(name));
}

std::vector<std::string_view> Catalog::medicine_names() const {
    std::vector<std::string_view> names;
    for (const auto& medicine : medicines) {
        names.emplace_back(medicine.generic);
        for (const auto& brand : medicine.brands) names.emplace_back(brand);
        for (const auto& alias : medicine.aliases) names.emplace_back(alias);
    }
    for (const auto& regimen : regimens) names.emplace_back(regimen.code);
    return names;
}

}  // namespace myelobrief
