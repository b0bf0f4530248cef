// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice's logo as it will print, with ways to choose another and to do without.
#pragma once

#include <wx/panel.h>

#include <filesystem>
#include <optional>
#include <string>

#include "report/logo.h"

class wxButton;

namespace attune::ui {

class Paragraph;

class LogoRow final : public wxPanel {
public:
    explicit LogoRow(wxWindow* parent);

    /// The bytes of the file, so that the practice carries its logo along; empty for none.
    const std::string& bytes() const { return m_bytes; }
    void show(const std::string& bytes);
    /// From now on the picture in this file; what is wrong with one that cannot be used is said
    /// below, and the logo stays as it was.
    void take(const std::filesystem::path& file);

private:
    void choose();
    void say(const wxString& words, bool is_problem);
    void paint_preview();

    std::string m_bytes;
    std::optional<report::Logo> m_logo;
    wxWindow* m_preview;
    wxButton* m_remove;
    Paragraph* m_words;
};

}  // namespace attune::ui
