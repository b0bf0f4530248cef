// SPDX-License-Identifier: Apache-2.0
#include "controls/icon.h"

#include <string>

#include "base/verify.h"
#include "controls/icon_table.h"

namespace attune::ui {

wxBitmapBundle icon(std::string_view name, const wxColour& colour, int size) {
    const auto found = icon_table().find(name);
    ATTUNE_VERIFY(found != icon_table().end());
    std::string svg(found->second);
    constexpr std::string_view placeholder = "currentColor";
    svg.replace(svg.find(placeholder), placeholder.size(),
                colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string());
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(with_text(size), with_text(size)));
}

std::string_view icon_name_of(Severity severity) {
    switch (severity) {
        case Severity::Information:
            return "information";
        case Severity::Note:
            return "note";
        case Severity::Concern:
            return "concern";
        case Severity::Urgent:
            return "urgent";
    }
    return "information";
}

}  // namespace attune::ui
