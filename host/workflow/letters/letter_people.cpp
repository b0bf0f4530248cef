// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "letters/letter_content.h"
#include "practice/wording.h"
#include "workflow/ages_view.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr double kDaysPerMonth = 30.4375;
constexpr AgeRule kUsualRule{};  // corrects when 21 days early, until 24 months

void add_line(std::vector<std::string>& lines, std::string_view label, const std::string& value) {
    if (!value.empty()) lines.push_back(fmt::format("{} {}", label, value));
}

double in_months(const CalendarAge& age) { return age.months + age.days / kDaysPerMonth; }

report::LetterAges letter_ages(const LetterRecord& record) {
    report::LetterAges ages;
    if (!record.child.birth_date) {
        ages.chronological = "not known, no birth date";
        ages.used = report::AgeUsed::None;
        return ages;
    }
    const auto view =
        ages_view(*record.child.birth_date, record.child.gestation, std::nullopt, record.today);
    if (!view) return ages;
    ages.chronological = view->chronological;
    ages.chronological_months = in_months(view->ages.chronological);
    if (view->ages.corrected) {
        ages.corrected = view->corrected;
        if (view->is_corrected_known) ages.corrected_months = in_months(*view->ages.corrected);
    } else {
        ages.corrected_unknown =
            view->ages.postmenstrual
                ? view->corrected
                : "corrected age not known, gestation not recorded: not corrected";
    }
    const bool corrects = age_used(kUsualRule, view->ages) == AgeUsed::Corrected;
    ages.used = corrects ? report::AgeUsed::Corrected : report::AgeUsed::Chronological;
    if (corrects) {
        ages.used_because = fmt::format("born {} and younger than 24 months", view->born_early);
        if (age_used_depends_on_unknown_days(kUsualRule, view->ages)) {
            ages.used_because = fmt::format(
                "born {}, days not known; born fewer than {} days early it would be the "
                "chronological age, so both are given",
                view->born_early, kUsualRule.min_days_early);
        }
    }
    return ages;
}

std::string role_of(ClinicianRole role) {
    switch (role) {
        case ClinicianRole::Clinician:
            return "clinician of this practice";
        case ClinicianRole::Supervisor:
            return "supervisor in this practice";
        case ClinicianRole::IntakeWorker:
            return "intake worker of this practice";
        case ClinicianRole::Administrator:
            return "administrator of this practice";
    }
    return {};
}

/// "born at 30+2 weeks, very preterm, 1240 g, twin A"; empty when nothing is known.
std::string birth_words(const Child& child) {
    std::vector<std::string> words;
    if (child.gestation) {
        const auto weeks = child.gestation->text();
        const bool is_said = weeks.find("weeks") != std::string::npos;
        words.push_back("born at " + weeks + (is_said ? "" : " weeks"));
        words.push_back(words_of(term_category(*child.gestation)));
    }
    if (child.birth_weight_grams) words.push_back(fmt::format("{} g", *child.birth_weight_grams));
    if (!child.birth_order.empty()) words.push_back(child.birth_order);
    return joined(words, ", ");
}

void add_family_facts(const LetterRecord& record, OwnerFilter& filter,
                      report::LetterContent& letter) {
    const auto& family = record.household.family;
    if (const auto birth = birth_words(record.child); !birth.empty()) {
        letter.facts.push_back({"Birth", report::Text(capitalised(birth))});
    }
    auto home =
        family.home_language.empty() ? joined(record.child.languages, ", ") : family.home_language;
    if (family.needs_interpreter)
        home += home.empty() ? "interpreter needed" : "; interpreter needed";
    if (!home.empty()) letter.facts.push_back({"Language", report::Text(home)});
    if (!family.doctor.empty()) letter.facts.push_back({"Physician", report::Text(family.doctor)});
    if (!family.insurer.empty())
        letter.facts.push_back({"Insurance", report::Text(family.insurer)});
    // Before a court the order speaks for itself.
    const bool is_for_court = letter.view == report::View::ChildWelfare;
    if (is_for_court)
        letter.facts.push_back({"Role", report::Text(role_of(record.clinician.role))});
    if (!is_for_court && filter.allows_unmarked("Custody", family.custody))
        letter.facts.push_back({"Custody", report::Text(family.custody)});
}

/// How somebody is reached safely. Without the limits written to it no way is safe, and where those
/// may not go we are asked instead.
struct SafeWays {
    bool is_known = false;
    std::string words;
};

SafeWays safe_ways(const Caregiver& caregiver, OwnerFilter& filter) {
    const auto whom = caregiver.name.spoken();
    const auto& contact = caregiver.safe_contact;
    const bool is_known =
        contact.note.empty() ||
        filter.allows_unmarked("How to reach " + whom, contact.note, caregiver.id);
    if (is_known) return {true, contact.line(whom)};
    return {false, fmt::format("Please ask us how and when to reach {}", whom)};
}

/// Name, number and safe ways of whoever is asked first; a secret address never.
void add_contact(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& linked : record.household.of_child(record.child.id)) {
        if (linked.link.no_contact || (linked.link.to && *linked.link.to < record.today)) continue;
        const auto& caregiver = linked.caregiver;
        const auto ways = safe_ways(caregiver, filter);
        const auto& safe = caregiver.safe_contact;
        auto words = fmt::format("{} ({})", caregiver.name.full(), role_words(linked.link));
        const bool is_reachable = ways.is_known && (safe.ring || safe.text);
        if (is_reachable && !caregiver.phone.empty()) words += ", " + caregiver.phone;
        const bool is_postal = ways.is_known && safe.post && !caregiver.address_secret;
        if (is_postal && !caregiver.address.empty()) {
            words += ", " + joined(lines_of(caregiver.address), ", ");
        }
        letter.facts.push_back({"Contact", report::Text(words + ". " + ways.words)});
        return;
    }
}

