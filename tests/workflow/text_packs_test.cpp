// SPDX-License-Identifier: Apache-2.0
// The practice's licensed wording: kept by hash, shown on the page, never written anywhere else.
#include "workflow/text_packs.h"

#include <fstream>

#include "open_practice.h"
#include "support/files.h"
#include "support/places.h"

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

constexpr const char* kFirstWords = "I could name three birds by their song";
constexpr const char* kFirstWordsInSpanish = "Sabía nombrar tres pájaros por su canto";

TextPackFile fixture(const std::string& name) {
    const std::filesystem::path folder = ATTUNE_SOURCE_DIR;
    return {folder / "tests" / "fixtures" / "text_packs" / (name + ".json"), {}, {}, {}};
}

class TextPacksTest : public test::OpenPractice {
protected:
    Result<std::unique_ptr<AssessmentSession>> ask(const std::string& language = "en",
                                                   std::optional<EntryMode> mode = std::nullopt,
                                                   const std::string& instrument = "epds") {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_family.family;
        entry.subject = CaregiverSubject{caregiver(m_family)};
        entry.about_child = m_family.child;
        entry.informant = caregiver(m_family);
        entry.language = language;
        entry.mode = mode;
        return practice->assessments().start(entry);
    }
    std::string first_question(const AssessmentSession& assessment) {
        return assessment.row({"epds-1", {}})->text;
    }
    TextPacks packs() { return practice->text_packs(); }
    /// The official PHQ-9 of the fixtures with one text of its file in place of another.
    TextPackFile changed_official(const std::string& was, const std::string& now) {
        auto form = ::attune::test::read_file(fixture("phq-9-official-questionnaire").path);
        const auto at = form.find(was);
        EXPECT_NE(at, std::string::npos) << was;
        form.replace(at, was.size(), now);
        const auto place = folder / "official.json";
        std::ofstream(place) << form;
        return {place, {}, {}, {}};
    }

    SavedCall m_family = take_in_leo();
};

TEST_F(TextPacksTest, ShowsWhatAPackBringsBeforeItIsKept) {
    const auto preview = packs().preview(fixture("epds-es"));

    ASSERT_THAT(preview, IsOk());
    EXPECT_EQ(preview->info.language_words, "Spanish");
    EXPECT_EQ(preview->info.covers, "10 of 10 questions");
    EXPECT_EQ(preview->info.licence, "Invented for tests; free of any rights");
    EXPECT_THAT(preview->gaps, IsEmpty());
    ASSERT_THAT(preview->lines, SizeIs(10));
    EXPECT_EQ(preview->lines.front().text, kFirstWordsInSpanish);
    EXPECT_THAT(preview->lines.front().options, SizeIs(4));
    EXPECT_THAT(*packs().all(), IsEmpty());
}

TEST_F(TextPacksTest, NamesEveryFaultWithItsPlaceAndKeepsNothing) {
    const auto refused = packs().add(fixture("epds-with-faults"));

    ASSERT_THAT(refused, FailsWith(ErrorCode::InvalidInput));
    for (const char* place :
         {"licence", "items.epds-11", "items.epds-2.options.p5", "items.epds-3.txet"}) {
        EXPECT_THAT(refused.error().faults, Contains(Field(&Fault::place, place)));
    }
    EXPECT_THAT(*packs().all(), IsEmpty());
}

TEST_F(TextPacksTest, PutsItsWordsOnThePageInTheLanguageOfTheOneWhoIsAsked) {
    ASSERT_THAT(packs().add(fixture("epds-en")), IsOk());
    ASSERT_THAT(packs().add(fixture("epds-es")), IsOk());
    const auto assessment = ask("en").value();

    EXPECT_EQ(first_question(*assessment), kFirstWords);
    EXPECT_EQ(assessment->row({"epds-1", {}})->options.front().text, "Yes, every morning");
    EXPECT_EQ(assessment->row({"epds-1", {}})->help, "Think of the last seven days.");
    EXPECT_EQ(assessment->row({"epds-answered-by", {}})->text, "Who answered");

    ASSERT_THAT(assessment->set_language("es-MX"), IsOk());
    EXPECT_EQ(first_question(*assessment), kFirstWordsInSpanish);

    ASSERT_THAT(assessment->set_language("fa"), IsOk());
    EXPECT_EQ(first_question(*assessment), "Laughter");
    EXPECT_THAT(assessment->assessment().text_pack_sha256, IsEmpty());
}

