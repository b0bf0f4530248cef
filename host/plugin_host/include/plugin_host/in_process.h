// SPDX-License-Identifier: Apache-2.0
/// \file
/// Loads a plugin into this very process: for tests of plugins and for a debugger. Nothing protects
/// the caller; the workstation never does this.
#pragma once

#include <memory>

#include "base/result.h"
#include "model/assessment_result.h"
#include "plugin_host/manifest.h"
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

/// One thread. The library stays in the process after the object is gone.
class InProcessPlugin {
public:
    /// PluginFault when the library cannot be loaded or breaks the contract.
    static Result<InProcessPlugin> load(Manifest manifest);
    InProcessPlugin(InProcessPlugin&&) noexcept;
    InProcessPlugin& operator=(InProcessPlugin&&) noexcept;
    ~InProcessPlugin();

    /// As PluginHost::score_now, with the same checks of request and reply.
    Result<ScorerPart> score(ScoringRequest request);

private:
    class Inside;
    explicit InProcessPlugin(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

}  // namespace attune::plugin_host
