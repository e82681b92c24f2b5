#include "tests/support/picture_difference.h"

#include <algorithm>
#include <cstdlib>

namespace myelobrief::test {

namespace {

// How the tolerances were found. A sample in both styles was drawn in other ways (poppler at 150,
// 250 and 300 dpi and without smooth letters; MuPDF at 100, 200 and 300 dpi; all scaled down to 50)
// and the means of areas compared. Letters and thin lines fall on other pixels then, so that an
// area of 4 x 4 pixels was at most 25.5 of 255 lighter or darker, one of 8 x 8 at most 12.3, one of
// 16 x 16 at most 6.4. Then each length of the style was made 2 pt longer, each colour 30 %
// lighter. Lengths changed areas of 4 x 4 by 31 and more, colours of letters those of 8 x 8 by 15
// and more, and a fill that is lost those of 16 x 16 by 9 and more. The tolerances lie between.
// Drawn without smooth lines, or at 50 dpi, the pages differ by more: thin lines become much
// thicker then.
//
// What is not seen: a colour that changes to another one just as dark; a rule or grid line a little
// lighter; the rule of the footer moved by 2 pt.
constexpr std::size_t sides[] = {4, 8, 16};
constexpr int tolerance_times_side = 112;  // 28, 14 and 7

// A thin, pale rule is hardly darker than its paper. That it is lost is seen in this way: ink of
// one picture needs some ink at or beside its place in the other. A mark is lost where there is
// less than a third, and `faint` is what edges of letters may leave.
constexpr int faint = 3;

int ink(const Picture& picture, std::size_t x, std::size_t y) {
    return 255 - picture.grey(x, y);
}

/// The most ink of a pixel and the eight around it.
int ink_around(const Picture& picture, std::size_t x, std::size_t y) {
    int most = 0;
    for (std::size_t j = y == 0 ? 0 : y - 1; j <= std::min(y + 1, picture.height - 1); ++j)
        for (std::size_t i = x == 0 ? 0 : x - 1; i <= std::min(x + 1, picture.width - 1); ++i)
            most = std::max(most, ink(picture, i, j));
    return most;
}

void add_lost_marks(const Picture& before, const Picture& after, std::vector<Area>& areas) {
    for (std::size_t y = 0; y < before.height; ++y)
        for (std::size_t x = 0; x < before.width; ++x) {
            const int needed = ink(before, x, y) / 3 - faint;
            if (needed > 0 && ink_around(after, x, y) < needed) areas.push_back({x, y, 1, 1});
        }
}

/// Sums of all differences above and to the left of a pixel, so that the sum of an area takes four
/// look-ups.
class SumsOfDifferences {
  public:
    SumsOfDifferences(const Picture& a, const Picture& b)
        : row_(a.width + 1), sums_(row_ * (a.height + 1)) {
        for (std::size_t y = 0; y < a.height; ++y)
            for (std::size_t x = 0; x < a.width; ++x)
                sums_[(y + 1) * row_ + x + 1] =
                    a.grey(x, y) - b.grey(x, y) + at(x + 1, y) + at(x, y + 1) - at(x, y);
    }

    [[nodiscard]] int of(const Area& area) const {
        const auto right = area.left + area.width;
        const auto bottom = area.top + area.height;
        return at(right, bottom) - at(area.left, bottom) - at(right, area.top) +
               at(area.left, area.top);
    }

  private:
    [[nodiscard]] int at(std::size_t x, std::size_t y) const { return sums_[y * row_ + x]; }

    std::size_t row_;
    std::vector<int> sums_;
};

/// The areas overlap by half: what lies on the edge of one is in the middle of another.
void add_changed_means(const SumsOfDifferences& sums, const Picture& size, std::size_t side,
                       std::vector<Area>& areas) {
    const int most = tolerance_times_side * static_cast<int>(side);  // of the sum of side x side
    for (std::size_t y = 0; y + side <= size.height; y += side / 2)
        for (std::size_t x = 0; x + side <= size.width; x += side / 2) {
            const Area area{x, y, side, side};
            if (std::abs(sums.of(area)) > most) areas.push_back(area);
        }
}

}  // namespace

std::vector<Area> differing_areas(const Picture& expected, const Picture& found) {
    if (expected.width != found.width || expected.height != found.height)
        return {{0, 0, found.width, found.height}};
    std::vector<Area> areas;
    const SumsOfDifferences sums(expected, found);
    for (const auto side : sides) add_changed_means(sums, expected, side, areas);
    add_lost_marks(expected, found, areas);
    add_lost_marks(found, expected, areas);
    return areas;
}

}  // namespace myelobrief::test
