// Short words for laboratory values, in the units that most of the rules use.
#pragma once

#include "tests/domain/rows.h"

namespace myelobrief::test {

/// `number` as in JSON; an empty date is none.
inline std::string lab_value(const std::string& test, const std::string& number,
                             const std::string& unit, const std::string& date) {
    std::string text = "{'test':'" + test + "','value':" + number + ",'unit':'" + unit + "'";
    if (!date.empty()) text += ",'date':'" + date + "'";
    return text + "}";
}

/// g/dL
inline std::string hemoglobin(const std::string& number, const std::string& date) {
    return lab_value("hemoglobin", number, "g/dL", date);
}
/// g/dL
inline std::string albumin(const std::string& number, const std::string& date) {
    return lab_value("albumin", number, "g/dL", date);
}
/// mg/dL
inline std::string calcium(const std::string& number, const std::string& date) {
    return lab_value("calcium", number, "mg/dL", date);
}
/// mg/dL
inline std::string creatinine(const std::string& number, const std::string& date) {
    return lab_value("creatinine", number, "mg/dL", date);
}
/// M-protein in the blood, g/dL
inline std::string serum(const std::string& number, const std::string& date) {
    return lab_value("m-protein", number, "g/dL", date);
}
/// M-protein in the urine, mg in 24 hours
inline std::string urine(const std::string& number, const std::string& date) {
    return lab_value("urine-m-protein", number, "mg/24h", date);
}
/// Plasma cells of the marrow, %
inline std::string marrow(const std::string& number, const std::string& date) {
    return lab_value("marrow-plasma-cells", number, "%", date);
}
/// mg/L
inline std::string kappa(const std::string& number, const std::string& date) {
    return lab_value("kappa-free-light-chain", number, "mg/L", date);
}
/// mg/L
inline std::string lambda(const std::string& number, const std::string& date) {
    return lab_value("lambda-free-light-chain", number, "mg/L", date);
}
inline std::string ratio(const std::string& number, const std::string& date) {
    return lab_value("kappa-lambda-ratio", number, "ratio", date);
}

/// A profile of these laboratory values and `more`, such as "'age': 70".
inline std::string labs(const std::vector<std::string>& values, const std::string& more = "") {
    std::string text = "{" + more + (more.empty() ? "" : ",") + "'labs':[";
    for (std::size_t i = 0; i < values.size(); ++i) text += (i == 0 ? "" : ",") + values[i];
    return text + "]}";
}

}  // namespace myelobrief::test
