// SPDX-License-Identifier: Apache-2.0
#include "controls/table.h"

#include <numeric>
#include <utility>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/native_style.h"
#include "controls/theme.h"

namespace attune::ui {

namespace {
constexpr std::size_t kAlwaysShown = 2;
constexpr double kLeastShare = 0.8;
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
        auto* column =
            AppendTextColumn(columns[i].title, static_cast<unsigned>(i), wxDATAVIEW_CELL_INERT,
                             columns[i].width, wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
        column->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    }
    keep_dressed(*this, [this, columns] {
        m_wanted.clear();
        for (const auto& column : columns) m_wanted.push_back(with_text(column.width));
        m_shared = 0;
        share_width();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        share_width();
    });
    add_look(*this, Look::Roomy);
    set_accessible_name(*this, name);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, open = std::move(open)](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) open(m_rows->GetRow(event.GetItem()));
    });
}

void Table::share_width() {
    const int room = GetClientSize().x;
    if (room <= 0 || room == m_shared) return;
    m_shared = room;
    auto shown = m_wanted.size();
    auto wanted = std::accumulate(m_wanted.begin(), m_wanted.end(), 0);
    while (shown > kAlwaysShown && room < wanted * kLeastShare) wanted -= m_wanted[--shown];
    for (std::size_t i = 0; i < m_wanted.size(); ++i) {
        auto* column = GetColumn(static_cast<unsigned>(i));
        column->SetHidden(i >= shown);
        if (i < shown) column->SetWidth(room < wanted ? m_wanted[i] * room / wanted : m_wanted[i]);
    }
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
