// A profile that uses every key and every way to answer.
#pragma once

#include <string_view>

namespace myelobrief::test {

inline constexpr std::string_view rich_profile = R"json({
  "profile_version": 1,
  "note": "invented example",
  "age": { "from": 66, "to": 67 },
  "sex": "female",
  "overall_health": {
    "ecog": 1,
    "karnofsky": 80,
    "weight": { "lb": 150 },
    "adl": 6,
    "iadl": { "from": 6, "to": 8 },
    "charlson": "unknown",
    "conditions": ["diabetes", "Bluthochdruck für Jahre"]
  },
  "disease": {
    "diagnosis": "multiple-myeloma",
    "diagnosed": "2019-03",
    "state": "relapsed",
    "relapse_count": { "from": 2, "to": 3 },
    "relapses": [
      { "date": { "about": "2021-10" }, "during_treatment": true },
      { "date": "2025", "during_treatment": "unknown" }
    ],
    "aggressiveness": "slow-moving",
    "gene_findings": [
      { "finding": "del(17p)", "result": "found", "date": "2019-03-20", "percent_of_cells": 30 },
      { "finding": "t(4;14)", "result": "unknown" },
      { "finding": "del(1p32)", "result": "found", "both_copies": false }
    ],
    "light_chain": "kappa",
    "relapse_signs": { "new_lesion": true, "lesion_growth": false, "hyperviscosity": "unknown" },
    "stage_at_diagnosis": [
      { "system": "ISS", "stage": 2 },
      { "system": "R2-ISS", "stage": { "from": 2, "to": 3 } }
    ]
  },
  "history": {
    "complete": true,
    "never_had": ["car-t", "Carvykti"],
    "treatments": [
      {
        "medicines": ["VRd"],
        "purpose": "induction",
        "plan": "first plan",
        "start": "2019-04-02",
        "stop": "2019-08",
        "best_response": "VGPR",
        "reason_stopped": "completed"
      },
      {
        "transplant": "autologous",
        "plan": "first plan",
        "start": "2019-09-10",
        "planned_tandem": false,
        "planned_with_previous": true,
        "remission": { "about": 2, "unit": "years" },
        "progression": { "about": "2021-10" }
      },
      { "medicines": "unknown", "start": "2021", "best_response": "unknown" },
      { "medicines": ["Kyprolis", "dex"], "treated_for": "multiple-myeloma", "cycles": 4, "start": "2025-02", "ongoing": true }
    ],
    "lines_stated_by_doctor": 3
  },
  "labs": [
    { "test": "hemoglobin", "value": 102, "unit": "g/L", "date": "2026-11-02", "upper_normal": 155 },
    { "test": "creatinine", "value": { "from": 0.9, "to": 1.1 }, "unit": "mg/dL", "date": "2026-11" },
    { "test": "calcium", "value": 9.4, "unit": "unknown" },
    { "test": "m-protein", "value": "unknown" }
  ],
  "preferences": {
    "goals": ["see my granddaughter's wedding"],
    "questions": ["Can I still travel?"]
  }
}
)json";

}  // namespace myelobrief::test
