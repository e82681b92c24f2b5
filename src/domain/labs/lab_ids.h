// The laboratory tests that rules ask for, by their ids in the catalog (lab-tests.json).
#pragma once

#include <string_view>

namespace myelobrief::lab_id {

inline constexpr std::string_view albumin = "albumin";
inline constexpr std::string_view calcium = "calcium";
inline constexpr std::string_view creatinine = "creatinine";
inline constexpr std::string_view hemoglobin = "hemoglobin";
inline constexpr std::string_view kappa = "kappa-free-light-chain";
inline constexpr std::string_view kappa_lambda_ratio = "kappa-lambda-ratio";
inline constexpr std::string_view lambda = "lambda-free-light-chain";
inline constexpr std::string_view marrow_plasma_cells = "marrow-plasma-cells";
inline constexpr std::string_view serum_m_protein = "m-protein";
inline constexpr std::string_view urine_m_protein = "urine-m-protein";

}  // namespace myelobrief::lab_id
