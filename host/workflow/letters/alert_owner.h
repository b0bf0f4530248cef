// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whose data an alert is.
#pragma once

#include "model/alert.h"

namespace attune::workflow {

/// A-5 is a baby who needs a doctor: the child's alone, also where a form on caregiver and child
/// asked for it (clinical/instruments, section 8). Any other is of whom it is about.
inline Subject owner_of(const Alert& alert) {
    const auto child = child_of(alert.subject);
    return alert.rule == "A-5" && child ? Subject(ChildSubject{*child}) : alert.subject;
}

}  // namespace attune::workflow
