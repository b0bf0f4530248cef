// SPDX-License-Identifier: Apache-2.0
/// \file
/// Values of the domain as columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/age.h"
#include "model/subject.h"
#include "model/visit.h"
#include "sqlite/statement.h"

namespace attune::storage {

/// One column: "30+2", or "30" when the days are not known.
void bind_value(Statement& statement, const std::optional<Gestation>& gestation);
void read_value(Statement& statement, std::optional<Gestation>& gestation);

/// Three columns: kind, child, caregiver.
void bind_value(Statement& statement, const Subject& subject);
void read_value(Statement& statement, Subject& subject);

/// Three columns: caregivers (ids separated by spaces), other adult, professional interpreter.
void bind_value(Statement& statement, const InRoom& room);
void read_value(Statement& statement, InRoom& room);

}  // namespace attune::storage
