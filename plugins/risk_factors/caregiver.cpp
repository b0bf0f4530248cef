// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "instruments.h"
#include "listing.h"

namespace attune::risk_factors {
namespace {

constexpr Wording kWording{"caregiver", "RC", "PF-CG", "Stresses"};

using Parts = std::vector<std::pair<const char*, const char*>>;  ///< Code and words.

/// The words of the parts that were ticked; empty if none.
std::string ticked(const Entry& entry, const Parts& parts) {
    std::string words;
    for (const auto& [code, text] : parts) {
        if (entry.has(code)) words += (words.empty() ? "" : " and ") + std::string(text);
    }
    return words;
}

void tell_harm(const Sheet& sheet, sdk::Result& result) {
    const std::string done = ticked(sheet["RC-23"], {{"hit", "hits"},
                                                     {"shake", "shakes"},
                                                     {"threaten", "threatens"},
                                                     {"frighten", "frightens"}});
    if (!done.empty()) {
        result.finding(
            {"harm",
             sdk::Severity::Urgent,
             "caregiver",
             "It was told that this caregiver " + done +
                 " the child. Decide today, with your supervisor, what child protection needs.",
             {"RC-23"}});
    }
    if (sheet["RC-24"].has("shake")) {
        result.finding({"urge-to-shake",
                        sdk::Severity::Urgent,
                        "caregiver",
                        "An urge to shake the child is named: assess today, the child's safety "
                        "included. An unwanted thought that distresses is no intent.",
                        {"RC-24"}});
    }
    if (sheet.is_yes("RC-13.afraid")) {
        result.finding({"afraid",
                        sdk::Severity::Urgent,
                        "caregiver",
                        "Afraid of someone: speak alone, plan for safety, send and print nothing "
                        "to the home.",
                        {"RC-13.afraid"}});
    }
}

/// What is no alert and still no small thing.
void tell_strain(const Sheet& sheet, sdk::Result& result) {
    std::vector<std::string> because;
    std::string words = ticked(
        sheet["RC-23"],
        {{"shout", "shouts at the child"}, {"unpredictable", "is unpredictable to the child"}});
    if (!words.empty()) because.emplace_back("RC-23");
    if (sheet["RC-24"].has("scream")) {
        words += (words.empty() ? "" : " and ") + std::string("feels an urge to scream");
        because.emplace_back("RC-24");
    }
    if (words.empty()) return;
    result.finding({"strain", sdk::Severity::Concern, "caregiver",
                    "Under strain this caregiver " + words +
                        ": talk about what helps in such a moment, and who can step in.",
                    std::move(because)});
}

void tell_deeper_instruments(const Sheet& sheet, sdk::Result& result) {
    tell_if_yes(
        sheet, {"RC-1"},
        {"ask-mood", sdk::Severity::Note, "caregiver",
         "Low mood is named: offer the EPDS to whoever gave birth, up to 12 months after it; "
         "otherwise the PHQ-9."},
        result);
    tell_if_yes(sheet, {"RC-2"},
                {"ask-anxiety", sdk::Severity::Note, "caregiver",
                 "Anxiety is named: offer the anxiety items of the EPDS (EPDS-3A) or the GAD-7."},
                result);
}

/// Only where it was answered: nobody is asked for its sake. What it means is said where the
/// practice's state lists it.
void tell_early_intervention(const Sheet& sheet, const sdk::Request& request, sdk::Result& result) {
    if (!request.setting("early-intervention-parent").boolean().value_or(false)) {
        return tell_if_yes(sheet, {"CX-2"},
                           {"developmental-disability", sdk::Severity::Information, "caregiver",
                            "For context, not counted: a developmental disability."},
                           result);
    }
    tell_if_yes(sheet, {"CX-2"},
                {"early-intervention-parent", sdk::Severity::Note, "caregiver",
                 "A developmental disability is named. If this caregiver is a parent of the child, "
                 "the early-intervention list takes the child for that alone: offer a referral, "
                 "and let the programme decide."},
                result);
}

}  // namespace

void CaregiverRisks::score(const sdk::Request& request, sdk::Result& result) const {
    const Sheet sheet(request.answers(), caregiver_factors());
    tell_counts(sheet, kWording, result);
    tell_supports(sheet, kWording, result);
    tell_harm(sheet, result);
    tell_strain(sheet, result);
    tell_if_yes(sheet, {"RC-13.place"},
                {"unsafe-place", sdk::Severity::Concern, "caregiver",
                 "The building or area is not safe: ask what exactly, and who can help with "
                 "housing."},
                result);
    tell_stresses(sheet, kWording, {"RC-13.afraid", "RC-13.place", "RC-23", "RC-24"}, result);
    tell_deeper_instruments(sheet, result);
    tell_early_intervention(sheet, request, result);
    tell_gaps(sheet, kWording, result);
}

}  // namespace attune::risk_factors
