#include "layout/strip.h"

#include <variant>

namespace myelobrief {

namespace {

struct MoveDown {
    double distance;
    void operator()(PlacedText& text) const { text.y += distance; }
    void operator()(PlacedLine& line) const {
        line.y1 += distance;
        line.y2 += distance;
    }
    void operator()(PlacedPolygon& polygon) const {
        for (auto& [x, y] : polygon.points) y += distance;
    }
    void operator()(PlacedCircle& circle) const { circle.y += distance; }
};

}  // namespace

void move_down(Placed& item, double distance) {
    std::visit(MoveDown{distance}, item);
}

void move_down(ActiveArea& area, double distance) {
    area.place.top += distance;
    area.place.bottom += distance;
}

}  // namespace myelobrief
