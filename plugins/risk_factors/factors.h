// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the three instruments ask, in the words of their forms.
#pragma once

#include <string>
#include <vector>

namespace attune::risk_factors {

enum class Role {
    Stress,   ///< Counted and named.
    Support,  ///< Counted and named, apart from the stresses.
    Context,  ///< Named where it helps to read a stress; never counted.
};

struct Factor {
    const char* id;  ///< The link id.
    const char* phrase;
    Role role = Role::Stress;
    /// Asked only when the caregiver is alone; named apart, so that it can be left out apart.
    bool is_private = false;
};

using Factors = std::vector<Factor>;

const Factors& infant_factors();
const Factors& caregiver_factors();
const Factors& older_child_factors();

}  // namespace attune::risk_factors
