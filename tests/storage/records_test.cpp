// SPDX-License-Identifier: Apache-2.0
// Every record comes back as it was saved, after a restart; and what must not change does not.
#include <gmock/gmock.h>

#include "base/sha256.h"
#include "practice_fixture.h"
#include "storage/disclosure_records.h"

namespace attune::storage::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;
using ::testing::SizeIs;

class RecordsTest : public PracticeFixture {
protected:
    void SetUp() override {
        PracticeFixture::SetUp();
        m_family = admit("Martins");
        m_child = add_child(m_family, "Leo", day("2026-03-14"));
        m_ana = add_caregiver(m_family, "Ana");
    }

    Receiver add_receiver() {
        const Receiver receiver{ReceiverId::make(), "Early Steps", "Dr Lane", ReportView::Physician,
                                "1 Main St\nTown",  "1",           "2",       "a@b"};
        EXPECT_THAT(m_store->practice().save(receiver), IsOk());
        return receiver;
    }

    Alert about_ana(const std::string& rule) {
        Alert alert;
        alert.id = AlertId::make();
        alert.family = m_family.id;
        alert.rule = rule;
        alert.subject = CaregiverSubject{m_ana.id};
        alert.because = {"seen: shaking"};
        alert.raised = m_clock.now();
        alert.raised_by = m_clinician.id;
        return alert;
    }

    Referral refer(const Receiver& receiver) {
        Referral referral;
        referral.id = ReferralId::make();
        referral.family = m_family.id;
        referral.child = m_child.id;
        referral.receiver = receiver.id;
        referral.reason = "cries when put down";
        referral.understanding = "settles when held for long enough";
        referral.asks = {{"hearing check", "audiology", day("2026-12-01")}, {"visit", "", {}}};
        referral.identified = day("2026-11-20");
        referral.clinician = m_clinician.id;
        referral.created = m_clock.now();
        referral.history = {{ReferralStatus::Draft, m_clock.now(), m_clinician.id, ""}};
        EXPECT_THAT(m_store->referrals().save(referral), IsOk());
        return referral;
    }

    Family m_family;
    Child m_child;
    Caregiver m_ana;
};

TEST_F(RecordsTest, ThePracticeItsPeopleAndItsSettings) {
    const Practice practice{"Harbour", "1 Quay\nPort", "1", "2", "a@b", std::string("\x89PNG\0", 5),
                            true};
    ASSERT_THAT(m_store->practice().save(practice), IsOk());
    ASSERT_THAT(m_store->practice().set_setting("language", "pt"), IsOk());
    const auto receiver = add_receiver();

    reopen();

    EXPECT_EQ(*m_store->practice().practice(), practice);
    EXPECT_THAT(*m_store->practice().clinicians(), ElementsAre(m_clinician));
    EXPECT_THAT(*m_store->practice().receivers(), ElementsAre(receiver));
    EXPECT_THAT(*m_store->practice().find(receiver.id), Optional(receiver));
    EXPECT_THAT(*m_store->practice().setting("language"), Optional(std::string("pt")));
    EXPECT_FALSE(m_store->practice().setting("unheard of")->has_value());
}

TEST_F(RecordsTest, AChildWithEverythingKnown) {
    m_child.name.called = "Lio";
    m_child.pronoun = Pronoun::He;
    m_child.birth_date_estimated = true;
    m_child.sex_for_norms = Sex::Male;
    m_child.gestation = *Gestation::parse("30+2");
    m_child.birth_weight_grams = 1380;
    m_child.birth_order = "twin A";
    m_child.languages = {"Portuguese", "English"};
    m_child.identifiers = {{"insurer", "77"}, {"practice number", "4"}};
    ASSERT_THAT(m_store->families().save(m_child), IsOk());

    reopen();

    EXPECT_THAT(*m_store->families().find(m_child.id), Optional(m_child));
    m_child.languages = {"English"};
    ASSERT_THAT(m_store->families().save(m_child), IsOk());
    EXPECT_THAT(*m_store->families().children(m_family.id), ElementsAre(m_child));
}

TEST_F(RecordsTest, AChildOfWhomNothingIsKnown) {
    Child unknown;
    unknown.id = ChildId::make();
    unknown.family = m_family.id;
    ASSERT_THAT(m_store->families().save(unknown), IsOk());

    EXPECT_THAT(*m_store->families().find(unknown.id), Optional(unknown));
    EXPECT_THAT(*m_store->families().children(m_family.id), ElementsAre(m_child, unknown));
}

TEST_F(RecordsTest, GestationInWeeksAloneStaysWithoutDays) {
    m_child.gestation = *Gestation::parse("30");
    ASSERT_THAT(m_store->families().save(m_child), IsOk());

    EXPECT_FALSE((*m_store->families().find(m_child.id))->gestation->days().has_value());
}

