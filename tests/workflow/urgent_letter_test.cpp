// SPDX-License-Identifier: Apache-2.0
#include "workflow/urgent_letter.h"

#include <fstream>
#include <iterator>

#include "open_practice.h"
#include "report/document.h"
#include "report/pages.h"
#include "workflow/disclosures.h"
#include "workflow/urgent_receivers.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class UrgentLetterTest : public test::OpenPractice {
protected:
    void SetUp() override {
        m_family = take_in_leo();
        m_ana = caregiver(m_family);
        Receiver team;
        team.name = "Crisis team";
        team.view = ReportView::MentalHealth;
        m_team = practice->save(team).value();
    }
    AlertId concern(const std::string& rule) {
        return practice->alerts()
            .raise({m_family.family, CaregiverSubject{m_ana}, rule, "Says that she has a plan."})
            .value();
    }
    std::string words(const UrgentLetterEntry& entry) {
        return report::plain_text(*practice->urgent_letters().compose(entry)->document);
    }

    SavedCall m_family;
    CaregiverId m_ana;
    ReceiverId m_team;
};

TEST_F(UrgentLetterTest, IsReadyAsProposedOnOnePage) {
    const auto alert = concern("A-1");
    ASSERT_THAT(practice->alerts().act(alert, AlertActionKind::EmergencyCalled, "112, 10:05"),
                IsOk());

    const auto entry = practice->urgent_letters().propose(alert).value();
    const auto letter = practice->urgent_letters().compose(entry);

    ASSERT_THAT(letter, IsOk());
    EXPECT_THAT(letter->blocks, IsEmpty());
    EXPECT_EQ(letter->pages->page_count(), 1);
    EXPECT_EQ(letter->sending_line, "To Crisis team, 1 page, contains: Leo; Ana (imminent danger)");
    for (const auto* part : {"Crisis team", "Leo Martins, born 21 April 2026, 7 months 0 days",
                             "corrected age", "Ana Martins (mother)", "Thoughts of self-harm",
                             "Says that she has a plan.", "Emergency called", "imminent danger"}) {
        EXPECT_THAT(words(entry), HasSubstr(part));
    }
    EXPECT_THAT(words(entry), Not(HasSubstr("112, 10:05"))) << "details are not for the letter";
}

TEST_F(UrgentLetterTest, CountsAsTheActionAndIsKept) {
    const auto alert = concern("A-1");

    const auto written = practice->urgent_letters().write(
        *practice->urgent_letters().propose(alert), folder / "out");

    ASSERT_THAT(written, IsOk());
    EXPECT_TRUE(std::filesystem::exists(*written));
    const auto row = practice->alerts().row(alert).value();
    ASSERT_THAT(row.steps, SizeIs(1));
    EXPECT_EQ(row.steps[0].what, "Urgent letter written");
    EXPECT_EQ(row.steps[0].details, "to Crisis team (imminent danger)");
    EXPECT_EQ(row.stage, AlertStage::DetailsOpen);
    const auto reports = practice->letters().of_family(m_family.family).value();
    ASSERT_THAT(reports, SizeIs(1));
    EXPECT_EQ(reports[0].view, ReportView::UrgentLetter);
    EXPECT_EQ(reports[0].status, ReportStatus::Final);
}

TEST_F(UrgentLetterTest, StandsInTheLogOfWhatHasGoneOutAndOpensAgainByteForByte) {
    const auto written =
        practice->urgent_letters()
            .write(*practice->urgent_letters().propose(concern("A-1")), folder / "out")
            .value();
    reopen();

    const auto log = practice->letters().disclosures().of_family(m_family.family).value();
    ASSERT_THAT(log, SizeIs(1));
    EXPECT_EQ(log[0].line, "21 Nov 2026: to Crisis team: urgent letter: Leo; Ana");
    EXPECT_EQ(log[0].below, "saved as a file by Dr Helen Brook; imminent danger 21 Nov 2026");
    EXPECT_EQ(log[0].disclosure.basis, DisclosureBasis::ImminentDanger);
    EXPECT_THAT(*practice->letters().disclosures().about(m_family.family, CaregiverSubject{m_ana}),
                SizeIs(1));
    ASSERT_TRUE(log[0].disclosure.report);
    const auto kept = practice->letters().report(*log[0].disclosure.report).value();
    std::ifstream pdf(written, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(pdf), {}};
    EXPECT_EQ(kept.pdf, bytes);
}

