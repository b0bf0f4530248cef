// SPDX-License-Identifier: Apache-2.0
#include "storage/referral_records.h"

#include "records/database.h"
#include "records/table.h"

namespace attune::storage {

template <>
struct Table<Consent> {
    static constexpr std::string_view name = "consent";
    static constexpr std::string_view columns =
        "id, family, subject, subject_child, subject_caregiver, receiver, given_by, what, verbal, "
        "given, until, withdrawn, giver, for_court, counts_because";
    static constexpr int keys = 1;
    static auto fields(auto& c) {
        return std::tie(c.id, c.family, c.about, c.receiver, c.given_by, c.what, c.verbal, c.given,
                        c.until, c.withdrawn, c.giver, c.for_court, c.counts_because);
    }
    static Consent blank() { return {}; }
};

template <>
struct Table<Referral> {
    static constexpr std::string_view name = "referral";
    static constexpr std::string_view columns =
        "id, family, child, receiver, view, urgency, reason, question, identified, clinician, "
        "created, understanding";
    static constexpr int keys = 1;
    static auto fields(auto& r) {
        return std::tie(r.id, r.family, r.child, r.receiver, r.view, r.urgency, r.reason,
                        r.question, r.identified, r.clinician, r.created, r.understanding);
    }
    static Referral blank() { return {}; }
};

namespace {

constexpr ListTable kAsks = {"referral_ask", "referral", "what, who, due"};
constexpr ListTable kEvents = {"referral_event", "referral", "status, at, clinician, note"};
constexpr auto kAskFields = [](auto& a) { return std::tie(a.what, a.who, a.by); };
constexpr auto kEventFields = [](auto& e) { return std::tie(e.status, e.at, e.by, e.note); };

template <class... Values>
Result<std::vector<Referral>> referrals_where(Connection& connection, std::string_view tail,
                                              const Values&... values) {
    auto referrals = select<Referral>(connection, tail, values...);
    if (!referrals) return referrals;
    for (auto& referral : *referrals) {
        auto read = read_list(connection, kAsks, referral.id.value, referral.asks, kAskFields);
        if (read) {
            read =
                read_list(connection, kEvents, referral.id.value, referral.history, kEventFields);
        }
        if (!read) return read.error();
    }
    return referrals;
}

/// The stored part of the history must be what it was; the rest is added.
Result<void> append_history(Connection& connection, const Referral& referral) {
    std::vector<ReferralEvent> stored;
    const auto read = read_list(connection, kEvents, referral.id.value, stored, kEventFields);
    if (!read) return read;
    const bool continues = stored.size() <= referral.history.size() &&
                           std::equal(stored.begin(), stored.end(), referral.history.begin());
    if (!continues) return Error{ErrorCode::Conflict, "referral history"};
    return put_list(connection, kEvents, referral.id.value, referral.history, kEventFields,
                    stored.size());
}

}  // namespace

Result<std::vector<Consent>> ConsentRecords::of(const FamilyId& family) const {
    return select<Consent>(m_database.connection(), "WHERE family = ?1 ORDER BY given DESC, id",
                           family);
}

Result<void> ConsentRecords::save(const Consent& consent) {
    return m_database.change({Act::Saved, RecordKind::Consent, consent.id.value},
                             [&] { return put(m_database.connection(), consent); });
}

Result<std::optional<Referral>> ReferralRecords::find(const ReferralId& id) const {
    auto referrals = referrals_where(m_database.connection(), "WHERE id = ?1", id);
    if (!referrals) return referrals.error();
    if (referrals->empty()) return std::optional<Referral>();
    return std::optional<Referral>(std::move(referrals->front()));
}

Result<std::vector<Referral>> ReferralRecords::of(const FamilyId& family) const {
    return referrals_where(m_database.connection(), "WHERE family = ?1 ORDER BY created DESC, id",
                           family);
}

Result<std::vector<Referral>> ReferralRecords::all() const {
    return referrals_where(m_database.connection(), "ORDER BY created DESC, id");
}

Result<void> ReferralRecords::save(const Referral& referral) {
    return m_database.change({Act::Saved, RecordKind::Referral, referral.id.value,
                              std::string(code_of(referral.status()))},
                             [&]() -> Result<void> {
                                 auto& connection = m_database.connection();
                                 auto done = put(connection, referral);
                                 if (done) {
                                     done = replace_list(connection, kAsks, referral.id.value,
                                                         referral.asks, kAskFields);
                                 }
                                 return done ? append_history(connection, referral) : done;
                             });
}

}  // namespace attune::storage
