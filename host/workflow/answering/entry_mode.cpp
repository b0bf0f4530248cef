// SPDX-License-Identifier: Apache-2.0
#include "answering/entry_mode.h"

#include <algorithm>
#include <string>

namespace attune::workflow {

namespace {

constexpr const char* kNoWords =
    "Its own words are not in Attune in this language, so it is filled in on paper. What stands "
    "here are topics, never to be read aloud. A text pack brings the words: see Instruments.";

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

bool is_scale_item(const forms::Item& item) {
    return is_answered_by_position(item) &&
           (!item.codes.empty() || item.options.front().ordinal.has_value());
}

bool is_asked_with(const forms::TextPack& pack, const forms::Item& item) {
    return is_scale_item(item) && (item.options.front().ordinal.has_value() || pack.covers(item));
}

bool is_whole(const forms::Form& form, const forms::TextPack& pack) {
    const auto& items = form.items();
    return std::all_of(items.begin(), items.end(), [&](const forms::Item& item) {
        return !is_asked_with(pack, item) || pack.covers(item);
    });
}

AnswerWays ways_to_answer(const forms::Form& form, const forms::TextPack* pack,
                          const forms::TextPack* at_sight) {
    if (!is_skeleton(form)) {
        return {{EntryMode::Interview, EntryMode::Observed, EntryMode::ReadAloud,
                 EntryMode::Interpreted, EntryMode::SelfOnPaper, EntryMode::SelfOnScreen},
                {}};
    }
    AnswerWays ways{{EntryMode::SelfOnPaper}, {}};
    if (pack != nullptr && is_whole(form, *pack)) {
        ways.modes.push_back(EntryMode::SelfOnScreen);
        ways.modes.push_back(EntryMode::ReadAloud);
    } else {
        ways.why_no_others = kNoWords;
    }
    if (at_sight != nullptr && is_whole(form, *at_sight)) {
        ways.modes.push_back(EntryMode::Interpreted);
    }
    return ways;
}

Result<EntryMode> mode_for(const ShelvedInstrument& instrument, const forms::TextPack* pack,
                           std::optional<EntryMode> chosen) {
    const auto ways = ways_to_answer(*instrument.form, pack, pack);
    const auto mode = chosen.value_or(ways.modes.front());
    if (std::find(ways.modes.begin(), ways.modes.end(), mode) != ways.modes.end()) return mode;
    return Error{ErrorCode::InvalidInput,
                 instrument.info.short_title,
                 {{"mode", ways.why_no_others.empty() ? "It is never an interview or observed: its "
                                                        "words are asked exactly as they stand."
                                                      : ways.why_no_others}}};
}

}  // namespace attune::workflow
