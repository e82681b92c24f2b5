#include "base/issue_code.h"

#include <array>

#include "base/issue.h"

namespace myelobrief {

namespace {

using enum IssueCode;
constexpr auto error = Severity::Error;
constexpr auto warning = Severity::Warning;

constexpr std::array codes{
    IssueCodeInfo{FileNotFound, "file-not-found", error, "The file or folder does not exist."},
    IssueCodeInfo{FileUnreadable, "file-unreadable", error, "The file exists but cannot be read."},
    IssueCodeInfo{FileTooLarge, "file-too-large", error,
                  "The file is larger than the limit; it was not read."},
    IssueCodeInfo{OutputExists, "output-exists", error,
                  "The output file exists and --force was not given; it was left as it is."},
    IssueCodeInfo{OutputNotWritten, "output-not-written", error,
                  "The output could not be written; no partial file is left."},
    IssueCodeInfo{
        JsonSyntax, "json-syntax", error,
        "The text is not JSON (RFC 8259); NaN, comments and trailing commas are not JSON."},
    IssueCodeInfo{JsonUtf8, "json-utf8", error, "The text is not valid UTF-8."},
    IssueCodeInfo{JsonTooDeep, "json-too-deep", error,
                  "Lists and objects are nested deeper than the limit."},
    IssueCodeInfo{JsonDuplicateKey, "json-duplicate-key", error,
                  "An object has the same key twice; neither is trusted."},
    IssueCodeInfo{JsonTooManyValues, "json-too-many-values", error,
                  "The file holds more values than the limit."},
    IssueCodeInfo{WrongType, "wrong-type", error,
                  "A value has another JSON type than its key asks for."},
    IssueCodeInfo{UnknownKey, "unknown-key", error,
                  "The object has a key that the format does not know; it may be a misspelling."},
    IssueCodeInfo{MissingKey, "missing-key", error, "A key that the format requires is not there."},
    IssueCodeInfo{UnknownValue, "unknown-value", error, "A word is not one of the allowed words."},
    IssueCodeInfo{
        UnsupportedVersion, "unsupported-version", error,
        "The file is written for a version of the format that this program does not read."},
    IssueCodeInfo{TextTooLong, "text-too-long", error, "A text is longer than the limit."},
    IssueCodeInfo{TooManyItems, "too-many-items", error, "A list is longer than the limit."},
    IssueCodeInfo{NumberOutOfRange, "number-out-of-range", error,
                  "A number is outside what is possible for it."},
    IssueCodeInfo{IntervalReversed, "interval-reversed", error, "\"from\" is larger than \"to\"."},
    IssueCodeInfo{UnitMissing, "unit-missing", error,
                  "A laboratory value has no unit; a number without a unit says nothing."},
    IssueCodeInfo{UnitUnknown, "unit-unknown", error, "The unit is not known for this test."},
    IssueCodeInfo{
        UnitImplausible, "unit-implausible", warning,
        "The value is hardly possible in its unit; it is not used, and becomes a fact to ask for."},
    IssueCodeInfo{DateInvalid, "date-invalid", error,
                  "The text is not a date (2024-05-17, 2024-05 or 2024)."},
    IssueCodeInfo{DateInFuture, "date-in-future", error,
                  "The date lies after today; only what has happened belongs in a profile."},
    IssueCodeInfo{
        DateOrder, "date-order", error,
        "One date lies before another that has to come first, such as a stop before its start."},
    IssueCodeInfo{
        MedicineUnrecognised, "medicine-unrecognised", warning,
        "The medicine is in no catalog; it counts as a treatment, and its class is unknown."},
    IssueCodeInfo{FactsConflict, "facts-conflict", warning,
                  "Two statements of the profile cannot both be true; both are kept, and what "
                  "depends on them is unknown."},
    IssueCodeInfo{OutOfScope, "out-of-scope", warning,
                  "The stated diagnosis is not multiple myeloma in the sense of these criteria; "
                  "nothing is evaluated."},
    IssueCodeInfo{CharacterNotPrintable, "character-not-printable", warning,
                  "No font here has this character; its code stands in its place in the PDF."},
    IssueCodeInfo{DuplicateId, "duplicate-id", error,
                  "Two things of the same kind have the same id."},
    IssueCodeInfo{UnknownFact, "unknown-fact", error,
                  "A criterion uses a fact that the catalog does not have."},
    IssueCodeInfo{UnknownMedicine, "unknown-medicine", error,
                  "The data names a medicine or class that the catalog does not have."},
    IssueCodeInfo{UnknownSource, "unknown-source", error,
                  "The data names a source that no file in sources describes."},
    IssueCodeInfo{UnknownWording, "unknown-wording", error,
                  "The data names a wording key that a language lacks."},
    IssueCodeInfo{UnitMismatch, "unit-mismatch", error,
                  "A leaf's unit is not the unit of its fact."},
    IssueCodeInfo{OperatorMismatch, "operator-mismatch", error,
                  "An operator or a value does not fit the type of the fact."},
    IssueCodeInfo{FactsUsedMismatch, "facts-used-mismatch", error,
                  "facts_used names other facts than the tree uses."},
    IssueCodeInfo{WhenNotAtRoot, "when-not-at-root", error,
                  "\"when\" stands inside a tree; only a whole criterion can be not applicable."},
    IssueCodeInfo{EmptyGroup, "empty-group", error,
                  "A group has no members, or asks for more of them than it has."},
    IssueCodeInfo{ReferenceMissing, "reference-missing", error,
                  "A criterion names no reference; every rule has a source."},
    IssueCodeInfo{TraceUnknown, "trace-unknown", error,
                  "A \"traces\" entry names a statement that its source does not list."},
    IssueCodeInfo{CasesMissing, "cases-missing", error, "A criterion has no cases beside it."},
    IssueCodeInfo{CaseFailed, "case-failed", error,
                  "A case gives another outcome than it expects."},
    IssueCodeInfo{LeafNotForced, "leaf-not-forced", error,
                  "No case makes this leaf true, or none false, or none unknown."},
    IssueCodeInfo{ReviewOverdue, "review-overdue", warning,
                  "The source is past the day on which it should have been reviewed."},
    IssueCodeInfo{
        StatementNotTraced, "statement-not-traced", error,
        "Nothing in the data follows from a statement of a source, and no reason is given."},
    IssueCodeInfo{RuleNeverMet, "rule-never-met", error,
                  "The conditions of a rule exclude each other: nobody can meet it."},
    IssueCodeInfo{RuleAlwaysMet, "rule-always-met", error, "Everybody meets a rule."},
    IssueCodeInfo{LeafWithoutEffect, "leaf-without-effect", error,
                  "A condition of a rule never changes its outcome."},
    IssueCodeInfo{RuleRepeated, "rule-repeated", error,
                  "A rule that follows another one of its source says the same."},
    IssueCodeInfo{OptionRepeated, "option-repeated", error,
                  "Two active options of one topic are about the same medicines."},
    IssueCodeInfo{OptionNeverMet, "option-never-met", error,
                  "An active option has no rule or mention that stands today or later."},
    IssueCodeInfo{ValidityOverlap, "validity-overlap", error,
                  "Two rules of one source for one option stand on the same day."},
    IssueCodeInfo{ValidityGap, "validity-gap", warning,
                  "Between two rules of one source, or after its last one, it has no rule."},
    IssueCodeInfo{BlankLeft, "blank-left", warning,
                  "A text still has a blank that \"criteria new\" made."},
    IssueCodeInfo{DataFolderNotFound, "data-folder-not-found", error,
                  "The folders criteria and templates, or the overlay, were not found."},
};

/// The table stands in the order of the enumerators, so that look-up is an index.
constexpr bool in_order() {
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (static_cast<std::size_t>(codes[i].code) != i) return false;
    return codes.size() == static_cast<std::size_t>(DataFolderNotFound) + 1;
}
static_assert(in_order());

}  // namespace

const IssueCodeInfo& info(IssueCode code) {
    return codes[static_cast<std::size_t>(code)];
}

std::span<const IssueCodeInfo> all_issue_codes() {
    return codes;
}

}  // namespace myelobrief
