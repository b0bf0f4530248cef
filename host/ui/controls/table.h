// SPDX-License-Identifier: Apache-2.0
/// \file
/// A list of rows with columns. Only the rows in sight are asked for, so that a hundred thousand
/// cost no more than ten.
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <vector>

namespace attune::ui {

struct TableColumn {
    wxString title;
    int width = 120;  ///< where there is room; the last column takes the rest
};

class Table final : public wxDataViewCtrl {
public:
    /// `cell` gives the words of a row and column; `open` is called for Enter or a double click.
    Table(wxWindow* parent, const wxString& name, const std::vector<TableColumn>& columns,
          std::function<wxString(unsigned row, unsigned column)> cell,
          std::function<void(unsigned row)> open);

    /// Shows `rows` rows, all asked for anew.
    void set_row_count(unsigned rows);
    /// The first row when none is chosen yet.
    void focus_rows();

private:
    class Rows;
    /// Where there is less room each column gives its share, and where that would leave no words to
    /// read, the last ones go.
    void share_width();
    wxObjectDataPtr<Rows> m_rows;
    std::vector<int> m_wanted;  ///< widths of the columns
    int m_shared = 0;           ///< the width that was shared last
};

}  // namespace attune::ui
