#include "tests/support/random_profile.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace myelobrief::test {

namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

const Words diagnoses{"multiple-myeloma", "multiple-myeloma",   "multiple-myeloma",
                      "multiple-myeloma", "smoldering-myeloma", "mgus"};
const Words states{"newly-diagnosed", "in-remission", "relapsed", "refractory",
                   "relapsed-and-refractory"};
const Words purposes{"induction", "consolidation", "maintenance", "relapse",
                     "relapse",   "bridging",      "symptoms",    "preparation"};
const Words responses{"sCR", "CR", "VGPR", "PR", "MR", "SD", "PD"};
const Words reasons{"completed", "progression", "side-effects", "own-choice", "other"};
const Words medicines{"VRd",          "Kd",         "DKd",       "lenalidomide",
                      "Revlimid",     "bortezomib", "Darzalex",  "dexamethasone",
                      "pomalidomide", "Carvykti",   "selinexor", "an unheard-of one"};
const Words never_given{"transplant", "proteasome-inhibitor", "car-t", "lenalidomide"};
const Words genes{"del(17p)", "t(4;14)", "t(14;16)",  "t(14;20)",
                  "t(11;14)", "1q gain", "del(1p32)", "TP53"};
const Words tests{"hemoglobin", "albumin",   "calcium",   "creatinine",
                  "m-protein",  "m-protein", "m-protein", "beta-2-microglobulin"};
const Words texts{"Spend time in the garden.", "¿Puedo viajar en mayo?",
                  "Stay at home as long as "
                  "possible – no matter what"};

std::string day_text(Random& random, Date date) {
    const std::string day = to_iso(date);
    if (random.chance(70)) return day;
    return day.substr(0, random.chance(70) ? 7 : 4);
}

Json date(Random& random, Date value) {
    if (random.chance(10)) return "unknown";
    const auto text = day_text(random, value);
    if (random.chance(15)) return {{"about", text}};
    return text;
}

Json number(Random& random, int low, int high) {
    if (random.chance(10)) return "unknown";
    const int value = random.between(low, high);
    if (random.chance(70)) return value;
    return {{"from", value}, {"to", random.between(value, high)}};
}

Json yes_no(Random& random) {
    if (random.chance(10)) return "unknown";
    return random.chance(50);
}

Json word(Random& random, const Words& words) {
    if (random.chance(10)) return "unknown";
    return random.one_of(words);
}

Json months(Random& random) {
    const int value = random.between(1, 60);
    switch (random.below(4)) {
        case 0:
            return {{"months", value}};
        case 1:
            return {{"years", 1 + value / 12}};
        case 2:
            return {{"about", value}, {"unit", "months"}};
        default:
            return {{"from", value}, {"to", value + 6}, {"unit", "months"}};
    }
}

Json names(Random& random, const Words& words, std::size_t most) {
    Json list = Json::array();
    const auto count = 1 + random.below(most);
    for (std::size_t i = 0; i < count; ++i) list.push_back(random.one_of(words));
    return list;
}

class Maker {
  public:
    Maker(Random& random, Date today, bool consistent)
        : random_(random), today_(today), consistent_(consistent) {}

    std::string make() {
        Json profile{{"profile_version", 1}};
        diagnosed_ = today_ - std::chrono::days{random_.between(800, 5000)};
        const Json history = make_history();
        maybe(profile, "history", history);
        maybe(profile, "age", number(random_, 30, 95));
        maybe(profile, "sex", word(random_, {"female", "male"}));
        maybe(profile, "overall_health", make_health());
        maybe(profile, "disease", make_disease());
        if (random_.chance(30)) profile["labs"] = make_labs();
        if (random_.chance(30))
            profile["preferences"] = {{"goals", names(random_, texts, 2)},
                                      {"questions", names(random_, texts, 2)}};
        return profile.dump(1);
    }

  private:
    void maybe(Json& object, const char* key, const Json& value) {
        if (random_.chance(75)) object[key] = value;
    }

    Json make_health() {
        Json health = Json::object();
        maybe(health, "ecog", number(random_, 0, 5));
        if (random_.chance(30)) health["karnofsky"] = number(random_, 0, 100);
        if (random_.chance(30)) health["weight"] = {{"kg", number(random_, 45, 110)}};
        if (random_.chance(30)) health["adl"] = number(random_, 0, 6);
        if (random_.chance(30)) health["iadl"] = number(random_, 0, 8);
        if (random_.chance(30)) health["charlson"] = number(random_, 0, 6);
        maybe(health, "conditions", random_.chance(50) ? Json::array() : names(random_, texts, 3));
        return health;
    }

