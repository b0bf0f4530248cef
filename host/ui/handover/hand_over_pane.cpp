// SPDX-License-Identifier: Apache-2.0
#include "handover/hand_over_pane.h"

#include "controls/button.h"
#include "controls/form_column.h"
#include "workflow/hand_over.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

void ask_reason(SidePane& pane, Shell& shell, const AssessmentId& assessment,
                const std::string& to) {
    ScrolledColumn& column = pane.begin("Hand over now?");
    wxWindow* content = column.content();
    column.body().Add(
        // Whoever looks on reads this as well.
        new Paragraph(content, to_wx(to + " answers best with the device to oneself.")),
        wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
    FormColumn fields(content, column.body());
    const TextField reason = fields.paragraph("Now all the same, because", 3);
    auto* give = button(content, "Hand it o&ver", ButtonRank::Plain, [&shell, assessment, reason] {
        if (reason.value().empty()) {
            reason.box->set_problem("A reason is kept with the answers.");
            reason.control->SetFocus();
            return;
        }
        shell.hand_over(assessment, reason.value());
    });
    column.body().Add(give, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    pane.open();
    reason.control->SetFocus();
}

}  // namespace

void ask_hand_over(SidePane& pane, Shell& shell, const AssessmentId& assessment) {
    const auto offer = shell.session().hand_overs().offer(assessment);
    if (!offer) {
        shell.show_error(offer.error());
    } else if (!offer->is_possible()) {
        shell.show_notice({Severity::Information, to_wx(offer->why_not), {}, {}});
    } else if (offer->needs_reason) {
        ask_reason(pane, shell, assessment, offer->to);
    } else {
        shell.hand_over(assessment, {});
    }
}

}  // namespace attune::ui
