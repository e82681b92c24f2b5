#include "report/rule_text.h"

#include "base/text.h"

namespace myelobrief {

namespace {

std::string value_text(const FactDefinition& definition, double value) {
    if (definition.type == FactType::YesNo) return value == 1 ? "yes" : "no";
    if (definition.type == FactType::Category)
        return definition.values.at(static_cast<std::size_t>(value));
    return format_number(value);
}

std::string group_text(const Node& node) {
    switch (node.kind) {
        case Node::Kind::All:
            return "all of these:";
        case Node::Kind::Any:
            return "one or more of these:";
        case Node::Kind::Not:
            return "not this:";
        case Node::Kind::AtLeast:
            return "at least " + std::to_string(node.needed) + " of these:";
        case Node::Kind::Leaf:
            break;
    }
    return "";
}

class RuleOutline {
  public:
    RuleOutline(const CriteriaData& data, const Wording& wording, const Option& option)
        : data_(data), wording_(wording), option_(option) {}

    List outline(const Rule& rule) {
        if (rule.when) {
            line(0, "applies only when:");
            add(*rule.when, 1);
            line(0, "then:");
            add(rule.then, 1);
        } else {
            add(rule.then, 0);
        }
        return std::move(list_);
    }

  private:
    void add(const Node& node, std::size_t depth) {
        if (node.kind == Node::Kind::Leaf) {
            const auto phrase = wording_.text("leaf." + option_.id + "." + node.leaf.id);
            line(depth,
                 phrase + " [" + node.leaf.id + ": " + leaf_test_text(data_, node.leaf) + "]");
            return;
        }
        line(depth, group_text(node));
        for (const auto& member : node.members) add(member, depth + 1);
    }

    void line(std::size_t depth, const std::string& text) {
        std::string indent;
        for (std::size_t i = 0; i < depth; ++i) indent += "- ";
        list_.items.push_back(plain(indent + text));
    }

    const CriteriaData& data_;
    const Wording& wording_;
    const Option& option_;
    List list_;
};

std::string references_text(const CriteriaSet& criteria) {
    std::string text = "References:";
    for (const auto& reference : criteria.references)
        text += ' ' + reference.source + ' ' + reference.where + ';';
    text.back() = '.';
    if (!criteria.readings.empty()) {
        text += " Readings:";
        for (const auto& reading : criteria.readings) text += ' ' + reading + ',';
        text.back() = '.';
    }
    if (criteria.approval != Approval::NotStated)
        text += " Approval: " + std::string(name_of_value(criteria.approval)) + '.';
    if (criteria.valid_from) text += " Valid from " + to_iso(*criteria.valid_from) + '.';
    if (criteria.valid_to) text += " Valid to " + to_iso(*criteria.valid_to) + '.';
    return text;
}

}  // namespace

std::string leaf_test_text(const CriteriaData& data, const Leaf& leaf) {
    const auto& definition = data.catalog.facts[leaf.fact];
    std::string text = definition.id + ' ' + std::string(name_of_value(leaf.op));
    for (std::size_t i = 0; i < leaf.values.size(); ++i)
        text += (i == 0 ? " " : ", ") + value_text(definition, leaf.values[i]);
    if (!definition.unit.empty() && !leaf.values.empty()) text += ' ' + definition.unit;
    if (leaf.max_age_days)
        text += ", measured in the last " + std::to_string(*leaf.max_age_days) + " days";
    return text;
}

Document describe_option(const CriteriaData& data, const Wording& wording, const Option& option) {
    Document document;
    document.language = wording.language();
    document.title = wording.text("option." + option.id + ".title");
    auto& blocks = document.blocks;
    blocks.emplace_back(Heading{1, document.title});
    blocks.emplace_back(Paragraph{plain(option.id + ", version " + std::to_string(option.version) +
                                        ", " + std::string(name_of_value(option.topic)) + ", " +
                                        std::string(name_of_value(option.status)) + ", " +
                                        option.jurisdiction + ". " + option.file)});
    blocks.emplace_back(Paragraph{plain(wording.text("option." + option.id + ".what"))});
    for (const auto& criteria : option.criteria) {
        const auto* source = data.source(criteria.source);
        blocks.emplace_back(Heading{
            2, source == nullptr ? criteria.source : criteria.source + ": " + source->title});
        if (criteria.rule)
            blocks.emplace_back(RuleOutline(data, wording, option).outline(*criteria.rule));
        else
            blocks.emplace_back(
                Paragraph{plain("The source names this option and gives no rule for whom it is.")});
        blocks.emplace_back(Paragraph{plain(references_text(criteria))});
        if (source != nullptr)
            blocks.emplace_back(
                Paragraph{plain("Reviewed on " + to_iso(source->reviewed) + ", to be reviewed by " +
                                to_iso(source->review_due) + '.')});
    }
    return document;
}

}  // namespace myelobrief
