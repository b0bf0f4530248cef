// SPDX-License-Identifier: Apache-2.0
#include "report/stored_pdf.h"

#include <poppler.h>

#include <vector>

#include "base/verify.h"
#include "g_object.h"

namespace attune::report {

struct StoredPdf::File {
    std::shared_ptr<PopplerDocument> document;
    std::vector<std::shared_ptr<PopplerPage>> pages;

    PopplerPage* page(int index) const {
        ATTUNE_VERIFY(index >= 0 && static_cast<std::size_t>(index) < pages.size());
        return pages[static_cast<std::size_t>(index)].get();
    }
};

Result<StoredPdf> StoredPdf::open(std::string bytes) {
    const std::unique_ptr<GBytes, decltype(&g_bytes_unref)> data(
        g_bytes_new(bytes.data(), bytes.size()), g_bytes_unref);
    GError* failure = nullptr;
    auto* document = poppler_document_new_from_bytes(data.get(), nullptr, &failure);
    const std::unique_ptr<GError, decltype(&g_error_free)> owned(failure, g_error_free);
    if (document == nullptr) return Error{ErrorCode::Damaged, "report.pdf"};

    auto file = std::make_shared<File>();
    file->document = share_g_object(document);
    const int count = poppler_document_get_n_pages(document);
    for (int i = 0; i < count; ++i) {
        auto* page = poppler_document_get_page(document, i);
        if (page == nullptr) return Error{ErrorCode::Damaged, "report.pdf"};
        file->pages.push_back(share_g_object(page));
    }
    if (file->pages.empty()) return Error{ErrorCode::Damaged, "report.pdf"};
    return StoredPdf(std::move(file));
}

int StoredPdf::page_count() const { return static_cast<int>(m_file->pages.size()); }

double StoredPdf::width_pt(int page) const {
    double width = 0;
    poppler_page_get_size(m_file->page(page), &width, nullptr);
    return width;
}

double StoredPdf::height_pt(int page) const {
    double height = 0;
    poppler_page_get_size(m_file->page(page), nullptr, &height);
    return height;
}

void StoredPdf::draw(cairo_t* cairo, int page) const {
    poppler_page_render(m_file->page(page), cairo);
}

std::string StoredPdf::text(int page) const {
    const std::unique_ptr<char, decltype(&g_free)> text(poppler_page_get_text(m_file->page(page)),
                                                        g_free);
    return text ? text.get() : "";
}

}  // namespace attune::report
