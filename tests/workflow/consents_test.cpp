// SPDX-License-Identifier: Apache-2.0
// Who may let whose data go, and what the letter says of it.
#include "open_practice.h"
#include "report/document.h"
#include "report/letter.h"
#include "workflow/disclosures.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ConsentsTest : public test::OpenPractice {
protected:
    void SetUp() override {
        family = take_in_leo();
        ana = caregiver(family, 0);
        rui = caregiver(family, 1);
        to = early_intervention();
        referral = practice->referrals()
                       .make(practice->referrals().propose(family.child, to).value())
                       .value();
        ask_ana();
    }
    void ask_ana() {
        NewAssessment entry;
        entry.instrument = "phq-2";
        entry.family = family.family;
        entry.subject = CaregiverSubject{ana};
        entry.informant = ana;
        const auto asked = practice->assessments().start(entry).value();
        ASSERT_THAT(answer(*asked, "phq9-1", "1"), IsOk());
        ASSERT_THAT(answer(*asked, "phq9-2", "1"), IsOk());
        wait_for(*asked);
        key_again(*asked);
        ASSERT_THAT(asked->complete(), IsOk());
    }
    Consent words_by(const std::string& who) const {
        Consent consent;
        consent.family = family.family;
        consent.receiver = to;
        consent.given_by = who;
        consent.what = "development";
        consent.given = today();
        return consent;
    }
    Result<std::vector<ConsentId>> give(const std::string& who, const std::vector<Subject>& about) {
        return practice->families().give_consents(words_by(who), about);
    }
    ComposedLetter letter(ReportView view = ReportView::EarlyIntervention) const {
        return practice->letters().compose(referral, {{}, view}).value();
    }
    std::string words(ReportView view = ReportView::EarlyIntervention) const {
        return report::plain_text(*letter(view).document);
    }

    SavedCall family;
    CaregiverId ana;
    CaregiverId rui;
    ReceiverId to;
    ReferralId referral;
};

TEST_F(ConsentsTest, ACaregiversOwnDataGoByThatCaregiversWordAlone) {
    const Subject hers = CaregiverSubject{ana};
    const Subject theirs = DyadSubject{family.child, ana};
    for (const auto* other : {"the neighbour", "Rui Martins (father)", "Ana's sister"}) {
        EXPECT_THAT(give(other, {hers}), FailsWith(ErrorCode::InvalidInput)) << other;
        EXPECT_THAT(give(other, {theirs}), FailsWith(ErrorCode::InvalidInput)) << other;
    }
    EXPECT_THAT(*practice->families().consents(family.family), IsEmpty());

    EXPECT_THAT(give("Ana Martins", {hers, theirs}), IsOk());

    const auto kept = practice->families().consents(family.family).value();
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept.front().giver, ana);
    EXPECT_EQ(kept.front().given_by, "Ana Martins (mother)");
}

