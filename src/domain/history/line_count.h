// Lines of therapy (D-LOT-1 to D-LOT-7): which treatment opens a line, which one goes on in the
// line before it, and which one is no line at all; each with its rule. Where a plan or a date is
// not given, the count is a range, and the step says what makes it uncertain.
#pragma once

#include <string_view>
#include <vector>

#include "domain/fact.h"
#include "domain/history/line_rule.h"
#include "domain/history/relapse.h"
#include "domain/history/resolved_history.h"

namespace myelobrief {

/// Why a treatment opens a line, may open one, continues one, or is none. Every reason has a
/// wording key "count-step.<name>" and one rule.
enum class LineReason {
    // It opens a line.
    First,
    ForRelapse,
    AfterProgression,
    NotPlanned,
    OtherPlan,
    LaterTransplant,
    SameAgain,
    // It may open one.
    PlanNotKnown,
    OrderNotKnown,
    SecondTransplantPlanned,
    SteroidsAlone,
    ChemotherapyAlone,
    MedicinesNotKnown,
    PurposeUnlikely,
    MayBeBridging,
    SmolderingDisease,
    CyclesNotKnown,
    SameAgainUnclear,
    PlannedAfterProgression,
    PlanInterrupted,
    // It continues the line before it.
    ContinuesPlan,
    KeepsRemission,
    SameMedicines,
    FewerMedicines,
    TandemTransplant,
    AfterBridging,
    SameDay,
    // It is no line.
    ForSymptoms,
    Preparation,
    SupportiveCare,
    OtherDisease,
    NoFullCycle
};

/// "after-progression"
std::string_view name_of(LineReason reason);

/// The fact or reading that the reason rests on: "D-LOT-3", "R-4".
std::string_view rule_of(LineReason reason);

struct LineStep {
    enum class Role { Opens, MayOpen, Continues, NotALine };
    /// Its place in the profile's list, from 0.
    std::size_t position = 0;
    Role role = Role::MayOpen;
    LineReason reason = LineReason::PlanNotKnown;
    /// The number of the line that it belongs to, from 1; a range after a step that may open one.
    /// Of no meaning when it is no line.
    Interval line;
};

struct LineCount {
    /// One for each entry of ResolvedHistory, in its order.
    std::vector<LineStep> steps;
    /// All lines of the listed treatments, one that is still running among them.
    Interval listed;
    /// The latest line may still be running, and nothing shows that it failed: it is not yet a line
    /// of the past.
    bool latest_may_be_running = false;
    /// The lines of the past, with what may be missing from the list and with the doctor's own
    /// count.
    Fact prior;
    /// The doctor's count lies outside of what the list allows.
    bool conflicts_with_stated = false;
};

/// A count of what the list shows, open upwards where something may be missing from the list.
Fact counted_from_list(Interval shown, const ResolvedHistory& history);

LineCount count_lines(const History& given, const ResolvedHistory& history,
                      const RelapseRecord& relapses, LineRule rule);

}  // namespace myelobrief
