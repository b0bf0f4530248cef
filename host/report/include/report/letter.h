// SPDX-License-Identifier: Apache-2.0
/// \file
/// The referral letter: what it says, decided sentence by sentence before it gets here (consent,
/// minimum necessary, wording), and the document made of it. A section with nothing to say is
/// absent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/milestone_chart.h"

namespace attune::report {

enum class View {
    EarlyIntervention = 1,
    Physician,
    MentalHealth,
    FamilyPage,
    FileCopy,
    CaregiverLetter,
    ChildWelfare,
    UrgentLetter,
};

enum class AgeUsed { Chronological = 1, Corrected, None };

struct LetterAges {
    /// "7 months 3 days".
    std::string chronological;
    double chronological_months = 0;
    /// Empty when not known; then `corrected_unknown` says why. Without either, "not known".
    std::string corrected;
    std::optional<double> corrected_months;
    std::string corrected_unknown;
    AgeUsed used = AgeUsed::Chronological;
    /// "born 10 weeks early, under 24 months".
    std::string used_because;
};

struct LetterChild {
    std::string full_name;
    std::string called;
    std::optional<Date> born;
    /// Printed behind the birth date, e.g. "estimated".
    std::string born_note;
    LetterAges ages;
};

struct LetterReceiver {
    /// "Early Intervention, Lane County".
    std::string name;
    /// A person there, and the address, line by line.
    std::vector<std::string> lines;
};

struct LetterClinician {
    std::string name;
    std::string credentials;
    /// Telephone, fax, e-mail, hours; one a line.
    std::vector<std::string> contact;
};

struct UrgentNote {
    std::string what;
    std::string done;
    std::string by;
    std::string when;
};

struct Ask {
    std::string what;
    std::string who;
    std::optional<Date> by;
};

struct ObservedPart {
    /// "Leo", "Ana", "Ana with Leo".
    std::string about;
    std::string text;
};

struct FindingRow {
    std::string instrument;
    std::string version;
    Date on;
    std::string informant;
    /// "17", or "not scored".
    std::string score;
    /// "0 to 30".
    std::string range;
    /// "13 or more: full assessment advised", with its source.
    std::string cutoff;
    std::string meaning;
    /// "9 of 10 answered".
    std::string completeness;
};

struct LetterMilestones {
    /// The list and its year: "Attachment milestones, HelpGuide 2014".
    std::string list;
    std::vector<MilestoneBand> bands;
    /// A sentence or two under the table: what counts, what is re-checked when.
    std::vector<std::string> notes;
};

enum class Decision { Agreed = 1, Declined, Open };

struct PlanRow {
    std::string what;
    std::string owner;
    std::optional<Date> by;
    Decision family = Decision::Open;
};

/// What the limits paragraph is built from.
struct LetterLimits {
    /// How often the child was observed; 0 = not observed.
    int occasions = 0;
    /// "at home, after a nap".
    std::string setting;
    /// Someone who knows the child answered questions.
    bool caregiver_report = false;
    /// "Three items of the 3 to 6 months list were not observed."
    std::vector<std::string> missing;
    /// Names of lists used that are not validated measures.
    std::vector<std::string> unvalidated;
    /// Cut-offs with their known error rates, one sentence each; interpreter notes.
    std::vector<std::string> notes;
    std::optional<Date> screen_again;
};

/// Only read for View::FamilyPage.
struct FamilyPage {
    /// The caregiver it is written to.
    std::string addressed_to;
    std::vector<std::string> caregiver_strengths;
    std::vector<std::string> wondered;
    std::vector<std::string> tips;
    /// "Expect a call from Early Intervention by 28 November 2026; if not, ring ..."
    std::string next;
    /// The same on every family's page.
    std::vector<std::string> support_lines;
};

struct LetterContent {
    View view = View::EarlyIntervention;
    Status status = Status::Draft;
    int version = 1;
    Instant made_at;
    /// The day printed on the letter.
    Date date = Date::from_days({});
    std::string language = "en";

    Letterhead letterhead;
    LetterReceiver receiver;
    LetterChild child;
    LetterClinician clinician;
    std::vector<Date> seen;
    std::vector<std::string> took_part;
    /// "Ana Martins, mother, agreed on 12 November 2026 ...".
    std::string consent;
    /// Further facts the receiver needs: guardian, language and interpreter, physician, insurer.
    std::vector<Fact> facts;

    std::optional<UrgentNote> urgent;
    /// Up to three.
    std::vector<Ask> asks;
    /// In the family's words; printed in quotes.
    std::string family_words;
    std::string family_words_by;
    std::string referrer_question;
    std::vector<std::string> strengths;
    std::vector<ObservedPart> observed;
    std::vector<FindingRow> findings;
    LetterMilestones milestones;
    /// "hearing", "language at home": named, none of them decided.
    std::vector<std::string> explanations;
    std::vector<PlanRow> plan;
    LetterLimits limits;
    std::vector<std::string> sharing;
    /// "Please reply to ... by ..., with the outcome of ...".
    std::string reply;
    std::vector<std::string> provenance;
    FamilyPage family;
};

Document referral_letter(const LetterContent& content);

/// "21 November 2026": how every date in a letter is written.
std::string date_in_words(Date date);

/// The limits paragraph: what screening is not, how often and where the child was seen, which age
/// was used, what is missing, which lists are not validated, when the results go out of date.
std::string limits_paragraph(const LetterContent& content);

}  // namespace attune::report
