// SPDX-License-Identifier: Apache-2.0
#include "controls/error_words.h"

#include "controls/text.h"
#include "workflow/explain.h"

namespace attune::ui {

wxString words_of(const Error& error) {
    const workflow::Explanation explanation = workflow::explain(error);
    std::string words = explanation.text();
    for (const auto& detail : explanation.details) words += "\n" + detail;
    return to_wx(words);
}

}  // namespace attune::ui
