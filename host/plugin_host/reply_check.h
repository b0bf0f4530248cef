// SPDX-License-Identifier: Apache-2.0
/// \file
/// A reply as a stranger's claim: what the manifest does not allow makes the whole of it void.
#pragma once

#include <string_view>

#include "model/assessment_result.h"
#include "plugin_host/manifest.h"
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

/// Reads the body of a reply within the limits of json_limits.h. PluginFault with every fault.
Result<ScorerPart> read_reply(std::string_view body);

/// PluginFault unless every output is declared, in its range, in plain text, and rests on answers
/// of the request; a score without a value must be withheld.
Result<void> check_reply(const ScorerPart& part, const InstrumentManifest& instrument,
                         const ScoringRequest& request);

}  // namespace attune::plugin_host
