// SPDX-License-Identifier: Apache-2.0
/// \file
/// The demo while it is being written: a practice whose clock can be turned back.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "workflow/assessment_session.h"
#include "workflow/demo.h"
#include "workflow/task_loop.h"

namespace attune::workflow {

/// Begins at the true clock's moment and goes back as it is told.
class DemoClock final : public Clock {
public:
    explicit DemoClock(const Clock& now) : m_now(now.now()), m_today(now.today()) {}
    Instant now() const override;
    Date today() const override { return m_today.plus_days(-m_days_ago); }
    Date present_day() const { return m_today; }
    void go_back_to(int days_ago, int minutes_ago = 0);

private:
    Instant m_now;
    Date m_today;
    int m_days_ago = 0;
    int m_minutes_ago = 0;
};

/// Verbs for the families' stories. The first failure is kept; what follows it does nothing.
class DemoPractice {
public:
    DemoPractice(PracticeSession& session, DemoClock& clock, TaskLoop& loop);

    PracticeSession& session() { return m_session; }
    Date today() const { return m_today; }
    const Result<void>& outcome() const { return m_outcome; }

    /// From now on it is so many days (and minutes) before the present.
    void go_back_to(int days_ago, int minutes_ago = 0);
    SavedCall take_call(const NewCall& entry);
    ReceiverId add_receiver(const Receiver& receiver);
    CaregiverId caregiver_of(const ChildId& child, std::size_t index = 0);
    /// A further child of the same birth, with the same caregivers.
    ChildId add_twin(const SavedCall& family, const ChildEntry& twin);
    VisitId start_visit(const SavedCall& family, VisitSetting setting);
    void tell(const VisitId& visit, const Story& story);
    void end_visit(const VisitId& visit);
    /// Milestones answered `yes` but where `codes` says otherwise; stops before question `stop_at`
    /// (0 = answers all and completes).
    void assess(const SavedCall& family, const VisitId& visit,
                const std::map<std::string, std::string>& codes, int stop_at = 0);
    /// Answers an instrument from short answers (JSON), assesses at once what it raised, and
    /// completes it.
    void fill_in(const NewAssessment& entry, const std::string& answers);
    void consent(const SavedCall& family, const ReceiverId& receiver, const std::string& by);
    ReferralId refer(const SavedCall& family, const ReceiverId& receiver,
                     const std::string& question, const std::string& understanding = {});
    /// The clinician read these words: they tell of the child alone.
    void mark(const ReferralId& referral, const std::vector<std::string>& words);
    void note(const Result<void>& done);

private:
    template <class T>
    T kept(Result<T> done) {
        if (done) return std::move(*done);
        note(done.error());
        return {};
    }
    bool has_failed() const { return !m_outcome; }
    void answer_rows(AssessmentSession& assessment, const std::map<std::string, std::string>& codes,
                     int stop_at);
    void wait_for_result(const AssessmentSession& assessment);
    void act_on_alerts(const FamilyId& family);

    PracticeSession& m_session;
    DemoClock& m_clock;
    TaskLoop& m_loop;
    Date m_today;
    Result<void> m_outcome;
};

/// Twins, mother and partner, with every instrument answered; referred to `receiver`.
void write_full_intake(DemoPractice& demo, const ReceiverId& receiver);

/// Every family of the demo.
void write_demo_families(DemoPractice& demo);

}  // namespace attune::workflow
