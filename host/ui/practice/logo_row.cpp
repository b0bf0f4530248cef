// SPDX-License-Identifier: Apache-2.0
#include "practice/logo_row.h"

#include <cairo.h>
#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/filedlg.h>
#include <wx/graphics.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/native_style.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

constexpr int kPreviewWidth = 160;
constexpr int kPreviewHeight = 64;
constexpr const char* kHint =
    "A PNG or SVG picture of up to 1 MB. It is kept inside the practice file and printed small at "
    "the head of every letter.";

/// Never much more than can be used: a film chosen by mistake is not read to its end.
std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(report::Logo::kMostBytes + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || (stream.gcount() == 0 && !stream.eof())) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}  // namespace

LogoRow::LogoRow(wxWindow* parent) : wxPanel(parent) {
    set_accessible_name(*this, "Logo");
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(line(this, "Logo"), wxSizerFlags().Expand().Border(wxBOTTOM, kSpace4));
    auto* across = new wxWrapSizer(wxHORIZONTAL);
    m_preview = new wxWindow(this, wxID_ANY);
    m_preview->SetCanFocus(false);
    keep_min_size(*m_preview, kPreviewWidth, kPreviewHeight);
    m_preview->Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint_preview(); });
    across->Add(m_preview, wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace16));
    auto* choice = button(this, "Choose a &logo...", ButtonRank::Plain, [this] { choose(); });
    across->Add(choice, wxSizerFlags().CenterVertical());
    m_remove = button(this, "Without a logo", ButtonRank::Quiet, [this, choice] {
        // The button goes with the logo; the keyboard stays here.
        choice->SetFocus();
        show({});
    });
    across->Add(m_remove, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    rows->Add(across, wxSizerFlags().Expand());
    m_words = new Paragraph(this, kHint, TextSize::Body, Rank::Muted);
    rows->Add(m_words, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    SetSizer(rows);
    show({});
}

void LogoRow::show(const std::string& bytes) {
    m_logo.reset();
    m_bytes = bytes;
    if (!bytes.empty()) {
        if (auto logo = report::Logo::read(bytes); logo) m_logo = std::move(*logo);
    }
    set_accessible_name(*m_preview, m_logo ? "The logo as it will print" : "No logo");
    m_preview->Show(!m_bytes.empty());
    m_remove->Show(!m_bytes.empty());
    m_preview->Refresh();
    say(kHint, false);
}

void LogoRow::take(const std::filesystem::path& file) {
    const auto bytes = bytes_of(file);
    if (!bytes) return say("The file could not be read.", true);
    if (const auto logo = report::Logo::read(*bytes); !logo) {
        return say(to_wx(logo.error().faults.front().text), true);
    }
    show(*bytes);
}

void LogoRow::choose() {
    wxFileDialog dialog(this, "Choose a logo", {}, {}, "Pictures (*.png;*.svg)|*.png;*.svg",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) take(from_wx(dialog.GetPath()));
}

void LogoRow::say(const wxString& words, bool is_problem) {
    (is_problem ? remove_look : add_look)(*m_words, Look::Muted);
    (is_problem ? add_look : remove_look)(*m_words, Look::Problem);
    m_words->set_text(words);
    for (wxWindow* up = this; up != nullptr && !up->IsTopLevel(); up = up->GetParent()) {
        up->Layout();
    }
}

void LogoRow::paint_preview() {
    wxPaintDC dc(m_preview);
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (!context) return;
    const wxSize size = m_preview->GetClientSize();
    // Paper is white in every theme.
    context->SetBrush(*wxWHITE_BRUSH);
    context->SetPen(wxPen(colour_of(Ink::Line), 1));
    context->DrawRectangle(0, 0, size.x - 1.0, size.y - 1.0);
    if (!m_logo) return;
    const double room_x = size.x - 2.0 * kSpace8;
    const double height = std::min(size.y - 2.0 * kSpace8, room_x / m_logo->aspect());
    auto* cairo = static_cast<cairo_t*>(context->GetNativeContext());
    cairo_save(cairo);
    cairo_translate(cairo, (size.x - height * m_logo->aspect()) / 2, (size.y - height) / 2);
    m_logo->draw(cairo, height);
    cairo_restore(cairo);
}

}  // namespace attune::ui