    Json make_disease() {
        Json disease = Json::object();
        maybe(disease, "diagnosis", word(random_, diagnoses));
        maybe(disease, "diagnosed", to_iso(diagnosed_));
        maybe(disease, "state", word(random_, states));
        Json relapses = Json::array();
        for (const auto day : progressions_) {
            Json relapse = Json::object();
            maybe(relapse, "date", date(random_, day));
            maybe(relapse, "during_treatment", yes_no(random_));
            relapses.push_back(relapse);
        }
        maybe(disease, "relapses", relapses);
        const int relapse_count = static_cast<int>(progressions_.size());
        maybe(disease, "relapse_count", consistent_ ? Json(relapse_count) : number(random_, 0, 5));
        maybe(disease, "aggressiveness", word(random_, {"slow-moving", "fast-moving"}));
        Json findings = Json::array();
        for (const auto& gene : genes)
            if (random_.chance(60)) findings.push_back(make_finding(gene));
        maybe(disease, "gene_findings", findings);
        if (random_.chance(30)) disease["light_chain"] = word(random_, {"kappa", "lambda"});
        if (random_.chance(30))
            disease["relapse_signs"] = {{"new_lesion", yes_no(random_)},
                                        {"lesion_growth", yes_no(random_)},
                                        {"hyperviscosity", yes_no(random_)}};
        maybe(disease, "stage_at_diagnosis",
              Json::array({{{"system", "ISS"}, {"stage", number(random_, 1, 3)}}}));
        return disease;
    }

    Json make_finding(const std::string& gene) {
        Json finding{{"finding", gene}, {"result", word(random_, {"found", "not-found"})}};
        if (random_.chance(30)) finding["percent_of_cells"] = number(random_, 0, 100);
        if (random_.chance(20)) finding["both_copies"] = yes_no(random_);
        return finding;
    }

    Json make_treatment(Date start, Date stop, bool first, bool last) {
        Json treatment = Json::object();
        const bool transplant = random_.chance(25);
        if (transplant) {
            treatment["transplant"] = word(random_, {"autologous", "autologous", "allogeneic"});
            if (random_.chance(20)) treatment["remission"] = months(random_);
        } else if (random_.chance(5)) {
            treatment["medicines"] = "unknown";
        } else {
            treatment["medicines"] = names(random_, medicines, 3);
        }
        maybe(treatment, "start", date(random_, start));
        const bool running = last && !transplant && random_.chance(30);
        if (running) {
            treatment["ongoing"] = true;
        } else {
            if (!transplant) maybe(treatment, "stop", date(random_, stop));
            maybe(treatment, "reason_stopped", word(random_, reasons));
        }
        const std::string usual = first ? "induction" : random_.one_of(purposes);
        maybe(treatment, "purpose", consistent_ ? Json(usual) : word(random_, purposes));
        if (random_.chance(30)) treatment["plan"] = random_.chance(50) ? "first" : "second";
        if (random_.chance(25)) treatment["planned_with_previous"] = yes_no(random_);
        maybe(treatment, "best_response", word(random_, responses));
        if (random_.chance(40)) {
            const bool ended_by_it = consistent_ && treatment.contains("reason_stopped") &&
                                     treatment["reason_stopped"] == "progression";
            const Date later = std::min(today_, stop + std::chrono::days{random_.between(0, 400)});
            const Date grew = ended_by_it ? stop : later;
            progressions_.push_back(grew);
            maybe(treatment, "progression", date(random_, grew));
        }
        return treatment;
    }

    Json make_history() {
        Json history = Json::object();
        Json treatments = Json::array();
        const auto count = random_.below(6);
        Date start = diagnosed_ + std::chrono::days{random_.between(0, 60)};
        for (std::size_t i = 0; i < count; ++i) {
            const int left = days_between(start, today_);
            if (left < 30) break;
            const Date stop =
                start + std::chrono::days{random_.between(10, std::max(10, left / 2))};
            treatments.push_back(make_treatment(start, stop, i == 0, i + 1 == count));
            start = stop + std::chrono::days{random_.between(5, 200)};
            if (start > today_) break;
        }
        history["treatments"] = treatments;
        maybe(history, "complete", yes_no(random_));
        if (!consistent_) {
            if (random_.chance(20)) history["never_had"] = names(random_, never_given, 2);
            if (random_.chance(40)) history["lines_stated_by_doctor"] = number(random_, 0, 6);
        }
        return history;
    }

    Json make_labs() {
        Json labs = Json::array();
        for (const auto& test : tests) {
            if (!random_.chance(60)) continue;
            Json lab{{"test", test}, {"value", random_.between(3, 12)}};
            lab["unit"] = test == "calcium" || test == "creatinine" ? "mg/dL"
                          : test == "beta-2-microglobulin"          ? "mg/L"
                                                                    : "g/dL";
            maybe(lab, "date", date(random_, today_ - std::chrono::days{random_.between(0, 500)}));
            labs.push_back(lab);
        }
        return labs;
    }

    Random& random_;
    Date today_;
    bool consistent_;
    Date diagnosed_;
    std::vector<Date> progressions_;
};

}  // namespace

std::string random_profile(Random& random, Date today) {
    return Maker(random, today, false).make();
}

std::string random_consistent_profile(Random& random, Date today) {
    return Maker(random, today, true).make();
}

}  // namespace myelobrief::test
