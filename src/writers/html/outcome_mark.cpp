#include "writers/html/html_drawings.h"

namespace myelobrief {

namespace {

struct Shape {
    const char* name;
    const char* svg;
};

/// Drawn round (0, 0) in a circle of radius 10. A disc, a ring, a diamond: told apart without their
/// colour and without their inside.
Shape shape_of(OutcomeMark mark) {
    switch (mark) {
        case OutcomeMark::Met:
            return {"met", R"(<circle class="full" r="10"/><path class="on" d="M-5 0l4 4 6-8"/>)"};
        case OutcomeMark::NotMet:
            return {"not-met", R"(<circle r="9"/><path d="M-4-4l8 8M4-4l-8 8"/>)"};
        case OutcomeMark::Unknown:
            return {"unknown", R"(<path d="M0-11L11 0 0 11-11 0z"/>)"
                               R"(<path d="M-3-3a3 3 0 1 1 4 3q-1 0-1 2M0 5v.5"/>)"};
        case OutcomeMark::NotApplicable:
            return {"not-applicable", R"(<circle r="9"/><path d="M-4 0h8"/>)"};
    }
    return {"", ""};
}

}  // namespace

std::string outcome_mark_html(OutcomeMark mark) {
    const auto shape = shape_of(mark);
    return "<svg class=\"mark " + std::string(shape.name) +
           "\" viewBox=\"-12 -12 24 24\" aria-hidden=\"true\">" + shape.svg + "</svg>";
}

}  // namespace myelobrief
