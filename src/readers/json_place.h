// Reading one of our formats from a JSON tree: typed access in which every problem is noted with
// its place, and nothing stops at the first one. Knows no format itself.
//
// A reader says what it takes, key by key; at the end JsonObject::finish reports the keys that
// nobody asked for. Messages name keys and single words of a format, never values.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/issue.h"
#include "domain/interval.h"
#include "domain/names.h"
#include "readers/json_text.h"
#include "readers/limits.h"

namespace myelobrief {

/// The problems of one file, as they are found.
class FileProblems {
  public:
    explicit FileProblems(std::string file) : file_(std::move(file)) {}

    [[nodiscard]] const std::string& file() const { return file_; }
    void add(IssueCode code, Position position, std::string pointer, std::string message,
             std::string advice);
    void add(const Issues& issues) { issues_.insert(issues_.end(), issues.begin(), issues.end()); }

    /// did_you_mean of base/text.h, but empty after max_suggestions of them.
    std::string suggest(std::string_view name, std::span<const std::string_view> candidates);

    [[nodiscard]] const Issues& issues() const { return issues_; }
    Issues take() { return std::move(issues_); }

  private:
    std::string file_;
    Issues issues_;
    std::size_t suggestions_ = 0;
};

/// A value in a JSON document, with the way to it. Cheap to copy; the tree and the problems have to
/// outlive it.
class JsonPlace {
  public:
    JsonPlace(const JsonNode& node, std::string pointer, FileProblems& problems)
        : node_(&node), pointer_(std::move(pointer)), problems_(&problems) {}

    [[nodiscard]] const JsonNode& node() const { return *node_; }
    [[nodiscard]] const std::string& pointer() const { return pointer_; }
    [[nodiscard]] FileProblems& problems() const { return *problems_; }
    [[nodiscard]] bool is(JsonKind kind) const { return node_->kind == kind; }
    [[nodiscard]] bool is_text(std::string_view text) const {
        return is(JsonKind::Text) && node_->text == text;
    }

    void report(IssueCode code, std::string message, std::string advice = "") const;
    /// "expected a number, found a text"
    void report_wrong_type(std::string_view expected, std::string advice = "") const;

    // Each of these notes wrong-type and gives nothing when the value is of another kind.
    [[nodiscard]] std::optional<std::string> text() const;
    [[nodiscard]] std::optional<double> number() const;
    [[nodiscard]] std::optional<bool> yes_no() const;
    [[nodiscard]] std::optional<Date> day() const;
    /// The members of a list; none of a list that is longer than `limit`.
    [[nodiscard]] std::vector<JsonPlace> list(
        std::size_t limit = std::numeric_limits<std::size_t>::max()) const;
    /// The texts of a list; those that are no text are noted and left out.
    [[nodiscard]] std::vector<std::string> texts() const;
    /// "[1, 25]": two numbers, the first not larger than the second.
    [[nodiscard]] std::optional<Interval> range() const;
    /// Notes number-out-of-range, too, when the number is not whole or below `least`.
    [[nodiscard]] std::optional<int> whole_number(int least) const;

    /// Notes unknown-value, with the nearest of `known`, for a text that is not among them.
    void report_unknown_value(std::span<const std::string_view> known) const;

    /// The enumerator of that name; unknown-value for any other text.
    template <class E>
    [[nodiscard]] std::optional<E> name() const {
        const auto written = text();
        if (!written) return std::nullopt;
        const auto value = value_of_name<E>(*written);
        if (!value) report_unknown_value(all_names<E>());
        return value;
    }

  private:
    const JsonNode* node_;
    std::string pointer_;
    FileProblems* problems_;
};

/// An object while it is read.
class JsonObject {
  public:
    /// Notes wrong-type when the value is no object; it then has no keys.
    explicit JsonObject(const JsonPlace& place);

    [[nodiscard]] const JsonPlace& place() const { return place_; }
    [[nodiscard]] bool is_object() const { return place_.is(JsonKind::Object); }

    /// The value of a key that may be absent.
    std::optional<JsonPlace> get(std::string_view key);
    /// The value of a key that has to be there; notes missing-key when it is not.
    std::optional<JsonPlace> need(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) const;
    /// Where the key itself stands.
    [[nodiscard]] Position key_position(std::string_view key) const;

    // Shorter ways to read what is absent as empty, for data files.
    std::string text(std::string_view key);
    std::string needed_text(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    bool yes_no(std::string_view key, bool if_absent);

    /// Notes each key that nothing asked for.
    void finish();

  private:
    JsonPlace place_;
    std::vector<std::string_view> known_;
};

/// Notes unsupported-version unless `key` is there with the number `version`.
void need_version(JsonObject& object, std::string_view key, int version);

}  // namespace myelobrief
