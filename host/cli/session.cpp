// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <cstdlib>
#include <fstream>

#include "workflow/practice_file.h"

namespace attune::cli {

std::shared_ptr<PracticeWords> add_practice_words(CLI::App& verb) {
    auto words = std::make_shared<PracticeWords>();
    verb.add_option("file", words->file, "the practice file")->required()->type_name("FILE");
    verb.add_option("--passphrase-file", words->passphrase_file,
                    "a file whose first line is the passphrase");
    verb.add_option("--clinician", words->clinician, "who is at work; default the first");
    return words;
}

Result<std::string> passphrase(const PracticeWords& words) {
    if (!words.passphrase_file.empty()) {
        std::ifstream file(words.passphrase_file);
        std::string line;
        if (!std::getline(file, line)) return Error{ErrorCode::NotFound, words.passphrase_file};
        return line;
    }
    if (const char* given = std::getenv("ATTUNE_PASSPHRASE"); given != nullptr) {
        return std::string(given);
    }
    return Error{ErrorCode::InvalidInput,
                 "passphrase",
                 {{"passphrase", "give it in ATTUNE_PASSPHRASE or with --passphrase-file"}}};
}

Result<std::unique_ptr<workflow::PracticeSession>> open_practice(const PracticeWords& words,
                                                                 const Surroundings& surroundings) {
    const auto secret = passphrase(words);
    if (!secret) return secret.error();
    const auto& place = surroundings.workplace;
    const auto owners = workflow::key_owners(words.file, place.user);
    if (!owners) return owners.error();
    for (const auto& owner : *owners) {
        if (words.clinician.empty() || owner.name == words.clinician) {
            return workflow::unlock(words.file, owner.id, *secret, place);
        }
    }
    return Error{ErrorCode::NotFound, words.clinician.empty() ? "key file" : "clinician"};
}

Result<ReceiverId> receiver_named(workflow::PracticeSession& practice, const std::string& name) {
    const auto receivers = practice.receivers();
    if (!receivers) return receivers.error();
    for (const auto& receiver : *receivers) {
        if (receiver.name == name) return receiver.id;
    }
    return Error{ErrorCode::NotFound, "receiver"};
}

Result<CaregiverId> caregiver_named(workflow::PracticeSession& practice, const ChildId& child,
                                    const std::string& name) {
    const auto caregivers = practice.families().caregivers_of(child);
    if (!caregivers) return caregivers.error();
    for (const auto& linked : *caregivers) {
        if (linked.caregiver.name.full() == name) return linked.caregiver.id;
    }
    return Error{ErrorCode::NotFound, name};
}

PersonName name_of(const std::string& text) {
    const auto space = text.rfind(' ');
    if (space == std::string::npos) return {text, "", ""};
    return {text.substr(0, space), text.substr(space + 1), ""};
}

}  // namespace attune::cli
