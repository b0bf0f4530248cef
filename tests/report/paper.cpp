// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

#include <cairo.h>

#include <algorithm>
#include <cstddef>
#include <memory>

namespace attune::report::test {

namespace {

constexpr int kPixelsAPoint = 2;

}  // namespace

PaintedSheet::PaintedSheet(double width_pt, double height_pt,
                           const std::function<void(cairo_t*)>& paint)
    : m_width(static_cast<int>(width_pt) * kPixelsAPoint),
      m_height(static_cast<int>(height_pt) * kPixelsAPoint) {
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, m_width, m_height), cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                   cairo_destroy);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    cairo_scale(cairo.get(), kPixelsAPoint, kPixelsAPoint);
    paint(cairo.get());
    cairo_surface_flush(surface.get());
    const auto* pixels = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) m_grey.push_back(pixels[y * stride + x * 4]);
    }
}

bool PaintedSheet::is_dark(int x, int y) const {
    return m_grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                  static_cast<std::size_t>(x)] < 128;
}

double PaintedSheet::ink() const {
    const auto dark = std::count_if(m_grey.begin(), m_grey.end(), [](auto g) { return g < 128; });
    return static_cast<double>(dark) / static_cast<double>(m_grey.size());
}

bool PaintedSheet::is_clean_outside(double margin_pt, double vertical_margin_pt) const {
    const int side = static_cast<int>(margin_pt * kPixelsAPoint);
    const int end = static_cast<int>(vertical_margin_pt * kPixelsAPoint);
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            const bool inside = x >= side && x < m_width - side && y >= end && y < m_height - end;
            if (!inside && is_dark(x, y)) return false;
        }
    }
    return true;
}

double PaintedSheet::difference(const PaintedSheet& other) const {
    if (m_grey.size() != other.m_grey.size()) return 1;
    std::size_t different = 0;
    for (std::size_t i = 0; i < m_grey.size(); ++i) {
        if (std::abs(m_grey[i] - other.m_grey[i]) > 128) ++different;
    }
    return static_cast<double>(different) / static_cast<double>(m_grey.size());
}

PaintedSheet painted(const Pages& pages, int page) {
    return PaintedSheet(pages.width_pt(), pages.height_pt(),
                        [&](cairo_t* cairo) { pages.draw(cairo, page); });
}

}  // namespace attune::report::test
