#include "readers/profile_reader.h"

#include "readers/profile_sections.h"

namespace myelobrief {

namespace {

enum class Part { WholeProfile, Fragment };

OverallHealth read_overall_health(const JsonPlace& place) {
    JsonObject object(place);
    OverallHealth health;
    health.ecog = given_number(object.get("ecog"), {0, 5}, Wholeness::WholeNumber);
    health.karnofsky = given_number(object.get("karnofsky"), {0, 100}, Wholeness::WholeNumber);
    health.weight_kg = given_weight(object.get("weight"));
    health.adl = given_number(object.get("adl"), {0, 6}, Wholeness::WholeNumber);
    health.iadl = given_number(object.get("iadl"), {0, 8}, Wholeness::WholeNumber);
    health.charlson = given_number(object.get("charlson"), {0, 37}, Wholeness::WholeNumber);
    if (const auto conditions = object.get("conditions")) {
        if (is_unknown(*conditions)) {
            health.conditions = Answer<std::vector<std::string>>::does_not_know();
        } else {
            health.conditions = given_texts(conditions);
        }
    }
    object.finish();
    return health;
}

Preferences read_preferences(const JsonPlace& place) {
    JsonObject object(place);
    Preferences preferences;
    preferences.goals = given_texts(object.get("goals"));
    preferences.questions = given_texts(object.get("questions"));
    object.finish();
    return preferences;
}

Profile read_document(const JsonPlace& place, const ProfileContext& context, Part part) {
    JsonObject object(place);
    Profile profile;
    if (part == Part::WholeProfile || object.has("profile_version"))
        need_version(object, "profile_version", 1);
    if (const auto note = given_text(object.get("note"))) profile.note = *note;
    profile.age_years = given_number(object.get("age"), {0, 120}, Wholeness::AnyNumber);
    profile.sex = given_name<Sex>(object.get("sex"));
    if (const auto health = object.get("overall_health"))
        profile.overall_health = read_overall_health(*health);
    if (const auto disease = object.get("disease"))
        profile.disease = read_disease(*disease, context);
    if (const auto history = object.get("history"))
        profile.history = read_history(*history, context);
    if (const auto labs = object.get("labs")) profile.labs = read_labs(*labs, context);
    if (const auto preferences = object.get("preferences"))
        profile.preferences = read_preferences(*preferences);
    object.finish();
    return profile;
}

Loaded<Profile> read_text(const std::string& text, const std::string& file, const Catalog& catalog,
                          Date today, Part part) {
    auto parsed = parse_json(text, file);
    if (!parsed.root) return {std::nullopt, std::move(parsed.issues)};
    FileProblems problems(file);
    problems.add(parsed.issues);
    auto profile = read_document(JsonPlace(*parsed.root, "", problems), {catalog, today}, part);
    return Loaded<Profile>::finish(std::move(profile), problems.take());
}

}  // namespace

Loaded<Profile> read_profile(const std::string& text, const std::string& file,
                             const Catalog& catalog, Date today) {
    return read_text(text, file, catalog, today, Part::WholeProfile);
}

Loaded<Profile> read_profile_fragment(const std::string& text, const std::string& file,
                                      const Catalog& catalog, Date today) {
    return read_text(text, file, catalog, today, Part::Fragment);
}

Profile read_profile_fragment(const JsonPlace& place, const Catalog& catalog, Date today) {
    return read_document(place, {catalog, today}, Part::Fragment);
}

}  // namespace myelobrief
