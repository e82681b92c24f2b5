#include "writers/json/option_skeleton.h"

#include <nlohmann/json.hpp>

#include "criteria/blank.h"

namespace myelobrief {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* leaf_id = "lines-at-least-1";
constexpr int months_to_review = 3;

std::string blank(const std::string& what) {
    return std::string(blank_mark) + ": " + what + ']';
}

std::string dump(const Json& json) {
    return json.dump(2) + '\n';
}

bool is_label(const std::string& source) {
    return source.find("label") != std::string::npos;
}

Json one_case(const OptionSkeleton& option, const char* name, Json profile, const char* expect) {
    return {{"name", name},
            {"source", option.source},
            {"today", to_iso(option.today)},
            {"profile", std::move(profile)},
            {"expect", expect}};
}

Json history(Json treatments) {
    return {{"history", {{"complete", true}, {"treatments", std::move(treatments)}}}};
}

}  // namespace

std::string write_option_skeleton(const OptionSkeleton& option) {
    const Json leaf{{"id", leaf_id}, {"fact", "prior_lines"}, {"op", ">="}, {"value", 1}};
    const Json reference{{"source", option.source}, {"where", option.statement}};
    const Json criteria{{"source", option.source},
                        {"references", Json::array({reference})},
                        {"valid_from", to_iso(option.today)},
                        {"facts_used", Json::array({"prior_lines"})},
                        {"rule", leaf}};
    return dump({{"option_version", 1},
                 {"id", option.id},
                 {"version", 1},
                 {"topic", name_of_value(option.topic)},
                 {"status", "active"},
                 {"jurisdiction", "US"},
                 {"medicines", option.medicines},
                 {"questions", Json::array()},
                 {"side_effects", Json::array()},
                 {"criteria", Json::array({criteria})}});
}

std::string write_cases_skeleton(const OptionSkeleton& option) {
    const Json treatment{{"medicines", Json::array({"bortezomib", "dexamethasone"})},
                         {"purpose", "induction"},
                         {"start", "2021-03-01"},
                         {"stop", "2021-09-01"},
                         {"reason_stopped", "progression"}};
    Json nothing_known = one_case(option, "nothing is known", Json::object(), "unknown");
    nothing_known["missing"] = Json::array({"prior_lines"});
    return dump(
        {{"cases_version", 1},
         {"option", option.id},
         {"cases",
          Json::array({one_case(option, "one earlier line", history({treatment}), "met"),
                       one_case(option, "no treatment yet", history(Json::array()), "not-met"),
                       std::move(nothing_known)})}});
}

std::string write_source_skeleton(const OptionSkeleton& option) {
    const Json statement{
        {"id", option.statement},
        {"says", blank("in your own words, for whom the source says that this is")}};
    return dump({{"source_version", 1},
                 {"id", option.source},
                 {"kind", is_label(option.source) ? "label" : "guideline"},
                 {"title", blank("the title of the source")},
                 {"url", ""},
                 {"published", blank("when it was published, in words")},
                 {"retrieved", to_iso(option.today)},
                 {"reviewed", to_iso(option.today)},
                 {"review_due", to_iso(add_months(option.today, months_to_review))},
                 {"statements", Json::array({statement})}});
}

std::string write_words_skeleton(const OptionSkeleton& option, bool source_is_new) {
    Json text{{"option",
               {{option.id,
                 {{"title", blank("the option's name, as a heading")},
                  {"what", blank("what it is, in one or two plain sentences")}}}}},
              {"leaf", {{option.id, {{leaf_id, "at least 1 earlier line"}}}}}};
    if (source_is_new) {
        Json source{{"short", blank("the source within a sentence, such as “the Revlimid label”")}};
        if (is_label(option.source)) source["name"] = blank("the brand alone");
        text["source"] = {{option.source, std::move(source)}};
    }
    return dump({{"wording_version", 1}, {"language", "en"}, {"text", std::move(text)}});
}

}  // namespace myelobrief