TEST_F(UrgentLetterTest, GoingOutOnceMoreIsALineMore) {
    const auto written =
        practice->urgent_letters()
            .write(*practice->urgent_letters().propose(concern("A-1")), folder / "out")
            .value();
    const auto letters = practice->letters();
    const auto id = letters.of_family(m_family.family)->front().id;

    const auto again = letters.save_final(id, folder / "again");
    ASSERT_THAT(again, IsOk());
    EXPECT_EQ(std::filesystem::file_size(*again), std::filesystem::file_size(written));
    ASSERT_THAT(letters.note_printed(*letters.report(id)), IsOk());

    const auto log = letters.disclosures().of_family(m_family.family).value();
    ASSERT_THAT(log, SizeIs(3));
    EXPECT_THAT(log, Contains(Field(&DisclosureRow::below, HasSubstr("printed by"))));
}

TEST_F(UrgentLetterTest, ItsConsentIsNamedInTheLogAndKnowsWhatWentWithIt) {
    agree(m_family, CaregiverSubject{m_ana}, m_team);
    const auto entry = practice->urgent_letters().propose(concern("A-4")).value();
    ASSERT_THAT(practice->urgent_letters().write(entry, folder / "out"), IsOk());

    const auto consent = practice->families().consents(m_family.family)->front();
    const auto gone = practice->letters().disclosures().gone_with(consent).value();

    ASSERT_THAT(gone, SizeIs(1));
    EXPECT_THAT(gone[0].below, HasSubstr("consent 21 Nov 2026"));
}

TEST_F(UrgentLetterTest, OneThatCouldNotBeWrittenIsInNoLog) {
    const auto alert = concern("A-1");
    std::ofstream(folder / "out") << "a file where the folder should be";

    EXPECT_THAT(practice->urgent_letters().write(*practice->urgent_letters().propose(alert),
                                                 folder / "out"),
                FailsWith(ErrorCode::Io));

    EXPECT_THAT(*practice->letters().disclosures().of_family(m_family.family), IsEmpty());
    EXPECT_THAT(*practice->letters().of_family(m_family.family), IsEmpty());
}

TEST_F(UrgentLetterTest, WithConsentAsTheGroundItNeedsOne) {
    auto entry = practice->urgent_letters().propose(concern("A-4")).value();
    EXPECT_EQ(entry.basis, ShareBasis::Consent);
    EXPECT_THAT(practice->urgent_letters().write(entry, folder.path()),
                FailsWith(ErrorCode::Conflict));

    agree(m_family, CaregiverSubject{m_ana}, m_team);

    EXPECT_THAT(practice->urgent_letters().compose(entry)->blocks, IsEmpty());
    EXPECT_THAT(words(entry), HasSubstr("do not ring, write or post to the home"));
}

TEST_F(UrgentLetterTest, WhatWasDoneAboutAChildInDangerStaysInThePractice) {
    const auto alert = concern("A-3");
    ASSERT_THAT(practice->alerts().act(alert, AlertActionKind::SupervisorCalled), IsOk());

    const auto entry = practice->urgent_letters().propose(alert).value();

    EXPECT_EQ(entry.basis, ShareBasis::MandatedReport);
    EXPECT_THAT(words(entry), Not(HasSubstr("Supervisor called")));
}

TEST_F(UrgentLetterTest, GoesToNobodyByChance) {
    const auto proposed = [&](const char* rule) {
        return practice->urgent_letters().propose(concern(rule)).value().receiver;
    };
    const auto add = [&](const char* name, ReportView view) {
        Receiver receiver;
        receiver.name = name;
        receiver.view = view;
        return practice->save(receiver).value();
    };
    early_intervention();
    EXPECT_EQ(proposed("A-1"), m_team) << "the only one that fits";
    EXPECT_TRUE(proposed("A-3").empty()) << "nobody there protects children";
    EXPECT_TRUE(proposed("A-5").empty()) << "nobody there examines a child";
    const auto doctor = add("A physician", ReportView::Physician);
    EXPECT_EQ(proposed("A-5"), doctor);
    EXPECT_EQ(proposed("A-1"), m_team);

    const auto clinic = add("Another clinic", ReportView::MentalHealth);
    EXPECT_TRUE(proposed("A-1").empty()) << "two fit alike";
    const auto entry = practice->referrals().propose(m_family.child, clinic);
    ASSERT_THAT(practice->referrals().make(*entry), IsOk());
    EXPECT_EQ(proposed("A-1"), clinic) << "it has the family already";
    agree(m_family, CaregiverSubject{m_ana}, m_team);
    EXPECT_EQ(proposed("A-1"), m_team) << "she agreed to this one";
    const auto alert = practice->alerts().row(concern("A-1"))->alert;
    const auto consents = practice->families().consents(m_family.family).value();
    EXPECT_EQ(usual_ground(alert, m_team, consents, today()), ShareBasis::Consent);
    EXPECT_EQ(usual_ground(alert, clinic, consents, today()), ShareBasis::ImminentDanger);

    const auto offered = in_order_for("A-1", practice->receivers().value());
    ASSERT_THAT(offered, SizeIs(4));
    EXPECT_EQ(offered[0].id, clinic);
    EXPECT_EQ(offered[1].id, m_team);
    EXPECT_EQ(offered[2].id, doctor);
}

