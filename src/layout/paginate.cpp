#include "layout/paginate.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace myelobrief {

namespace {

/// Heights are sums of rounded numbers; this much too tall still fits.
constexpr double tolerance = 0.01;

/// A page of which less than this share is used is not left: a page break is left out, and what
/// would rather stay together is parted.
constexpr double least_used = 0.25;

PlacedPolygon rectangle(double left, double top, double right, double bottom) {
    PlacedPolygon polygon;
    polygon.points = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    return polygon;
}

class Paginator {
  public:
    Paginator(Strips strips, const PageStyle& style, Pages& pages)
        : strips_(std::move(strips.strips)),
          frames_(std::move(strips.frames)),
          top_(style.margin_top),
          bottom_(style.paper.height - style.margin_bottom),
          pages_(pages) {}

    void run() {
        start_page();
        for (std::size_t first = 0; first < strips_.size();) {
            std::size_t end = first + 1;
            while (end < strips_.size() && strips_[end - 1].keep_with_next &&
                   !strips_[end].starts_page)
                ++end;
            place_together(first, end);
            first = end;
        }
        close_frame();
    }

  private:
    [[nodiscard]] bool used_enough() const { return y_ - top_ >= least_used * (bottom_ - top_); }
    [[nodiscard]] bool page_is_empty() const { return above_ == nullptr; }

    [[nodiscard]] double padding(std::optional<std::size_t> frame) const {
        return frame ? frames_[*frame].padding : 0;
    }

    static double gap(const Strip* above, const Strip& strip) {
        return above == nullptr ? 0 : std::max(above->space_after, strip.space_before);
    }

    /// Height of the strips first to end, below what stands on this page or on a page of their own.
    [[nodiscard]] double height(std::size_t first, std::size_t end, bool own_page) const {
        const Strip* above = own_page ? nullptr : above_;
        auto frame = own_page ? std::nullopt : open_frame_;
        double sum = own_page && strips_[first].repeated ? strips_[first].repeated->height : 0;
        for (std::size_t i = first; i < end; ++i) {
            const Strip& strip = strips_[i];
            if (strip.frame != frame) sum += padding(frame) + padding(strip.frame);
            sum += gap(above, strip) + strip.height;
            frame = strip.frame;
            above = &strip;
        }
        return sum + padding(frame);
    }

    [[nodiscard]] bool fits_here(std::size_t first, std::size_t end) const {
        return y_ + height(first, end, false) <= bottom_ + tolerance;
    }

    void place_together(std::size_t first, std::size_t end) {
        if (strips_[first].starts_page && used_enough()) start_page();
        const bool fits_page = height(first, end, true) <= bottom_ - top_ + tolerance;
        if (fits_page && used_enough() && !fits_here(first, end)) start_page();
        for (std::size_t i = first; i < end; ++i) {
            if (!page_is_empty() && !fits_here(i, i + 1)) start_page();
            place_strip(strips_[i]);
        }
    }

    void place_strip(Strip& strip) {
        if (strip.frame != open_frame_) close_frame();
        if (page_is_empty() && strip.repeated) {
            Strip copy = *strip.repeated;
            // The axis of a drawing belongs to it; the header of a table was read before.
            copy.figures = strip.figures;
            const NodeId node = copy.figures.empty() ? repetition : copy.figures.front().node;
            for (auto& item : copy.items) set_node(item, node);
            put(copy);
        }
        y_ += gap(above_, strip);
        if (strip.frame && !open_frame_) open_frame(*strip.frame);
        if (strip.bookmark)
            pages_.bookmarks.push_back(
                {strip.bookmark->level, strip.bookmark->title, pages_.pages.size() - 1, y_});
        put(strip);
        above_ = &strip;
    }

    void put(Strip& strip) {
        Page& page = pages_.pages.back();
        for (const auto& figure : strip.figures) put(figure, strip);
        for (auto& item : strip.items) move_down(item, y_);
        std::ranges::move(strip.items, std::back_inserter(page.items));
        for (auto& area : strip.areas) {
            move_down(area, y_);
            put(area);
        }
        y_ += strip.height;
    }

    void put(const StripFigure& figure, Strip& strip) {
        const NodeId node = node_on_this_page(figure.node);
        for (auto& item : strip.items)
            if (node_of(item) == figure.node) set_node(item, node);
        auto& figures = pages_.pages.back().figures;
        if (figures.empty() || figures.back().node != node)
            figures.push_back({node, {figure.left, y_, figure.right, y_}});
        figures.back().place.bottom = y_ + strip.height;
    }

    /// The lines of a text field become one area.
    void put(ActiveArea area) {
        auto& areas = pages_.pages.back().areas;
        if (area.kind == ActiveArea::Kind::TextField) {
            area.node = node_on_this_page(area.node);
            if (!areas.empty() && areas.back().node == area.node) {
                areas.back().place.bottom = area.place.bottom;
                areas.back().lines += area.lines;
                return;
            }
        }
        areas.push_back(area);
    }

    /// The node itself on the first page where it stands, a further one on each of the next.
    NodeId node_on_this_page(NodeId node) {
        const std::size_t page = pages_.pages.size();
        auto& part = parts_.try_emplace(node, Part{page, node}).first->second;
        if (part.page != page) part = {page, pages_.structure.add_after(part.node)};
        return part.node;
    }

    void open_frame(std::size_t frame) {
        open_frame_ = frame;
        frame_top_ = y_;
        frame_first_item_ = pages_.pages.back().items.size();
        y_ += frames_[frame].padding;
    }

    /// The size of a frame is known only at its end, but it is drawn below its content.
    void close_frame() {
        if (!open_frame_) return;
        const Frame& frame = frames_[*open_frame_];
        y_ += frame.padding;
        auto border = rectangle(frame.left, frame_top_, frame.right, y_);
        border.filled = true;
        border.fill = frame.fill;
        border.line = frame.line;
        border.line_width = frame.line_width;
        auto& items = pages_.pages.back().items;
        auto at = items.begin() + static_cast<std::ptrdiff_t>(frame_first_item_);
        at = items.insert(at, std::move(border));
        if (frame.bar_width > 0) {
            auto bar = rectangle(frame.left, frame_top_, frame.left + frame.bar_width, y_);
            bar.filled = true;
            bar.fill = frame.line;
            items.insert(std::next(at), std::move(bar));
        }
        open_frame_.reset();
    }

    void start_page() {
        close_frame();
        pages_.pages.emplace_back();
        y_ = top_;
        above_ = nullptr;
    }

    std::vector<Strip> strips_;
    std::vector<Frame> frames_;
    double top_;
    double bottom_;
    Pages& pages_;
    double y_ = 0;
    /// The strip last placed on this page.
    const Strip* above_ = nullptr;
    struct Part {
        std::size_t page;
        NodeId node;
    };
    /// Where the figures and text fields stood last.
    std::unordered_map<NodeId, Part> parts_;
    std::optional<std::size_t> open_frame_;
    double frame_top_ = 0;
    std::size_t frame_first_item_ = 0;
};

}  // namespace

void paginate(Strips strips, const PageStyle& style, Pages& pages) {
    Paginator(std::move(strips), style, pages).run();
}

}  // namespace myelobrief
