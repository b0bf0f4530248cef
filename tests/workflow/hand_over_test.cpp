// SPDX-License-Identifier: Apache-2.0
// A caregiver answers on the device.
#include "workflow/hand_over.h"

#include <algorithm>
#include <fstream>

#include "forms/form.h"
#include "forms/text_pack.h"
#include "open_practice.h"
#include "support/files.h"
#include "support/places.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class HandOverTest : public test::OpenPractice {
protected:
    AssessmentId start(const std::string& instrument, const Subject& subject) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = family.family;
        entry.subject = subject;
        entry.about_child = family.child;
        entry.visit = at;
        entry.informant = ana;
        return practice->assessments().start(entry).value()->assessment().id;
    }
    AssessmentId stresses() { return start("caregiver-risks", CaregiverSubject{ana}); }
    void room_is(const InRoom& room) {
        ASSERT_THAT(practice->visits().set_in_room(at, room), IsOk());
    }
    std::string why_not(const AssessmentId& id) {
        return practice->hand_overs().offer(id).value().why_not;
    }
    std::unique_ptr<HandOver> hand_over(const AssessmentId& id) {
        return practice->hand_overs().begin(id, {}).value();
    }
    static Answer option(const HandOver& held, std::size_t at = 0) {
        return held.question()->options.at(at).answer;
    }
    static void skip_to(HandOver& held, const std::string& link_id) {
        while (held.question() && held.question()->address.link_id != link_id) {
            ASSERT_THAT(held.skip(), IsOk());
        }
        ASSERT_TRUE(held.question()) << link_id;
    }

    SavedCall family = take_in_leo();
    CaregiverId ana = caregiver(family);
    CaregiverId rui = caregiver(family, 1);
    VisitId at = visit(family);
};

TEST_F(HandOverTest, IsOfferedForWhatACaregiverAnswersInOurWords) {
    room_is({{ana}, false, false});
    const auto offer = practice->hand_overs().offer(stresses()).value();

    EXPECT_EQ(offer.why_not, "");
    EXPECT_TRUE(offer.is_for_caregivers);
    EXPECT_EQ(offer.to, "Ana");
    EXPECT_FALSE(offer.needs_reason);
}

TEST_F(HandOverTest, IsNotOfferedForTopicsThatStandForAnotherScale) {
    room_is({{ana}, false, false});

    EXPECT_THAT(why_not(start("epds", CaregiverSubject{ana})), HasSubstr("filled in on paper"));
}

TEST_F(HandOverTest, IsNotOfferedForWhatTheClinicianSees) {
    room_is({{ana}, false, false});

    EXPECT_THAT(why_not(start("nonverbal-cues", DyadSubject{family.child, ana})),
                HasSubstr("filled in by you"));
    const auto check =
        practice->hand_overs().offer(start("safety-check", DyadSubject{family.child, ana}));
    EXPECT_THAT(check->why_not, HasSubstr("filled in by you"));
    EXPECT_FALSE(check->is_for_caregivers);
}

TEST_F(HandOverTest, NeedsWhoIsAskedToBeThere) {
    room_is({{rui}, false, false});

    const auto offer = practice->hand_overs().offer(stresses()).value();

    EXPECT_EQ(offer.why_not, "Ana is not in the room.");
    EXPECT_TRUE(offer.is_for_caregivers) << "once she is there";
}

TEST_F(HandOverTest, IsNotOfferedOutsideARunningVisitOrAfterAnAnswerGivenOtherwise) {
    room_is({{ana}, false, false});
    const auto id = stresses();
    ASSERT_THAT(practice->visits().pause(at), IsOk());
    EXPECT_THAT(why_not(id), HasSubstr("during its visit"));
    ASSERT_THAT(practice->visits().resume(at), IsOk());

    const auto interview = practice->assessments().open(id).value();
    ASSERT_THAT(answer(*interview, "RC-1", "Y"), IsOk());

    EXPECT_THAT(why_not(id), HasSubstr("begun in another way"));
}

