// SPDX-License-Identifier: Apache-2.0
/// \file
/// The only wording of errors: what happened, what it means, what to do.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace attune::workflow {

/// Three plain sentences (or a few) for a person who is in the middle of a visit.
struct Explanation {
    std::string happened;
    std::string means;
    std::string todo;
    /// One line a fault of the error, "where: what".
    std::vector<std::string> details;

    /// The three sentences in one paragraph.
    std::string text() const;
};

Explanation explain(const Error& error);

}  // namespace attune::workflow
