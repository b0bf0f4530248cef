// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "records/database.h"
#include "records/query.h"
#include "records/search_index.h"
#include "storage/family_search.h"

namespace attune::storage {

namespace {

/// What was noticed so far, by family.
class Suspicions {
public:
    explicit Suspicions(Connection& connection) : m_connection(connection) {}

    /// `sql` selects the families for which `reason` holds.
    template <class... Values>
    Result<void> note(DuplicateReason reason, std::string_view sql, const Values&... values) {
        const auto families = query<FamilyId>(m_connection, sql, read_single<FamilyId>, values...);
        if (!families) return families.error();
        for (const auto& family : *families) m_reasons[family].insert(reason);
        return {};
    }

    Result<std::vector<DuplicateCandidate>> candidates() {
        std::vector<DuplicateCandidate> all;
        for (const auto& [family, reasons] : m_reasons) {
            const auto label =
                query_one<std::string>(m_connection, "SELECT label FROM family WHERE id = ?1",
                                       read_single<std::string>, family);
            if (!label) return label.error();
            all.push_back({family, label->value_or(""), {reasons.begin(), reasons.end()}});
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            if (a.reasons.front() != b.reasons.front()) {
                return a.reasons.front() < b.reasons.front();
            }
            return a.reasons.size() > b.reasons.size();
        });
        return all;
    }

private:
    Connection& m_connection;
    std::map<FamilyId, std::set<DuplicateReason>> m_reasons;
};

/// The name as one FTS5 phrase, so that accents and case are compared as search compares them.
std::string name_phrase(const std::string& name) {
    std::string text = "\"";
    for (const char c : name) {
        if (c != '"' && c != '\0') text += c;
    }
    return text + "\"";
}

constexpr std::string_view kByName =
    "SELECT p.family FROM findable_words w JOIN findable p ON p.number = w.rowid "
    "WHERE findable_words MATCH ?1 AND p.kind = ?2";
constexpr std::string_view kChildByNameAndBirth =
    "SELECT p.family FROM findable_words w JOIN findable p ON p.number = w.rowid "
    "JOIN child c ON c.id = p.record WHERE findable_words MATCH ?1 AND c.birth_date = ?2";

Result<void> look_for(Suspicions& suspicions, const Child& child) {
    if (!child.name.given.empty()) {
        const auto given = name_phrase(child.name.given);
        if (child.birth_date) {
            const auto same = suspicions.note(DuplicateReason::SameNameAndBirthDate,
                                              kChildByNameAndBirth, given, child.birth_date);
            if (!same) return same;
        }
        if (!child.name.family.empty()) {
            const auto same = suspicions.note(DuplicateReason::SameName, kByName,
                                              given + " AND " + name_phrase(child.name.family),
                                              RecordKind::Child);
            if (!same) return same;
        }
    }
    if (child.birth_date) {
        const auto same =
            suspicions.note(DuplicateReason::SameBirthDate,
                            "SELECT family FROM child WHERE birth_date = ?1", child.birth_date);
        if (!same) return same;
    }
    for (const auto& identifier : child.identifiers) {
        const auto same = suspicions.note(
            DuplicateReason::SameIdentifier,
            "SELECT c.family FROM child_identifier i JOIN child c ON c.id = i.child "
            "WHERE i.system = ?1 AND i.value = ?2",
            identifier.system, identifier.value);
        if (!same) return same;
    }
    return {};
}

Result<void> look_for(Suspicions& suspicions, const Caregiver& caregiver) {
    if (!caregiver.name.given.empty() && !caregiver.name.family.empty()) {
        const auto same = suspicions.note(
            DuplicateReason::SameName, kByName,
            name_phrase(caregiver.name.given) + " AND " + name_phrase(caregiver.name.family),
            RecordKind::Caregiver);
        if (!same) return same;
    }
    const auto digits = digits_in(caregiver.phone);
    if (digits.size() < 5) return {};
    return suspicions.note(DuplicateReason::SamePhone, kByName, name_phrase(digits),
                           RecordKind::Caregiver);
}

}  // namespace

Result<std::vector<DuplicateCandidate>> FamilySearch::possible_duplicates(
    const std::vector<Child>& children, const std::vector<Caregiver>& caregivers) const {
    Suspicions suspicions(m_database.connection());
    for (const auto& child : children) {
        if (const auto looked = look_for(suspicions, child); !looked) return looked.error();
    }
    for (const auto& caregiver : caregivers) {
        if (const auto looked = look_for(suspicions, caregiver); !looked) return looked.error();
    }
    return suspicions.candidates();
}

}  // namespace attune::storage