TEST_F(TextPacksTest, WithItsWordsAScaleMayBeReadAloud) {
    ASSERT_THAT(ask("en", EntryMode::ReadAloud), FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(packs().add(fixture("epds-en")), IsOk());

    const auto assessment = ask("en", EntryMode::ReadAloud).value();

    EXPECT_EQ(assessment->asked_words(), "read aloud, English");
    EXPECT_THAT(assessment->ways().modes,
                ElementsAre(EntryMode::SelfOnPaper, EntryMode::SelfOnScreen, EntryMode::ReadAloud,
                            EntryMode::Interpreted));
    EXPECT_THAT(assessment->set_asked(caregiver(m_family), EntryMode::Interview),
                FailsWith(ErrorCode::InvalidInput));
}

TEST_F(TextPacksTest, WithoutItsWordsOnlyPaperIsOfferedAndItIsSaidWhy) {
    const auto assessment = ask().value();

    EXPECT_THAT(assessment->ways().modes, ElementsAre(EntryMode::SelfOnPaper));
    EXPECT_THAT(assessment->ways().why_no_others, HasSubstr("never to be read aloud"));
    EXPECT_THAT(ask("en", std::nullopt, "caregiver-risks").value()->ways().modes, SizeIs(6));
}

TEST_F(TextPacksTest, APackWithGapsLeavesTheTopicsAndStaysOnPaper) {
    ASSERT_THAT(packs().add(fixture("epds-seven-of-ten")), IsOk());

    const auto assessment = ask().value();

    EXPECT_EQ(first_question(*assessment), kFirstWords);
    EXPECT_EQ(assessment->row({"epds-8", {}})->text, "Sadness");
    EXPECT_THAT(assessment->ways().modes, ElementsAre(EntryMode::SelfOnPaper));
    EXPECT_EQ(packs().all()->front().covers, "7 of 10 questions");
}

TEST_F(TextPacksTest, AnInterpreterTranslatesTheEnglishWordsAtSight) {
    ASSERT_THAT(packs().add(fixture("epds-en")), IsOk());

    EXPECT_THAT(ask("fa", EntryMode::ReadAloud), FailsWith(ErrorCode::InvalidInput));
    const auto assessment = ask("fa", EntryMode::Interpreted).value();

    EXPECT_EQ(first_question(*assessment), kFirstWords);
    EXPECT_EQ(assessment->asked_words(), "read aloud, Persian, with an interpreter");
    EXPECT_THAT(assessment->ways().modes,
                ElementsAre(EntryMode::SelfOnPaper, EntryMode::Interpreted));
}

TEST_F(TextPacksTest, SaysWhoInterpretedAsTheVisitKnowsIt) {
    ASSERT_THAT(packs().add(fixture("epds-es")), IsOk());
    auto at = visit(m_family);
    auto changed = practice->visits().visit(at).value();
    changed.interpreter = Interpreter{"M. Ruiz", "Town", "Spanish", "in person", false};
    ASSERT_THAT(practice->visits().plan(changed), IsOk());

    NewAssessment entry;
    entry.instrument = "epds";
    entry.family = m_family.family;
    entry.subject = CaregiverSubject{caregiver(m_family)};
    entry.about_child = m_family.child;
    entry.visit = at;
    entry.informant = caregiver(m_family);
    entry.mode = EntryMode::Interpreted;
    entry.language = "es";
    const auto assessment = practice->assessments().start(entry).value();

    EXPECT_EQ(assessment->found().asked, "read aloud, Spanish, with a professional interpreter");
}

TEST_F(TextPacksTest, TheWordsNeverLeaveThePage) {
    ASSERT_THAT(packs().add(fixture("epds-en")), IsOk());
    const auto assessment = ask().value();
    for (int item = 1; item <= 10; ++item) {
        ASSERT_THAT(answer(*assessment, "epds-" + std::to_string(item), "2"), IsOk());
    }
    wait_for(*assessment);
    ASSERT_EQ(assessment->row({"epds-1", {}})->answer_words, "Yes, on some mornings");

    const auto result = to_json(assessment->result());
    EXPECT_THAT(result, Not(HasSubstr("mornings")));
    EXPECT_THAT(result, Not(HasSubstr("birds")));
    for (const auto& finding : assessment->found().findings) {
        for (const auto& why : finding.why) {
            EXPECT_THAT(why.question + why.answer, Not(HasSubstr("morning")));
        }
    }
    const auto& stored = assessment->row({"epds-1", {}})->answer.values.front();
    EXPECT_EQ(std::get<Coding>(stored).display, "2");
    EXPECT_EQ(assessment->result().provenance.text_pack, assessment->assessment().text_pack_sha256);
    EXPECT_EQ(assessment->assessment().text_pack_sha256, packs().all()->front().sha256);
}

TEST_F(TextPacksTest, AReplacedPackStaysWithWhatWasAnsweredWithIt) {
    const auto first = packs().add(fixture("epds-en")).value();
    const auto begun = ask().value()->assessment().id;
    ASSERT_THAT(answer(*practice->assessments().open(begun).value(), "epds-1", "1"), IsOk());

    const auto second = packs().add(fixture("epds-seven-of-ten")).value();
    reopen();

    EXPECT_EQ(practice->assessments().open(begun).value()->assessment().text_pack_sha256, first);
    const auto all = packs().all();
    ASSERT_THAT(*all, SizeIs(2));
    for (const auto& pack : *all) EXPECT_EQ(pack.in_use, pack.sha256 == second);
    ASSERT_THAT(packs().use(first), IsOk());
    for (const auto& pack : *packs().all()) EXPECT_EQ(pack.in_use, pack.sha256 == first);
}

TEST_F(TextPacksTest, SwitchedOffLeavesPaperForWhatIsNotBegun) {
    const auto pack = packs().add(fixture("epds-en")).value();
    const auto untouched = ask("en", EntryMode::ReadAloud).value()->assessment().id;

    ASSERT_THAT(packs().switch_off(pack), IsOk());

    const auto assessment = practice->assessments().open(untouched).value();
    EXPECT_EQ(assessment->assessment().mode, EntryMode::SelfOnPaper);
    EXPECT_EQ(first_question(*assessment), "Laughter");
    EXPECT_THAT(packs().switch_off(pack), FailsWith(ErrorCode::NotFound));
}

TEST_F(TextPacksTest, TakesAnOfficialQuestionnaireByItsCodesOnceItsLicenceIsSaid) {
    auto official = fixture("phq-9-official-questionnaire");
    const auto preview = packs().preview(official);
    ASSERT_THAT(preview, IsOk());
    EXPECT_EQ(preview->info.instrument, "phq-9");
    EXPECT_THAT(preview->gaps, ElementsAre(Field(&Fault::place, "licence")));
    EXPECT_THAT(packs().add(official), FailsWith(ErrorCode::InvalidInput));

    official.licence = "free to use, said its owner";
    ASSERT_THAT(packs().add(official), IsOk());

    const auto assessment = ask("en", EntryMode::ReadAloud, "phq-9").value();
    const auto* row = assessment->row({"phq9-1", {}});
    EXPECT_EQ(row->text, "Invented question number 1 of another project");
    EXPECT_EQ(row->options.front().text, "Invented answer worth 0");
}

TEST_F(TextPacksTest, AQuestionnaireThatDoesNotSayItsLanguageIsKeptOnceSomebodyDoes) {
    auto official = changed_official(R"("language": "en",)", "");
    official.licence = "free to use, said its owner";
    const auto preview = packs().preview(official);
    ASSERT_THAT(preview, IsOk());
    EXPECT_THAT(preview->gaps, ElementsAre(Field(&Fault::place, "language")));
    const auto refused = packs().add(official);
    ASSERT_THAT(refused, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(refused.error().faults, ElementsAre(Field(&Fault::place, "language")));

    official.language = "Spanish";
    ASSERT_THAT(packs().add(official), IsOk());

    EXPECT_THAT(ask("es", EntryMode::ReadAloud, "phq-9"), IsOk());
    EXPECT_THAT(ask("en", EntryMode::ReadAloud, "phq-9"), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(TextPacksTest, WithoutWordsForTheUnscoredQuestionTheScaleIsReadAloudAndItIsLeftOut) {
    auto official = changed_official(R"("code": "69722-7")", R"("code": "00000-0")");
    official.licence = "free to use, said its owner";
    const auto preview = packs().preview(official);
    ASSERT_THAT(preview, IsOk());
    EXPECT_TRUE(preview->info.is_whole);
    EXPECT_EQ(preview->info.covers, "9 of 9 questions");
    ASSERT_THAT(packs().add(official), IsOk());

    const auto aloud = ask("en", EntryMode::ReadAloud, "phq-9").value();
    EXPECT_NE(aloud->row({"phq9-8", {}}), nullptr);
    EXPECT_EQ(aloud->row({"phq9-difficulty", {}}), nullptr) << "a topic is never read aloud";
    ASSERT_THAT(aloud->set_asked(aloud->assessment().informant, EntryMode::SelfOnPaper), IsOk());
    EXPECT_NE(aloud->row({"phq9-difficulty", {}}), nullptr) << "the paper may have it";
}

TEST_F(TextPacksTest, SaysThatAQuestionnaireWithoutKnownCodesIsNoPackOfOurs) {
    const std::filesystem::path form =
        std::filesystem::path(ATTUNE_SOURCE_DIR) / "tests/workflow/forms_of_a_practice/sleep-diary";

    const auto refused = packs().preview({form / "questionnaire.json", {}, {}, {}});

    ASSERT_THAT(refused, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(refused.error().faults, Contains(Field(&Fault::place, "code")));
    EXPECT_THAT(packs().preview({folder / "nothing.json", {}, {}, {}}),
                FailsWith(ErrorCode::NotFound));
}

}  // namespace
}  // namespace attune::workflow
