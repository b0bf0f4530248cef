// SPDX-License-Identifier: Apache-2.0
#include "storage/family_search.h"

#include "records/database.h"
#include "records/query.h"
#include "records/search_phrase.h"

namespace attune::storage {

namespace {

struct Hit {
    FamilyId family;
    std::string label;
    RecordKind kind = RecordKind::Child;
    std::string name;
};

Hit read_hit(Statement& row) {
    Hit hit;
    row.read(hit.family, hit.label, hit.kind, hit.name);
    return hit;
}

constexpr std::string_view kFind =
    "SELECT f.id, f.label, p.kind, p.name FROM findable_words w "
    "JOIN findable p ON p.number = w.rowid JOIN family f ON f.id = p.family "
    "WHERE findable_words MATCH ?1 "
    "ORDER BY f.label COLLATE NOCASE, f.id, p.kind = 'caregiver', p.name";

}  // namespace

Result<std::vector<FamilyMatch>> FamilySearch::find(std::string_view typed, int limit) const {
    const auto phrase = search_phrase(typed);
    std::vector<FamilyMatch> matches;
    if (phrase.empty()) return matches;
    const auto hits = query<Hit>(m_database.connection(), kFind, read_hit, phrase);
    if (!hits) return hits.error();
    for (const auto& hit : *hits) {
        if (matches.empty() || matches.back().family != hit.family) {
            if (matches.size() == static_cast<std::size_t>(limit)) break;
            matches.push_back({hit.family, hit.label, {}});
        }
        if (hit.kind != RecordKind::Family) matches.back().people.push_back(hit.name);
    }
    return matches;
}

}  // namespace attune::storage
