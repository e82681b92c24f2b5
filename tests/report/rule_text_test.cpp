// What `criteria show` prints is the whole rule: read back from the printed outline, it is the same
// one.
#include "report/rule_text.h"

#include <sstream>

#include "base/text.h"
#include "tests/support/program.h"

namespace myelobrief::test {
namespace {

std::optional<double> value_of(const std::string& word, const FactDefinition& fact) {
    if (fact.type == FactType::YesNo) return word == "yes" ? 1 : 0;
    if (fact.type == FactType::Category)
        for (std::size_t i = 0; i < fact.values.size(); ++i)
            if (fact.values[i] == word) return static_cast<double>(i);
    std::size_t end = 0;
    const double number = std::stod(word, &end);
    return end == word.size() ? std::optional(number) : std::nullopt;
}

/// "remission-of-2-years: transplant_remission_months >= 24 months"
Leaf read_leaf(const std::string& text, const Catalog& catalog) {
    Leaf leaf;
    leaf.id = text.substr(0, text.find(": "));
    std::string test = text.substr(leaf.id.size() + 2);
    const std::string age = ", measured in the last ";
    if (const auto at = test.find(age); at != std::string::npos) {
        leaf.max_age_days = std::stoi(test.substr(at + age.size()));
        test.resize(at);
    }
    std::istringstream words(test);
    std::string word;
    words >> word;
    leaf.fact = catalog.fact(word).value();
    words >> word;
    leaf.op = value_of_name<Operator>(word).value();
    const auto& fact = catalog.facts[leaf.fact];
    while (words >> word) {
        if (word == fact.unit) break;
        if (word.back() == ',') word.pop_back();
        leaf.values.push_back(value_of(word, fact).value());
    }
    return leaf;
}

class OutlineReader {
  public:
    OutlineReader(const List& list, const Catalog& catalog) : catalog_(catalog) {
        for (const auto& item : list.items) {
            Line line;
            line.text = characters(item);
            while (line.text.starts_with("- ")) {
                line.text.erase(0, 2);
                ++line.depth;
            }
            lines_.push_back(std::move(line));
        }
    }

    Rule read() {
        Rule rule;
        if (lines_.at(0).text == "applies only when:") {
            ++next_;
            rule.when = node();
            REQUIRE(lines_.at(next_).text == "then:");
            ++next_;
        }
        rule.then = node();
        CHECK(next_ == lines_.size());
        return rule;
    }

  private:
    struct Line {
        std::size_t depth = 0;
        std::string text;
    };

    Node node() {
        const auto line = lines_.at(next_++);
        Node result;
        if (line.text.back() == ']') {
            const auto begin = line.text.rfind(" [") + 2;
            result.leaf =
                read_leaf(line.text.substr(begin, line.text.size() - begin - 1), catalog_);
            return result;
        }
        if (line.text == "all of these:") result.kind = Node::Kind::All;
        if (line.text == "one or more of these:") result.kind = Node::Kind::Any;
        if (line.text == "not this:") result.kind = Node::Kind::Not;
        const std::string at_least = "at least ";
        if (line.text.starts_with(at_least)) {
            result.kind = Node::Kind::AtLeast;
            result.needed = std::stoul(line.text.substr(at_least.size()));
        }
        REQUIRE(result.kind != Node::Kind::Leaf);
        while (next_ < lines_.size() && lines_[next_].depth == line.depth + 1)
            result.members.push_back(node());
        return result;
    }

    const Catalog& catalog_;
    std::vector<Line> lines_;
    std::size_t next_ = 0;
};

}  // namespace

TEST_CASE("every shipped rule is read back from its words as it was", "[criteria]") {
    const auto& data = Program::instance().data();
    std::size_t rules = 0;
    for (const auto& option : data.criteria.options) {
        const auto document = describe_option(data.criteria, data.wording, option);
        std::vector<const List*> outlines;
        for (const auto& block : document.blocks)
            if (const auto* list = std::get_if<List>(&block)) outlines.push_back(list);
        std::size_t next = 0;
        for (const auto& criteria : option.criteria) {
            if (!criteria.rule) continue;
            INFO(option.id << " by " << criteria.source);
            REQUIRE(next < outlines.size());
            const auto read = OutlineReader(*outlines[next++], data.criteria.catalog).read();
            CHECK(same_rule(std::optional(read), criteria.rule));
            const auto written = leaves_of(*criteria.rule);
            const auto found = leaves_of(read);
            REQUIRE(found.size() == written.size());
            for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i]->id == written[i]->id);
            ++rules;
        }
        CHECK(next == outlines.size());
    }
    CHECK(rules > 40);
}

}  // namespace myelobrief::test
