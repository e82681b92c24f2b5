#include "engine/program.h"

#include <map>
#include <tuple>

namespace myelobrief {

namespace {

class Compiler {
  public:
    explicit Compiler(const CriteriaData& data) : data_(data) {}

    void add(std::size_t option, Date as_of) {
        const auto& source = data_.options[option];
        if (source.status != OptionStatus::Active) return;
        for (std::size_t set = 0; set < source.criteria.size(); ++set) {
            const auto& criteria = source.criteria[set];
            if (!criteria.rule || !criteria.stands_on(as_of)) continue;
            CompiledRule rule;
            rule.option = option;
            rule.set = set;
            if (criteria.rule->when) fold(*criteria.rule->when, rule.when, rule.leaves);
            fold(criteria.rule->then, rule.then, rule.leaves);
            program_.rules.push_back(std::move(rule));
        }
    }

    Program take() {
        // Judgements come after the facts, and only now is it known how many facts there are.
        for (auto& leaf : program_.leaves) {
            if (leaf.op != Operator::Judged) continue;
            leaf.column += program_.facts.size();
            leaf.op = Operator::Is;
            leaf.values = {1};
        }
        return std::move(program_);
    }

  private:
    void fold(const Node& node, std::vector<FoldStep>& steps, std::vector<std::size_t>& leaves) {
        if (node.kind == Node::Kind::Leaf) {
            leaves.push_back(intern(node.leaf));
            steps.push_back({node.kind, leaves.back(), 0});
            return;
        }
        for (const auto& member : node.members) fold(member, steps, leaves);
        steps.push_back({node.kind, node.members.size(), node.needed});
    }

    std::size_t intern(const Leaf& leaf) {
        if (leaf.op == Operator::Judged) {
            // Two judgements are never the same one: each is its own question to the doctor.
            program_.leaves.push_back({program_.judgements, Operator::Judged, {}, std::nullopt});
            ++program_.judgements;
            return program_.leaves.size() - 1;
        }
        const auto key = std::make_tuple(leaf.fact, leaf.op, leaf.values, leaf.max_age_days);
        const auto [entry, added] = interned_.emplace(key, program_.leaves.size());
        if (added)
            program_.leaves.push_back(
                {column_of(leaf.fact), leaf.op, leaf.values, leaf.max_age_days});
        return entry->second;
    }

    std::size_t column_of(FactIndex fact) {
        const auto [entry, added] = columns_.emplace(fact, program_.facts.size());
        if (added) program_.facts.push_back(fact);
        return entry->second;
    }

    const CriteriaData& data_;
    Program program_;
    std::map<FactIndex, std::size_t> columns_;
    std::map<std::tuple<FactIndex, Operator, std::vector<double>, std::optional<int>>, std::size_t>
        interned_;
};

}  // namespace

Program compile(const CriteriaData& data, Date as_of) {
    Compiler compiler(data);
    for (std::size_t option = 0; option < data.options.size(); ++option)
        compiler.add(option, as_of);
    return compiler.take();
}

Program compile_option(const CriteriaData& data, std::size_t option, Date as_of) {
    Compiler compiler(data);
    compiler.add(option, as_of);
    return compiler.take();
}

}  // namespace myelobrief
