// SPDX-License-Identifier: Apache-2.0
/// \file
/// A visit that runs with Ana in the room, while another family waits; what may not be read then.
#pragma once

#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {

class RoomTest : public WindowTest {
protected:
    /// Leo's visit, with Ana in the room. The Okafors wait on Today.
    void open_visit();
    /// EPDS from paper with its self-harm item at the top: two alerts, all on disk.
    AssessmentId answer_the_scale();
    workflow::NewAssessment about_ana(const std::string& instrument);
    void room_is(const InRoom& room);
    CaregiverId ana();
    void say_alone();

    void expect_nothing_of_others(const std::string& where);
    void expect_nothing_found(const std::string& where);

    static constexpr const char* kPin = "4711";
    workflow::SavedCall m_other;
    workflow::SavedCall m_leo;
    VisitId m_visit;
};

}  // namespace attune::ui
