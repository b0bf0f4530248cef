// SPDX-License-Identifier: Apache-2.0
#include "controls/table.h"

#include <utility>

#include "controls/accessible.h"
#include "controls/native_style.h"

namespace attune::ui {

namespace {
/// Of the desktop's font at 100 percent; columns grow with the text.
constexpr int kUsualCharHeight = 18;
}  // namespace

class Table::Rows final : public wxDataViewVirtualListModel {
public:
    explicit Rows(std::function<wxString(unsigned, unsigned)> cell) : m_cell(std::move(cell)) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        value = m_cell(row, column);
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    std::function<wxString(unsigned, unsigned)> m_cell;
};

Table::Table(wxWindow* parent, const wxString& name, const std::vector<TableColumn>& columns,
             std::function<wxString(unsigned, unsigned)> cell, std::function<void(unsigned)> open)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_SINGLE | wxDV_ROW_LINES),
      m_rows(new Rows(std::move(cell))) {
    AssociateModel(m_rows.get());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        AppendTextColumn(columns[i].title, static_cast<unsigned>(i), wxDATAVIEW_CELL_INERT,
                         columns[i].width * GetCharHeight() / kUsualCharHeight, wxALIGN_LEFT,
                         wxDATAVIEW_COL_RESIZABLE);
    }
    add_look(*this, Look::Roomy);
    set_accessible_name(*this, name);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, open = std::move(open)](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) open(m_rows->GetRow(event.GetItem()));
    });
}

void Table::set_row_count(unsigned rows) { m_rows->Reset(rows); }

void Table::focus_rows() {
    SetFocus();
    if (!GetSelection().IsOk() && m_rows->GetCount() > 0) {
        const wxDataViewItem first = m_rows->GetItem(0);
        Select(first);
        SetCurrentItem(first);
    }
}

}  // namespace attune::ui
