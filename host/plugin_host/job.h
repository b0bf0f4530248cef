// SPDX-License-Identifier: Apache-2.0
/// \file
/// One request on its way through the I/O thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "model/assessment_result.h"
#include "plugin_host/isolation.h"
#include "plugin_host/manifest.h"
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

struct Outcome {
    Result<ScorerPart> part;
    /// What the process said of itself; nothing if it never got that far.
    std::optional<Isolation> isolation = {};
    /// The process was lost or lied; a plugin that gives an error by the contract keeps it.
    bool did_break_off = false;
};

struct Job {
    std::string record;
    std::string assessment;
    std::shared_ptr<const Manifest> plugin;
    const InstrumentManifest* instrument = nullptr;  ///< of `plugin`
    ScoringRequest request;                          ///< as sent
    std::string body;                                ///< the request as JSON
    std::function<void(Outcome)> on_outcome;         ///< called on the I/O thread
};

}  // namespace attune::plugin_host
