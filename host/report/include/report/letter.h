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
#include "report/timeline.h"

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
    RequesterCopy,
};

/// Written to be read in three minutes: two pages, with the annexes left in the file.
bool is_brief(View view);

enum class AgeUsed { Chronological = 1, Corrected, None };

struct LetterAges {
    /// "7 months 3 days".
    std::string chronological;
    double chronological_months = 0;
    /// Empty when there is none; then `corrected_unknown` is said instead: "before term, ...".
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

/// Whom View::CaregiverLetter is about.
struct LetterCaregiver {
    std::string full_name;
    std::optional<Date> born;
    /// The child in one line: "mother of a child of 7 months, born 10 weeks early".
    std::string child;
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
    /// What goes on after `text` where there is room.
    std::string detail = {};
};

/// One score of an instrument.
struct FoundScore {
    /// "Total".
    std::string name;
    /// "17", "not scored", "not scored, between 11 and 14".
    std::string value;
    /// "0 to 30"; may be empty.
    std::string range;
    /// "13 or more", with its source, or why none is used.
    std::string cutoff;
};

struct FindingRow {
    std::string instrument;
    /// "EPDS".
    std::string short_name;
    std::string version;
    Date on;
    /// "Ana", "Ana with Leo".
    std::string about;
    /// Who was asked and how: "Ana (mother), on paper, in English".
    std::string informant;
    /// "corrected age 4 months 22 days"; empty when no age was used.
    std::string age;
    /// "validated", "not validated".
    std::string evidence;
    /// None for a list.
    std::vector<FoundScore> scores;
    std::string meaning;
    /// A section of its own tells all that `meaning` says.
    bool is_told_below = false;
    /// "Ana (mother)", whose own scale it is; empty for others and for lists.
    std::string scale_of;
    /// "9 of 10 answered".
    std::string completeness;
};

/// What weighs on somebody and what helps, each by name with "n of m asked"; never a sum.
struct PersonFactors {
    std::string about;
    std::string supports;
    std::string stresses;
};

/// What was seen of one caregiver with the child, strengths first.
struct PairObservation {
    /// "Ana with Leo".
    std::string about;
    std::string occasion;
    std::vector<std::string> strengths;
    std::vector<std::string> shown;
    std::vector<std::string> to_understand;
    /// "One occasion, a list that has not been validated ..."
    std::string limits;
};

struct LetterMilestones {
    /// The list and its year: "Attachment milestones, HelpGuide 2014".
    std::string list;
    /// What the list as a whole means, as in the findings.
    std::string meaning;
    std::vector<MilestoneBand> bands;
    /// Otherwise a brief letter gives their number.
    bool names_reached = true;
    /// A sentence or two under the table: what counts, what is re-checked when.
    std::vector<std::string> notes;
};

struct LetterCourse {
    std::string title;  ///< "EPDS: Ana, total"
    Figure figure;
    /// Where its cut-offs come from; may be empty.
    std::string sources;
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
    /// What has no answer, a phrase an instrument: "Milestones: 3 not observed, 1 declined".
    std::vector<std::string> missing;
    /// What was not done, with the reason: "GAD-7 with Rui (no time)".
    std::vector<std::string> skipped;
    /// Names of lists used that are not validated measures.
    std::vector<std::string> unvalidated;
    /// Cut-offs with their known error rates, one sentence each; interpreter notes.
    std::vector<std::string> notes;
    /// What the file holds and a brief letter does not: "the timeline of separations".
    std::vector<std::string> in_the_file;
    std::optional<Date> screen_again;
};

/// Only read for View::FamilyPage.
struct FamilyPage {
    /// The caregiver it is written to.
    std::string addressed_to;
    std::vector<std::string> caregiver_strengths;
    std::vector<std::string> wondered;
    std::vector<std::string> tips;
    /// Left off so that it stays one page, each by its words; the page says how many there are.
    std::vector<std::string> left_off;
    /// "If you have not heard from Early Intervention by 28 November 2026, please ring ..."
    std::string next;
    /// Telephone for questions; may be empty.
    std::string questions_to;
    /// "Read with Ana on 21 November 2026"; empty leaves room to write it.
    std::string read_with;
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
    /// Only read for View::CaregiverLetter.
    LetterCaregiver caregiver;
    LetterClinician clinician;
    std::vector<Date> seen;
    std::vector<std::string> took_part;
    /// "Ana Martins, mother, agreed on 12 November 2026 ...", or what else allows it to go.
    std::string consent;
    /// Further facts the receiver needs: guardian, language and interpreter, physician, insurer.
    std::vector<Fact> facts;

    std::optional<UrgentNote> urgent;
    /// Up to three.
    std::vector<Ask> asks;
    /// In the family's words; printed in quotes.
    std::string family_words;
    std::string family_words_by;
    /// What the writer wants to know of the receiver.
    std::string referrer_question;
    std::vector<std::string> strengths;
    std::vector<ObservedPart> observed;
    std::vector<FindingRow> findings;
    LetterMilestones milestones;
    /// How scores and counts went from one time to the next.
    std::vector<LetterCourse> courses;
    /// Separations, visits and milestones on one line.
    std::optional<Timeline> timeline;
    /// The child's beginnings: "Start of life", "Separations".
    std::vector<ObservedPart> history;
    std::vector<PersonFactors> factors;
    /// A caregiver each.
    std::vector<ObservedPart> caregivers;
    std::vector<PairObservation> pairs;
    /// What a court may take for done and was not.
    std::vector<std::string> not_done;
    /// What keeps the difficulty going and what helps, in the clinician's words.
    std::string understanding;
    /// "hearing", "language at home": named, none of them decided.
    std::vector<std::string> explanations;
    std::vector<PlanRow> plan;
    LetterLimits limits;
    /// "Gone through with Ana on 21 November 2026. Corrections or disagreement: ...".
    std::vector<std::string> reviews;
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
