// SPDX-License-Identifier: Apache-2.0
#include "workflow/families.h"

#include <algorithm>

#include "families/family_rows.h"
#include "families/named_relationship.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

Error refusal(const FieldProblems& problems) {
    Error error{ErrorCode::InvalidInput, "entry"};
    for (const auto& problem : problems) error.faults.push_back({problem.field, problem.text});
    return error;
}

/// What stands in the way once confirmed doubts are taken out.
FieldProblems unsettled(FieldProblems problems, const ConfirmedFields& confirmed) {
    std::erase_if(problems, [&](const FieldProblem& problem) {
        return problem.verdict == FieldVerdict::Questioned &&
               std::find(confirmed.begin(), confirmed.end(), problem.field) != confirmed.end();
    });
    return problems;
}

/// `entry` has been checked: what cannot be read in it is empty.
void fill(const ChildEntry& entry, Child& child) {
    child.name = entry.name;
    child.pronoun = entry.pronoun;
    child.sex_for_norms = entry.sex_for_norms;
    child.birth_date.reset();
    if (const auto born = read_date(entry.birth_date)) child.birth_date = *born;
    child.birth_date_estimated = entry.birth_date_estimated;
    child.gestation.reset();
    if (const auto gestation = Gestation::parse(trimmed(entry.gestation))) {
        child.gestation = *gestation;
    }
    child.birth_weight_grams.reset();
    if (const auto grams = read_weight(entry.birth_weight)) child.birth_weight_grams = *grams;
    child.birth_order = trimmed(entry.birth_order);
    child.languages = entry.languages;
    child.identifiers = entry.identifiers;
}

std::string label_of(const NewCall& entry) {
    if (!entry.family.label.empty()) return entry.family.label;
    std::vector<std::string> names{entry.child.name.family};
    for (const auto& caregiver : entry.caregivers) {
        names.push_back(caregiver.caregiver.name.family);
    }
    names.push_back(entry.child.name.spoken());
    for (const auto& caregiver : entry.caregivers) {
        names.push_back(caregiver.caregiver.name.spoken());
    }
    names.push_back(entry.call.caller_name);
    for (const auto& name : names) {
        if (!trimmed(name).empty()) return trimmed(name);
    }
    return entry.call.caller_phone.empty() ? "Caller without a name" : entry.call.caller_phone;
}

std::string words_of(storage::DuplicateReason reason) {
    switch (reason) {
        case storage::DuplicateReason::SameNameAndBirthDate:
            return "same name and birth date";
        case storage::DuplicateReason::SameBirthDate:
            return "same birth date";
        case storage::DuplicateReason::SameName:
            return "same or very similar name";
        case storage::DuplicateReason::SamePhone:
            return "same telephone number";
        case storage::DuplicateReason::SameIdentifier:
            return "same identifier";
    }
    return {};
}

/// A child is not born after somebody has already seen it.
Result<void> check_against_visits(const Desk& desk, const Child& child) {
    if (!child.birth_date) return {};
    const auto visits = desk.store->visits().of(child.family);
    if (!visits) return visits.error();
    for (const auto& visit : *visits) {
        const bool took_part = std::find(visit.children.begin(), visit.children.end(), child.id) !=
                               visit.children.end();
        if (took_part && visit.started && visit.date < *child.birth_date) {
            return Error{ErrorCode::InvalidInput,
                         "entry",
                         {{"child.birth_date",
                           "The child was seen on " + long_date(visit.date) + ", before that."}}};
        }
    }
    return {};
}

/// Who cares for one of several born together cares for the others.
Result<void> tie_as_born_together(const Desk& desk, const Child& added) {
    if (!added.birth_date) return {};
    auto& records = desk.store->families();
    const auto children = records.children(added.family);
    if (!children) return children.error();
    const auto born_together = [&](const Child& other) {
        return other.id != added.id && other.birth_date == added.birth_date;
    };
    const auto twin = std::find_if(children->begin(), children->end(), born_together);
    if (twin == children->end()) return {};
    const auto ties = records.links(added.family);
    if (!ties) return ties.error();
    for (auto tie : *ties) {
        if (tie.child != twin->id) continue;
        tie.child = added.id;
        if (const auto kept = records.save(tie); !kept) return kept;
    }
    return {};
}