TEST_F(HandOverTest, WithAnotherAdultThereItNeedsAReasonThatIsKept) {
    room_is({{ana, rui}, false, false});
    const auto id = stresses();
    EXPECT_TRUE(practice->hand_overs().offer(id).value().needs_reason);
    EXPECT_THAT(practice->hand_overs().begin(id, "  "), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(practice->hand_overs().of(id).value(), IsEmpty());

    const auto held = practice->hand_overs().begin(id, "She asked for it");

    ASSERT_THAT(held, IsOk());
    EXPECT_EQ(practice->hand_overs().of(id).value().front().in_company_because, "She asked for it");
    for (int page = 0; (*held)->question() && page < 60; ++page) {
        EXPECT_NE((*held)->heading(), "Alone with this caregiver");
        ASSERT_THAT((*held)->skip(), IsOk());
    }
    EXPECT_TRUE((*held)->is_over());
}

TEST_F(HandOverTest, AsksOneQuestionAPageWithoutTheCliniciansWords) {
    room_is({{ana}, false, false});
    const auto held = hand_over(stresses());

    ASSERT_TRUE(held->question());
    EXPECT_EQ(held->question()->text, "Do you have somebody to turn to, day or night?");
    EXPECT_EQ(held->heading(), "What helps you");
    EXPECT_THAT(held->progress().words, ::testing::StartsWith("1 of "));
    skip_to(*held, "RC-1");
    EXPECT_EQ(held->question()->help, "");
    std::vector<std::string> ways;
    for (const auto& one : held->question()->options) ways.push_back(one.text);
    EXPECT_THAT(ways, ElementsAre("yes", "no"));
}

TEST_F(HandOverTest, OptionsToo) {
    room_is({{ana}, false, false});
    const auto held = hand_over(stresses());
    skip_to(*held, "RC-23");

    EXPECT_EQ(held->heading(), "Just about you");
    EXPECT_EQ(held->question()->options.front().text, "I hit the child");
}

// "Has somebody to turn to, day or night" speaks of her to somebody else.
TEST_F(HandOverTest, EveryQuestionThatItCanShowIsPutToTheCaregiver) {
    const std::filesystem::path forms = std::filesystem::path(ATTUNE_SOURCE_DIR) / "forms";
    for (const auto& info : practice->instruments().all()) {
        const bool is_handed_over =
            info.informants.front() == "caregiver" || info.informants.front() == "birth-parent";
        if (!is_handed_over) continue;
        const auto form = forms::Form::parse(
            ::attune::test::read_file(forms / info.id / "questionnaire.json"), info.id);
        ASSERT_THAT(form, IsOk());
        std::optional<forms::TextPack> said;
        if (const auto words = forms / info.id / "asked.json"; std::filesystem::exists(words)) {
            const auto read = forms::TextPack::parse(**form, ::attune::test::read_file(words));
            ASSERT_THAT(read, IsOk()) << info.id;
            said = *read;
        }
        for (const auto& item : (*form)->items()) {
            const bool is_asked = item.is_question() && !item.read_only && !item.calculated &&
                                  !item.hidden && item.part_of.empty();
            // The words of a scale come from a text pack, or it is not handed over.
            if (!is_asked || !item.codes.empty()) continue;
            ASSERT_TRUE(said) << info.id << " " << item.link_id;
            EXPECT_NE(said->text(item), item.text.plain) << info.id << " " << item.link_id;
            EXPECT_TRUE(said->text(item).ends_with('?') || said->text(item).ends_with("fit."))
                << item.link_id << ": " << said->text(item);
        }
    }
}

TEST_F(HandOverTest, SaysWhatTheTextPackSaysBeforeAQuestionAndNothingOfOurs) {
    const std::filesystem::path fixtures =
        std::filesystem::path(ATTUNE_SOURCE_DIR) / "tests" / "fixtures" / "text_packs";
    auto pack = ::attune::test::read_file(fixtures / "epds-en.json");
    const std::string items = "\"items\": {";
    pack.replace(pack.find(items), items.size(),
                 items + R"("how-to-answer": {"text": "It is about the week behind you."},)");
    const auto place = folder / "pack.json";
    std::ofstream(place) << pack;
    ASSERT_THAT(practice->text_packs().add({place, {}, {}, {}}), IsOk());
    room_is({{ana}, false, false});

    const auto held = hand_over(start("epds", CaregiverSubject{ana}));

    EXPECT_EQ(held->instruction(), "It is about the week behind you.");
    EXPECT_EQ(held->question()->help, "Think of the last seven days.");
    ASSERT_THAT(held->skip(), IsOk());
    EXPECT_EQ(held->instruction(), "It is about the week behind you.") << "on every page";
    EXPECT_EQ(held->question()->help, "");
    skip_to(*held, "epds-answered-by");
    EXPECT_EQ(held->question()->help, "") << "ours is for the clinician";
}

TEST_F(HandOverTest, KeepsEachAnswerAsGivenOnTheScreen) {
    room_is({{ana}, false, false});
    const auto id = stresses();
    {
        const auto held = hand_over(id);
        ASSERT_THAT(held->answer(option(*held)), IsOk());
        ASSERT_THAT(held->next(), IsOk());
        ASSERT_THAT(held->skip(), IsOk());
    }

    const auto read = practice->assessments().open(id).value();
    EXPECT_EQ(read->assessment().mode, EntryMode::SelfOnScreen);
    EXPECT_EQ(read->row({"PF-CG-1", {}})->answer_words, "yes");
    EXPECT_EQ(read->row({"PF-CG-2", {}})->answer_words, "declined");
    EXPECT_FALSE(read->row({"PF-CG-3", {}})->is_answered());
}

TEST_F(HandOverTest, GoesBackOnlyWhileItLasts) {
    room_is({{ana}, false, false});
    const auto held = hand_over(stresses());
    EXPECT_FALSE(held->can_go_back());
    ASSERT_THAT(held->answer(option(*held)), IsOk());
    ASSERT_THAT(held->next(), IsOk());

    held->back();
    EXPECT_EQ(held->question()->address.link_id, "PF-CG-1");
    EXPECT_EQ(held->question()->answer_words, "yes");
    ASSERT_THAT(held->stop(), IsOk());

    EXPECT_TRUE(held->is_over());
    EXPECT_FALSE(held->can_go_back());
    held->back();
    EXPECT_FALSE(held->question());
    EXPECT_THAT(held->answer(Answer::given(true)), FailsWith(ErrorCode::Conflict));
}

TEST_F(HandOverTest, AfterAStopItGoesOnBehindWhatWasAnswered) {
    room_is({{ana}, false, false});
    const auto id = stresses();
    const auto first = hand_over(id);
    ASSERT_THAT(first->answer(option(*first)), IsOk());
    ASSERT_THAT(first->stop(), IsOk());

    const auto second = hand_over(id);

    EXPECT_EQ(second->question()->address.link_id, "PF-CG-2");
    EXPECT_FALSE(second->can_go_back());
}

TEST_F(HandOverTest, WhatWasFinishedIsNotOpenedAgain) {
    room_is({{ana}, false, false});
    const auto id = stresses();
    const auto held = hand_over(id);
    for (int page = 0; held->question() && page < 60; ++page) ASSERT_THAT(held->skip(), IsOk());

    ASSERT_TRUE(held->is_over());
    EXPECT_EQ(practice->hand_overs().of(id).value().front().ending, HandOverEnding::Finished);
    EXPECT_THAT(why_not(id), HasSubstr("Ana has finished it"));
    EXPECT_THAT(practice->hand_overs().begin(id, {}), FailsWith(ErrorCode::Conflict));
}

TEST_F(HandOverTest, AnAlertWaitsForTheClinician) {
    room_is({{ana}, false, false});
    const auto held = hand_over(stresses());
    skip_to(*held, "RC-23");

    ASSERT_THAT(held->answer(option(*held)), IsOk());

    EXPECT_EQ(practice->alerts().open_of(family.family).value().size(), 1U);
    ASSERT_THAT(held->next(), IsOk());
    EXPECT_EQ(held->question()->address.link_id, "RC-24") << "the next page is the next question";
}

TEST_F(HandOverTest, AKillEndsItAndKeepsTheAnswers) {
    room_is({{ana}, false, false});
    const auto id = stresses();
    auto held = hand_over(id);
    ASSERT_THAT(held->answer(option(*held)), IsOk());
    held.reset();
    reopen();

    EXPECT_THAT(practice->hand_overs().end_interrupted().value(), ElementsAre("Ana"));

    EXPECT_EQ(practice->hand_overs().of(id).value().front().ending, HandOverEnding::Interrupted);
    EXPECT_THAT(practice->hand_overs().end_interrupted().value(), IsEmpty());
    EXPECT_EQ(practice->assessments().open(id).value()->row({"PF-CG-1", {}})->answer_words, "yes");
}

}  // namespace
}  // namespace attune::workflow
