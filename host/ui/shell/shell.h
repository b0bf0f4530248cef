// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a page may ask of the window around it.
#pragma once

#include <wx/string.h>

#include <functional>

#include "base/error.h"
#include "model/assessment_result.h"
#include "shell/place.h"

namespace attune::workflow {
class PracticeSession;
class SessionPin;
}  // namespace attune::workflow

namespace attune::ui {

/// Something said at the top of the page, with one button; never in the way.
struct Notice {
    Severity severity = Severity::Information;
    wxString text;
    wxString button;  ///< empty = only the closing cross
    std::function<void()> act;
};

/// Who can see the screen. With a family present nothing leads to other families.
enum class Presence { Alone = 1, Family = 2 };

/// Main thread only. Outlives every page.
class Shell {
public:
    virtual ~Shell() = default;

    virtual workflow::PracticeSession& session() = 0;
    /// Opens a place once the present event is over and the page now open has let go; the way
    /// back is remembered. The page that asks is destroyed then, not during the call.
    virtual void go(const Place& place) = 0;
    virtual void go_back() = 0;
    /// Opens `place` so that going back does not return to the page now open (a form just saved).
    virtual void go_instead(const Place& place) = 0;
    virtual void set_presence(Presence presence) = 0;
    virtual void hide_now() = 0;
    virtual workflow::SessionPin& pin() = 0;

    virtual void show_notice(Notice notice) = 0;
    /// The words are those of workflow::explain; with `retry` a button tries again.
    virtual void show_error(const Error& error, std::function<void()> retry = {}) = 0;
    virtual void clear_notice() = 0;
};

}  // namespace attune::ui
