// One answer in a profile: a value, "unknown" (the person does not know), or nothing at all.
#pragma once

#include <optional>
#include <utility>

#include "domain/fact.h"

namespace myelobrief {

template <class T>
class Answer {
  public:
    /// Not given.
    Answer() = default;
    // A plain value is the usual answer, so it converts by itself.
    Answer(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)

    static Answer does_not_know() {
        Answer answer;
        answer.does_not_know_ = true;
        return answer;
    }

    [[nodiscard]] bool given() const { return value_.has_value(); }
    explicit operator bool() const { return given(); }
    const T& operator*() const { return *value_; }
    const T* operator->() const { return &*value_; }

    /// Why there is no value; None when there is one.
    [[nodiscard]] UnknownReason reason() const {
        if (given()) return UnknownReason::None;
        return does_not_know_ ? UnknownReason::PersonDoesNotKnow : UnknownReason::NotGiven;
    }
    bool operator==(const Answer&) const = default;

  private:
    std::optional<T> value_;
    bool does_not_know_ = false;
};

}  // namespace myelobrief