TEST_F(RecordsTest, ACaregiverAndTheTiesToChildren) {
    m_ana.address = "2 Hill Rd";
    m_ana.address_secret = true;
    m_ana.safe_contact = {true, false, true, false, "mornings"};
    m_ana.birth_date = day("1994-05-06");
    ASSERT_THAT(m_store->families().save(m_ana), IsOk());
    CaregiverLink link{m_child.id, m_ana.id, Relationship::BirthParent,
                       "mother",   true,     day("2026-03-14"),
                       {},         true,     "parent",
                       false,      true};
    ASSERT_THAT(m_store->families().save(link), IsOk());

    reopen();

    EXPECT_THAT(*m_store->families().find(m_ana.id), Optional(m_ana));
    EXPECT_THAT(*m_store->families().links(m_family.id), ElementsAre(link));
    link.to = day("2026-11-01");
    ASSERT_THAT(m_store->families().save(link), IsOk());
    EXPECT_THAT(*m_store->families().links(m_family.id), ElementsAre(link));
}

TEST_F(RecordsTest, CallsAndTheDaysTheyWerePromised) {
    Call call;
    call.id = CallId::make();
    call.family = m_family.id;
    call.at = m_clock.now();
    call.worry = "he never looks at me";
    call.danger_now = YesNoUnknown::No;
    call.promised = day("2026-11-23");
    ASSERT_THAT(m_store->calls().save(call), IsOk());

    EXPECT_THAT(*m_store->calls().of(m_family.id), ElementsAre(call));
    EXPECT_THAT(*m_store->calls().promised_until(day("2026-11-22")), IsEmpty());
    EXPECT_THAT(*m_store->calls().promised_until(day("2026-11-23")), ElementsAre(call));
}

TEST_F(RecordsTest, AVisitWithItsStoryAndWhoIsInTheRoom) {
    Visit visit{VisitId::make(),
                m_family.id,
                day("2026-11-21"),
                "10:00",
                VisitSetting::Home,
                VisitStatus::Running,
                m_clock.now(),
                {},
                61'000,
                m_clock.now(),
                m_clinician.id,
                {m_ana.id},
                {m_child.id},
                "an aunt",
                "awake",
                {},
                {}};
    visit.interpreter = Interpreter{"I-7", "agency", "Portuguese", "phone", false};
    visit.story.worries = "sleep";
    visit.story.next_steps = {{"call", "me", day("2026-11-23"), StepAgreement::Agreed},
                              {"write down naps", "Ana", {}, StepAgreement::Open}};
    ASSERT_THAT(m_store->visits().save(visit), IsOk());
    ASSERT_THAT(m_store->visits().set_in_room(visit.id, {{m_ana.id}, true, false}), IsOk());
    ASSERT_THAT(m_store->visits().set_in_room(visit.id, {{m_ana.id}, false, true}), IsOk());

    reopen();

    EXPECT_THAT(*m_store->visits().find(visit.id), Optional(visit));
    EXPECT_THAT(*m_store->visits().of(m_family.id), ElementsAre(visit));
    EXPECT_THAT(*m_store->visits().on(day("2026-11-21")), ElementsAre(visit));
    EXPECT_THAT(*m_store->visits().open(), ElementsAre(visit));
    EXPECT_EQ(*m_store->visits().in_room(visit.id), (InRoom{{m_ana.id}, false, true}));
    EXPECT_EQ(*m_store->visits().in_room(VisitId::make()), InRoom{});
}

TEST_F(RecordsTest, AnAssessmentAndItsResultsInOrder) {
    auto assessment = start_assessment(m_child);
    assessment.informant = m_ana.id;
    assessment.subject = DyadSubject{m_child.id, m_ana.id};
    assessment.first_answer_on = day("2026-11-21");
    ASSERT_THAT(m_store->assessments().save(assessment), IsOk());
    const auto event = answer(assessment, "M-0-3-1", "yes");
    ASSERT_THAT(m_store->assessments().append_result(assessment.id, "{\"format\":1}"), IsOk());
    ASSERT_THAT(m_store->assessments().append_result(assessment.id, "{\"format\": 1}"), IsOk());

    reopen();

    EXPECT_THAT(*m_store->assessments().find(assessment.id), Optional(assessment));
    EXPECT_THAT(*m_store->assessments().unfinished(), ElementsAre(assessment));
    EXPECT_THAT(*m_store->assessments().of(m_family.id), ElementsAre(assessment));
    EXPECT_THAT(*m_store->assessments().of(m_child.id, "attachment-milestones"), SizeIs(1));
    EXPECT_THAT(*m_store->assessments().of(m_child.id, "epds"), IsEmpty());
    const auto results = *m_store->assessments().results(assessment.id);
    ASSERT_THAT(results, SizeIs(2));
    EXPECT_EQ(results[0].json, "{\"format\":1}");
    EXPECT_EQ(results[0].answered_up_to, event->sequence);
    EXPECT_EQ((*m_store->assessments().latest_result(assessment.id))->json, "{\"format\": 1}");
}

