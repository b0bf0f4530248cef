// SPDX-License-Identifier: Apache-2.0
#include "workflow/disclosures.h"

#include "report/letter.h"
#include "whole_intake.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class DisclosuresTest : public test::WholeIntake {
protected:
    void SetUp() override {
        WholeIntake::SetUp();
        agree(family, ChildSubject{family.child}, to);
        agree(family, CaregiverSubject{ana}, to);
    }
    Disclosures log() { return practice->letters().disclosures(); }
    std::vector<DisclosureRow> rows() { return log().of_family(family.family).value(); }
    NewLegalShare order() const {
        NewLegalShare share;
        share.family = family.family;
        share.receiver = to;
        share.about = {CaregiverSubject{rui}};
        share.basis = DisclosureBasis::CourtOrder;
        share.asked_by = "Judge M. Ortiz, Lane County court";
        share.asked_on = day("2026-11-03");
        share.decided_by = "Dr Helen Brook";
        share.least_needed = "whether he came to the visits";
        return share;
    }
};

TEST_F(DisclosuresTest, ASavedDraftIsOneLineWithItsReceiverContentAndBasis) {
    const auto letter = compose(ReportView::MentalHealth);
    ASSERT_THAT(practice->letters().save_draft(letter, referral, folder.path()), IsOk());

    const auto log_lines = rows();
    ASSERT_THAT(log_lines, SizeIs(1));
    EXPECT_THAT(log_lines[0].line, HasSubstr("to Early intervention, Lane: child; Ana's"));
    EXPECT_THAT(log_lines[0].below, HasSubstr("saved as a file by Dr Helen Brook; consent"));
    EXPECT_THAT(log().about(family.family, CaregiverSubject{ana}).value(), SizeIs(1));
    EXPECT_THAT(log().about(family.family, CaregiverSubject{rui}).value(), IsEmpty());
}

TEST_F(DisclosuresTest, ASignedLetterIsLoggedWhenItGoesAndWithWhatItHeldThen) {
    const auto id = practice->letters().finalise(referral, {{}, ReportView::MentalHealth});
    ASSERT_THAT(id, IsOk());
    EXPECT_THAT(rows(), IsEmpty()) << "signing sends nothing";
    const auto consents = practice->families().consents(family.family).value();
    for (const auto& consent : consents) {
        ASSERT_THAT(practice->families().withdraw_consent(family.family, consent.id, today()),
                    IsOk());
    }

    ASSERT_THAT(practice->letters().save_final(*id, folder.path()), IsOk());
    ASSERT_THAT(practice->referrals().add_event(referral, ReferralStatus::Sent, "fax"), IsOk());

    const auto log_lines = rows();
    ASSERT_THAT(log_lines, SizeIs(2));
    for (const auto& row : log_lines) EXPECT_THAT(row.line, HasSubstr("Ana's"));
    for (const auto& consent : consents) {
        EXPECT_THAT(log().gone_with(consent).value(), SizeIs(2)) << "what had gone by then";
    }
}

TEST_F(DisclosuresTest, AFileCopyIsNoDisclosure) {
    const auto letter = compose(ReportView::FileCopy);
    ASSERT_THAT(practice->letters().save_draft(letter, referral, folder.path()), IsOk());

    EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(DisclosuresTest, SentInErrorIsSaidOnceWithAReasonAndStays) {
    ASSERT_THAT(
        practice->letters().save_draft(compose(ReportView::Physician), referral, folder.path()),
        IsOk());
    const auto id = rows().front().disclosure.id;
    EXPECT_THAT(log().set_sent_in_error(family.family, id, " "),
                FailsWith(ErrorCode::InvalidInput));

    ASSERT_THAT(log().set_sent_in_error(family.family, id, "wrong fax number"), IsOk());
    reopen();

    EXPECT_THAT(rows().front().below, HasSubstr("sent in error: wrong fax number"));
    EXPECT_THAT(log().set_sent_in_error(family.family, id, "never mind"), Not(IsOk()));
}

TEST_F(DisclosuresTest, AnOrderLetsInWhatItNamesAndIsSaidOnTheLetter) {
    EXPECT_THAT(pdf_words(compose(ReportView::ChildWelfare)), Not(HasSubstr("Overwork")));

    ASSERT_THAT(log().share_without_consent(order()), IsOk());

    const auto letter = compose(ReportView::ChildWelfare);
    EXPECT_THAT(pdf_words(letter), HasSubstr("Overwork"));
    EXPECT_THAT(pdf_words(letter), HasSubstr("Judge M. Ortiz, Lane County court, 3 November 2026"));
    EXPECT_THAT(letter.sending_line, HasSubstr("Rui's"));
    EXPECT_THAT(letter.sending_line, HasSubstr("court order"));
    EXPECT_THAT(pdf_words(letter), Not(HasSubstr("elf-harm"))) << "an order opens nothing private";
}

TEST_F(DisclosuresTest, SharingWithoutConsentNeedsWhoDecidedAndTheLeast) {
    auto entry = order();
    entry.decided_by.clear();
    entry.least_needed.clear();
    entry.about.clear();

    const auto shared = log().share_without_consent(entry);

    ASSERT_THAT(shared, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(shared.error().faults,
                ElementsAre(Field(&Fault::place, "about"), Field(&Fault::place, "decided_by"),
                            Field(&Fault::place, "least_needed")));
}

TEST_F(DisclosuresTest, ACourtOrderNeedsWhoOrderedItAndItsDay) {
    auto entry = order();
    entry.asked_by = "  ";
    entry.asked_on.reset();

    const auto shared = log().share_without_consent(entry);

    ASSERT_THAT(shared, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(shared.error().faults,
                ElementsAre(Field(&Fault::place, "asked_by"), Field(&Fault::place, "asked_on")));
    entry.basis = DisclosureBasis::MandatedReport;
    EXPECT_THAT(log().share_without_consent(entry), IsOk()) << "no court asked for that";
}

TEST_F(DisclosuresTest, AReviewIsPrintedWithItsCorrections) {
    ASSERT_THAT(log().add_review(referral, ReviewKind::GoneThrough, "Ana",
                                 "Leo was born at noon, not at night"),
                IsOk());
    mark_own_words(referral);

    EXPECT_THAT(pdf_words(compose(ReportView::MentalHealth)),
                HasSubstr("Gone through with Ana on 21 November 2026. Corrections or "
                          "disagreement: Leo was born at noon, not at night."));
    EXPECT_THAT(pdf_words(compose(ReportView::FamilyPage)), HasSubstr("Read with Ana on 21"));
}

}  // namespace
}  // namespace attune::workflow
