// SPDX-License-Identifier: Apache-2.0
#include "report/logo.h"

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cstring>
#include <string_view>

#include "g_object.h"

namespace attune::report {

namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

constexpr std::string_view kPngBegins("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t kPngHead = 24;  // up to and with both sides of its IHDR
constexpr std::size_t kSvgBeginsWithin = 4096;
constexpr double kMostAspect = 20;

Error refused(std::string sentence) {
    return {ErrorCode::InvalidInput, "logo", {{"practice.logo", std::move(sentence)}}};
}

struct Unread {
    std::string_view bytes;
};

cairo_status_t read_bytes(void* closure, unsigned char* to, unsigned length) {
    auto& unread = *static_cast<Unread*>(closure);
    if (unread.bytes.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, unread.bytes.data(), length);
    unread.bytes.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

/// A number of four bytes, the first one largest.
std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    }
    return number;
}

}  // namespace

/// Pixels, or what an SVG drew, recorded: drawn straight into a PDF its groups would come between
/// the tags of the page.
struct Logo::Picture {
    Surface surface{nullptr, cairo_surface_destroy};
    double width = 0;
    double height = 0;
};

namespace {

using Read = Result<std::shared_ptr<const Logo::Picture>>;

Read read_png(const std::string& bytes) {
    // Asked before it is unpacked: a small file may hold a picture as large as the memory.
    const bool has_head = bytes.size() >= kPngHead;
    if (has_head && std::max(number_at(bytes, 16), number_at(bytes, 20)) >
                        static_cast<std::uint32_t>(Logo::kMostPixels)) {
        return refused(
            fmt::format("The picture has {} by {} pixels. A logo of up to {} on each "
                        "side is enough for print; please make it smaller.",
                        number_at(bytes, 16), number_at(bytes, 20), Logo::kMostPixels));
    }
    auto picture = std::make_shared<Logo::Picture>();
    Unread unread{bytes};
    picture->surface.reset(cairo_image_surface_create_from_png_stream(read_bytes, &unread));
    if (cairo_surface_status(picture->surface.get()) != CAIRO_STATUS_SUCCESS) {
        return refused("The picture is damaged: it could not be read to its end.");
    }
    picture->width = cairo_image_surface_get_width(picture->surface.get());
    picture->height = cairo_image_surface_get_height(picture->surface.get());
    return std::shared_ptr<const Logo::Picture>(std::move(picture));
}

/// No size where it says none.
void take_size(RsvgHandle* handle, Logo::Picture& picture) {
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &picture.width, &picture.height)) return;
    gboolean has_box = FALSE;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle, nullptr, nullptr, nullptr, nullptr, &has_box,
                                         &box);
    if (has_box == FALSE) return;
    picture.width = box.width;
    picture.height = box.height;
}

Read read_svg(const std::string& bytes) {
    const GObjectPtr<RsvgHandle> handle(rsvg_handle_new_from_data(
        reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), nullptr));
    if (!handle) return refused("The picture is damaged: it could not be read as an SVG.");
    auto picture = std::make_shared<Logo::Picture>();
    take_size(handle.get(), *picture);
    const cairo_rectangle_t extents{0, 0, picture->width, picture->height};
    picture->surface.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const RsvgRectangle place{0, 0, picture->width, picture->height};
    auto* cairo = cairo_create(picture->surface.get());
    const bool is_drawn =
        rsvg_handle_render_document(handle.get(), cairo, &place, nullptr) != FALSE;
    cairo_destroy(cairo);
    if (!is_drawn) return refused("The picture could not be drawn.");
    return std::shared_ptr<const Logo::Picture>(std::move(picture));
}

bool is_svg(const std::string& bytes) {
    return std::string_view(bytes).substr(0, kSvgBeginsWithin).find("<svg") !=
           std::string_view::npos;
}

}  // namespace

Result<Logo> Logo::read(const std::string& bytes) {
    if (bytes.size() > kMostBytes) {
        return refused(
            "The file is larger than 1 MB, and every letter would carry it. Please use "
            "a smaller picture.");
    }
    const bool is_png = bytes.starts_with(kPngBegins);
    if (!is_png && !is_svg(bytes)) return refused("This is not a PNG or SVG picture.");
    auto picture = is_png ? read_png(bytes) : read_svg(bytes);
    if (!picture) return picture.error();
    const auto& [surface, width, height] = **picture;
    if (width <= 0 || height <= 0 || std::max(width / height, height / width) > kMostAspect) {
        return refused("The picture does not say how wide and high it is, or is a mere line.");
    }
    return Logo(std::move(*picture));
}

double Logo::aspect() const { return m_picture->width / m_picture->height; }

void Logo::draw(cairo_t* cairo, double height) const {
    cairo_save(cairo);
    const double scale = height / m_picture->height;
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, m_picture->surface.get(), 0, 0);
    cairo_rectangle(cairo, 0, 0, m_picture->width, m_picture->height);
    cairo_fill(cairo);
    cairo_restore(cairo);
}

}  // namespace attune::report
