// SPDX-License-Identifier: Apache-2.0
#include "records/search_index.h"

#include <fmt/core.h>

namespace attune::storage {

namespace {

void add(std::string& words, const std::string& word) {
    if (word.empty()) return;
    words += word;
    words += '\n';
}

void add(std::string& words, const PersonName& name) {
    add(words, name.given);
    add(words, name.family);
    add(words, name.called);
}

/// A date is looked up as one word, so that "3.14" cannot match a day here and a month there.
void add(std::string& words, const std::optional<Date>& day) {
    if (!day) return;
    add(words, fmt::format("{:04}{:02}{:02}", day->year(), day->month(), day->day()));
}

}  // namespace

std::string digits_in(const std::string& text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += c;
    }
    return digits;
}

std::string words_of(const Child& child) {
    std::string words;
    add(words, child.name);
    add(words, child.birth_date);
    for (const auto& identifier : child.identifiers) add(words, identifier.value);
    return words;
}

std::string words_of(const Caregiver& caregiver) {
    std::string words;
    add(words, caregiver.name);
    add(words, caregiver.birth_date);
    add(words, caregiver.phone);
    add(words, digits_in(caregiver.phone));
    return words;
}

std::string words_of(const Family& family) { return family.label; }

Result<void> index(Connection& connection, const Findable& findable) {
    const auto kept = connection.run(
        "INSERT INTO findable (record, family, kind, name) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (record) DO UPDATE SET family = excluded.family, name = excluded.name",
        findable.record, findable.family, findable.kind, findable.name);
    if (!kept) return kept;
    const auto gone = connection.run(
        "DELETE FROM findable_words WHERE rowid = (SELECT number FROM findable WHERE record = ?1)",
        findable.record);
    if (!gone) return gone;
    return connection.run(
        "INSERT INTO findable_words (rowid, words) "
        "SELECT number, ?2 FROM findable WHERE record = ?1",
        findable.record, findable.words);
}

}  // namespace attune::storage
