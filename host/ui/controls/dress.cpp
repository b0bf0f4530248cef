// SPDX-License-Identifier: Apache-2.0
#include "controls/dress.h"

#include <wx/event.h>
#include <wx/weakref.h>
#include <wx/window.h>

#include <algorithm>
#include <utility>

#include "controls/text.h"
#include "controls/theme.h"

namespace attune::ui {

namespace {

/// Goes to one window alone, never up to its parents.
class TextSizeEvent final : public wxEvent {
public:
    explicit TextSizeEvent(const wxEventTypeTag<TextSizeEvent>& type) : wxEvent(0, type) {}
    wxEvent* Clone() const override { return new TextSizeEvent(*this); }
};

const wxEventTypeTag<TextSizeEvent> kTextSize(wxNewEventType());

}  // namespace

void keep_dressed(wxWindow& window, std::function<void()> dress) {
    dress();
    window.Bind(kTextSize, [dress](TextSizeEvent& event) {
        dress();
        event.Skip();
    });
    window.Bind(wxEVT_SYS_COLOUR_CHANGED,
                [dress = std::move(dress)](wxSysColourChangedEvent& event) {
                    dress();
                    event.Skip();
                });
}

void keep_min_size(wxWindow& window, int width, int height) {
    keep_dressed(window, [&window, width, height] {
        window.SetMinSize(
            wxSize(width < 0 ? -1 : with_text(width), height < 0 ? -1 : with_text(height)));
    });
}

void keep_one_line(wxWindow& field, int width) {
    keep_dressed(field, [&field, width] {
        field.SetMinSize(wxSize(with_text(width), field.GetCharHeight() + kSpace16));
    });
}

void keep_width(wxWindow& window, int width, double most_share) {
    const auto fit = [&window, width, most_share] {
        const int most = static_cast<int>(window.GetParent()->GetClientSize().x * most_share);
        window.SetMinSize(wxSize(std::min(with_text(width), std::max(most, width / 2)), -1));
    };
    keep_dressed(window, fit);
    window.GetParent()->Bind(wxEVT_SIZE,
                             [fit, there = wxWeakRef<wxWindow>(&window)](wxSizeEvent& event) {
                                 if (there) fit();
                                 event.Skip();
                             });
}

void measure_anew(wxWindow& root) {
    root.InvalidateBestSize();
    TextSizeEvent event(kTextSize);
    root.GetEventHandler()->ProcessEvent(event);
    if (auto* paragraph = dynamic_cast<Paragraph*>(&root)) paragraph->measure();
    for (wxWindow* child : root.GetChildren()) measure_anew(*child);
    root.Layout();
}

}  // namespace attune::ui
