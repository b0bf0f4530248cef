// SPDX-License-Identifier: Apache-2.0
/// \file
/// What leaves this process: no more than the manifest declares.
#pragma once

#include "plugin_host/manifest.h"
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

/// `request` without undeclared facts, earlier assessments and texts, with every declared setting
/// filled in. InvalidInput for a setting that is not declared or outside its limits.
Result<ScoringRequest> reduced_to_declared(ScoringRequest request,
                                           const InstrumentManifest& instrument);

}  // namespace attune::plugin_host