TEST_F(RecordsTest, ASignedAssessmentDoesNotChangeButCanBeTakenBackWithAReason) {
    auto assessment = start_assessment(m_child);
    assessment.status = AssessmentStatus::Signed;
    ASSERT_THAT(m_store->assessments().save(assessment), IsOk());

    auto changed = assessment;
    changed.language = "pt";
    EXPECT_THAT(m_store->assessments().save(changed), FailsWith(ErrorCode::Conflict));
    changed.status = AssessmentStatus::InProgress;
    EXPECT_THAT(m_store->assessments().save(changed), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(m_store->assessments().mark_entered_in_error(assessment.id, ""),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(m_store->assessments().mark_entered_in_error(AssessmentId::make(), "typo"),
                FailsWith(ErrorCode::NotFound));
    ASSERT_THAT(m_store->assessments().mark_entered_in_error(assessment.id, "wrong child"), IsOk());
    EXPECT_EQ((*m_store->assessments().find(assessment.id))->error_reason, "wrong child");
}

TEST_F(RecordsTest, AnAssessmentNeedsItsFormAndItsTextPackKept) {
    auto assessment = start_assessment(m_child);
    assessment.id = AssessmentId::make();
    assessment.text_pack_sha256 = std::string(64, '0');
    EXPECT_THAT(m_store->assessments().save(assessment), FailsWith(ErrorCode::Conflict));
    assessment.text_pack_sha256.clear();
    assessment.form_sha256 = std::string(64, '0');
    EXPECT_THAT(m_store->assessments().save(assessment), FailsWith(ErrorCode::Conflict));
}

TEST_F(RecordsTest, FormsAreKeptOnceAndFoundByTheirHash) {
    const std::string bytes("{\"a\": \"\0\"}", 10);
    const auto first = m_store->documents().add(DocumentKind::TextPack, "epds", "2", bytes);
    m_clock.advance_ms(1000);
    const auto again = m_store->documents().add(DocumentKind::TextPack, "epds", "2", bytes);

    EXPECT_EQ(*first, sha256_hex(bytes));
    EXPECT_EQ(*first, *again);
    EXPECT_EQ((*m_store->documents().find(*first))->bytes, bytes);
    EXPECT_THAT(*m_store->documents().list(DocumentKind::TextPack), SizeIs(1));
    EXPECT_FALSE(m_store->documents().find(std::string(64, '0'))->has_value());
}

TEST_F(RecordsTest, AnAlertKeepsTheWordsItWasRaisedWith) {
    auto alert = about_ana("A-6");
    alert.text = "A mood score of 15 or more: refer within days.";
    alert.severity = Severity::Concern;
    ASSERT_THAT(m_store->alerts().raise(alert), IsOk());

    reopen();

    EXPECT_EQ(**m_store->alerts().find(alert.id), alert);
}

TEST_F(RecordsTest, ADangerIsSettledByItsDetailsAndATaskByAnything) {
    const auto danger = about_ana("A-1");
    const auto task = about_ana("A-6");
    for (const auto& alert : {danger, task}) {
        ASSERT_THAT(m_store->alerts().raise(alert), IsOk());
    }
    AlertAction action{AlertActionKind::Done, m_clinician.id, m_clock.now(), "rung"};

    ASSERT_THAT(m_store->alerts().act({danger.id, task.id}, action), IsOk());
    ASSERT_THAT(*m_store->alerts().unsettled(), SizeIs(1));
    EXPECT_EQ(m_store->alerts().unsettled()->front().id, danger.id);

    action.kind = AlertActionKind::Details;
    ASSERT_THAT(m_store->alerts().act({danger.id}, action), IsOk());
    EXPECT_THAT(*m_store->alerts().unsettled(), IsEmpty());
}

TEST_F(RecordsTest, OneActionAnswersSeveralAlerts) {
    std::vector<AlertId> ids;
    for (const char* rule : {"A-1", "A-3"}) {
        const auto alert = about_ana(rule);
        ASSERT_THAT(m_store->alerts().raise(alert), IsOk());
        ids.push_back(alert.id);
    }
    ASSERT_THAT(*m_store->alerts().open(), SizeIs(2));

    const AlertAction action{AlertActionKind::AssessedNow, m_clinician.id, m_clock.now(), "safe"};
    ASSERT_THAT(m_store->alerts().act(ids, action), IsOk());

    EXPECT_THAT(*m_store->alerts().open(), IsEmpty());
    reopen();
    EXPECT_THAT((*m_store->alerts().find(ids[1]))->actions, ElementsAre(action));
    EXPECT_THAT(m_store->alerts().act({ids[0], AlertId::make()}, action),
                FailsWith(ErrorCode::NotFound));
    EXPECT_THAT((*m_store->alerts().find(ids[0]))->actions, SizeIs(1)) << "all or none";
}

TEST_F(RecordsTest, ConsentsKeepWhomTheyAreAbout) {
    const auto receiver = add_receiver();
    const Consent consent{ConsentId::make(),
                          m_family.id,
                          DyadSubject{m_child.id, m_ana.id},
                          receiver.id,
                          "Ana Martins (mother)",
                          "development",
                          true,
                          day("2026-11-12"),
                          {},
                          day("2026-11-20"),
                          m_ana.id,
                          true,
                          "the order names her"};
    ASSERT_THAT(m_store->consents().save(consent), IsOk());

    reopen();

    EXPECT_THAT(*m_store->consents().of(m_family.id), ElementsAre(consent));
}

TEST_F(RecordsTest, WordsStayMarkedForOnePersonUntilTheMarkIsTakenBack) {
    const MarkedText about_leo{m_family.id, m_child.id.value, "Looks at faces", m_clock.now(),
                               m_clinician.id};
    auto about_ana = about_leo;
    about_ana.about = m_ana.id.value;
    ASSERT_THAT(m_store->disclosures().mark(about_leo), IsOk());
    ASSERT_THAT(m_store->disclosures().mark(about_leo), IsOk()) << "twice is once";
    ASSERT_THAT(m_store->disclosures().mark(about_ana), IsOk());

    reopen();

    EXPECT_THAT(*m_store->disclosures().marked_of(m_family.id), SizeIs(2));
    ASSERT_THAT(m_store->disclosures().unmark(about_ana), IsOk());
    EXPECT_THAT(*m_store->disclosures().marked_of(m_family.id), ElementsAre(about_leo));
}

TEST_F(RecordsTest, AReferralGrowsItsHistoryAndNeverShortensIt) {
    auto referral = refer(add_receiver());
    referral.history.push_back({ReferralStatus::Sent, m_clock.now(), m_clinician.id, "by post"});
    referral.asks.pop_back();
    ASSERT_THAT(m_store->referrals().save(referral), IsOk());

    reopen();

    EXPECT_THAT(*m_store->referrals().find(referral.id), Optional(referral));
    EXPECT_THAT(*m_store->referrals().of(m_family.id), ElementsAre(referral));
    EXPECT_THAT(*m_store->referrals().all(), ElementsAre(referral));
    auto rewritten = referral;
    rewritten.history[0].note = "changed";
    EXPECT_THAT(m_store->referrals().save(rewritten), FailsWith(ErrorCode::Conflict));
    rewritten.history.resize(1);
    EXPECT_THAT(m_store->referrals().save(rewritten), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(*m_store->referrals().find(referral.id), Optional(referral));
}

TEST_F(RecordsTest, ADraftReportMayChangeAFinalOneNever) {
    Report report;
    report.id = ReportId::make();
    report.family = m_family.id;
    report.referral = refer(add_receiver()).id;
    report.made = m_clock.now();
    report.by = m_clinician.id;
    report.pdf = std::string("%PDF\0first", 10);
    ASSERT_THAT(m_store->reports().save(report), IsOk());
    report.pdf = std::string("%PDF\0final", 10);
    report.status = ReportStatus::Final;
    ASSERT_THAT(m_store->reports().save(report), IsOk());

    reopen();

    EXPECT_EQ(report.sha256, sha256_hex(report.pdf));
    EXPECT_THAT(*m_store->reports().find(report.id), Optional(report));
    auto changed = report;
    changed.text = "other words";
    EXPECT_THAT(m_store->reports().save(changed), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(*m_store->reports().find(report.id), Optional(report));
    EXPECT_THAT(m_store->reports().of(m_family.id)->at(0).pdf, IsEmpty());
}

TEST_F(RecordsTest, ARecordThatNamesNobodyIsRefused) {
    Child child;
    child.id = ChildId::make();
    child.family = FamilyId::make();

    EXPECT_THAT(m_store->families().save(child), FailsWith(ErrorCode::Conflict));
    EXPECT_FALSE(m_store->families().find(child.id)->has_value());
}

}  // namespace
}  // namespace attune::storage::test
