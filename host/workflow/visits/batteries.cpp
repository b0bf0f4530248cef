// SPDX-License-Identifier: Apache-2.0
#include "workflow/batteries.h"

#include <fmt/core.h>

#include <algorithm>

#include "practice/desk.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

/// What applies to a baby who is met for the first time (clinical/workflow section 5). GAD-7 and
/// PHQ-2 are added where the first answers ask for them; the safety check only by hand.
Battery infant_intake() {
    using Who = BatteryWho;
    return {{"infant-intake"},
            "Infant intake",
            {{"attachment-milestones", Who::Child, {}, {}},
             {"prematurity", Who::Child, {}, {}},
             {"separation-history", Who::Child, {}, {}},
             {"infant-risks", Who::Child, {}, {}},
             {"older-child-obstacles", Who::Child, {}, {}},
             {"epds", Who::BirthParent, {}, {}},
             {"phq-9", Who::BirthParent, 12, {}},
             {"phq-9", Who::OtherCaregiver, {}, {}},
             {"caregiver-risks", Who::EachCaregiver, {}, {}},
             {"nonverbal-cues", Who::EachPair, {}, {}}}};
}

Error wrong(std::string_view field, std::string words) {
    return Error{ErrorCode::InvalidInput, "battery", {{std::string(field), std::move(words)}}};
}

Result<void> check(const Battery& battery, const InstrumentShelf& shelf) {
    if (battery.name.empty())
        return wrong("battery.name", "A battery needs a name to choose it by.");
    if (battery.lines.empty()) return wrong("battery.lines", "Add at least one instrument.");
    for (auto line = battery.lines.begin(); line != battery.lines.end(); ++line) {
        const auto* shelved = shelf.find(line->instrument);
        // One that was taken out of its folder stays in the list; it is proposed again with it.
        if (shelved == nullptr) continue;
        const auto& info = shelved->info;
        const auto possible = choices_for(info.subject);
        if (std::find(possible.begin(), possible.end(), line->who) == possible.end()) {
            return wrong("battery.lines",
                         fmt::format("{} is not about {}.", info.short_title, words_of(line->who)));
        }
        if (line->from_months && line->to_months && *line->from_months > *line->to_months) {
            return wrong("battery.lines", fmt::format("{}: the first month comes after the last.",
                                                      info.short_title));
        }
        if (std::find(battery.lines.begin(), line, *line) != line) {
            return wrong("battery.lines", fmt::format("{} stands there twice for {}.",
                                                      info.short_title, words_of(line->who)));
        }
    }
    return {};
}

auto find_battery(std::vector<Battery>& batteries, const BatteryId& id) {
    return std::find_if(batteries.begin(), batteries.end(),
                        [&](const Battery& battery) { return battery.id == id; });
}

}  // namespace

std::string words_of(BatteryWho who) {
    switch (who) {
        case BatteryWho::Child:
            return "the child";
        case BatteryWho::BirthParent:
            return "birth parent";
        case BatteryWho::OtherCaregiver:
            return "other caregivers";
        case BatteryWho::EachCaregiver:
            return "each caregiver";
        case BatteryWho::EachPair:
            return "each caregiver with the child";
    }
    return {};
}

std::string age_words(const BatteryLine& line) {
    if (line.from_months && line.to_months) {
        return fmt::format("{} to {} months", *line.from_months, *line.to_months);
    }
    if (line.from_months) return fmt::format("from {} months", *line.from_months);
    if (line.to_months) return fmt::format("to {} months", *line.to_months);
    return {};
}

std::vector<BatteryWho> choices_for(SubjectKind subject) {
    switch (subject) {
        case SubjectKind::Child:
            return {BatteryWho::Child};
        case SubjectKind::Caregiver:
            return {BatteryWho::EachCaregiver, BatteryWho::BirthParent, BatteryWho::OtherCaregiver};
        case SubjectKind::Dyad:
            return {BatteryWho::EachPair};
    }
    return {};
}

Result<std::vector<Battery>> Batteries::all() const {
    auto stored = m_desk.store->batteries().all();
    if (stored && stored->empty()) stored->push_back(infant_intake());
    return stored;
}

Result<void> Batteries::keep(const std::vector<Battery>& batteries) {
    const auto saved = m_desk.store->batteries().save_all(batteries);
    if (saved) m_desk.changed({});
    return saved;
}

Result<BatteryId> Batteries::save(Battery battery) {
    battery.name = trimmed(battery.name);
    if (const auto fine = check(battery, m_desk.shelf); !fine) return fine.error();
    auto batteries = all();
    if (!batteries) return batteries.error();
    const auto same = std::find_if(batteries->begin(), batteries->end(), [&](const Battery& other) {
        return other.id != battery.id && folded(other.name) == folded(battery.name);
    });
    if (same != batteries->end()) {
        return wrong("battery.name", "Another battery has this name.");
    }
    if (battery.id.empty()) {
        battery.id = BatteryId::make();
        batteries->push_back(battery);
    } else {
        const auto old = find_battery(*batteries, battery.id);
        if (old == batteries->end()) return Error{ErrorCode::NotFound, "battery"};
        *old = battery;
    }
    if (const auto kept = keep(*batteries); !kept) return kept.error();
    return battery.id;
}

Result<void> Batteries::remove(const BatteryId& id) {
    auto batteries = all();
    if (!batteries) return batteries.error();
    const auto gone = find_battery(*batteries, id);
    if (gone == batteries->end()) return Error{ErrorCode::NotFound, "battery"};
    if (batteries->size() == 1) {
        return Error{ErrorCode::Conflict,
                     "battery",
                     {{"battery", "Visits need one to follow: change this one, or add another."}}};
    }
    batteries->erase(gone);
    return keep(*batteries);
}

Result<void> Batteries::make_first(const BatteryId& id) {
    auto batteries = all();
    if (!batteries) return batteries.error();
    const auto chosen = find_battery(*batteries, id);
    if (chosen == batteries->end()) return Error{ErrorCode::NotFound, "battery"};
    std::rotate(batteries->begin(), chosen, chosen + 1);
    return keep(*batteries);
}

}  // namespace attune::workflow
