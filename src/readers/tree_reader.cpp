#include "readers/tree_reader.h"

#include <algorithm>
#include <array>

#include "readers/leaf_reader.h"
#include "readers/utf8.h"

namespace myelobrief {

namespace {

class TreeReader {
  public:
    explicit TreeReader(const Catalog& catalog) : catalog_(catalog) {}

    Rule rule(const JsonPlace& place) {
        Rule rule;
        if (place.node().find("when") == nullptr && place.node().find("then") == nullptr) {
            rule.then = node(place);
            return rule;
        }
        JsonObject object(place);
        if (const auto when = object.need("when")) rule.when = node(*when);
        if (const auto then = object.need("then")) rule.then = node(*then);
        object.finish();
        return rule;
    }

  private:
    Node node(const JsonPlace& place) {
        Node node;
        JsonObject object(place);
        if (!object.is_object()) return node;
        if (object.has("when")) {
            place.report(IssueCode::WhenNotAtRoot, "\"when\" stands inside of the tree",
                         "only a whole rule can be not applicable; use \"all\" and \"not\" here");
        } else if (object.has("all")) {
            node.kind = Node::Kind::All;
            node.members = members(*object.get("all"));
            object.finish();
        } else if (object.has("any")) {
            node.kind = Node::Kind::Any;
            node.members = members(*object.get("any"));
            object.finish();
        } else if (object.has("not")) {
            node.kind = Node::Kind::Not;
            node.members = {this->node(*object.get("not"))};
            object.finish();
        } else if (object.has("at_least")) {
            node.kind = Node::Kind::AtLeast;
            at_least(*object.get("at_least"), node);
            object.finish();
        } else if (object.has("fact") || object.has("op")) {
            node.kind = Node::Kind::Leaf;
            if (auto leaf = read_leaf(place, catalog_, leaf_ids_)) node.leaf = std::move(*leaf);
        } else {
            report_no_node(place);
        }
        return node;
    }

    std::vector<Node> members(const JsonPlace& place) {
        std::vector<Node> members;
        for (const auto& item : place.list()) members.push_back(node(item));
        if (place.is(JsonKind::List) && members.empty())
            place.report(IssueCode::EmptyGroup, "the group has no members");
        return members;
    }

    void at_least(const JsonPlace& place, Node& node) {
        JsonObject object(place);
        const auto needed = object.need("n");
        const auto of = object.need("of");
        object.finish();
        if (of) node.members = members(*of);
        const auto n = needed ? needed->whole_number(1) : std::nullopt;
        if (!n || !of) return;
        node.needed = static_cast<std::size_t>(*n);
        if (!node.members.empty() && node.needed > node.members.size())
            needed->report(IssueCode::EmptyGroup, "the group asks for more members than it has");
    }

    static void report_no_node(const JsonPlace& place) {
        constexpr std::array<std::string_view, 6> known{"all",      "any",  "not",
                                                        "at_least", "fact", "op"};
        std::string advice;
        for (const auto& key : place.node().keys)
            if (advice.empty()) advice = place.problems().suggest(key.name, known);
        if (advice.empty())
            advice = R"(a node has "all", "any", "not", "at_least", or is a leaf with a "fact")";
        place.report(IssueCode::MissingKey, "this is no node of a tree", std::move(advice));
    }

    const Catalog& catalog_;
    UniqueIds leaf_ids_;
};

}  // namespace

Rule read_rule(const JsonPlace& place, const Catalog& catalog) {
    return TreeReader(catalog).rule(place);
}

}  // namespace myelobrief
