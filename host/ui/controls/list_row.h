// SPDX-License-Identifier: Apache-2.0
/// \file
/// A row of a card: a bold line, a muted line below it, and a button or two at the right.
#pragma once

#include <wx/string.h>

#include <functional>
#include <optional>

#include "controls/card.h"
#include "model/assessment_result.h"

class wxButton;

namespace attune::ui {

struct ListRow {
    wxString title;
    wxString below;   ///< may be empty
    wxString button;  ///< empty = none
    std::function<void()> act;
    /// Shown before the button, with these words.
    std::optional<Severity> tag;
    wxString tag_words;
    /// A quieter act before the first; empty = none.
    wxString other = {};
    std::function<void()> other_act = {};
};

/// The row's button, if it has one.
wxButton* add_list_row(Card& card, ListRow row);

}  // namespace attune::ui
