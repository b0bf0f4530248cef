// SPDX-License-Identifier: Apache-2.0
/// \file
/// The early-intervention list that the birth history is held against: those that came with the
/// instrument, and the practice's own copies of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/early_intervention.h"

namespace attune::workflow {

struct Desk;

struct ListedState {
    EarlyInterventionList list;
    bool is_edited = false;  ///< the practice's own copy, or its own state
    bool is_chosen = false;
};

/// Main thread only. Results made before a change keep theirs.
class EarlyIntervention {
public:
    explicit EarlyIntervention(Desk& desk) : m_desk(desk) {}

    /// By state; an edited copy stands in the place of what was installed.
    Result<std::vector<ListedState>> all() const;
    /// Nothing until the practice has chosen its state: then there is no hint.
    Result<std::optional<EarlyInterventionList>> chosen() const;
    /// NotFound for an unknown code; an empty one means no hint.
    Result<void> choose(std::string_view code);
    /// Keeps the practice's own copy under its code; a new code is a new state. InvalidInput for
    /// what cannot be.
    Result<void> save(const EarlyInterventionList& list);
    /// Back to what was installed. NotFound when nothing was edited.
    Result<void> restore(std::string_view code);

private:
    Result<void> keep(const std::vector<EarlyInterventionList>& own);
    Desk& m_desk;
};

}  // namespace attune::workflow
