// SPDX-License-Identifier: Apache-2.0

#include "laid.h"

namespace attune::report {

namespace {

class Paginator {
public:
    explicit Paginator(const Sheet& sheet) : m_sheet(sheet), m_pages(1), m_y(sheet.first_top) {}

    /// `first` to before `last` stay on one page where a page is long enough.
    void place(std::vector<Strip>& strips, std::size_t first, std::size_t last) {
        double wanted = 0;
        for (auto i = first; i < last; ++i) wanted += strips[i].space_before + strips[i].height;
        const double free = m_sheet.bottom - m_y;
        const double page = m_sheet.bottom - m_sheet.top - strips[first].space_before;
        const double repeated =
            strips[first].repeated_above ? strips[first].repeated_above->height : 0;
        if (wanted > free && wanted + repeated <= page && !is_at_top()) turn();
        for (auto i = first; i < last; ++i) place(std::move(strips[i]));
    }

    std::vector<Page> take() && { return std::move(m_pages); }

private:
    bool is_at_top() const { return m_pages.back().strips.empty(); }

    void turn() {
        m_pages.emplace_back();
        m_y = m_sheet.top;
    }

    void place(Strip strip) {
        if (m_y + strip.space_before + strip.height > m_sheet.bottom && !is_at_top()) turn();
        if (is_at_top() && strip.repeated_above && m_pages.size() > 1) {
            put(strip.repeated_above, Role::Artifact);
        } else if (!is_at_top()) {
            m_y += strip.space_before;
        }
        put(std::make_shared<const Strip>(std::move(strip)), Role::Flow);
    }

    void put(std::shared_ptr<const Strip> strip, Role role) {
        const double top = m_y;
        m_y += strip->height;
        if (strip->frame != 0) grow_frame(strip->frame, top);
        m_pages.back().strips.push_back({std::move(strip), {m_sheet.left, top}, role});
    }

    void grow_frame(int frame, double top) {
        auto& page = m_pages.back();
        if (frame != m_frame || m_frame_page != m_pages.size()) {
            page.frames.push_back({{m_sheet.left, top}, kTextWidth, 0});
            m_frame = frame;
            m_frame_page = m_pages.size();
        }
        page.frames.back().height = m_y - page.frames.back().corner.y;
    }

    const Sheet& m_sheet;
    std::vector<Page> m_pages;
    double m_y;
    int m_frame = 0;
    std::size_t m_frame_page = 0;
};

}  // namespace

std::vector<Page> paginate(std::vector<Strip> strips, const Sheet& sheet) {
    Paginator paginator(sheet);
    for (std::size_t first = 0; first < strips.size();) {
        auto last = first + 1;
        while (last < strips.size() && strips[last - 1].keeps_with_next) ++last;
        paginator.place(strips, first, last);
        first = last;
    }
    return std::move(paginator).take();
}

}  // namespace attune::report
