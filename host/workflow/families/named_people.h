// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whom a piece of free text is about, as far as its words tell: a name, or what somebody is to the
/// child.
#pragma once

#include <string>
#include <vector>

#include "families/family_rows.h"

namespace attune::workflow {

struct NamedPeople {
    std::vector<CaregiverId> caregivers;
    std::vector<ChildId> children;
};

/// Names count as whole words, "mother" and its kin as every caregiver who is one to `child`,
/// "parents" as all of them.
NamedPeople named_in(const std::string& text, const Household& household, const ChildId& child);

}  // namespace attune::workflow
