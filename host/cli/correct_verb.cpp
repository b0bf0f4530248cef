// SPDX-License-Identifier: Apache-2.0
// `alerts correct`: what was keyed in error is corrected on its form, open or completed.
#include "alert_verbs.h"
#include "chosen.h"
#include "workflow/assessment_session.h"
#include "workflow/paper_check.h"

namespace attune::cli {

namespace {

using workflow::AssessmentSession;

/// How long to wait for a plugin before the form is completed again.
constexpr std::int64_t kPatienceMs = 30'000;

struct CorrectionWords {
    std::string alert;
    std::string answer;
    std::string reason;
};

Result<void> say_keyed_in_error(workflow::PracticeSession& practice, const AlertId& id,
                                const std::string& reason) {
    const auto row = practice.alerts().row(id);
    if (!row) return row.error();
    if (row->answer_stands || !row->alert.assessment) return {};
    return practice.alerts().act(id, AlertActionKind::KeyedInError, reason);
}

/// By its key where the row has such, else as typed.
Result<void> give(AssessmentSession& session, const ItemAddress& item, const std::string& answer) {
    if (session.paper().pass() == workflow::PaperPass::Second) {
        return Error{
            ErrorCode::Conflict, "assessment", {{"paper", "finish the second pass first"}}};
    }
    const auto* row = session.row(item);
    if (row == nullptr) return Error{ErrorCode::NotFound, item.text()};
    const auto* option = workflow::option_for_key(*row, answer);
    const auto given = option != nullptr
                           ? session.answer(item, workflow::answer_with(*row, *option))
                           : session.answer_typed(item, answer);
    return given ? Result<void>() : given.error();
}

/// How the form stands afterwards: completed again where it was before.
Result<AssessmentStatus> correct(workflow::PracticeSession& practice, Bench& bench,
                                 const CorrectionWords& entry) {
    const AlertId id{entry.alert};
    if (const auto said = say_keyed_in_error(practice, id, entry.reason); !said) {
        return said.error();
    }
    const auto row = practice.alerts().row(id);
    if (!row) return row.error();
    if (!row->alert.assessment) return Error{ErrorCode::NotFound, "answer"};
    const auto before = practice.assessments().open(*row->alert.assessment);
    if (!before) return before.error();
    const bool had_ended = (*before)->is_read_only();
    // It was corrected before anybody said that it was a slip.
    if (!row->answer_stands) return (*before)->assessment().status;
    const auto form = practice.alerts().lead_to_answer(id);
    if (!form) return form.error();
    const auto session = practice.assessments().open(form->id);
    if (!session) return session.error();
    const auto item = ItemAddress::parse(row->alert.because.front());
    if (!item) return Error{ErrorCode::NotFound, "answer"};
    const auto given = give(**session, *item, entry.answer);
    if (!given) return given.error();
    auto& loop = bench.surroundings.loop;
    if (!loop.run_until([&] { return !(*session)->found().is_pending; }, kPatienceMs)) {
        return Error{ErrorCode::Timeout, form->instrument};
    }
    if (had_ended) {
        if (const auto done = (*session)->complete(); !done) return done.error();
    }
    return (*session)->assessment().status;
}

int correct_answer(Bench& bench, const PracticeWords& file, const CorrectionWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto status = correct(**practice, bench, entry);
    if (!status) return bench.output.failed(status.error());
    const auto row = (*practice)->alerts().row({entry.alert});
    if (!row) return bench.output.failed(row.error());
    bench.output.json({{"alert", entry.alert},
                       {"stage", stage_code(row->stage)},
                       {"answer_stands", row->answer_stands},
                       {"assessment", row->alert.assessment->value},
                       {"status", code_of(*status)}});
    bench.output.line(entry.alert + "  " +
                      (row->answer_stands ? "the answer still raises it" : "corrected"));
    return kDone;
}

}  // namespace

void add_correct_verb(CLI::App& alerts, Bench& bench) {
    auto* verb = alerts.add_subcommand(
        "correct",
        "its answer was keyed in error: correct it on the form, also on a completed one");
    auto words = std::make_shared<CorrectionWords>();
    on_chosen(*verb, bench, add_practice_words(*verb), words, correct_answer);
    verb->add_option("--alert", words->alert, "its id")->required();
    verb->add_option("--answer", words->answer, "what the paper says: a key of the question")
        ->required();
    verb->add_option("--reason", words->reason, "how it was found")->required();
}

}  // namespace attune::cli
