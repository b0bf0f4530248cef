// SPDX-License-Identifier: Apache-2.0
/// \file
/// The words a person is found by.
#pragma once

#include <string>

#include "model/family.h"
#include "model/people.h"
#include "sqlite/connection.h"
#include "storage/audit_log.h"

namespace attune::storage {

/// Names, identifiers, and the birth date as it may be typed.
std::string words_of(const Child& child);
/// Names, phone number with and without its separators, and the birth date.
std::string words_of(const Caregiver& caregiver);

/// The family's label.
std::string words_of(const Family& family);

/// What search shows and looks through for one child, caregiver or family.
struct Findable {
    std::string record;
    FamilyId family;
    RecordKind kind = RecordKind::Child;
    std::string name;
    std::string words;
};
/// Replaces what the record was found by.
Result<void> index(Connection& connection, const Findable& findable);

/// "+49 (171) 555-12" -> "4917155512".
std::string digits_in(const std::string& text);

}  // namespace attune::storage
