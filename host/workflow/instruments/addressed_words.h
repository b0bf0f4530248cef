// SPDX-License-Identifier: Apache-2.0
/// \file
/// A form speaks to the clinician; what it says to a caregiver who answers on the device stands
/// beside it, in `asked.json`.
#pragma once

#include <memory>

#include "forms/text_pack.h"
#include "instruments/instrument_shelf.h"

namespace attune::workflow {

/// Null where the instrument has none, or none for this version of its form. A file that cannot be
/// read is logged and counts as none: the form's own words are asked then.
std::shared_ptr<const forms::TextPack> addressed_words(const ShelvedInstrument& instrument);

}  // namespace attune::workflow
