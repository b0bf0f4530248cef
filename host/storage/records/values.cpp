// SPDX-License-Identifier: Apache-2.0
#include "records/values.h"

#include <sstream>

namespace attune::storage {

void bind_value(Statement& statement, const std::optional<Gestation>& gestation) {
    if (!gestation) {
        statement.bind(std::nullopt);
        return;
    }
    auto text = std::to_string(gestation->weeks());
    if (gestation->days()) text += "+" + std::to_string(*gestation->days());
    statement.bind(text);
}

void read_value(Statement& statement, std::optional<Gestation>& gestation) {
    gestation.reset();
    if (statement.next_is_null()) return statement.skip(1);
    std::string text;
    statement.read(text);
    const auto parsed = Gestation::parse(text);
    if (parsed) {
        gestation = *parsed;
    } else {
        statement.meet_nonsense();
    }
}

void bind_value(Statement& statement, const Subject& subject) {
    statement.bind(kind_of(subject), child_of(subject), caregiver_of(subject));
}

void read_value(Statement& statement, Subject& subject) {
    SubjectKind kind = SubjectKind::Child;
    ChildId child;
    CaregiverId caregiver;
    statement.read(kind, child, caregiver);
    switch (kind) {
        case SubjectKind::Child:
            subject = ChildSubject{child};
            return;
        case SubjectKind::Caregiver:
            subject = CaregiverSubject{caregiver};
            return;
        case SubjectKind::Dyad:
            subject = DyadSubject{child, caregiver};
            return;
    }
}

void bind_value(Statement& statement, const InRoom& room) {
    std::string caregivers;
    for (const auto& caregiver : room.caregivers) {
        if (!caregivers.empty()) caregivers += ' ';
        caregivers += caregiver.value;
    }
    statement.bind(caregivers, room.other_adult, room.professional_interpreter);
}

void read_value(Statement& statement, InRoom& room) {
    std::string caregivers;
    statement.read(caregivers, room.other_adult, room.professional_interpreter);
    std::istringstream ids(caregivers);
    for (std::string id; ids >> id;) room.caregivers.push_back(CaregiverId{id});
}

}  // namespace attune::storage
