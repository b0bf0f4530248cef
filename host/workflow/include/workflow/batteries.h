// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice's batteries: named lists of instruments, and for whom of a visit each is proposed.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/battery.h"

namespace attune::workflow {

struct Desk;

/// "the child", "birth parent", "other caregivers", "each caregiver", "each pair".
std::string words_of(BatteryWho who);
/// "from 13 months", "to 12 months", "13 to 36 months"; empty without limits of the line's own.
std::string age_words(const BatteryLine& line);
/// Whom an instrument about such a subject can be proposed for, the usual one first.
std::vector<BatteryWho> choices_for(SubjectKind subject);

/// Main thread only. Every change is in the audit log.
class Batteries {
public:
    explicit Batteries(Desk& desk) : m_desk(desk) {}

    /// Never empty; the first one is what a new visit follows. Until the practice changes it,
    /// that is "Infant intake".
    Result<std::vector<Battery>> all() const;
    /// One without an id is new and comes last; else it replaces the one of that id. InvalidInput
    /// without a name or an instrument, with one named twice for the same people, or with one that
    /// is not about them.
    Result<BatteryId> save(Battery battery);
    /// Conflict for the only one that is left.
    Result<void> remove(const BatteryId& id);
    /// New visits follow it from now on.
    Result<void> make_first(const BatteryId& id);

private:
    Result<void> keep(const std::vector<Battery>& batteries);

    Desk& m_desk;
};

}  // namespace attune::workflow
