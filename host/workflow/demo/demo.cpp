// SPDX-License-Identifier: Apache-2.0
#include "workflow/demo.h"

#include <algorithm>

#include "demo/demo_practice.h"
#include "workflow/paper_check.h"
#include "workflow/practice_file.h"

namespace attune::workflow {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMs = kMinuteMs * 60 * 24;
constexpr std::int64_t kLongestWaitMs = 10'000;
constexpr int kOpenedDaysAgo = 90;

NewPractice demo_practice(const std::filesystem::path& file) {
    NewPractice entry;
    entry.file = file;
    entry.practice.name = "Riverside Infant & Family Practice (demo)";
    entry.practice.address = "214 Mill Street\nSpringfield, OR 97477";
    entry.practice.phone = "541 555 0142";
    entry.practice.fax = "541 555 0143";
    entry.practice.email = "office@riverside.example";
    entry.practice.letter_paper = true;
    entry.clinician.name = "Dr Helen Brook";
    entry.clinician.credentials = "PsyD, IMH-E";
    entry.clinician.phone = "541 555 0142";
    entry.clinician.email = "h.brook@riverside.example";
    entry.passphrase = kDemoPassphrase;
    entry.work = UnlockWork::Least;
    return entry;
}

const AnswerOption* option_with_code(const FormRow& row, const std::string& code) {
    for (const auto& option : row.options) {
        if (option.answer.values.empty()) {
            if (code_of(option.answer.state) == code) return &option;
            continue;
        }
        const auto* coding = std::get_if<Coding>(&option.answer.values.front());
        if (coding != nullptr && coding->code == code) return &option;
    }
    return nullptr;
}

}  // namespace

Instant DemoClock::now() const {
    return {m_now.ms - m_days_ago * kDayMs - m_minutes_ago * kMinuteMs};
}

void DemoClock::go_back_to(int days_ago, int minutes_ago) {
    m_days_ago = days_ago;
    m_minutes_ago = minutes_ago;
}

DemoPractice::DemoPractice(PracticeSession& session, DemoClock& clock, TaskLoop& loop)
    : m_session(session), m_clock(clock), m_loop(loop), m_today(clock.present_day()) {}

void DemoPractice::note(const Result<void>& done) {
    if (!done && m_outcome) m_outcome = done;
}

void DemoPractice::go_back_to(int days_ago, int minutes_ago) {
    m_clock.go_back_to(days_ago, minutes_ago);
}

SavedCall DemoPractice::take_call(const NewCall& entry) {
    return kept(m_session.families().save(entry));
}

ReceiverId DemoPractice::add_receiver(const Receiver& receiver) {
    return kept(m_session.save(receiver));
}

CaregiverId DemoPractice::caregiver_of(const ChildId& child, std::size_t index) {
    const auto linked = kept(m_session.families().caregivers_of(child));
    return index < linked.size() ? linked[index].caregiver.id : CaregiverId{};
}

ChildId DemoPractice::add_twin(const SavedCall& family, const ChildEntry& twin) {
    auto families = m_session.families();
    const auto added = kept(families.add_child(family.family, twin));
    for (const auto& known : kept(families.caregivers_of(family.child))) {
        kept(families.add_caregiver(added, {known.caregiver, known.link}));
    }
    return added;
}

VisitId DemoPractice::start_visit(const SavedCall& family, VisitSetting setting) {
    return kept(m_session.visits().start_now(family.family, setting));
}

void DemoPractice::tell(const VisitId& visit, const Story& story) {
    note(m_session.visits().save_story(visit, story));
}

void DemoPractice::end_visit(const VisitId& visit) { note(m_session.visits().end(visit)); }

void DemoPractice::answer_rows(AssessmentSession& assessment,
                               const std::map<std::string, std::string>& codes, int stop_at) {
    int number = 0;
    for (auto at = std::optional(assessment.position()); at; at = assessment.next_unanswered(*at)) {
        ++number;
        note(assessment.move_to(*at));
        if (number == stop_at || has_failed()) return;
        const auto* row = assessment.row(*at);
        const auto chosen = codes.find(at->link_id);
        const auto* option = option_with_code(*row, chosen == codes.end() ? "yes" : chosen->second);
        if (option == nullptr) return note(Error{ErrorCode::InvalidInput, at->link_id});
        const auto answered = assessment.answer(*at, option->answer);
        if (!answered) return note(answered.error());
    }
}

