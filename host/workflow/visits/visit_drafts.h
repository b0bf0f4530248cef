// SPDX-License-Identifier: Apache-2.0
/// \file
/// The words of a story while they are being typed.
#pragma once

#include "model/visit.h"
#include "storage/practice_store.h"

namespace attune::workflow {

/// Writes the fields in which `now` differs from `before`.
Result<void> put_drafts(storage::PracticeStore& store, const VisitId& id, const Story& before,
                        const Story& now);
Result<Story> with_drafts(storage::PracticeStore& store, const VisitId& id, Story story);
Result<void> discard_drafts(storage::PracticeStore& store, const VisitId& id);

}  // namespace attune::workflow
