// SPDX-License-Identifier: Apache-2.0
/// \file
/// Columns of those who work in the practice, those it writes to, and the families.
#pragma once

#include "model/family.h"
#include "model/people.h"
#include "model/practice.h"
#include "records/table.h"

namespace attune::storage {

template <>
struct Table<Clinician> {
    static constexpr std::string_view name = "clinician";
    static constexpr std::string_view columns = "id, name, credentials, role, phone, email";
    static constexpr int keys = 1;
    static auto fields(auto& c) {
        return std::tie(c.id, c.name, c.credentials, c.role, c.phone, c.email);
    }
    static Clinician blank() { return {}; }
};

template <>
struct Table<Receiver> {
    static constexpr std::string_view name = "receiver";
    static constexpr std::string_view columns =
        "id, name, person, view, address, phone, fax, email";
    static constexpr int keys = 1;
    static auto fields(auto& r) {
        return std::tie(r.id, r.name, r.person, r.view, r.address, r.phone, r.fax, r.email);
    }
    static Receiver blank() { return {}; }
};

template <>
struct Table<Family> {
    static constexpr std::string_view name = "family";
    static constexpr std::string_view columns =
        "id, label, home_language, needs_interpreter, custody, doctor, insurer, created";
    static constexpr int keys = 1;
    static auto fields(auto& f) {
        return std::tie(f.id, f.label, f.home_language, f.needs_interpreter, f.custody, f.doctor,
                        f.insurer, f.created);
    }
    static Family blank() { return {}; }
};

template <>
struct Table<Child> {
    static constexpr std::string_view name = "child";
    static constexpr std::string_view columns =
        "id, family, given_name, family_name, called, pronoun, birth_date, birth_date_estimated, "
        "sex_for_norms, gestation, birth_weight_grams, birth_order";
    static constexpr int keys = 1;
    static auto fields(auto& c) {
        return std::tie(c.id, c.family, c.name.given, c.name.family, c.name.called, c.pronoun,
                        c.birth_date, c.birth_date_estimated, c.sex_for_norms, c.gestation,
                        c.birth_weight_grams, c.birth_order);
    }
    static Child blank() { return {}; }
};
inline constexpr ListTable kChildLanguages = {"child_language", "child", "language"};
inline constexpr ListTable kChildIdentifiers = {"child_identifier", "child", "system, value"};
inline constexpr auto kIdentifierFields = [](auto& i) { return std::tie(i.system, i.value); };

template <>
struct Table<Caregiver> {
    static constexpr std::string_view name = "caregiver";
    static constexpr std::string_view columns =
        "id, family, given_name, family_name, called, birth_date, phone, email, address, "
        "address_secret, language, needs_interpreter, safe_ring, safe_message, safe_text, "
        "safe_post, safe_note";
    static constexpr int keys = 1;
    static auto fields(auto& c) {
        auto& safe = c.safe_contact;
        return std::tie(c.id, c.family, c.name.given, c.name.family, c.name.called, c.birth_date,
                        c.phone, c.email, c.address, c.address_secret, c.language,
                        c.needs_interpreter, safe.ring, safe.leave_message, safe.text, safe.post,
                        safe.note);
    }
    static Caregiver blank() { return {}; }
};

template <>
struct Table<CaregiverLink> {
    static constexpr std::string_view name = "caregiver_link";
    static constexpr std::string_view columns =
        "child, caregiver, relationship, role, is_primary, since, until, may_consent, "
        "consent_basis, no_contact, supervised_only";
    static constexpr int keys = 2;
    static auto fields(auto& l) {
        return std::tie(l.child, l.caregiver, l.relationship, l.role, l.primary, l.from, l.to,
                        l.may_consent, l.consent_basis, l.no_contact, l.supervised_only);
    }
    static CaregiverLink blank() { return {}; }
};

template <>
struct Table<Call> {
    static constexpr std::string_view name = "call";
    static constexpr std::string_view columns =
        "id, family, at, taken_by, caller_name, caller_role, caller_phone, danger_now, worry, "
        "family_knows, promised, verbal_consent";
    static constexpr int keys = 1;
    static auto fields(auto& c) {
        return std::tie(c.id, c.family, c.at, c.taken_by, c.caller_name, c.caller_role,
                        c.caller_phone, c.danger_now, c.worry, c.family_knows, c.promised,
                        c.verbal_consent);
    }
    static Call blank() { return {}; }
};

}  // namespace attune::storage
