// SPDX-License-Identifier: Apache-2.0
// Every view with every state of consent: what nobody allowed is nowhere in the file that goes out.
#include <algorithm>

#include "report/document.h"
#include "report/letter.h"
#include "whole_intake.h"

namespace attune::workflow {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

enum class Whose { Leo, Ana, AnaWithLeo, Rui, RuiWithLeo, Mia };

/// Names, scores and words of items that only this owner's data holds.
struct Marks {
    Whose whose;
    std::vector<const char*> words;
};

const std::vector<Marks> kMarks = {
    {Whose::Ana,
     {"Edinburgh", "EPDS", "GAD-7", "Generalized", "Money strain", "has somebody to turn to",
      "Asked the midwife"}},
    {Whose::AnaWithLeo, {"Holds the gaze long enough", "Pulls back from play", "Ana with Leo"}},
    {Whose::Rui, {"Rui", "PHQ-9", "Patient Health", "Overwork", "overwork", "Shares the care"}},
    {Whose::RuiWithLeo, {"Rushes or cuts the exchange", "Rui with Leo"}},
    {Whose::Mia, {"Mia", "screams at night"}},
};
/// In no file that leaves the practice, whoever agreed to what.
const char* const kKept[] = {"elf-harm",
                             "rauma",
                             "scream",
                             "lcohol",
                             "own childhood",
                             "ask alone",
                             "bruise",
                             "protection",
                             "told the child",
                             "prison",
                             "quarrelled about the rent in the kitchen. Both"};

struct ConsentState {
    const char* name;
    std::vector<Whose> agreed;
};
const std::vector<ConsentState> kStates = {
    {"nobody", {}},
    {"child", {Whose::Leo}},
    {"child and mother", {Whose::Leo, Whose::Ana}},
    {"child and the pair with the mother", {Whose::Leo, Whose::AnaWithLeo}},
    {"child and father", {Whose::Leo, Whose::Rui}},
    {"child and both", {Whose::Leo, Whose::Ana, Whose::Rui}},
};

class OwnerWalkTest : public test::WholeIntake {
protected:
    Subject subject(Whose whose) const {
        switch (whose) {
            case Whose::Leo:
                break;
            case Whose::Ana:
                return CaregiverSubject{ana};
            case Whose::AnaWithLeo:
                return DyadSubject{family.child, ana};
            case Whose::Rui:
                return CaregiverSubject{rui};
            case Whose::RuiWithLeo:
                return DyadSubject{family.child, rui};
            case Whose::Mia:
                return ChildSubject{mia};
        }
        return ChildSubject{family.child};
    }
    void set_consents(const ConsentState& state) {
        for (const auto& consent : practice->families().consents(family.family).value()) {
            if (consent.withdrawn) continue;
            ASSERT_THAT(practice->families().withdraw_consent(family.family, consent.id, today()),
                        ::attune::test::IsOk());
        }
        for (const auto whose : state.agreed) agree(family, subject(whose), to);
    }
    static bool holds(const ConsentState& state, Whose whose) {
        return std::find(state.agreed.begin(), state.agreed.end(), whose) != state.agreed.end();
    }
    /// Whose data a letter of this view may hold; a family page, a copy and a caregiver letter are
    /// Ana's, and Ana may be told of both twins.
    static bool may_hold(ReportView view, const ConsentState& state, Whose whose) {
        const bool is_anas = whose == Whose::Ana || whose == Whose::AnaWithLeo;
        if (view == ReportView::FamilyPage) return is_anas;
        if (view == ReportView::RequesterCopy) return is_anas || whose == Whose::Mia;
        if (view == ReportView::CaregiverLetter) return whose == Whose::Ana && holds(state, whose);
        if (whose == Whose::AnaWithLeo) return holds(state, whose) || holds(state, Whose::Ana);
        if (whose == Whose::RuiWithLeo) return holds(state, whose) || holds(state, Whose::Rui);
        return holds(state, whose);
    }
};

TEST_F(OwnerWalkTest, NoWordOfAnOwnerWhoDidNotAgreeIsInAnyFile) {
    for (const auto& state : kStates) {
        set_consents(state);
        for (const auto& [view, code] : CodeTable<ReportView>::codes) {
            if (view == ReportView::FileCopy) continue;
            SCOPED_TRACE(std::string(code) + ", agreed: " + state.name);
            const auto letter = compose(view);
            const auto words = pdf_words(letter);
            for (const auto& marks : kMarks) {
                if (may_hold(view, state, marks.whose)) continue;
                for (const auto* mark : marks.words) EXPECT_THAT(words, Not(HasSubstr(mark)));
            }
            for (const auto* mark : kKept) EXPECT_THAT(words, Not(HasSubstr(mark)));
            EXPECT_THAT(words, Not(HasSubstr("left out")));
            EXPECT_THAT(words, Not(HasSubstr("no consent")));
            EXPECT_THAT(letter.left_out, Not(IsEmpty()));
            EXPECT_THAT(letter.left_out, Each(Field(&LeftOut::lets_in, Not(IsEmpty()))));
            EXPECT_THAT(letter.document->title + letter.document->author + letter.file_name,
                        Not(::testing::ContainsRegex("Leo|Mia|Ana|Rui|Martins")));
        }
    }
}

TEST_F(OwnerWalkTest, WhatWasAgreedToIsThere) {
    set_consents(kStates.back());
    for (const auto view : {ReportView::EarlyIntervention, ReportView::Physician,
                            ReportView::MentalHealth, ReportView::FileCopy}) {
        const auto words = pdf_words(compose(view));
        for (const auto* mark :
             {"EPDS", "GAD-7", "PHQ-9", "Asked the midwife", "Neonatal unit: 52 days",
              "Follows the red lantern", "professional interpreter took part"}) {
            EXPECT_THAT(words, HasSubstr(mark)) << code_of(view);
        }
    }
    for (const auto view : {ReportView::MentalHealth, ReportView::FileCopy}) {
        const auto words = pdf_words(compose(view));
        for (const auto* mark : {"Money strain", "Overwork", "Holds the gaze long enough",
                                 "Rushes or cuts the exchange"}) {
            EXPECT_THAT(words, HasSubstr(mark)) << code_of(view);
        }
    }
}

TEST_F(OwnerWalkTest, APairThatAgreedIsInABriefLetterWithRoomForIt) {
    set_consents(kStates[3]);

    for (const auto view : {ReportView::EarlyIntervention, ReportView::Physician}) {
        EXPECT_THAT(pdf_words(compose(view)), HasSubstr("Holds the gaze long enough"));
    }
}

TEST_F(OwnerWalkTest, WhatWasToldInPrivateGoesByTheCliniciansWordAndItsOwnersConsent) {
    set_consents(kStates[2]);
    const auto kept = compose(ReportView::MentalHealth).left_out;
    const auto named = std::find_if(kept.begin(), kept.end(), [](const LeftOut& part) {
        return part.what.find("Trauma still felt") != std::string::npos;
    });
    ASSERT_NE(named, kept.end());
    ASSERT_THAT(named->key, Not(IsEmpty()));
    LetterChoices choices;
    choices.confirmed = {named->key};

    EXPECT_THAT(pdf_words(compose(ReportView::MentalHealth, choices)),
                HasSubstr("Trauma still felt"));
    set_consents(kStates[1]);
    EXPECT_THAT(pdf_words(compose(ReportView::MentalHealth, choices)),
                Not(HasSubstr("Trauma still felt")));
}

TEST_F(OwnerWalkTest, WhatOneCaregiverToldOfTheOtherGoesByTheCliniciansWordAlone) {
    pass_days(1);
    assess("caregiver-risks", CaregiverSubject{rui}, ana,
           R"({"PF-CG-7": "yes", "RC-16": "yes", "RC-21": "often", "RC-13.afraid": "yes"})");
    set_consents(kStates.back());
    LetterChoices about_rui;
    about_rui.caregiver = rui;
    for (const auto& [view, code] : CodeTable<ReportView>::codes) {
        if (view == ReportView::FileCopy) continue;
        const auto words = pdf_words(compose(view, about_rui));
        EXPECT_THAT(words, Not(HasSubstr("ften angry"))) << code;
        EXPECT_THAT(words, Not(HasSubstr("fraid of someone"))) << code;
    }
    const auto page = compose(ReportView::FamilyPage, about_rui).content;
    EXPECT_THAT(page->family.tips, Not(Contains(HasSubstr("phone away")))) << "she told of it";

    LetterChoices choices;
    for (const auto& part : compose(ReportView::MentalHealth).left_out) {
        if (part.what.find("Often angry") != std::string::npos) choices.confirmed.insert(part.key);
    }
    const auto letter = compose(ReportView::MentalHealth, choices);
    EXPECT_THAT(pdf_words(letter), HasSubstr("Often angry"));
    EXPECT_THAT(pdf_words(letter), Not(HasSubstr("fraid of someone")));
    EXPECT_THAT(letter.let_in, ElementsAre(Field(&LeftOut::what, HasSubstr("Often angry"))));
    EXPECT_THAT(letter.sending_line, HasSubstr("1 part by the clinician's own word"));
    EXPECT_THAT(pdf_words(compose(ReportView::FamilyPage, choices)), Not(HasSubstr("angry")));
}

TEST_F(OwnerWalkTest, ACourseThatCountsPrivateAnswersGoesByTheCliniciansWordAlone) {
    pass_days(20);
    assess("caregiver-risks", CaregiverSubject{ana}, ana,
           R"({"PF-CG-1": "yes", "RC-1": "yes", "RC-4": "yes", "RC-8": "yes"})");
    set_consents(kStates.back());
    const auto titles = [](const ComposedLetter& letter) {
        std::vector<std::string> all;
        for (const auto& course : letter.content->courses) all.push_back(course.title);
        return all;
    };

    const auto kept = compose(ReportView::MentalHealth);
    EXPECT_THAT(titles(kept), Not(Contains(HasSubstr("Stresses"))));
    LetterChoices choices;
    for (const auto& part : kept.left_out) {
        if (part.what.find("over time") != std::string::npos) choices.confirmed.insert(part.key);
    }
    EXPECT_THAT(titles(compose(ReportView::MentalHealth, choices)),
                Contains(HasSubstr("Stresses")));
    EXPECT_THAT(titles(compose(ReportView::FileCopy)), Contains(HasSubstr("Stresses")));
}

TEST_F(OwnerWalkTest, TheFileCopyHoldsEverythingButWhatWasDoneForTheChildsProtection) {
    const auto words = pdf_words(compose(ReportView::FileCopy));

    for (const auto* mark : {"self-harm", "Trauma still felt", "prison", "Rui", "Mia screams"}) {
        EXPECT_THAT(words, HasSubstr(mark));
    }
    EXPECT_THAT(words, Not(HasSubstr("child protection desk")));
    EXPECT_THAT(words, HasSubstr("Internal file copy"));
}

TEST_F(OwnerWalkTest, ACaregiversLetterNamesTheChildOnlyWithItsConsent) {
    set_consents({"mother alone", {Whose::Ana}});
    auto letter = compose(ReportView::CaregiverLetter);
    EXPECT_THAT(pdf_words(letter), HasSubstr("mother of one child, 7 months"));
    EXPECT_THAT(pdf_words(letter), Not(HasSubstr("Leo")));
    EXPECT_THAT(letter.blocks, IsEmpty());

    agree(family, ChildSubject{family.child}, to);
    EXPECT_THAT(pdf_words(compose(ReportView::CaregiverLetter)), HasSubstr("mother of Leo"));
}

TEST_F(OwnerWalkTest, AnIntakeForACourtCountsNoCues) {
    set_consents(kStates.back());
    const auto words = pdf_words(compose(ReportView::ChildWelfare));

    EXPECT_THAT(words, Not(HasSubstr("looked for")));
    EXPECT_THAT(words, HasSubstr("Overwork"));
}

TEST_F(OwnerWalkTest, TheLineBeforeSendingSaysWhatIsInIt) {
    set_consents(kStates[2]);

    const auto line = compose(ReportView::Physician).sending_line;

    EXPECT_THAT(line, HasSubstr("contains: child; Ana's "));
    EXPECT_THAT(line, HasSubstr("mood score"));
    EXPECT_THAT(line, HasSubstr("(consent 21 Nov 2026)"));
    EXPECT_THAT(line, Not(HasSubstr("Rui")));
}

TEST_F(OwnerWalkTest, TheLineBeforeSendingNamesAPairThatAgreed) {
    set_consents(kStates[3]);

    EXPECT_THAT(compose(ReportView::Physician).sending_line,
                HasSubstr("contains: child; Ana with Leo (consent 21 Nov 2026)"));
}

TEST_F(OwnerWalkTest, WordsTypedByHandAreListedForChecking) {
    const auto letter = compose(ReportView::EarlyIntervention);

    EXPECT_THAT(letter.own_words, Contains(Field(&OwnWords::text, "Is it his hearing?")));
    EXPECT_THAT(letter.own_words, Not(Contains(Field(&OwnWords::text, HasSubstr("quarrelled")))));
}

}  // namespace
}  // namespace attune::workflow
