// SPDX-License-Identifier: Apache-2.0
#include "entry_mode.h"

#include <algorithm>
#include <string>

namespace attune::workflow {

namespace {

bool is_answered_by_position(const forms::Item& item) {
    std::size_t position = 0;
    return item.options.size() > 1 &&
           std::all_of(item.options.begin(), item.options.end(), [&](const forms::Option& option) {
               const auto* coding = std::get_if<Coding>(&option.value);
               return coding != nullptr && coding->code == "p" + std::to_string(++position);
           });
}

}  // namespace

bool is_skeleton(const forms::Form& form) {
    const auto& items = form.items();
    return std::any_of(items.begin(), items.end(), is_answered_by_position);
}

Result<EntryMode> mode_for(const ShelvedInstrument& instrument, std::optional<EntryMode> chosen) {
    if (!is_skeleton(*instrument.form)) return chosen.value_or(EntryMode::Interview);
    const auto mode = chosen.value_or(EntryMode::SelfOnPaper);
    if (mode == EntryMode::SelfOnPaper) return mode;
    return Error{ErrorCode::InvalidInput,
                 instrument.info.short_title,
                 {{"mode",
                   "Its own words are not in Attune, so it is filled in on paper. What stands here "
                   "are topics, never to be read aloud."}}};
}

}  // namespace attune::workflow
