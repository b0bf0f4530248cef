// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is written down about a letter before it is signed: sharing without consent, reviews.
#pragma once

#include "model/referral.h"
#include "shell/shell.h"

namespace attune::ui {

class SidePane;

/// Whose data goes to the receiver of the referral although nobody agreed, and what allows it.
void open_share_pane(SidePane& pane, Shell& shell, const Referral& referral);
/// A supervisor looked at it, or it was gone through with the family.
void open_review_pane(SidePane& pane, Shell& shell, const Referral& referral);

}  // namespace attune::ui
