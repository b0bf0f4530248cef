// SPDX-License-Identifier: Apache-2.0
/// \file
/// A fact is answered in one place. Where a form shows it too, it stands there read only and takes
/// its answer from its home: the newest assessment of another form, or the family's record.
#pragma once

#include <string>
#include <vector>

#include "forms/form_state.h"
#include "model/assessment.h"
#include "practice/desk.h"

namespace attune::workflow {

struct HomeAnswer {
    ItemAddress item;
    /// Missing while it is not answered at home.
    Answer answer;
    /// "From Birth and neonatal time, 12 Nov 2026.", "From the record: father."; says so where it
    /// was not asked yet.
    std::string source;
    /// "from prematurity 1.0.0, 2026-11-12"; empty when nothing was taken over.
    std::string provenance;
};

/// For every question of `form` that is read only, not calculated, and at home in another
/// instrument about the same kind of subject, or one of those that forms/README.md lists as kept in
/// the record.
Result<std::vector<HomeAnswer>> home_answers(const Desk& desk, const Assessment& assessment,
                                             const forms::Form& form);

}  // namespace attune::workflow
