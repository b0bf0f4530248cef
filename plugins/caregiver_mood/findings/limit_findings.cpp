// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"

namespace attune::mood {
namespace {

sdk::Finding incomplete(const Screening& screening) {
    std::string text =
        missing_text(screening.total) + ": " + score_text(screening) + ", and no total.";
    if (screening.standing == Standing::Set) {
        text += " Whatever the missing answers are: " +
                decisions_text(screening.total, screening.ladder) + ".";
    }
    return caregiver_finding("incomplete", sdk::Severity::Note, std::move(text),
                             screening.sheet.missing_ids());
}

sdk::Finding cutoff_not_set(const Screening& screening) {
    return caregiver_finding("cutoff-not-set", sdk::Severity::Note,
                             "Score " + score_text(screening) +
                                 ". Cut-off not set for fathers and other caregivers, so no range "
                                 "is given; the PHQ-9 has one.",
                             {screening.respondent_item});
}

sdk::Finding respondent_not_known(const Screening& screening) {
    return caregiver_finding("respondent-not-known", sdk::Severity::Note,
                             "Score " + score_text(screening) +
                                 ". It is not known whether this caregiver gave birth to the "
                                 "child, and the cut-offs hold only then, so no range is given. "
                                 "Say who answered, or what this caregiver is to the child.",
                             {screening.respondent_item});
}

sdk::Finding cutoff_not_checked(const Screening& screening) {
    const std::string what = screening.advised_source.empty()
                                 ? "Cut-off not checked in this language ("
                                 : "The ranges are not checked in this language (";
    return caregiver_finding("cutoff-not-checked", sdk::Severity::Note,
                             "Score " + score_text(screening) + ". " + what +
                                 screening.translation.language + "), so no range is given.",
                             {});
}

}  // namespace

Findings limit_findings(const Screening& screening) {
    if (screening.sheet.is_untouched()) return {};
    Findings found;
    if (!screening.total.is_complete()) found.push_back(incomplete(screening));
    if (screening.standing == Standing::NotForRespondent) {
        found.push_back(cutoff_not_set(screening));
    }
    if (screening.standing == Standing::RespondentNotKnown) {
        found.push_back(respondent_not_known(screening));
    }
    if (screening.standing == Standing::NotInLanguage) {
        found.push_back(cutoff_not_checked(screening));
    }
    if (screening.is_pregnancy_over) {
        found.push_back(caregiver_finding(
            "child-is-born", sdk::Severity::Note,
            "“Is pregnant with this child” was marked, but the child is born: taken as the parent "
            "who gave birth. Correct who answered.",
            {screening.respondent_item}));
    }
    if (screening.is_first_week) {
        found.push_back(caregiver_finding(
            "first-week", sdk::Severity::Information,
            "Asked in the first week after birth, when the scale says little (Cox 2017): ask again "
            "later.",
            {}));
    }
    if (screening.is_after_first_year) {
        found.push_back(caregiver_finding(
            "after-first-year", sdk::Severity::Information,
            "Asked after the child's first birthday: the cut-offs were found in pregnancy and the "
            "first year after birth (Levis 2020); the PHQ-9 has no such limit.",
            {}));
    }
    if (screening.help != Help::None) {
        const bool is_aloud = screening.help == Help::ReadAloud;
        found.push_back(caregiver_finding(
            "not-self-report", sdk::Severity::Information,
            std::string(is_aloud ? "Read aloud" : "Asked through an interpreter") +
                ": the cut-offs were found with people who filled it in themselves.",
            {}));
    }
    return found;
}

}  // namespace attune::mood