/// Those born with `child`, as far as this caregiver is not tied to them yet.
Result<std::vector<ChildId>> untied_twins(const Desk& desk, const Child& child,
                                          const CaregiverId& caregiver) {
    std::vector<ChildId> twins;
    if (!child.birth_date) return twins;
    const auto children = desk.store->families().children(child.family);
    const auto ties = desk.store->families().links(child.family);
    if (!children || !ties) return children ? ties.error() : children.error();
    for (const auto& other : *children) {
        const bool is_tied = std::any_of(ties->begin(), ties->end(), [&](const auto& tie) {
            return tie.child == other.id && tie.caregiver == caregiver;
        });
        const bool is_twin = other.id != child.id && other.birth_date == child.birth_date;
        if (is_twin && !is_tied) twins.push_back(other.id);
    }
    return twins;
}

/// The tie as typed; the word for it says the relationship where none was chosen.
CaregiverLink read_tie(CaregiverLink tie) {
    if (tie.relationship == Relationship::Other) tie.relationship = named_relationship(tie.role);
    return tie;
}

/// One caregiver is asked first: whoever was before is not any more.
Result<void> step_back(const Desk& desk, const FamilyId& family, const CaregiverLink& first) {
    auto& records = desk.store->families();
    const auto ties = records.links(family);
    if (!ties) return ties.error();
    for (auto tie : *ties) {
        const bool was_first =
            tie.primary && tie.child == first.child && tie.caregiver != first.caregiver;
        if (!was_first) continue;
        tie.primary = false;
        if (const auto kept = records.save(tie); !kept) return kept;
    }
    return {};
}

/// Everything of a call, with the ids that tie it together.
struct CallRecord {
    Family family;
    Call call;
    std::optional<Child> child;
    std::vector<CaregiverEntry> caregivers;
};

template <class Id>
Id known_or_new(const Id& id) {
    return id.empty() ? Id::make() : id;
}

/// The child of a call: of a family that is kept already, its first; else a new one.
Result<Child> child_of_call(const Desk& desk, const FamilyId& family) {
    const auto known = desk.store->families().children(family);
    if (!known) return known.error();
    if (!known->empty()) return known->front();
    Child child;
    child.id = ChildId::make();
    child.family = family;
    return child;
}

/// What has an id was kept before, and keeps it.
Result<CallRecord> record_of(const NewCall& entry, const Desk& desk) {
    CallRecord record{entry.family, entry.call, std::nullopt, {}};
    record.family.id = known_or_new(entry.family.id);
    record.family.label = label_of(entry);
    if (record.family.created.ms == 0) record.family.created = desk.now();
    record.call.id = known_or_new(entry.call.id);
    record.call.family = record.family.id;
    record.call.taken_by = desk.me.id;
    if (record.call.at.ms == 0) record.call.at = desk.now();
    for (const auto& typed : entry.caregivers) {
        if (typed.is_empty()) continue;
        auto& caregiver = record.caregivers.emplace_back(typed);
        caregiver.caregiver.id = known_or_new(typed.caregiver.id);
        caregiver.caregiver.family = record.family.id;
    }
    if (!entry.child.is_empty() || !record.caregivers.empty()) {
        auto child = child_of_call(desk, record.family.id);
        if (!child) return child.error();
        record.child = std::move(*child);
        if (!entry.child.is_empty()) fill(entry.child, *record.child);
    }
    for (auto& caregiver : record.caregivers) {
        caregiver.link = read_tie(caregiver.link);
        caregiver.link.child = record.child->id;
        caregiver.link.caregiver = caregiver.caregiver.id;
    }
    return record;
}

Result<void> store(const CallRecord& record, storage::PracticeStore& into) {
    auto& families = into.families();
    if (const auto saved = families.save(record.family); !saved) return saved;
    if (record.child) {
        if (const auto saved = families.save(*record.child); !saved) return saved;
    }
    for (const auto& caregiver : record.caregivers) {
        if (const auto saved = families.save(caregiver.caregiver); !saved) return saved;
        if (const auto saved = families.save(caregiver.link); !saved) return saved;
    }
    return into.calls().save(record.call);
}

}  // namespace

