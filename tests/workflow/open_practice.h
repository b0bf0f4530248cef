// SPDX-License-Identifier: Apache-2.0
/// \file
/// A practice in a temporary folder with the real forms, plugins and runner, on a fixed day.
#pragma once

#include <gmock/gmock.h>

#include <map>
#include <memory>
#include <string>

#include "support/matchers.h"
#include "support/temp_folder.h"
#include "workflow/assessment_session.h"
#include "workflow/letters.h"
#include "workflow/practice_file.h"
#include "workflow/practice_session.h"
#include "workflow/task_loop.h"

namespace attune::workflow::test {

inline constexpr const char* kPassphrase = "three quiet rivers";

class OpenPractice : public ::testing::Test {
protected:
    OpenPractice();

    void create();
    /// Locks (as a kill would: nothing is said goodbye to) and unlocks again.
    void reopen();
    Date today() const { return clock.today(); }
    Date day(const char* iso) const { return *Date::parse(iso); }
    void pass_days(int days) { clock.advance_ms(days * 24LL * 3600 * 1000); }

    /// Leo Martins, born seven months before today at 30+0; Ana, Rui.
    SavedCall take_in_leo();
    VisitId visit(const SavedCall& family);
    CaregiverId caregiver(const SavedCall& family, std::size_t index = 0);
    std::unique_ptr<AssessmentSession> begin(const SavedCall& family,
                                             std::optional<VisitId> at = std::nullopt);
    void wait_for(const AssessmentSession& assessment);
    /// Answers everything shown: "yes" but where `codes` says otherwise.
    void answer_all(AssessmentSession& assessment, const std::map<std::string, std::string>& codes);
    Result<Acknowledged> answer(AssessmentSession& assessment, const std::string& link_id,
                                const std::string& key);
    /// The second pass of a scale from paper, with the same keys as the first. Nothing for others.
    void key_again(AssessmentSession& assessment);
    ReceiverId early_intervention();
    /// By the caregiver whom it is about, for the child by Ana; in writing, for a court too.
    void agree(const SavedCall& family, const Subject& about, const ReceiverId& receiver);
    /// As a clinician who read them all: whatever names nobody tells of the letter's subject alone.
    void mark_own_words(const ReferralId& referral, const LetterChoices& choices = {});

    ::attune::test::TempFolder folder;
    FixedClock clock{*parse_utc("2026-11-21T09:00:00Z")};
    TaskLoop loop;
    Workplace workplace;
    std::filesystem::path file = folder / "river.attune";
    std::string recovery_key;
    std::unique_ptr<PracticeSession> practice;
};

}  // namespace attune::workflow::test