void DemoPractice::assess(const SavedCall& family, const VisitId& visit,
                          const std::map<std::string, std::string>& codes, int stop_at) {
    if (has_failed()) return;
    NewAssessment entry;
    entry.instrument = "attachment-milestones";
    entry.family = family.family;
    entry.subject = ChildSubject{family.child};
    entry.visit = visit;
    entry.informant = caregiver_of(family.child);
    auto started = m_session.assessments().start(entry);
    if (!started) return note(started.error());
    auto& assessment = **started;
    answer_rows(assessment, codes, stop_at);
    wait_for_result(assessment);
    if (stop_at == 0) note(assessment.complete());
}

void DemoPractice::fill_in(const NewAssessment& entry, const std::string& answers) {
    if (has_failed()) return;
    auto started = m_session.assessments().start(entry);
    if (!started) return note(started.error());
    auto& assessment = **started;
    const auto given = assessment.answer_all(answers);
    if (!given) return note(given.error());
    if (assessment.paper().pass() == PaperPass::First) {
        note(assessment.paper().begin_second_pass());
        const auto again = assessment.paper().key_all(answers);
        if (!again) return note(again.error());
    }
    wait_for_result(assessment);
    act_on_alerts(entry.family);
    note(assessment.complete());
}

void DemoPractice::wait_for_result(const AssessmentSession& assessment) {
    const auto is_scored = [&] { return !assessment.found().is_pending; };
    if (m_loop.run_until(is_scored, kLongestWaitMs)) return;
    note(Error{ErrorCode::Timeout, assessment.assessment().instrument});
}

void DemoPractice::act_on_alerts(const FamilyId& family) {
    for (const auto& row : kept(m_session.alerts().open_of(family))) {
        if (!row.holds) continue;
        note(m_session.alerts().act(row.alert.id, AlertActionKind::AssessedNow,
                                    "Passing thoughts, no plan, no intent; not alone tonight. "
                                    "Doctor rung together, appointment tomorrow at nine."));
    }
}

void DemoPractice::consent(const SavedCall& family, const ReceiverId& receiver,
                           const std::string& by) {
    Consent consent;
    consent.family = family.family;
    consent.about = ChildSubject{family.child};
    consent.receiver = receiver;
    consent.given_by = by;
    consent.what = "development, what was observed, and to hear back";
    consent.given = m_clock.today();
    consent.until = m_clock.today().plus_months(12);
    kept(m_session.families().give_consent(consent));
}

void DemoPractice::mark(const ReferralId& referral, const std::vector<std::string>& words) {
    auto letters = m_session.letters();
    const LetterChoices choices{{}, kept(m_session.referrals().referral(referral)).view};
    for (const auto& text : words) note(letters.mark(referral, choices, text, true));
}

ReferralId DemoPractice::refer(const SavedCall& family, const ReceiverId& receiver,
                               const std::string& question, const std::string& understanding) {
    auto entry = kept(m_session.referrals().propose(family.child, receiver));
    entry.question = question;
    entry.understanding = understanding;
    return kept(m_session.referrals().make(entry));
}

namespace {

/// Nobody's answers are in it, and half of it would be taken for the whole the next time.
void discard(const std::filesystem::path& file) {
    for (const auto* part : {"", "-keys", "-wal", "-shm"}) {
        std::error_code fault;
        std::filesystem::remove(file.string() + part, fault);
    }
}

}  // namespace

Result<std::unique_ptr<PracticeSession>> create_demo(const std::filesystem::path& file,
                                                     const Workplace& workplace) {
    DemoClock clock(workplace.clock);
    TaskLoop loop;
    const Workplace writing{workplace.installation, workplace.user, clock, loop};
    ClinicianId clinician;
    Result<void> written;
    clock.go_back_to(kOpenedDaysAgo);
    {
        const auto created = create_practice(demo_practice(file), writing);
        if (!created) return created.error();
        clinician = created->session->me().id;
        DemoPractice demo(*created->session, clock, loop);
        write_demo_families(demo);
        written = demo.outcome();
    }
    if (!written) {
        discard(file);
        return written.error();
    }
    return unlock(file, clinician, kDemoPassphrase, workplace);
}

}  // namespace attune::workflow