TEST_F(UrgentLetterTest, ItsGroundIsWhatItIsAboutAndElseNobodyHasSaidIt) {
    const auto ground = [this](const AlertId& alert) {
        return practice->urgent_letters().propose(alert)->basis;
    };
    EXPECT_EQ(ground(concern("A-1")), ShareBasis::ImminentDanger);
    EXPECT_EQ(ground(concern("A-2")), ShareBasis::ImminentDanger);
    EXPECT_EQ(ground(concern("A-3")), ShareBasis::MandatedReport);
    EXPECT_EQ(ground(concern("A-5")), std::nullopt) << "a doctor today is no danger by itself";
    NewAssessment told;
    told.instrument = "caregiver-risks";
    told.family = m_family.family;
    told.subject = CaregiverSubject{m_ana};
    told.about_child = m_family.child;
    const auto risks = practice->assessments().start(told).value();
    ASSERT_THAT(answer(*risks, "RC-24", "K"), IsOk());
    const auto urge = risks->alerts().at(0);
    ASSERT_EQ(urge.rule, "A-2");

    auto entry = practice->urgent_letters().propose(urge.id).value();

    EXPECT_EQ(entry.basis, std::nullopt) << "an urge to shake is to be assessed";
    const auto letter = practice->urgent_letters().compose(entry).value();
    EXPECT_THAT(letter.blocks, Contains(Field(&LetterBlock::where, "basis")));
    EXPECT_THAT(letter.sending_line, HasSubstr("(no ground yet)"));
    EXPECT_THAT(practice->urgent_letters().write(entry, folder / "out"),
                FailsWith(ErrorCode::Conflict));
    entry.basis = ShareBasis::OtherLaw;
    EXPECT_TRUE(practice->urgent_letters().compose(entry)->can_write());
}

TEST_F(UrgentLetterTest, ACourtOrderIsSomebodysAndOfADay) {
    const auto alert = concern("A-1");
    auto entry = practice->urgent_letters().propose(alert).value();
    entry.basis = ShareBasis::CourtOrder;
    const auto missing = [&] {
        std::vector<std::string> places;
        const auto letter = practice->urgent_letters().compose(entry).value();
        for (const auto& block : letter.blocks) {
            places.push_back(block.where);
        }
        return places;
    };
    EXPECT_THAT(missing(), ElementsAre("ordered_by", "ordered_on"));
    entry.ordered_by = "Judge M. Ortiz";
    entry.ordered_on = today().plus_days(1);
    EXPECT_THAT(missing(), ElementsAre("ordered_on")) << "it is in the future";
    EXPECT_THAT(practice->urgent_letters().write(entry, folder / "out"),
                FailsWith(ErrorCode::Conflict));

    entry.ordered_on = day("2026-11-03");
    ASSERT_THAT(practice->urgent_letters().write(entry, folder / "out"), IsOk());

    EXPECT_THAT(words(entry), HasSubstr("court order of 3 November 2026, Judge M. Ortiz"));
    const auto gone = practice->letters().disclosures().of_family(m_family.family).value();
    EXPECT_EQ(gone.front().disclosure.why, "court order of 3 November 2026, Judge M. Ortiz");
}

TEST_F(UrgentLetterTest, SaysWhatIsMissing) {
    auto entry = practice->urgent_letters().propose(concern("A-1")).value();
    entry.receiver = {};
    for (int i = 0; i < 80; ++i) entry.seen += "\nOne more line.";

    const auto blocks = practice->urgent_letters().compose(entry)->blocks;

    EXPECT_THAT(blocks, Contains(Field(&LetterBlock::where, "receiver")));
    EXPECT_THAT(blocks, Contains(Field(&LetterBlock::where, "reason")));
}

}  // namespace
}  // namespace attune::workflow
