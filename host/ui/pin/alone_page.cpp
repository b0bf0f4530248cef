// SPDX-License-Identifier: Apache-2.0
#include "pin/alone_page.h"

#include "controls/text.h"
#include "pin/way_back_field.h"

namespace attune::ui {

AlonePage::AlonePage(wxWindow* parent, Shell& shell_) : Page(parent, shell_, "I am alone now") {
    add_back_button();
    column().body().Add(
        new Paragraph(column().content(),
                      "Results and other families open again, until you say that the family is "
                      "back, or hide the screen."),
        wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
    m_field = new WayBackField(column().content(), shell(), [this] { shell().say_alone(); });
    column().body().Add(m_field, wxSizerFlags().Left());
    m_field->ask();
}

void AlonePage::take_focus() { m_field->take_focus(); }

}  // namespace attune::ui
