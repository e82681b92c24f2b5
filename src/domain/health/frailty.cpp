#include "domain/health/frailty.h"

#include <algorithm>

namespace myelobrief {

namespace {

/// The sum of points so far, and why it is not exact.
class Points {
  public:
    /// `points_at` is given each end of the answer; it must not turn back in between. A missing
    /// answer is worth 0 to `most`.
    template <class PointsAt>
    void add(const Answer<Interval>& answer, double most, PointsAt points_at) {
        add(answer ? Fact::between(*answer, UnknownReason::OnlyApproximate)
                   : Fact{{}, answer.reason()},
            answer.given(), most, points_at);
    }

    template <class PointsAt>
    void add(const Fact& fact, bool known, double most, PointsAt points_at) {
        Interval points{0, most};
        if (known)
            points = {std::min(points_at(fact.range.lo), points_at(fact.range.hi)),
                      std::max(points_at(fact.range.lo), points_at(fact.range.hi))};
        sum_ = {sum_.lo + points.lo, sum_.hi + points.hi};
        const bool first_open = reason_ == UnknownReason::None;
        if (!points.is_point() && (first_open || fact.reason == UnknownReason::Conflicting))
            reason_ = fact.reason;
    }

    [[nodiscard]] Interval sum() const { return sum_; }
    [[nodiscard]] UnknownReason reason() const { return reason_; }

  private:
    Interval sum_;
    UnknownReason reason_ = UnknownReason::None;
};

/// Years completed: someone is 75 until the 76th birthday.
double points_of_age(double years) {
    if (years < 76) return 0;
    return years < 81 ? 1 : 2;
}

double points_of_charlson(double index) {
    return index >= 2 ? 1 : 0;
}

}  // namespace

Fact imwg_frailty(const Profile& profile) {
    constexpr double frail = 2;
    const auto& health = profile.overall_health;
    Points points;
    points.add(profile.age_years, 2, points_of_age);
    points.add(health.adl, 1, [](double adl) { return adl <= 4 ? 1.0 : 0.0; });
    points.add(health.iadl, 1, [](double iadl) { return iadl <= 5 ? 1.0 : 0.0; });
    points.add(health.charlson, 1, points_of_charlson);
    const Interval sum = points.sum();
    return Fact::between({std::min(sum.lo, frail), std::min(sum.hi, frail)}, points.reason());
}

Fact simplified_frailty(const Profile& profile, const Fact& ecog) {
    constexpr double frail = 2;
    Points points;
    points.add(profile.age_years, 2, points_of_age);
    points.add(profile.overall_health.charlson, 1, points_of_charlson);
    points.add(ecog, true, 2, [](double score) { return std::min(score, 2.0); });
    const Interval sum = points.sum();
    return Fact::between({sum.lo >= frail ? 1.0 : 0.0, sum.hi >= frail ? 1.0 : 0.0},
                         points.reason());
}

}  // namespace myelobrief
