// SPDX-License-Identifier: Apache-2.0
/// \file
/// A call that cannot wait: a safety concern came up before the family was saved.
#pragma once

#include "workflow/families.h"

namespace attune::workflow {

/// Saves whatever was typed. What cannot be right stands in no one's way: it is taken out of its
/// field and kept, as typed, with the worry. A call about which nothing was typed yet is saved too.
Result<SavedCall> save_at_once(Families families, NewCall typed, Date today);

}  // namespace attune::workflow
