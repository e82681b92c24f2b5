#include "domain/risk/stage.h"

#include <initializer_list>
#include <optional>
#include <string_view>

#include "domain/risk/gene_changes.h"

namespace myelobrief {

namespace {

/// The stages that are left possible.
class Possible {
  public:
    void add(double stage, bool possible) {
        if (!possible) return;
        range_ = range_ ? hull(*range_, point(stage)) : point(stage);
    }
    [[nodiscard]] Interval range() const { return range_.value_or(point(0)); }

  private:
    std::optional<Interval> range_;
};

/// As the profile states it. Statements that exclude each other are conflicting.
Fact stated(const Disease& disease, std::string_view system, Interval all_stages) {
    std::optional<Fact> all;
    for (const auto& entry : disease.stage_at_diagnosis) {
        if (entry.system != system) continue;
        const Fact one = entry.value ? Fact::between(*entry.value, UnknownReason::OnlyApproximate)
                                     : Fact{all_stages, entry.value.reason()};
        if (!all) {
            all = one;
        } else if (const auto in_both = intersection(all->range, one.range)) {
            all = Fact::between(*in_both, all->exact() ? one.reason : all->reason);
        } else {
            all = Fact{hull(all->range, one.range), UnknownReason::Conflicting};
        }
    }
    return all.value_or(Fact{all_stages, UnknownReason::NotGiven});
}

/// What both allow; conflicting where they exclude each other, or one of them is.
Fact together(const Fact& as_stated, const Fact& computed) {
    const auto in_both = intersection(as_stated.range, computed.range);
    if (!in_both) return {hull(as_stated.range, computed.range), UnknownReason::Conflicting};
    if (as_stated.reason == UnknownReason::Conflicting) return as_stated;
    // The one that narrows the other names the reason; a stage that is not known narrows nothing.
    const bool computed_adds = *in_both != as_stated.range;
    const bool nothing_stated = as_stated.reason == UnknownReason::NotGiven;
    return Fact::between(*in_both,
                         computed_adds || nothing_stated ? computed.reason : as_stated.reason);
}

UnknownReason reason_of_all(std::initializer_list<UnknownReason> reasons) {
    auto all = UnknownReason::None;
    for (const auto reason : reasons) all = reason_to_name(all, reason);
    return all;
}

Fact computed_iss(const AtDiagnosis& at_diagnosis) {
    constexpr double middle_beta_2 = 3.5;   // mg/L
    constexpr double high_beta_2 = 5.5;     // mg/L
    constexpr double normal_albumin = 3.5;  // g/dL
    const Fact beta_2 = at_diagnosis.lab("beta-2-microglobulin");
    const Fact albumin = at_diagnosis.lab("albumin");
    const bool may_be_low = beta_2.range.lo < middle_beta_2;
    const bool may_be_middle = beta_2.range.lo < high_beta_2 && beta_2.range.hi >= middle_beta_2;
    Possible stages;
    stages.add(1, may_be_low && albumin.range.hi >= normal_albumin);
    stages.add(2, may_be_middle || (may_be_low && albumin.range.lo < normal_albumin));
    stages.add(3, beta_2.range.hi >= high_beta_2);
    return Fact::between(stages.range(), reason_of_all({beta_2.reason, albumin.reason}));
}

Fact computed_r_iss(const Disease& disease, const AtDiagnosis& at_diagnosis, const Fact& iss) {
    const auto found = [&](std::string_view change) {
        return gene_change_found(disease, change, at_diagnosis);
    };
    const OpenTruth risk_genes =
        either(either(found(gene::del_17p), found(gene::t_4_14)), found(gene::t_14_16));
    const OpenTruth any_sign = either(risk_genes, at_diagnosis.above_normal("ldh"));
    const bool may_be_iss_1 = iss.range.contains(1);
    const bool may_be_iss_3 = iss.range.contains(3);
    Possible stages;
    stages.add(1, may_be_iss_1 && any_sign.can_be_false());
    stages.add(2, iss.range.contains(2) || (may_be_iss_1 && any_sign.can_be_true()) ||
                      (may_be_iss_3 && any_sign.can_be_false()));
    stages.add(3, may_be_iss_3 && any_sign.can_be_true());
    return Fact::between(stages.range(), reason_of_all({iss.reason, any_sign.reason}));
}

double r2_points_of_iss(double stage) {
    if (stage >= 3) return 1.5;
    return stage >= 2 ? 1 : 0;
}

double r2_group(double points) {
    if (points >= 3) return 4;
    if (points >= 1.5) return 3;
    return points >= 0.5 ? 2 : 1;
}

Fact computed_r2_iss(const Disease& disease, const AtDiagnosis& at_diagnosis, const Fact& iss) {
    Interval points{r2_points_of_iss(iss.range.lo), r2_points_of_iss(iss.range.hi)};
    UnknownReason reason = iss.reason;
    const auto add = [&](OpenTruth sign, double worth) {
        if (!sign.can_be_false()) points.lo += worth;
        if (sign.can_be_true()) points.hi += worth;
        reason = reason_to_name(reason, sign.reason);
    };
    add(gene_change_found(disease, gene::del_17p, at_diagnosis), 1);
    add(at_diagnosis.above_normal("ldh"), 1);
    add(gene_change_found(disease, gene::t_4_14, at_diagnosis), 1);
    add(gene_change_found(disease, gene::gain_1q, at_diagnosis), 0.5);
    return Fact::between({r2_group(points.lo), r2_group(points.hi)}, reason);
}

}  // namespace

Fact iss_at_diagnosis(const Disease& disease, const AtDiagnosis& at_diagnosis) {
    return together(stated(disease, "ISS", {1, 3}), computed_iss(at_diagnosis));
}

Fact r_iss_at_diagnosis(const Disease& disease, const AtDiagnosis& at_diagnosis) {
    const Fact iss = iss_at_diagnosis(disease, at_diagnosis);
    return together(stated(disease, "R-ISS", {1, 3}), computed_r_iss(disease, at_diagnosis, iss));
}

Fact r2_iss_at_diagnosis(const Disease& disease, const AtDiagnosis& at_diagnosis) {
    const Fact iss = iss_at_diagnosis(disease, at_diagnosis);
    return together(stated(disease, "R2-ISS", {1, 4}), computed_r2_iss(disease, at_diagnosis, iss));
}

}  // namespace myelobrief
