// SPDX-License-Identifier: Apache-2.0
#include "safety/discreet_words.h"

#include <algorithm>
#include <iterator>

#include "base/verify.h"

namespace attune::ui {

wxString discreet_word_of(std::string_view rule) {
    if (rule == "A-1") return "Mood";
    if (rule == "A-2") return "Strain";
    if (rule == "A-3") return "Child";
    if (rule == "A-4") return "Home";
    if (rule == "A-5") return "Health";
    return "Other";
}

const EntryKey& entry_key_of(AlertActionKind kind) {
    static const EntryKey keys[] = {
        {AlertActionKind::AssessedNow, 'A', "Assessed now", "Seen to"},
        {AlertActionKind::EmergencyCalled, 'E', "Emergency called", "Help called"},
        {AlertActionKind::SupervisorCalled, 'S', "Supervisor called", "Colleague called"},
        {AlertActionKind::KnownToChildWelfare, 'K', "Known to child welfare since ...",
         "Known since ..."},
        {AlertActionKind::KeyedInError, 'X', "Keyed in error, paper checked", "Slip of the key"},
        {AlertActionKind::UrgentLetter, 'U', "Urgent letter", "Letter"},
    };
    const auto* found = std::find_if(std::begin(keys), std::end(keys),
                                     [&](const EntryKey& key) { return key.kind == kind; });
    ATTUNE_VERIFY(found != std::end(keys));
    return *found;
}

}  // namespace attune::ui
