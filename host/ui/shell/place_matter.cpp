// SPDX-License-Identifier: Apache-2.0
#include "shell/place_matter.h"

#include <algorithm>

#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

struct Matter {
    workflow::PracticeSession& session;

    static std::optional<FamilyId> of(const FamilyId& family) {
        return family.empty() ? std::nullopt : std::optional(family);
    }
    workflow::PageMatter operator()(const ChartPlace& place) const { return {place.family}; }
    workflow::PageMatter operator()(const VisitPlace& place) const {
        const auto visit = session.visits().visit(place.visit);
        return visit ? workflow::PageMatter{visit->family} : workflow::PageMatter{};
    }
    workflow::PageMatter operator()(const AssessmentPlace& place) const {
        const auto here = session.family_here();
        if (!here || !*here) return {};
        const auto rows = session.assessments().of_family((*here)->family);
        const bool is_theirs =
            rows && std::any_of(rows->begin(), rows->end(),
                                [&](const auto& row) { return row.id == place.assessment; });
        return is_theirs ? workflow::PageMatter{(*here)->family} : workflow::PageMatter{};
    }
    // What is proposed there rests on what was found.
    workflow::PageMatter operator()(const ReferPlace& place) const { return {place.family, true}; }
    workflow::PageMatter operator()(const ReportPlace&) const { return {{}, true}; }
    // It says there itself what may be read now.
    workflow::PageMatter operator()(const SafetyPlace& place) const { return {of(place.family)}; }
    // Made to be given to a family.
    workflow::PageMatter operator()(const SheetPlace& place) const { return {of(place.family)}; }
    workflow::PageMatter operator()(const UrgentLetterPlace&) const { return {{}, true}; }
    workflow::PageMatter operator()(const TodayPlace&) const { return {}; }
    workflow::PageMatter operator()(const FamiliesPlace&) const { return {}; }
    // It names families like the one that is typed.
    workflow::PageMatter operator()(const NewCallPlace&) const { return {}; }
    workflow::PageMatter operator()(const ReferralsPlace&) const { return {}; }
    workflow::PageMatter operator()(const InstrumentsPlace&) const { return {}; }
    workflow::PageMatter operator()(const PracticePlace&) const { return {}; }
    workflow::PageMatter operator()(const PinPlace&) const { return {}; }
    workflow::PageMatter operator()(const AlonePlace&) const { return {}; }
};

}  // namespace

bool is_open(const Place& place, const workflow::RoomWatch& room,
             workflow::PracticeSession& session) {
    if (std::holds_alternative<PinPlace>(place) || std::holds_alternative<AlonePlace>(place)) {
        return true;
    }
    if (room.presence() == workflow::Presence::Alone) return true;
    return room.opens(std::visit(Matter{session}, place));
}

}  // namespace attune::ui
