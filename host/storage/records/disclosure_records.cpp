// SPDX-License-Identifier: Apache-2.0
#include "storage/disclosure_records.h"

#include "records/database.h"
#include "records/table.h"

namespace attune::storage {

template <>
struct Table<Disclosure> {
    static constexpr std::string_view name = "disclosure";
    static constexpr std::string_view columns =
        "id, family, referral, report, receiver_name, what, why, view, basis, way, at, clinician, "
        "sent_in_error";
    static constexpr int keys = 1;
    static auto fields(auto& d) {
        return std::tie(d.id, d.family, d.referral, d.report, d.to, d.what, d.why, d.view, d.basis,
                        d.way, d.at, d.by, d.sent_in_error);
    }
    static Disclosure blank() { return {}; }
};

template <>
struct Table<LegalShare> {
    static constexpr std::string_view name = "legal_share";
    static constexpr std::string_view columns =
        "id, family, subject, subject_child, subject_caregiver, receiver, basis, asked_by, "
        "decided_by, least_needed, decided, until, asked_on";
    static constexpr int keys = 1;
    static auto fields(auto& s) {
        return std::tie(s.id, s.family, s.about, s.receiver, s.basis, s.asked_by, s.decided_by,
                        s.least_needed, s.decided, s.until, s.asked_on);
    }
    static LegalShare blank() { return {}; }
};

template <>
struct Table<MarkedText> {
    static constexpr std::string_view name = "marked_text";
    static constexpr std::string_view columns = "family, about, words, at, clinician";
    static constexpr int keys = 3;
    static auto fields(auto& m) { return std::tie(m.family, m.about, m.words, m.at, m.by); }
    static MarkedText blank() { return {}; }
};

namespace {

constexpr ListTable kAbout = {"disclosure_about", "disclosure",
                              "subject, subject_child, subject_caregiver"};
constexpr ListTable kReviews = {"letter_review", "referral",
                                "kind, reviewer, words, reviewed, at, clinician"};
constexpr auto kReviewFields = [](auto& r) {
    return std::tie(r.kind, r.with, r.words, r.on, r.at, r.by);
};

}  // namespace

Result<void> DisclosureRecords::add(const Disclosure& disclosure) {
    return m_database.change(
        {Act::Saved, RecordKind::Referral, disclosure.referral.value, disclosure.what},
        [&]() -> Result<void> {
            auto& connection = m_database.connection();
            const auto done = put(connection, disclosure);
            if (!done) return done;
            return put_list(connection, kAbout, disclosure.id.value, disclosure.about, kWholeItem);
        });
}

Result<std::vector<Disclosure>> DisclosureRecords::of(const FamilyId& family) const {
    auto& connection = m_database.connection();
    auto found = select<Disclosure>(connection, "WHERE family = ?1 ORDER BY at DESC, id", family);
    if (!found) return found;
    for (auto& disclosure : *found) {
        const auto read =
            read_list(connection, kAbout, disclosure.id.value, disclosure.about, kWholeItem);
        if (!read) return read.error();
    }
    return found;
}

Result<void> DisclosureRecords::set_sent_in_error(const DisclosureId& id,
                                                  const std::string& reason) {
    return m_database.change({Act::Saved, RecordKind::Referral, id.value, reason}, [&] {
        return m_database.connection().run("UPDATE disclosure SET sent_in_error = ?2 WHERE id = ?1",
                                           id, reason);
    });
}

Result<void> DisclosureRecords::add(const LegalShare& share) {
    return m_database.change(
        {Act::Saved, RecordKind::Consent, share.id.value, std::string(code_of(share.basis))},
        [&] { return put(m_database.connection(), share); });
}

Result<std::vector<LegalShare>> DisclosureRecords::shares_of(const FamilyId& family) const {
    return select<LegalShare>(m_database.connection(),
                              "WHERE family = ?1 ORDER BY decided DESC, id", family);
}

Result<void> DisclosureRecords::add(const ReferralId& referral, const LetterReview& review) {
    auto reviews = reviews_of(referral);
    if (!reviews) return reviews.error();
    const auto first = reviews->size();
    reviews->push_back(review);
    return m_database.change(
        {Act::Saved, RecordKind::Referral, referral.value, std::string(code_of(review.kind))}, [&] {
            return put_list(m_database.connection(), kReviews, referral.value, *reviews,
                            kReviewFields, first);
        });
}

Result<std::vector<LetterReview>> DisclosureRecords::reviews_of(const ReferralId& referral) const {
    std::vector<LetterReview> reviews;
    const auto read =
        read_list(m_database.connection(), kReviews, referral.value, reviews, kReviewFields);
    if (!read) return read.error();
    return reviews;
}

Result<void> DisclosureRecords::mark(const MarkedText& text) {
    return m_database.change({Act::Saved, RecordKind::Family, text.family.value, "words marked"},
                             [&] { return put(m_database.connection(), text); });
}

Result<void> DisclosureRecords::unmark(const MarkedText& text) {
    return m_database.change(
        {Act::Saved, RecordKind::Family, text.family.value, "words no longer marked"}, [&] {
            return m_database.connection().run(
                "DELETE FROM marked_text WHERE family = ?1 AND about = ?2 AND words = ?3",
                text.family, text.about, text.words);
        });
}

Result<std::vector<MarkedText>> DisclosureRecords::marked_of(const FamilyId& family) const {
    return select<MarkedText>(m_database.connection(), "WHERE family = ?1", family);
}

}  // namespace attune::storage
