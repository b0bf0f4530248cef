// SPDX-License-Identifier: Apache-2.0
#include "safety/discreet_words.h"

namespace attune::ui {

wxString discreet_word_of(std::string_view rule) {
    if (rule == "A-1") return "1  Mood";
    if (rule == "A-2") return "2  Strain";
    if (rule == "A-3") return "3  Child";
    if (rule == "A-4") return "4  Home";
    if (rule == "A-5") return "5  Health";
    return "Other";
}

wxString discreet_word_of(AlertActionKind kind) {
    switch (kind) {
        case AlertActionKind::AssessedNow:
            return "Seen to";
        case AlertActionKind::EmergencyCalled:
            return "Help called";
        case AlertActionKind::SupervisorCalled:
            return "Colleague called";
        case AlertActionKind::KnownToChildWelfare:
            return "Known since ...";
        case AlertActionKind::KeyedInError:
            return "Slip of the key";
        case AlertActionKind::UrgentLetter:
            return "Letter";
        case AlertActionKind::Details:
        case AlertActionKind::DetailsNotNeeded:
        case AlertActionKind::AskedAlone:
        case AlertActionKind::NotAsked:
        case AlertActionKind::Done:
            break;
    }
    return {};
}

}  // namespace attune::ui
