// SPDX-License-Identifier: Apache-2.0
/// \file
/// A form in a caregiver's own hands, on the clinician's device.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/code.h"
#include "model/ids.h"

namespace attune {

/// How it came to an end.
enum class HandOverEnding {
    Finished = 1,     ///< the last question was answered or passed over
    Stopped = 2,      ///< by the caregiver, or when the device was taken back
    Locked = 3,       ///< nobody touched it, it was shut, or its window was closed
    Interrupted = 4,  ///< the program ended in the middle of it
};

struct HandOverRecord {
    AssessmentId assessment;
    Instant begun;
    ClinicianId by;
    /// Why it was given although another adult was in the room; empty when nobody was.
    std::string in_company_because;
    std::optional<Instant> ended;
    std::optional<HandOverEnding> ending;

    bool operator==(const HandOverRecord&) const = default;
};

template <>
struct CodeTable<HandOverEnding> {
    static constexpr std::pair<HandOverEnding, std::string_view> codes[] = {
        {HandOverEnding::Finished, "finished"},
        {HandOverEnding::Stopped, "stopped"},
        {HandOverEnding::Locked, "locked"},
        {HandOverEnding::Interrupted, "interrupted"}};
};

}  // namespace attune
