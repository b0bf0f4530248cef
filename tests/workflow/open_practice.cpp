// SPDX-License-Identifier: Apache-2.0
#include "open_practice.h"

#include "support/places.h"
#include "workflow/paper_check.h"

namespace attune::workflow::test {

OpenPractice::OpenPractice()
    : workplace{Installation::under(ATTUNE_BUILD_DIR), UserFolder(folder / "user"), clock, loop} {
    create();
}

void OpenPractice::create() {
    NewPractice entry;
    entry.file = file;
    entry.practice.name = "River Practice";
    entry.practice.phone = "541 555 0142";
    entry.clinician.name = "Dr Helen Brook";
    entry.passphrase = kPassphrase;
    entry.work = UnlockWork::Least;
    auto created = create_practice(entry, workplace);
    if (!created) FAIL() << ::testing::PrintToString(created.error());
    recovery_key = created->recovery_key;
    practice = std::move(created->session);
}

void OpenPractice::reopen() {
    const auto me = practice->me().id;
    practice.reset();
    auto opened = unlock(file, me, kPassphrase, workplace);
    if (!opened) FAIL() << ::testing::PrintToString(opened.error());
    practice = std::move(*opened);
}

SavedCall OpenPractice::take_in_leo() {
    NewCall entry;
    entry.child.name = {"Leo", "Martins", {}};
    entry.child.birth_date = today().plus_months(-7).iso();
    entry.child.gestation = "30+0";
    entry.child.birth_weight = "1410";
    entry.call.worry = "He is so quiet.";
    entry.caregivers.resize(2);
    entry.caregivers[0].caregiver.name = {"Ana", "Martins", {}};
    entry.caregivers[0].link.role = "mother";
    entry.caregivers[0].link.primary = true;
    entry.caregivers[0].link.may_consent = true;
    entry.caregivers[1].caregiver.name = {"Rui", "Martins", {}};
    entry.caregivers[1].link.role = "father";
    return practice->families().save(entry).value();
}

VisitId OpenPractice::visit(const SavedCall& family) {
    return practice->visits().start_now(family.family, VisitSetting::Home).value();
}

CaregiverId OpenPractice::caregiver(const SavedCall& family, std::size_t index) {
    return practice->families().caregivers_of(family.child).value().at(index).caregiver.id;
}

std::unique_ptr<AssessmentSession> OpenPractice::begin(const SavedCall& family,
                                                       std::optional<VisitId> at) {
    NewAssessment entry;
    entry.instrument = "attachment-milestones";
    entry.family = family.family;
    entry.subject = ChildSubject{family.child};
    entry.visit = at;
    entry.informant = caregiver(family);
    return practice->assessments().start(entry).value();
}

void OpenPractice::wait_for(const AssessmentSession& assessment) {
    EXPECT_TRUE(loop.run_until([&] { return !assessment.found().is_pending; }, 20'000));
}

Result<Acknowledged> OpenPractice::answer(AssessmentSession& assessment, const std::string& link_id,
                                          const std::string& key) {
    const auto* row = assessment.row({link_id, {}});
    if (row == nullptr) return Error{ErrorCode::NotFound, link_id};
    const auto* option = option_for_key(*row, key);
    if (option == nullptr) return Error{ErrorCode::NotFound, key};
    return assessment.answer(row->address, answer_with(*row, *option));
}

void OpenPractice::answer_all(AssessmentSession& assessment,
                              const std::map<std::string, std::string>& codes) {
    for (auto at = assessment.next_unanswered({}); at; at = assessment.next_unanswered(*at)) {
        const auto chosen = codes.find(at->link_id);
        ASSERT_THAT(answer(assessment, at->link_id, chosen == codes.end() ? "Y" : chosen->second),
                    ::attune::test::IsOk())
            << at->link_id;
    }
    wait_for(assessment);
}

void OpenPractice::key_again(AssessmentSession& assessment) {
    if (assessment.paper().pass() != PaperPass::First) return;
    std::map<ItemAddress, Answer> first;
    std::vector<ItemAddress> keyed;
    for (const auto& row : assessment.rows()) keyed.push_back(row.address);
    for (const auto& address : keyed) {
        // Before others the row in hand alone can be read.
        ASSERT_THAT(assessment.move_to(address), ::attune::test::IsOk());
        if (const auto* row = assessment.row(address)) first[address] = row->answer;
    }
    ASSERT_THAT(assessment.paper().begin_second_pass(), ::attune::test::IsOk());
    const auto again = assessment.rows();
    for (const auto& row : again) {
        if (!row.is_question() || first[row.address].state == AnswerState::Missing) continue;
        ASSERT_THAT(assessment.answer(row.address, first[row.address]), ::attune::test::IsOk());
    }
    if (assessment.paper().pass() == PaperPass::Second) {
        ASSERT_THAT(assessment.paper().compare(), ::attune::test::IsOk());
    }
}

ReceiverId OpenPractice::early_intervention() {
    Receiver receiver;
    receiver.name = "Early intervention, Lane";
    receiver.address = "1500 West 12th Avenue";
    return practice->save(receiver).value();
}

void OpenPractice::agree(const SavedCall& family, const Subject& about,
                         const ReceiverId& receiver) {
    Consent consent;
    consent.family = family.family;
    consent.about = about;
    consent.receiver = receiver;
    consent.given_by = "Ana Martins (mother)";
    consent.giver = caregiver_of(about);
    consent.for_court = true;
    consent.counts_because = "she has custody of each of them";
    consent.given = today();
    ASSERT_THAT(practice->families().give_consent(consent), ::attune::test::IsOk());
}

void OpenPractice::mark_own_words(const ReferralId& referral, const LetterChoices& choices) {
    const auto letter = practice->letters().compose(referral, choices);
    ASSERT_THAT(letter, ::attune::test::IsOk());
    for (const auto& words : letter->own_words) {
        if (words.key.empty()) continue;
        ASSERT_THAT(practice->letters().mark(referral, choices, words.text, true),
                    ::attune::test::IsOk());
    }
}

}  // namespace attune::workflow::test
