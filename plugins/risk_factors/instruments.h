// SPDX-License-Identifier: Apache-2.0
/// \file
/// The three instruments. Each lists by name and counts "n of m asked"; none adds up to a risk.
#pragma once

#include <attune/request.hpp>
#include <attune/result.hpp>

namespace attune::risk_factors {

struct InfantRisks {
    static constexpr const char* id = "infant-risks";
    void score(const sdk::Request& request, sdk::Result& result) const;
};

struct CaregiverRisks {
    static constexpr const char* id = "caregiver-risks";
    void score(const sdk::Request& request, sdk::Result& result) const;
};

struct OlderChildObstacles {
    static constexpr const char* id = "older-child-obstacles";
    void score(const sdk::Request& request, sdk::Result& result) const;
};

}  // namespace attune::risk_factors
