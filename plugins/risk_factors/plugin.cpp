// SPDX-License-Identifier: Apache-2.0
#include <attune/plugin.hpp>

#include "instruments.h"

ATTUNE_PLUGIN(attune::risk_factors::InfantRisks, attune::risk_factors::CaregiverRisks,
              attune::risk_factors::OlderChildObstacles)