TEST_F(ConsentsTest, OneThatCannotBeLeavesNoneOfThem) {
    const auto given = give("Ana Martins", {ChildSubject{family.child}, CaregiverSubject{rui}});

    ASSERT_THAT(given, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(given.error().faults,
                ElementsAre(Field(&Fault::text, HasSubstr("only when Rui agrees"))));
    EXPECT_THAT(*practice->families().consents(family.family), IsEmpty());
}

TEST_F(ConsentsTest, ForTheChildOneWhoIsNotRecordedAsAbleToCountsWithAReason) {
    const Subject leo = ChildSubject{family.child};
    for (const auto* giver : {"Rui Martins (father)", "the county's guardian"}) {
        const auto given = give(giver, {leo});
        ASSERT_THAT(given, FailsWith(ErrorCode::InvalidInput)) << giver;
        EXPECT_THAT(given.error().faults,
                    ElementsAre(Field(&Fault::place, "consent.counts_because")));
        EXPECT_THAT(given.error().faults.front().text,
                    HasSubstr(std::string(giver) + " is not recorded as one who may consent for"));
    }
    auto words = words_by("Rui Martins");
    words.counts_because = "custody by order of 3 March";

    ASSERT_THAT(practice->families().give_consents(words, {leo, CaregiverSubject{rui}}), IsOk());

    const auto kept = practice->families().consents(family.family).value();
    for (const auto& consent : kept) {
        EXPECT_EQ(consent.counts_because,
                  consent.about == leo ? "custody by order of 3 March" : "");
        EXPECT_TRUE(consent.is_valid_on(today()));
    }
}

TEST_F(ConsentsTest, WhoMayConsentNeedsNoReasonAndWhoseTieHasEndedDoes) {
    auto words = words_by("Ana Martins");
    words.counts_because = "never mind";
    ASSERT_THAT(practice->families().give_consents(words, {ChildSubject{family.child}}), IsOk());
    EXPECT_EQ(practice->families().consents(family.family)->front().counts_because, "");

    const auto linked = practice->families().caregivers_of(family.child)->front();
    auto tie = linked.link;
    tie.to = today().plus_days(-1);
    ASSERT_THAT(practice->families().edit_caregiver({linked.caregiver, tie}), IsOk());

    EXPECT_THAT(give("Ana Martins", {ChildSubject{family.child}}),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(practice->families().consents(family.family)->front().is_valid_on(today()), true)
        << "what was given before stands";
}

// "Development, what was observed" stood beside a score of her own in the letter.
TEST_F(ConsentsTest, WhatIsProposedForAChildIsSaidAnewOfACaregiver) {
    const ChildSubject leo{family.child};
    const CaregiverSubject own{ana};
    const DyadSubject pair{family.child, ana};
    auto words = words_by("Ana Martins");
    words.what = "development, what was observed, and to hear back";
    ASSERT_THAT(practice->families().give_consents(words, {leo, own, pair}), IsOk());

    const auto what_of = [this](const Subject& subject) {
        const auto kept = practice->families().consents(family.family).value();
        for (const auto& consent : kept) {
            if (consent.about == subject) return consent.what;
        }
        return std::string("no consent");
    };
    EXPECT_EQ(what_of(leo), words.what);
    EXPECT_EQ(what_of(own), "answers to questionnaires, what was told, and to hear back");
    EXPECT_EQ(what_of(pair), "what was observed of both together, and to hear back");

    words.what = "the EPDS alone";
    ASSERT_THAT(practice->families().give_consents(words, {own}), IsOk());
    EXPECT_THAT(practice->families().consents(family.family).value(),
                Contains(Field(&Consent::what, "the EPDS alone")))
        << "words that were typed stay";
}

TEST_F(ConsentsTest, AboutNobodyIsSaid) {
    const auto given = give("Ana Martins", {});

    ASSERT_THAT(given, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(given.error().faults, ElementsAre(Field(&Fault::text, "Say whose data may go.")));
}

TEST_F(ConsentsTest, ForACourtItIsInWriting) {
    auto spoken = words_by("Ana Martins");
    spoken.for_court = true;
    spoken.verbal = true;
    EXPECT_THAT(practice->families().give_consents(spoken, {ChildSubject{family.child}}),
                FailsWith(ErrorCode::InvalidInput));
}

TEST_F(ConsentsTest, TheLetterNamesEachConsentThatLetsSomethingGo) {
    ASSERT_THAT(give("Ana Martins", {ChildSubject{family.child}}), IsOk());
    EXPECT_THAT(words(), Not(HasSubstr("PHQ-2")));
    auto hers = words_by("Ana Martins");
    hers.what = "her mood score";
    hers.verbal = true;
    ASSERT_THAT(practice->families().give_consents(hers, {CaregiverSubject{ana}}), IsOk());

    EXPECT_THAT(words(),
                AllOf(HasSubstr("PHQ-2"),
                      HasSubstr("Ana Martins (mother) agreed in writing on 21 November 2026 to: "
                                "development"),
                      HasSubstr("Ana: Ana Martins (mother) agreed by word of mouth on 21 November "
                                "2026 to: her mood score"),
                      Not(HasSubstr("Rui"))));
}

TEST_F(ConsentsTest, AFileCopyGoesToNobody) {
    ASSERT_THAT(give("Ana Martins", {ChildSubject{family.child}}), IsOk());

    EXPECT_THAT(words(ReportView::FileCopy),
                AllOf(HasSubstr("it is sent to nobody"), Not(HasSubstr("Sent to")),
                      Not(HasSubstr("by the consent"))));
}

TEST_F(ConsentsTest, ToACourtNothingGoesByAPlainConsent) {
    ASSERT_THAT(give("Ana Martins", {ChildSubject{family.child}, CaregiverSubject{ana}}), IsOk());
    const LetterChoices court{{}, ReportView::ChildWelfare};
    EXPECT_THAT(practice->letters().finalise(referral, court), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(letter(ReportView::ChildWelfare).blocks,
                Contains(Field(&LetterBlock::what, HasSubstr("written authorisation"))));
    EXPECT_THAT(words(ReportView::ChildWelfare), Not(HasSubstr("PHQ-2")));

    auto authorised = words_by("Ana Martins");
    authorised.for_court = true;
    ASSERT_THAT(practice->families().give_consents(
                    authorised, {ChildSubject{family.child}, CaregiverSubject{ana}}),
                IsOk());

    EXPECT_THAT(words(ReportView::ChildWelfare), HasSubstr("PHQ-2"));
    EXPECT_THAT(practice->letters().finalise(referral, court), IsOk());
}

TEST_F(ConsentsTest, ToACourtAnOrderIsEnough) {
    NewLegalShare order;
    order.family = family.family;
    order.receiver = to;
    order.about = {ChildSubject{family.child}};
    order.basis = DisclosureBasis::CourtOrder;
    order.asked_on = today();
    order.asked_by = "Judge M. Ortiz, Lane County court";
    order.decided_by = "Dr Helen Brook";
    order.least_needed = "what was seen of the child";
    ASSERT_THAT(practice->letters().disclosures().share_without_consent(order), IsOk());

    EXPECT_THAT(practice->letters().finalise(referral, {{}, ReportView::ChildWelfare}), IsOk());
}

/// Only the child's part of it is answered with yes.
TEST_F(ConsentsTest, WhatTheSafetyCheckFoundOfTheChildIsTheChilds) {
    ASSERT_THAT(give("Ana Martins", {ChildSubject{family.child}}), IsOk());
    NewAssessment entry;
    entry.instrument = "safety-check";
    entry.family = family.family;
    entry.subject = DyadSubject{family.child, ana};
    const auto check = practice->assessments().start(entry).value();
    ASSERT_THAT(answer(*check, "SC-A5-5", "Y"), IsOk());
    ASSERT_THAT(answer(*check, "SC-A2-5", "Y"), IsOk());
    wait_for(*check);
    LetterChoices choices{{}, ReportView::EarlyIntervention};
    for (const auto& alert : check->alerts()) {
        ASSERT_THAT(practice->alerts().act(alert.id, AlertActionKind::EmergencyCalled), IsOk());
        choices.confirmed.insert("urgent " + alert.id.value);
    }
    ASSERT_THAT(check->complete(), IsOk());

    const auto composed = practice->letters().compose(referral, choices).value();

    EXPECT_THAT(report::plain_text(*composed.document),
                AllOf(HasSubstr("The child cannot be roused"), HasSubstr("Cannot be roused"),
                      Not(HasSubstr("mental state")), Not(HasSubstr("Ana with Leo"))));
}

}  // namespace
}  // namespace attune::workflow
