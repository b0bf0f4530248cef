// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whom an assessment is about: a child, a caregiver, or this child with this caregiver.
#pragma once

#include <optional>
#include <variant>

#include "model/code.h"
#include "model/ids.h"

namespace attune {

struct ChildSubject {
    ChildId child;
    bool operator==(const ChildSubject&) const = default;
};
struct CaregiverSubject {
    CaregiverId caregiver;
    bool operator==(const CaregiverSubject&) const = default;
};
struct DyadSubject {
    ChildId child;
    CaregiverId caregiver;
    bool operator==(const DyadSubject&) const = default;
};
using Subject = std::variant<ChildSubject, CaregiverSubject, DyadSubject>;

enum class SubjectKind { Child = 1, Caregiver = 2, Dyad = 3 };

inline SubjectKind kind_of(const Subject& subject) {
    return static_cast<SubjectKind>(subject.index() + 1);
}
inline std::optional<ChildId> child_of(const Subject& subject) {
    if (const auto* child = std::get_if<ChildSubject>(&subject)) return child->child;
    if (const auto* dyad = std::get_if<DyadSubject>(&subject)) return dyad->child;
    return std::nullopt;
}
inline std::optional<CaregiverId> caregiver_of(const Subject& subject) {
    if (const auto* caregiver = std::get_if<CaregiverSubject>(&subject))
        return caregiver->caregiver;
    if (const auto* dyad = std::get_if<DyadSubject>(&subject)) return dyad->caregiver;
    return std::nullopt;
}

template <>
struct CodeTable<SubjectKind> {
    static constexpr std::pair<SubjectKind, std::string_view> codes[] = {
        {SubjectKind::Child, "child"},
        {SubjectKind::Caregiver, "caregiver"},
        {SubjectKind::Dyad, "dyad"}};
};

}  // namespace attune
