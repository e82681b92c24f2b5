// The registry of issue codes: one row a code. docs/issue-codes.md is generated from it, and a test
// proves that each code is produced.
#pragma once

#include <span>
#include <string_view>

namespace myelobrief {

enum class Severity;

enum class IssueCode {
    // files
    FileNotFound,
    FileUnreadable,
    FileTooLarge,
    OutputExists,
    OutputNotWritten,
    // JSON text
    JsonSyntax,
    JsonUtf8,
    JsonTooDeep,
    JsonDuplicateKey,
    JsonTooManyValues,
    // shape
    WrongType,
    UnknownKey,
    MissingKey,
    UnknownValue,
    UnsupportedVersion,
    TextTooLong,
    TooManyItems,
    // numbers, units, dates
    NumberOutOfRange,
    IntervalReversed,
    UnitMissing,
    UnitUnknown,
    UnitImplausible,
    DateInvalid,
    DateInFuture,
    DateOrder,
    // profile content
    MedicineUnrecognised,
    FactsConflict,
    OutOfScope,
    CharacterNotPrintable,
    // criteria data
    DuplicateId,
    UnknownFact,
    UnknownMedicine,
    UnknownSource,
    UnknownWording,
    UnitMismatch,
    OperatorMismatch,
    FactsUsedMismatch,
    WhenNotAtRoot,
    EmptyGroup,
    ReferenceMissing,
    TraceUnknown,
    CasesMissing,
    CaseFailed,
    LeafNotForced,
    ReviewOverdue,
    StatementNotTraced,
    RuleNeverMet,
    RuleAlwaysMet,
    LeafWithoutEffect,
    RuleRepeated,
    OptionRepeated,
    OptionNeverMet,
    ValidityOverlap,
    ValidityGap,
    BlankLeft,
    DataFolderNotFound,
};

struct IssueCodeInfo {
    IssueCode code;
    /// Stable: scripts and documents may rely on it.
    std::string_view id;
    Severity severity;
    /// One sentence for docs/issue-codes.md.
    std::string_view meaning;
};

[[nodiscard]] const IssueCodeInfo& info(IssueCode code);
[[nodiscard]] std::span<const IssueCodeInfo> all_issue_codes();

}  // namespace myelobrief
