// SPDX-License-Identifier: Apache-2.0
#include "gate/recovery_sheet.h"

#include <wx/print.h>
#include <wx/tokenzr.h>

#include "controls/text.h"

namespace attune::ui {

namespace {

class SheetPrintout final : public wxPrintout {
public:
    explicit SheetPrintout(const RecoverySheet& sheet)
        : wxPrintout("Recovery key"), m_lines(to_wx(sheet.text())) {}

    bool OnPrintPage(int) override {
        wxDC& dc = *GetDC();
        FitThisSizeToPaper(wxSize(595, 842));  // points of A4
        dc.SetFont(wxFont(wxFontInfo(wxSize(0, 13)).Family(wxFONTFAMILY_TELETYPE)));
        int y = 72;
        wxStringTokenizer lines(m_lines, "\n", wxTOKEN_RET_EMPTY_ALL);
        while (lines.HasMoreTokens()) {
            dc.DrawText(lines.GetNextToken(), 72, y);
            y += 20;
        }
        return true;
    }

private:
    wxString m_lines;
};

/// Thirteen groups do not fit one line of paper.
constexpr int kGroupsALine = 5;

std::string broken_after_groups(const std::string& key, int groups_a_line) {
    std::string broken;
    int groups = 0;
    for (const char c : key) {
        const bool between = c == '-' || c == ' ';
        broken += between && ++groups % groups_a_line == 0 ? '\n' : c;
    }
    return broken;
}

}  // namespace

std::string RecoverySheet::broken_key() const { return broken_after_groups(key, kGroupsALine); }

std::string RecoverySheet::text() const {
    return "Attune: recovery key of the practice\n" + practice + "\n\n" + broken_key() +
           "\n\nThis key opens the practice file without any passphrase.\n"
           "Keep it on paper, locked away, not beside the computer.\n\n"
           "Practice file: " +
           file + "\n";
}

bool RecoverySheet::print(wxWindow* parent) const {
    wxPrinter printer;
    SheetPrintout sheet(*this);
    return printer.Print(parent, &sheet, true);
}

}  // namespace attune::ui
