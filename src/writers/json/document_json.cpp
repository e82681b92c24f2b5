#include "writers/json/document_json.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace myelobrief {

namespace {

// Keys in the order they are written here: the same bytes each time, and a reader finds the id
// first.
using Json = nlohmann::ordered_json;

/// Infinity has no JSON; an open end is null.
Json number(double value) {
    if (std::isinf(value)) return nullptr;
    if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<long long>(value);
    return value;
}

Json interval(Interval range) {
    return Json::array({number(range.lo), number(range.hi)});
}

Json text_json(const Text& text) {
    return characters(text);
}

Json list_json(const List& list) {
    Json items = Json::array();
    for (const auto& item : list.items) items.push_back(text_json(item));
    const char* style = list.style == ListStyle::Bullets   ? "bullets"
                        : list.style == ListStyle::Numbers ? "numbers"
                                                           : "check-boxes";
    return {{"list", style}, {"items", std::move(items)}};
}

Json table_json(const Table& table) {
    Json columns = Json::array();
    for (const auto& column : table.columns) columns.push_back(column.header);
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (const auto& cell : row) cells.push_back(text_json(cell));
        rows.push_back(std::move(cells));
    }
    return {{"table", table.caption}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

Json timeline_json(const Timeline& timeline) {
    constexpr std::array kinds{"medicines", "transplant", "cell-therapy", "relapse",
                               "no-treatment"};
    Json items = Json::array();
    for (const auto& item : timeline.items)
        items.push_back({{"kind", kinds.at(static_cast<std::size_t>(item.kind))},
                         {"label", item.label},
                         {"line", item.line},
                         {"months_before_today", interval(item.when)},
                         {"at_most", interval(item.when_widest)},
                         {"ongoing", item.ongoing}});
    return {{"timeline", timeline.caption},
            {"alternative_text", timeline.alternative_text},
            {"items", std::move(items)}};
}

Json plot_json(const Plot& plot) {
    Json points = Json::array();
    for (const auto& point : plot.points)
        points.push_back({{"label", point.label},
                          {"months_before_today", interval(point.when)},
                          {"value", interval(point.value)}});
    Json limits = Json::array();
    for (const auto& limit : plot.limits)
        limits.push_back({{"value", number(limit.value)}, {"meaning", limit.meaning}});
    return {{"plot", plot.caption},
            {"alternative_text", plot.alternative_text},
            {"unit", plot.unit},
            {"points", std::move(points)},
            {"limits", std::move(limits)}};
}

/// One JSON object for each block; a page break is about pages and leaves no trace.
struct BlockJson {
    Json& blocks;

    void operator()(const Heading& h) const {
        blocks.push_back({{"heading", h.text}, {"level", h.level}});
    }
    void operator()(const Paragraph& p) const {
        blocks.push_back({{"paragraph", text_json(p.text)}});
    }
    void operator()(const List& l) const { blocks.push_back(list_json(l)); }
    void operator()(const WritingLines& w) const {
        blocks.push_back({{"writing_lines", w.count}, {"label", w.label}});
    }
    void operator()(const OutcomeLine& o) const {
        constexpr std::array marks{"met", "not-met", "unknown", "not-applicable"};
        blocks.push_back({{"outcome", marks.at(static_cast<std::size_t>(o.mark))},
                          {"word", o.word},
                          {"text", text_json(o.text)}});
    }
    void operator()(const Table& t) const { blocks.push_back(table_json(t)); }
    void operator()(const Box& b) const {
        Json inner = Json::array();
        for (const auto& block : b.blocks) std::visit(BlockJson{inner}, block);
        blocks.push_back({{"box", b.title}, {"blocks", std::move(inner)}});
    }
    void operator()(const Timeline& t) const { blocks.push_back(timeline_json(t)); }
    void operator()(const Plots& p) const {
        for (const auto& plot : p.plots) blocks.push_back(plot_json(plot));
    }
    void operator()(const PageBreak& /*unused*/) const {}
};

Json fact_json(const FactDefinition& definition, const Fact& fact) {
    Json json{{"fact", definition.id}};
    if (definition.type == FactType::YesNo) {
        json["value"] = fact.exact() ? Json(fact.range.lo == 1) : Json(nullptr);
    } else if (definition.type == FactType::Category) {
        json["value"] = fact.exact()
                            ? Json(definition.values.at(static_cast<std::size_t>(fact.range.lo)))
                            : Json(nullptr);
    } else {
        json["range"] = interval(fact.range);
        if (!definition.unit.empty()) json["unit"] = definition.unit;
    }
    if (fact.reason != UnknownReason::None) json["not_exact_because"] = name_of(fact.reason);
    if (fact.measured) json["measured"] = fact.measured->text;
    return json;
}

Json evidence_json(const CriteriaData& data, const LeafEvidence& evidence) {
    constexpr std::array truths{"false", "unknown", "true"};
    const auto& definition = data.catalog.facts[evidence.leaf->fact];
    Json json = fact_json(definition, evidence.fact);
    json["leaf"] = evidence.leaf->id;
    json["op"] = name_of_value(evidence.leaf->op);
    if (!evidence.leaf->values.empty()) {
        Json limits = Json::array();
        for (const double value : evidence.leaf->values) {
            if (definition.type == FactType::YesNo)
                limits.push_back(value == 1);
            else if (definition.type == FactType::Category)
                limits.push_back(definition.values.at(static_cast<std::size_t>(value)));
            else
                limits.push_back(number(value));
        }
        json["limit"] = evidence.leaf->op == Operator::In ? limits : limits.front();
    }
    json["truth"] = truths.at(static_cast<std::size_t>(evidence.truth));
    if (evidence.reason != UnknownReason::None) json["reason"] = name_of(evidence.reason);
    if (evidence.distance) json["distance"] = number(*evidence.distance);
    json["deciding"] = evidence.deciding;
    return json;
}

std::string missing_name(const CriteriaData& data, const MissingFact& missing) {
    const std::string fact = data.catalog.facts[missing.fact].id;
    return missing.judgement ? "judgement of " + fact : fact;
}

Json finding_json(const CriteriaData& data, const Finding& finding) {
    Json json{{"option", finding.option->id},
              {"version", finding.option->version},
              {"source", finding.criteria->source},
              {"outcome", name_of_value(finding.outcome)}};
    if (finding.not_applicable != NotApplicableReason::None)
        json["not_applicable_because"] = name_of_value(finding.not_applicable);
    Json references = Json::array();
    for (const auto& reference : finding.criteria->references)
        references.push_back(reference.where);
    json["references"] = std::move(references);
    json["readings"] = finding.criteria->readings;
    Json evidence = Json::array();
    for (const auto& leaf : finding.evidence) evidence.push_back(evidence_json(data, leaf));
    json["evidence"] = std::move(evidence);
    if (finding.outcome != Outcome::Unknown) return json;
    Json missing = Json::array();
    for (const auto& fact : finding.missing)
        missing.push_back({{"fact", missing_name(data, fact)}, {"reason", name_of(fact.reason)}});
    json["missing"] = std::move(missing);
    Json sets = Json::array();
    for (const auto& set : finding.settling_sets) {
        Json names = Json::array();
        for (const auto place : set) names.push_back(missing_name(data, finding.missing[place]));
        sets.push_back(std::move(names));
    }
    json["settled_by"] = std::move(sets);
    Json alone = Json::array();
    for (const auto place : finding.could_settle_alone)
        alone.push_back(missing_name(data, finding.missing[place]));
    json["could_be_settled_by_one_of"] = std::move(alone);
    return json;
}

Json findings_json(const FindingsOutput& output) {
    Json findings = Json::array();
    for (const auto& finding : output.findings)
        findings.push_back(finding_json(output.data, finding));
    return findings;
}

Json missing_json(const FindingsOutput& output) {
    Json facts = Json::array();
    for (const auto& missing : output.missing)
        facts.push_back({{"fact", output.data.catalog.facts[missing.fact].id},
                         {"reason", name_of(missing.reason)},
                         {"settles_alone", missing.settles_alone},
                         {"options", missing.options}});
    return facts;
}

Json header(std::string_view format, const FindingsOutput& output) {
    Json json{{"format", format},
              {"format_version", 1},
              {"date", to_iso(output.today)},
              {"as_of", to_iso(output.as_of)},
              {"criteria_version", output.data.version}};
    if (!output.data.overlay.empty()) json["overlay"] = output.data.overlay;
    return json;
}

std::string dump(const Json& json) {
    return json.dump(2) + '\n';
}

}  // namespace

std::string write_findings_json(const FindingsOutput& output) {
    Json json = header("myelobrief-findings", output);
    json["findings"] = findings_json(output);
    json["facts_to_ask_for"] = missing_json(output);
    return dump(json);
}

std::string write_brief_json(const Document& document, const FindingsOutput& output) {
    Json json = header("myelobrief-brief", output);
    json["language"] = document.language;
    json["title"] = document.title;
    Json blocks = Json::array();
    for (const auto& block : document.blocks) std::visit(BlockJson{blocks}, block);
    json["blocks"] = std::move(blocks);
    json["findings"] = findings_json(output);
    json["facts_to_ask_for"] = missing_json(output);
    return dump(json);
}

}  // namespace myelobrief