Result<SavedCall> Families::save(const NewCall& entry, const ConfirmedFields& confirmed) {
    const auto problems = unsettled(check(entry, m_desk.today()), confirmed);
    if (!problems.empty()) return refusal(problems);
    const auto record = record_of(entry, m_desk);
    if (!record) return record.error();
    const auto saved = m_desk.store->together([&] { return store(*record, *m_desk.store); });
    if (!saved) return saved.error();
    const auto& family = record->family.id;
    m_desk.changed(family);
    return SavedCall{family, record->child ? record->child->id : ChildId{}, record->call.id};
}

Result<std::vector<PossibleDuplicate>> Families::possible_duplicates(const NewCall& entry) const {
    std::vector<Child> children;
    if (!entry.child.is_empty()) fill(entry.child, children.emplace_back());
    std::vector<Caregiver> caregivers;
    for (const auto& typed : entry.caregivers) caregivers.push_back(typed.caregiver);
    if (!entry.call.caller_phone.empty()) {
        caregivers.emplace_back().phone = entry.call.caller_phone;
    }
    const auto found = m_desk.store->search().possible_duplicates(children, caregivers);
    if (!found) return found.error();
    std::vector<PossibleDuplicate> duplicates;
    for (const auto& candidate : *found) {
        const auto household = read_household(m_desk, candidate.family);
        if (!household) return household.error();
        const auto contact = last_contact(m_desk, candidate.family);
        if (!contact) return contact.error();
        std::vector<std::string> why;
        for (const auto reason : candidate.reasons) why.push_back(words_of(reason));
        duplicates.push_back({family_row(*household, *contact), joined(why, ", ")});
    }
    return duplicates;
}

