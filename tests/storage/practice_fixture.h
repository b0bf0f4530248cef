// SPDX-License-Identifier: Apache-2.0
/// \file
/// A real, encrypted practice in a folder of its own, and verbs to fill it.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <string>

#include "base/clock.h"
#include "storage/practice_store.h"
#include "support/matchers.h"
#include "support/temp_folder.h"

namespace attune::storage::test {

inline constexpr char kPassphrase[] = "correct horse battery staple";
/// A sentence to look for where nothing may be readable.
inline constexpr char kMarker[] = "Seahorse lullaby at four in the morning";

inline Date day(const char* iso) { return *Date::parse(iso); }

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

class PracticeFixture : public ::testing::Test {
protected:
    void SetUp() override {
        auto created = PracticeStore::create(m_file, new_practice(), settings());
        ASSERT_THAT(created, attune::test::IsOk());
        m_store = std::move(created->store);
        m_recovery_key = created->recovery_key.text();
    }

    StoreSettings settings() { return {m_clock, m_user_folder.path(), KeyCost::least()}; }

    NewPractice new_practice() {
        NewPractice practice;
        practice.practice.name = "Harbour Infant Practice";
        practice.first_clinician = m_clinician;
        practice.passphrase = kPassphrase;
        return practice;
    }

    Result<std::unique_ptr<PracticeStore>> open_with(const std::string& passphrase) {
        return PracticeStore::open(m_file, {{}, passphrase}, settings());
    }

    void reopen() {
        m_store.reset();
        auto opened = open_with(kPassphrase);
        ASSERT_THAT(opened, attune::test::IsOk());
        m_store = std::move(*opened);
    }

    Family admit(const std::string& label) {
        Family family{FamilyId::make(), label, {}, false, {}, {}, {}, m_clock.now()};
        EXPECT_THAT(m_store->families().save(family), attune::test::IsOk());
        return family;
    }

    Child add_child(const Family& family, const std::string& given,
                    std::optional<Date> born = std::nullopt) {
        Child child;
        child.id = ChildId::make();
        child.family = family.id;
        child.name = {given, family.label, {}};
        child.birth_date = born;
        EXPECT_THAT(m_store->families().save(child), attune::test::IsOk());
        return child;
    }

    Caregiver add_caregiver(const Family& family, const std::string& given,
                            const std::string& phone = {}) {
        Caregiver caregiver;
        caregiver.id = CaregiverId::make();
        caregiver.family = family.id;
        caregiver.name = {given, family.label, {}};
        caregiver.phone = phone;
        EXPECT_THAT(m_store->families().save(caregiver), attune::test::IsOk());
        return caregiver;
    }

    Assessment start_assessment(const Child& child) {
        const auto form = m_store->documents().add(DocumentKind::Form, "attachment-milestones",
                                                   "1.0.0", "{\"resourceType\":\"Questionnaire\"}");
        EXPECT_THAT(form, attune::test::IsOk());
        Assessment assessment;
        assessment.id = AssessmentId::make();
        assessment.family = child.family;
        assessment.instrument = "attachment-milestones";
        assessment.instrument_version = "1.0.0";
        assessment.form_sha256 = *form;
        assessment.subject = ChildSubject{child.id};
        assessment.about_child = child.id;
        assessment.clinician = m_clinician.id;
        assessment.created = m_clock.now();
        EXPECT_THAT(m_store->assessments().save(assessment), attune::test::IsOk());
        return assessment;
    }

    Result<AnswerEvent> answer(const Assessment& assessment, const std::string& item,
                               const std::string& text) {
        return m_store->answers().commit(
            {assessment.id, {item, {}}, Answer::given(AnswerValue(text))});
    }

    attune::test::TempFolder m_folder;
    attune::test::TempFolder m_user_folder;
    std::filesystem::path m_file = m_folder / "harbour.attune";
    FixedClock m_clock{Instant{1'795'255'200'000}};
    Clinician m_clinician{
        ClinicianId::make(), "Dr Mira Sandoval", "PhD", ClinicianRole::Clinician, {}, {}};
    std::unique_ptr<PracticeStore> m_store;
    std::string m_recovery_key;
};

}  // namespace attune::storage::test
