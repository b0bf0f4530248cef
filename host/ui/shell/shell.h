// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a page may ask of the window around it.
#pragma once

#include <wx/string.h>

#include <functional>
#include <string>

#include "base/error.h"
#include "model/assessment_result.h"
#include "shell/place.h"

namespace attune::workflow {
class PracticeSession;
class RoomWatch;
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

/// What opens the window again during a session.
enum class SessionKey { Pin = 1, Passphrase = 2 };
struct KeyTried {
    bool is_right = false;
    wxString words;  ///< for who typed it, when it was not right
};

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
    /// Who can see the screen; what that closes is asked there.
    virtual const workflow::RoomWatch& room() = 0;
    /// Whether results may be read now. If not, a notice says why and how they may.
    virtual bool may_read_results() = 0;
    /// By PIN she has shown that she is alone; leads back to where that was asked for.
    virtual void say_alone() = 0;
    virtual void say_together() = 0;
    /// The whole screen becomes this form, in the hands of who is asked; `reason` when another
    /// adult is there.
    virtual void hand_over(const AssessmentId& assessment, const std::string& reason) = 0;
    virtual void hide_now() = 0;
    /// A safety concern, about the family that is open: one key from everywhere.
    virtual void raise_concern() = 0;
    virtual workflow::SessionPin& pin() = 0;
    /// The PIN while there is one and it was not missed three times.
    virtual SessionKey key_needed() = 0;
    virtual KeyTried try_key(const std::string& typed) = 0;

    virtual void show_notice(Notice notice) = 0;
    /// The words are those of workflow::explain; with `retry` a button tries again.
    virtual void show_error(const Error& error, std::function<void()> retry = {}) = 0;
    virtual void clear_notice() = 0;
};

}  // namespace attune::ui
