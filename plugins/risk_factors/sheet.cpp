// SPDX-License-Identifier: Apache-2.0
#include "sheet.h"

#include <algorithm>
#include <stdexcept>

namespace attune::risk_factors {
namespace {

constexpr std::string_view kYesCodes[] = {"yes",    "unsure",       "often",    "hit",
                                          "shake",  "threaten",     "frighten", "shout",
                                          "scream", "unpredictable"};
constexpr std::string_view kNoCodes[] = {"no", "none", "sometimes", "rarely"};

template <std::size_t Count>
bool is_among(const std::string_view (&codes)[Count], std::string_view code) {
    return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

/// Of several ticks, one that counts outweighs "none of these".
void take_code(Entry& entry, std::string_view code) {
    if (is_among(kYesCodes, code)) {
        entry.status = Status::Yes;
    } else if (is_among(kNoCodes, code)) {
        if (entry.status != Status::Yes) entry.status = Status::No;
    } else {
        return;
    }
    entry.codes.emplace_back(code);
}

void take(Entry& entry, const sdk::Value& value) {
    switch (value.state()) {
        case ATTUNE_STATE_GIVEN:
            return take_code(entry, value.code());
        case ATTUNE_STATE_DECLINED:
            entry.status = Status::Declined;
            return;
        case ATTUNE_STATE_NOT_APPLICABLE:
            entry.status = Status::NotApplicable;
            return;
        default:
            return;
    }
}

}  // namespace

bool Entry::has(std::string_view code) const {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Sheet::Sheet(const sdk::Answers& answers, const Factors& factors) {
    for (const Factor& factor : factors) m_entries.push_back({&factor});
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        const sdk::Answer answer = answers.at(i);
        for (Entry& entry : m_entries) {
            if (answer.link_id == entry.factor->id) take(entry, answer.value);
        }
    }
}

void Sheet::say(std::string_view id, const std::string& words) {
    for (Entry& entry : m_entries) {
        if (id == entry.factor->id && entry.status == Status::Yes) entry.words = words;
    }
}

const Entry& Sheet::operator[](std::string_view id) const {
    for (const Entry& entry : m_entries) {
        if (id == entry.factor->id) return entry;
    }
    throw std::logic_error("no such factor: " + std::string(id));
}

}  // namespace attune::risk_factors
