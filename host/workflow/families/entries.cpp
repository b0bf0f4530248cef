// SPDX-License-Identifier: Apache-2.0
#include "workflow/entries.h"

#include <fmt/core.h>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

// Beyond these a fact is possible but so rare that a slip of the key is likelier.
constexpr int kOldestUsualMonths = 48;
constexpr int kYoungestUsualWeeks = 23;
constexpr int kLatestUsualWeeks = 43;
constexpr int kLightestUsualGrams = 400;
constexpr int kHeaviestUsualGrams = 6000;
constexpr int kHeaviestUsualPretermGrams = 3000;
constexpr int kYoungestUsualParentMonths = 12 * 12;

class Problems {
public:
    explicit Problems(std::string prefix) : m_prefix(std::move(prefix)) {}
    void refuse(std::string_view field, std::string text) {
        m_list.push_back({m_prefix + std::string(field), std::move(text), FieldVerdict::Refused});
    }
    void question(std::string_view field, std::string text) {
        m_list.push_back(
            {m_prefix + std::string(field), std::move(text), FieldVerdict::Questioned});
    }
    FieldProblems take() { return std::move(m_list); }

private:
    std::string m_prefix;
    FieldProblems m_list;
};

void check_birth_date(const std::string& typed, Date today, Problems& problems) {
    if (trimmed(typed).empty()) return;
    const auto born = read_date(typed);
    if (!born) {
        problems.refuse("birth_date", "This is not a day. Write 21 Apr 2026 or 2026-04-21.");
    } else if (*born > today) {
        problems.refuse("birth_date", fmt::format("{} is in the future. For a child not born yet, "
                                                  "leave the birth date empty.",
                                                  long_date(*born)));
    } else if (const auto age = calendar_age(*born, today); age.months >= kOldestUsualMonths) {
        problems.question("birth_date",
                          fmt::format("That makes the child {} old; the built-in lists end at 36 "
                                      "months. Is the year right?",
                                      text_of(age)));
    }
}

void check_gestation(const std::string& typed, Problems& problems) {
    if (trimmed(typed).empty()) return;
    const auto gestation = Gestation::parse(trimmed(typed));
    if (!gestation) {
        problems.refuse("gestation", capitalised(gestation.error().faults.front().text) +
                                         ". Write weeks+days at birth, such as 30+2.");
    } else if (gestation->weeks() < kYoungestUsualWeeks || gestation->weeks() > kLatestUsualWeeks) {
        problems.question("gestation", fmt::format("{} weeks at birth is very rare. Is it right?",
                                                   gestation->weeks()));
    }
}

void check_weight(const ChildEntry& entry, Problems& problems) {
    if (trimmed(entry.birth_weight).empty()) return;
    const auto grams = read_weight(entry.birth_weight);
    if (!grams) {
        problems.refuse("birth_weight", "This is not a weight. Write 1210 g or 1.21 kg.");
        return;
    }
    if (!is_plausible_birth_weight(*grams)) {
        problems.refuse("birth_weight",
                        fmt::format("No child is born with {} g (200 to 8000 g).", *grams));
        return;
    }
    const auto gestation = Gestation::parse(trimmed(entry.gestation));
    const bool is_heavy_preterm =
        gestation && gestation->weeks() < 32 && *grams > kHeaviestUsualPretermGrams;
    if (*grams < kLightestUsualGrams || *grams > kHeaviestUsualGrams) {
        problems.question("birth_weight",
                          fmt::format("{} g at birth is very rare. Is it right?", *grams));
    } else if (is_heavy_preterm) {
        problems.question("birth_weight", fmt::format("{} g hardly goes with {} weeks at birth. "
                                                      "Which of the two is right?",
                                                      *grams, gestation->weeks()));
    }
}

FieldProblems check_caregiver(const CaregiverEntry& entry, const std::string& child_birth_date,
                              Date today, int number) {
    Problems problems(fmt::format("caregiver-{}.", number));
    const auto& born = entry.caregiver.birth_date;
    if (born && *born > today) {
        problems.refuse("birth_date", long_date(*born) + " is in the future.");
    } else if (born) {
        const auto child_born = read_date(child_birth_date);
        const auto until = child_born ? *child_born : today;
        if (*born >= until || calendar_age(*born, until).months < kYoungestUsualParentMonths) {
            problems.question("birth_date", "That makes the caregiver a child. Is it right?");
        }
    }
    return problems.take();
}

void append(FieldProblems& all, FieldProblems more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

bool is_empty(const PersonName& name) {
    return name.given.empty() && name.family.empty() && name.called.empty();
}

}  // namespace

bool ChildEntry::is_empty() const {
    return workflow::is_empty(name) && birth_date.empty() && gestation.empty() &&
           birth_weight.empty() && birth_order.empty() && languages.empty() && identifiers.empty();
}

bool CaregiverEntry::is_empty() const {
    return workflow::is_empty(caregiver.name) && caregiver.phone.empty() &&
           caregiver.email.empty() && caregiver.address.empty() && link.role.empty() &&
           caregiver.language.empty() && !caregiver.needs_interpreter &&
           caregiver.safe_contact == SafeContact{};
}

bool NewCall::is_empty() const {
    for (const auto& caregiver : caregivers) {
        if (!caregiver.is_empty()) return false;
    }
    return child.is_empty() && call.caller_name.empty() && call.caller_role.empty() &&
           call.caller_phone.empty() && call.worry.empty() && family.label.empty() &&
           family.doctor.empty() && family.custody.empty();
}

ChildEntry entry_of(const Child& child) {
    ChildEntry entry;
    entry.name = child.name;
    entry.pronoun = child.pronoun;
    entry.sex_for_norms = child.sex_for_norms;
    if (child.birth_date) entry.birth_date = child.birth_date->iso();
    entry.birth_date_estimated = child.birth_date_estimated;
    if (child.gestation) {
        entry.gestation = child.gestation->days() ? child.gestation->text()
                                                  : std::to_string(child.gestation->weeks());
    }
    if (child.birth_weight_grams) entry.birth_weight = std::to_string(*child.birth_weight_grams);
    entry.birth_order = child.birth_order;
    entry.languages = child.languages;
    entry.identifiers = child.identifiers;
    return entry;
}

FieldProblems check(const ChildEntry& entry, Date today) {
    Problems problems("child.");
    check_birth_date(entry.birth_date, today, problems);
    check_gestation(entry.gestation, problems);
    check_weight(entry, problems);
    return problems.take();
}

FieldProblems check(const NewCall& entry, Date today) {
    if (entry.is_empty()) {
        return {{"call", "Write down at least one thing: a name, a number or the worry.",
                 FieldVerdict::Refused}};
    }
    auto problems = check(entry.child, today);
    int number = 0;
    for (const auto& caregiver : entry.caregivers) {
        append(problems, check_caregiver(caregiver, entry.child.birth_date, today, ++number));
    }
    if (entry.call.promised && *entry.call.promised < today) {
        problems.push_back({"call.promised", "The promised day is in the past. Is it right?",
                            FieldVerdict::Questioned});
    }
    return problems;
}

}  // namespace attune::workflow
