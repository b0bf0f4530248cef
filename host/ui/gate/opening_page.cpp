// SPDX-License-Identifier: Apache-2.0
#include "gate/opening_page.h"

#include <wx/sizer.h>
#include <wx/timer.h>

#include <utility>

#include "base/log.h"
#include "controls/button.h"
#include "controls/error_words.h"
#include "controls/scrolled_column.h"
#include "controls/text.h"
#include "workflow/demo.h"

namespace attune::ui {

namespace {

/// The demo of today, if it was opened before; its families are dated from the day it was made.
Result<std::unique_ptr<workflow::PracticeSession>> demo_of_today(
    const workflow::Workplace& workplace) {
    const auto file =
        workplace.user.practices() / ("demo-" + workplace.clock.today().iso() + ".attune");
    std::error_code failed;
    std::filesystem::create_directories(workplace.user.practices(), failed);
    if (failed) return Error{ErrorCode::Io, workplace.user.practices().string()};
    auto made = workflow::create_demo(file, workplace);
    if (made || made.error().code != ErrorCode::Conflict) return made;
    const auto owners = workflow::key_owners(file, workplace.user);
    if (!owners) return owners.error();
    if (owners->empty()) return Error{ErrorCode::NotFound, file.filename().string()};
    return workflow::unlock(file, owners->front().id, workflow::kDemoPassphrase, workplace);
}

}  // namespace

OpeningPage::OpeningPage(wxWindow* parent, const workflow::Workplace& workplace, GateActs acts)
    : wxPanel(parent), m_workplace(workplace), m_acts(std::move(acts)) {
    auto* column = new ScrolledColumn(this, kCardWidth, ColumnAt::Centre);
    auto* title = line(column->content(), "The demo practice", TextSize::Title);
    m_words = new Paragraph(column->content(),
                            "Setting up invented families at every stage of the way. This takes "
                            "a few seconds.");
    column->body().Add(title, wxSizerFlags().Border(wxBOTTOM, kSpace8));
    column->body().Add(m_words, wxSizerFlags().Expand());
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(column, wxSizerFlags(1).Expand());
    SetSizer(rows);
    // The words are painted before the work begins.
    CallAfter([this] { CallAfter([this] { open_demo(); }); });
}

void OpeningPage::open_demo() {
    auto session = demo_of_today(m_workplace);
    if (session) {
        m_acts.enter(std::move(session).value());
        return;
    }
    m_words->set_text(words_of(session.error()));
    GetSizer()->Layout();
}

}  // namespace attune::ui