Result<std::vector<FamilyRow>> Families::find(std::string_view query) const {
    std::vector<FamilyId> ids;
    const bool everybody = trimmed(query).empty();
    if (everybody) {
        const auto all = m_desk.store->families().all();
        if (!all) return all.error();
        for (const auto& family : *all) ids.push_back(family.id);
    } else {
        const auto matches = m_desk.store->search().find(query);
        if (!matches) return matches.error();
        for (const auto& match : *matches) ids.push_back(match.family);
    }
    std::vector<std::pair<std::optional<Date>, FamilyId>> reached;
    for (const auto& id : ids) {
        const auto contact = last_contact(m_desk, id);
        if (!contact) return contact.error();
        reached.emplace_back(*contact, id);
    }
    if (everybody) {
        std::stable_sort(reached.begin(), reached.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
    }
    std::vector<FamilyRow> rows;
    for (const auto& [contact, id] : reached) {
        const auto household = read_household(m_desk, id);
        if (!household) return household.error();
        rows.push_back(family_row(*household, contact));
    }
    return rows;
}

Result<Family> Families::family(const FamilyId& id) const {
    return needed(m_desk.store->families().find(id), "family");
}

Result<void> Families::save(const Family& family) {
    const auto saved = m_desk.store->families().save(family);
    if (saved) m_desk.changed(family.id);
    return saved;
}

Result<std::vector<Child>> Families::children(const FamilyId& id) const {
    return m_desk.store->families().children(id);
}

Result<Child> Families::child(const ChildId& id) const {
    return needed(m_desk.store->families().find(id), "child");
}

Result<ChildId> Families::add_child(const FamilyId& family, const ChildEntry& entry,
                                    const ConfirmedFields& confirmed) {
    const auto problems = unsettled(check(entry, m_desk.today()), confirmed);
    if (!problems.empty()) return refusal(problems);
    Child child;
    child.id = ChildId::make();
    child.family = family;
    fill(entry, child);
    const auto saved = m_desk.store->together([&]() -> Result<void> {
        if (const auto kept = m_desk.store->families().save(child); !kept) return kept;
        return tie_as_born_together(m_desk, child);
    });
    if (!saved) return saved.error();
    m_desk.changed(family);
    return child.id;
}

Result<void> Families::edit_child(const ChildId& id, const ChildEntry& entry,
                                  const ConfirmedFields& confirmed) {
    const auto problems = unsettled(check(entry, m_desk.today()), confirmed);
    if (!problems.empty()) return refusal(problems);
    auto child = this->child(id);
    if (!child) return child.error();
    fill(entry, *child);
    if (const auto possible = check_against_visits(m_desk, *child); !possible) return possible;
    const auto saved = m_desk.store->families().save(*child);
    if (saved) m_desk.changed(child->family);
    return saved;
}

Result<std::vector<LinkedCaregiver>> Families::caregivers_of(const ChildId& id) const {
    const auto found = child(id);
    if (!found) return found.error();
    const auto household = read_household(m_desk, found->family);
    if (!household) return household.error();
    return household->of_child(id);
}

Result<std::vector<Caregiver>> Families::caregivers(const FamilyId& id) const {
    auto household = read_household(m_desk, id);
    if (!household) return household.error();
    return std::move(household->caregivers);
}

Result<std::vector<LinkedCaregiver>> Families::others_of(const ChildId& id) const {
    const auto found = child(id);
    if (!found) return found.error();
    const auto household = read_household(m_desk, found->family);
    if (!household) return household.error();
    std::vector<LinkedCaregiver> others;
    for (const auto& caregiver : household->caregivers) {
        CaregiverLink proposed;
        bool is_tied = false;
        for (const auto& link : household->links) {
            if (link.caregiver != caregiver.id) continue;
            is_tied = is_tied || link.child == id;
            proposed = link;
        }
        if (is_tied) continue;
        proposed.child = id;
        proposed.caregiver = caregiver.id;
        proposed.may_consent = false;
        proposed.consent_basis.clear();
        proposed.from.reset();
        proposed.to.reset();
        others.push_back({caregiver, std::move(proposed)});
    }
    return others;
}

Result<CaregiverId> Families::add_caregiver(const ChildId& child, const CaregiverEntry& entry) {
    const auto found = this->child(child);
    if (!found) return found.error();
    auto added = entry;
    if (added.caregiver.id.empty()) {
        added.caregiver.id = CaregiverId::make();
    } else {
        const auto household = read_household(m_desk, found->family);
        if (!household) return household.error();
        const bool is_known = household->find(added.caregiver.id) != nullptr;
        if (!is_known) return Error{ErrorCode::NotFound, "caregiver"};
    }
    added.caregiver.family = found->family;
    added.link = read_tie(added.link);
    added.link.child = child;
    if (const auto saved = edit_caregiver(added); !saved) return saved.error();
    const auto twins = untied_twins(m_desk, *found, added.caregiver.id);
    if (!twins) return twins.error();
    for (const auto& twin : *twins) {
        added.link.child = twin;
        if (const auto saved = edit_caregiver(added); !saved) return saved.error();
    }
    return added.caregiver.id;
}

Result<void> Families::edit_caregiver(const CaregiverEntry& entry) {
    if (entry.is_empty()) {
        return Error{ErrorCode::InvalidInput,
                     "entry",
                     {{"caregiver-1.name", "Write at least a name, a role or a number."}}};
    }
    if (entry.caregiver.birth_date && *entry.caregiver.birth_date > m_desk.today()) {
        return Error{ErrorCode::InvalidInput,
                     "entry",
                     {{"caregiver-1.birth_date",
                       long_date(*entry.caregiver.birth_date) + " is in the future."}}};
    }
    auto& records = m_desk.store->families();
    auto link = entry.link;
    link.caregiver = entry.caregiver.id;
    const auto saved = m_desk.store->together([&]() -> Result<void> {
        if (const auto kept = records.save(entry.caregiver); !kept) return kept;
        if (const auto kept = records.save(link); !kept || !link.primary) return kept;
        return step_back(m_desk, entry.caregiver.family, link);
    });
    if (saved) m_desk.changed(entry.caregiver.family);
    return saved;
}

Result<std::vector<Call>> Families::calls(const FamilyId& id) const {
    return m_desk.store->calls().of(id);
}

Result<CallId> Families::add_call(const FamilyId& family, Call call) {
    const auto known = this->family(family);
    if (!known) return known.error();
    call.id = CallId::make();
    call.family = family;
    call.taken_by = m_desk.me.id;
    if (call.at.ms == 0) call.at = m_desk.now();
    const auto saved = m_desk.store->calls().save(call);
    if (!saved) return saved.error();
    m_desk.changed(family);
    return call.id;
}

}  // namespace attune::workflow
