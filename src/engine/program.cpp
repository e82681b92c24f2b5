#include "engine/program.h"

#include <map>
#include <tuple>

namespace myelobrief {

namespace {

class Compiler {
  public:
    explicit Compiler(const CriteriaData& data) : data_(data) {
        program_.facts = data.catalog.facts.size();
    }

    void add(std::size_t option, Date as_of) {
        const auto& source = data_.options[option];
        if (source.status != OptionStatus::Active) return;
        for (std::size_t set = 0; set < source.criteria.size(); ++set) {
            const auto& criteria = source.criteria[set];
            if (!criteria.rule) continue;
            if (criteria.valid_from && as_of < *criteria.valid_from) continue;
            if (criteria.valid_to && as_of > *criteria.valid_to) continue;
            CompiledRule rule;
            rule.option = option;
            rule.set = set;
            if (criteria.rule->when) fold(*criteria.rule->when, rule.when, rule.leaves);
            fold(criteria.rule->then, rule.then, rule.leaves);
            program_.rules.push_back(std::move(rule));
        }
    }

    Program take() { return std::move(program_); }

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
            const std::size_t column = program_.columns();
            ++program_.judgements;
            program_.leaves.push_back({column, Operator::Is, {1}, std::nullopt});
            return program_.leaves.size() - 1;
        }
        const auto key = std::make_tuple(leaf.fact, leaf.op, leaf.values, leaf.max_age_days);
        const auto [entry, added] = interned_.emplace(key, program_.leaves.size());
        if (added) program_.leaves.push_back({leaf.fact, leaf.op, leaf.values, leaf.max_age_days});
        return entry->second;
    }

    const CriteriaData& data_;
    Program program_;
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
