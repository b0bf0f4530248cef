// SPDX-License-Identifier: Apache-2.0
#include "sheet.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace attune::nonverbal_cues {
namespace {

constexpr std::pair<std::string_view, Status> kCodes[] = {
    {"yes", Status::Seen},           {"no", Status::NotSeen},
    {"tense", Status::Seen},         {"upset", Status::Seen},
    {"rough", Status::Seen},         {"hit", Status::Seen},
    {"shake", Status::Seen},         {"lively", Status::Seen},
    {"quiet", Status::Seen},         {"untested", Status::Seen},
    {"schedule", Status::Seen},      {"missed", Status::Seen},
    {"settles", Status::Seen},       {"slow", Status::Seen},
    {"extreme", Status::Unsettling}, {"indifferent", Status::Unsettling},
    {"avoids", Status::Unsettling},  {"unsettled", Status::Unsettling}};
constexpr const char* kMoments[] = {"play", "feed", "goodbye", "reunion", "distress"};
constexpr const char* kResponses[] = {"noticed", "answered", "repaired", "missed"};

bool contains(const std::vector<std::string>& list, std::string_view wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// Of several ticks, what was seen outweighs "not seen".
void take_code(Entry& entry, std::string_view code) {
    const auto known = std::find_if(std::begin(kCodes), std::end(kCodes),
                                    [code](const auto& it) { return it.first == code; });
    if (known == std::end(kCodes)) return;
    if (entry.status != Status::Seen) entry.status = known->second;
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

void take_ticks(Entry& entry, const sdk::Answers& answers) {
    const std::string stem = std::string(entry.sign->id) + ".";
    for (const char* moment : kMoments) {
        if (answers[stem + moment].boolean().value_or(false)) entry.moments.emplace_back(moment);
    }
    for (const char* response : kResponses) {
        if (answers[stem + response].boolean().value_or(false)) {
            entry.responses.emplace_back(response);
        }
    }
    if (const auto seconds = answers[stem + "seconds"].integer()) {
        entry.seconds = static_cast<int>(*seconds);
    }
}

}  // namespace

bool Entry::has(std::string_view code) const { return contains(codes, code); }
bool Entry::was(std::string_view response) const { return contains(responses, response); }

Sheet::Sheet(const sdk::Answers& answers, Speech speech) : m_speech(speech) {
    for (const Sign& sign : signs()) m_entries.push_back({&sign, speech});
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        const sdk::Answer answer = answers.at(i);
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& it) {
            return answer.link_id == it.sign->id;
        });
        if (entry != m_entries.end()) take(*entry, answer.value);
    }
    for (Entry& entry : m_entries) take_ticks(entry, answers);
}

const Entry& Sheet::operator[](std::string_view id) const {
    for (const Entry& entry : m_entries) {
        if (id == entry.sign->id) return entry;
    }
    throw std::logic_error("no such sign: " + std::string(id));
}

Entries Sheet::of(std::string_view area) const {
    Entries found;
    for (const Entry& entry : m_entries) {
        if (entry.sign->area == area) found.push_back(&entry);
    }
    return found;
}

Entries with_status(const Entries& among, Status status) {
    Entries found;
    std::copy_if(among.begin(), among.end(), std::back_inserter(found),
                 [status](const Entry* it) { return it->status == status; });
    return found;
}

bool is_touched(const Entries& entries) {
    return with_status(entries, Status::NotLookedFor).size() < entries.size();
}

}  // namespace attune::nonverbal_cues
