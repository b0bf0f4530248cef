// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is typed about people and calls, before it is a fact. Everything may be unknown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/family.h"
#include "model/people.h"
#include "workflow/field_problem.h"

namespace attune::workflow {

/// A child as typed. Empty texts are unknown.
struct ChildEntry {
    PersonName name;
    Pronoun pronoun = Pronoun::They;
    Sex sex_for_norms = Sex::Unknown;
    /// "2026-04-21", "21 Apr 2026", "21.4.2026" (day first).
    std::string birth_date;
    bool birth_date_estimated = false;
    /// "30+2" or "30" (days not known).
    std::string gestation;
    /// "1210", "1210 g" or "1.21 kg".
    std::string birth_weight;
    /// "twin A".
    std::string birth_order;
    std::vector<std::string> languages;
    std::vector<Identifier> identifiers;

    bool is_empty() const;
};
ChildEntry entry_of(const Child& child);
/// Problems of fields "child.birth_date", "child.gestation", "child.birth_weight".
FieldProblems check(const ChildEntry& entry, Date today);

/// A caregiver and the tie to the child; ids are filled on saving.
struct CaregiverEntry {
    Caregiver caregiver;
    CaregiverLink link;

    bool is_empty() const;
};

/// A phone call that makes a family known. One filled field is enough.
struct NewCall {
    Call call;
    /// Label (may be empty: then made from the names), language, custody, doctor, insurer.
    Family family;
    ChildEntry child;
    std::vector<CaregiverEntry> caregivers;

    bool is_empty() const;
};
/// Everything that cannot be or hardly can be true; "call" when nothing at all was typed.
FieldProblems check(const NewCall& entry, Date today);

/// A day as clinicians type it (see ChildEntry::birth_date). InvalidInput otherwise.
Result<Date> read_date(std::string_view typed);
/// "09:30" from "9:30", "9.30", "930", "9h30" or "9:30 am"; "14:00" from "14", "2 pm" or "2pm".
/// InvalidInput otherwise.
Result<std::string> read_time(std::string_view typed);
/// "2026" or "2026-04" from "2026", "2026-04", "Apr 2026" or "4/2026". InvalidInput otherwise.
Result<std::string> read_partial_date(std::string_view typed);
/// Grams from "1210", "1210 g", "1.21 kg" or "1,21 kg". InvalidInput otherwise.
Result<int> read_weight(std::string_view typed);
/// "21 April 2026".
std::string long_date(Date day);
/// "Sat 21 Nov".
std::string short_date(Date day);

}  // namespace attune::workflow
