// SPDX-License-Identifier: Apache-2.0
/// \file
/// The bodies of the frames. A reply's body is the JSON of a ScorerPart (model).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plugin_host/isolation.h"
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

struct Hello {
    std::uint32_t protocol = 0;
    Isolation isolation = Isolation::None;
    std::vector<std::string> instruments;
    bool operator==(const Hello&) const = default;
};

std::string to_json(const Hello& hello);
/// Damaged for anything that to_json() does not write.
Result<Hello> hello_from_json(std::string_view json);

std::string to_json(const ScoringRequest& request);
/// Damaged for anything that to_json() does not write.
Result<ScoringRequest> scoring_request_from_json(std::string_view json);

/// The sentence of a refusal.
std::string refusal_to_json(const std::string& text);
Result<std::string> refusal_from_json(std::string_view json);

}  // namespace attune::plugin_host