/// Who agreed for the child is named in the letter anyway; others by name only with their consent.
bool is_named_for_child(const LetterRecord& record, const OwnerFilter& filter,
                        const CaregiverId& id) {
    if (filter.allows_caregiver(id)) return true;
    const auto* consent = filter.child_consent();
    const auto* caregiver = record.household.find(id);
    return consent != nullptr && caregiver != nullptr && !caregiver->name.full().empty() &&
           consent->given_by.find(caregiver->name.full()) != std::string::npos;
}

void add_took_part(const LetterRecord& record, const OwnerFilter& filter,
                   report::LetterContent& letter) {
    for (const auto& visit : record.visits) {
        if (std::find(letter.seen.begin(), letter.seen.end(), visit.date) == letter.seen.end()) {
            letter.seen.push_back(visit.date);
        }
        for (const auto& id : visit.taking_part) {
            const auto* caregiver = record.household.find(id);
            if (caregiver == nullptr) continue;
            auto name = is_named_for_child(record, filter, id)
                            ? record.household.full_name_with_role(id)
                            : filter.person(id);
            auto& names = letter.took_part;
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
    }
    std::sort(letter.seen.begin(), letter.seen.end());
}

/// "mother of Leo, 7 months 3 days, born at 30 weeks of pregnancy"; without the child's consent
/// nobody learns a name.
std::string child_in_a_line(const LetterRecord& record, const OwnerFilter& filter,
                            const report::LetterAges& ages) {
    std::string role = "cares for";
    for (const auto& link : record.household.links) {
        const bool is_tie = link.caregiver == filter.addressee() && link.child == record.child.id;
        if (is_tie) role = role_words(link) + " of";
    }
    auto line =
        fmt::format("{} {}, {}", role,
                    filter.child_consent() != nullptr ? record.household.spoken(record.child.id)
                                                      : std::string("one child"),
                    ages.chronological);
    const auto& gestation = record.child.gestation;
    if (gestation && gestation->early_days() > 0) {
        line += fmt::format(", born at {} weeks of pregnancy", gestation->weeks());
    }
    return line;
}

void add_caregiver(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    const auto* caregiver = record.household.find(filter.addressee());
    if (caregiver == nullptr) return;
    letter.caregiver.full_name = record.household.full_name_with_role(caregiver->id);
    letter.caregiver.born = caregiver->birth_date;
    letter.caregiver.child = child_in_a_line(record, filter, letter_ages(record));
    const auto ways = safe_ways(*caregiver, filter);
    if (ways.is_known && caregiver->safe_contact.ring && !caregiver->phone.empty()) {
        letter.facts.push_back({"Telephone", report::Text(caregiver->phone)});
    }
    letter.facts.push_back({"Contact", report::Text(ways.words)});
    if (!caregiver->language.empty()) {
        letter.facts.push_back({"Language", report::Text(caregiver->language)});
    }
    add_grounds(record, filter, letter);
}

}  // namespace

void add_senders(const LetterRecord& record, report::LetterContent& letter) {
    const auto& practice = record.practice;
    letter.letterhead.name = practice.name;
    letter.letterhead.logo = practice.logo;
    letter.letterhead.lines = lines_of(practice.address);
    add_line(letter.letterhead.lines, "Telephone", practice.phone);
    add_line(letter.letterhead.lines, "Fax", practice.fax);
    add_line(letter.letterhead.lines, "E-mail", practice.email);
    const auto& me = record.clinician;
    letter.clinician.name = me.name;
    letter.clinician.credentials = me.credentials;
    const auto phone = me.phone.empty() ? practice.phone : me.phone;
    add_line(letter.clinician.contact, "Telephone", phone);
    add_line(letter.clinician.contact, "Fax", practice.fax);
    add_line(letter.clinician.contact, "E-mail", me.email.empty() ? practice.email : me.email);
    if (!phone.empty())
        letter.reply = fmt::format("by telephone {}, asking for {}", phone, me.name);
    letter.receiver.name = record.receiver.name;
    if (!record.receiver.person.empty()) letter.receiver.lines.push_back(record.receiver.person);
    for (auto& line : lines_of(record.receiver.address)) {
        letter.receiver.lines.push_back(std::move(line));
    }
}

/// To the caregiver who asks, who knows how the family is reached.
void address_copy(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    const auto& reader = filter.addressee();
    letter.receiver = {record.household.full_name_with_role(reader), {}};
    letter.reply.clear();
    letter.consent = fmt::format(
        "{} asked for it; it holds what was recorded of {} and of {}, and of nobody else",
        record.household.spoken(reader), record.household.spoken(record.child.id),
        record.household.spoken(reader));
    add_family_facts(record, filter, letter);
}

void add_people(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    add_senders(record, letter);
    if (letter.view == report::View::CaregiverLetter) return add_caregiver(record, filter, letter);
    const auto& child = record.child;
    letter.child.full_name = record.household.name_of(child.id);
    letter.child.called = record.household.spoken(child.id);
    letter.child.born = child.birth_date;
    if (child.birth_date_estimated) letter.child.born_note = "estimated";
    letter.child.ages = letter_ages(record);
    add_took_part(record, filter, letter);
    if (letter.view == report::View::FamilyPage) return;
    if (letter.view == report::View::RequesterCopy) return address_copy(record, filter, letter);
    add_contact(record, filter, letter);
    add_family_facts(record, filter, letter);
    add_grounds(record, filter, letter);
}

}  // namespace attune::workflow
