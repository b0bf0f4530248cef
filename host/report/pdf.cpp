// SPDX-License-Identifier: Apache-2.0
#include "report/pdf.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <array>
#include <exception>
#include <memory>
#include <vector>

#include "laid.h"
#include "pdf_finish.h"

namespace attune::report {

namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Writes the structure tree. An element that holds content ends with its page and begins anew on
/// the next, because marked content cannot span pages; what holds other elements goes on.
class PdfStructure final : public Structure {
public:
    PdfStructure(cairo_t* cairo, cairo_surface_t* surface) : m_cairo(cairo), m_surface(surface) {}

    void open(const OpenTag& tag) override {
        m_open.push_back(tag);
        begin(tag);
    }

    void close() override {
        cairo_tag_end(m_cairo, name_of(m_open.back().tag));
        m_open.pop_back();
    }

    void bookmark(const Bookmark& bookmark, Point at) override {
        const auto level = static_cast<std::size_t>(bookmark.level);
        const int parent = level > 1 ? m_last_bookmark.at(level - 1) : CAIRO_PDF_OUTLINE_ROOT;
        const auto place = fmt::format("page={} pos=[{:.1f} {:.1f}]", m_page, at.x, at.y);
        const int id = cairo_pdf_surface_add_outline(m_surface, parent, bookmark.title.c_str(),
                                                     place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
        for (auto i = level; i < m_last_bookmark.size(); ++i) m_last_bookmark.at(i) = id;
    }

    void begin_page() {
        ++m_page;
        if (has_open_content()) begin(m_open.back());
    }

    void end_page() {
        if (has_open_content()) cairo_tag_end(m_cairo, name_of(m_open.back().tag));
    }

    std::vector<PaintedElement> take_elements() && { return std::move(m_elements); }

private:
    bool has_open_content() const { return !m_open.empty() && holds_content(m_open.back().tag); }

    void begin(const OpenTag& tag) {
        m_elements.push_back({name_of(tag.tag), tag.alternative,
                              tag.scope == Scope::Row ? "Row" : "Column", tag.columns});
        cairo_tag_begin(m_cairo, name_of(tag.tag), nullptr);
    }

    cairo_t* m_cairo;
    cairo_surface_t* m_surface;
    int m_page = 0;
    std::vector<OpenTag> m_open;
    /// Every element begun, in the order of the structure tree.
    std::vector<PaintedElement> m_elements;
    /// The id of the last bookmark of each level; the outline's root where there was none.
    std::array<int, 5> m_last_bookmark{};
};

void describe(cairo_surface_t* surface, const FileFacts& facts) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, facts.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, facts.author.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Attune");
    // Without a date of ours Cairo writes its own.
    const auto time = iso_utc(facts.made_at).substr(0, 19) + "Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, time.c_str());
}

}  // namespace

Result<std::string> write_pdf(const Pages& pages) {
    const auto& laid = pages.laid();
    std::string bytes;
    const Surface surface(
        cairo_pdf_surface_create_for_stream(append_bytes, &bytes, laid.width_pt, laid.height_pt),
        cairo_surface_destroy);
    const Context context(cairo_create(surface.get()), cairo_destroy);
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    describe(surface.get(), laid.facts);
    PdfStructure structure(context.get(), surface.get());
    structure.open({Tag::Document});
    for (const auto& page : laid.pages) {
        structure.begin_page();
        paint_page(context.get(), page, &structure);
        structure.end_page();
        if (&page != &laid.pages.back()) cairo_show_page(context.get());
    }
    structure.close();
    cairo_show_page(context.get());
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS) {
        return Error{ErrorCode::Io, cairo_status_to_string(status)};
    }
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
        return Error{ErrorCode::Io, cairo_status_to_string(status)};
    }
    const PdfFacts facts{laid.facts.title, laid.facts.language, iso_utc(laid.facts.made_at)};
    try {
        return finish_pdf(bytes, facts, std::move(structure).take_elements());
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Io, failure.what()};
    }
}

}  // namespace attune::report
