// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include <algorithm>

namespace attune::nonverbal_cues {
namespace {

constexpr std::pair<std::string_view, const char*> kCodeWords[] = {
    {"tense", "tense"},
    {"upset", "upset"},
    {"rough", "rough"},
    {"hit", "hits the child"},
    {"shake", "shakes the child"},
    {"lively", "with noise and motion"},
    {"quiet", "with quiet"},
    {"untested", "never tried out"},
    {"schedule", "a fixed schedule goes first"},
    {"missed", "the nap is often missed"},
    {"settles", "cries or clings, then settles"},
    {"slow", "slowly"},
    {"extreme", "extreme"},
    {"indifferent", "indifferent throughout"},
    {"avoids", "ignores or avoids"},
    {"unsettled", "resists or cannot be settled"}};

void add(std::string& list, const std::string& entry) {
    list += (list.empty() ? "" : ", ") + entry;
}

}  // namespace

std::string example_of(const Entry& entry) {
    std::string more;
    for (const auto& [code, words] : kCodeWords) {
        if (entry.has(code)) add(more, words);
    }
    for (const std::string& moment : entry.moments) add(more, moment);
    return entry.sign->phrase + (more.empty() ? std::string() : " (" + more + ")");
}

std::string examples_of(const Entries& entries) {
    std::string text;
    for (const Entry* entry : entries) text += (text.empty() ? "" : " · ") + example_of(*entry);
    return text;
}

std::vector<std::string> ids_of(const Entries& entries) {
    std::vector<std::string> ids;
    for (const Entry* entry : entries) ids.emplace_back(entry->sign->id);
    return ids;
}

std::string seen_of_looked_for(const Entries& area) {
    const auto seen = std::count_if(area.begin(), area.end(),
                                    [](const Entry* it) { return it->status == Status::Seen; });
    const auto looked = std::count_if(area.begin(), area.end(),
                                      [](const Entry* it) { return it->is_looked_for(); });
    return std::to_string(seen) + (seen == 1 ? " sign" : " signs") + " seen of " +
           std::to_string(looked) + " looked for";
}

}  // namespace attune::nonverbal_cues
