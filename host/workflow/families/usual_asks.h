// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a service is asked when nobody writes anything else.
#pragma once

#include <string>
#include <vector>

#include "model/referral.h"

namespace attune::workflow {

/// `child` is what a sentence calls the child: "Leo".
std::vector<Ask> usual_asks(ReportView view, const std::string& child);
/// Whether nobody wrote this request by hand, to whichever reader.
bool is_usual_ask(const Ask& ask, const std::string& child);

}  // namespace attune::workflow
