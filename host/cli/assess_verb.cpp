// SPDX-License-Identifier: Apache-2.0
// An instrument answered from a shell: begun or taken up again, checked against its paper,
// completed.
#include <algorithm>

#include "chosen.h"
#include "workflow/assessment_session.h"
#include "workflow/languages.h"
#include "workflow/paper_check.h"

namespace attune::cli {

namespace {

using workflow::AssessmentSession;
using workflow::PaperPass;

/// How long to wait for a plugin before an assessment is completed.
constexpr std::int64_t kPatienceMs = 30'000;

struct AssessWords {
    std::string instrument;
    std::string child;
    std::string visit;
    std::string informant;
    std::string language;
    std::optional<EntryMode> mode;
    std::string answers;
    std::string second;
    std::vector<std::string> settle;
    std::string paper_total;
    std::string total_differs;
    std::string keyed_once;
    bool complete = false;
};

/// Whom the instrument is about: the child, the one who is asked, or both together.
Result<Subject> subject_of(workflow::PracticeSession& practice, const std::string& instrument,
                           const ChildId& child, const std::optional<CaregiverId>& informant) {
    const auto info = practice.instruments().find(instrument);
    if (!info) return Error{ErrorCode::NotFound, instrument};
    if (info->subject == SubjectKind::Child) return Subject{ChildSubject{child}};
    if (!informant) {
        return Error{ErrorCode::InvalidInput,
                     instrument,
                     {{"--informant", "it is about a caregiver: say who was asked"}}};
    }
    if (info->subject == SubjectKind::Caregiver) return Subject{CaregiverSubject{*informant}};
    return Subject{DyadSubject{child, *informant}};
}

Result<std::unique_ptr<AssessmentSession>> begin(workflow::PracticeSession& practice,
                                                 const AssessWords& entry) {
    const auto child = practice.families().child(ChildId{entry.child});
    if (!child) return child.error();
    workflow::NewAssessment assessment;
    assessment.instrument = entry.instrument;
    assessment.family = child->family;
    assessment.about_child = child->id;
    assessment.mode = entry.mode;
    assessment.language = workflow::language_tag(entry.language);
    if (!entry.visit.empty()) assessment.visit = VisitId{entry.visit};
    if (!entry.informant.empty()) {
        const auto asked = caregiver_named(practice, child->id, entry.informant);
        if (!asked) return asked.error();
        assessment.informant = *asked;
    }
    const auto subject = subject_of(practice, entry.instrument, child->id, assessment.informant);
    if (!subject) return subject.error();
    assessment.subject = *subject;
    return practice.assessments().start(assessment);
}

Error refused(const std::string& word, const std::string& place, const std::string& why) {
    return {ErrorCode::InvalidInput, word, {{place, why}}};
}

/// How many were saved. One that is taken up again between two passes, or behind them, is not
/// answered over: the passes would no longer be two.
Result<int> give_answers(Bench& bench, AssessmentSession& session, const AssessWords& entry) {
    if (entry.answers.empty()) return 0;
    const auto pass = session.paper().pass();
    if (pass == PaperPass::Second || pass == PaperPass::Compared) {
        return refused("--answers", "paper",
                       "both passes are keyed already: --settle decides the rows that differ");
    }
    const auto answers = read_text(entry.answers, bench.streams.in);
    if (!answers) return answers.error();
    return session.answer_all(*answers);
}

Result<void> key_second_pass(Bench& bench, AssessmentSession& session, const AssessWords& entry) {
    auto paper = session.paper();
    if (paper.pass() == PaperPass::NotFromPaper) {
        return refused("--second", "mode", "only what was filled in on paper is keyed twice");
    }
    if (paper.pass() == PaperPass::Compared) {
        return refused("--second", "paper", "it is keyed twice already");
    }
    const auto second = read_text(entry.second, bench.streams.in);
    if (!second) return second.error();
    if (paper.pass() != PaperPass::Second) {
        if (const auto begun = paper.begin_second_pass(); !begun) return begun;
    }
    const auto keyed = paper.key_all(*second);
    return keyed ? Result<void>() : keyed.error();
}

/// `decision`: "epds-3=2", with the key that the paper prints.
Result<void> settle(AssessmentSession& session, const std::string& decision) {
    const auto equals = decision.find('=');
    if (equals == std::string::npos || equals == 0) {
        return refused("--settle", decision, "write it as item=key");
    }
    const auto item = decision.substr(0, equals);
    const auto open = session.paper().differences();
    const auto differs = [&item](const workflow::PaperDifference& row) {
        return row.item.text() == item;
    };
    const auto found = std::find_if(open.begin(), open.end(), differs);
    if (found == open.end()) {
        return refused("--settle", item, "is no row in which the two passes differ");
    }
    const auto* row = session.row(found->item);
    const auto* option =
        row == nullptr ? nullptr : workflow::option_for_key(*row, decision.substr(equals + 1));
    if (option == nullptr) return refused("--settle", decision, "is no key of this row");
    const auto settled = session.answer(found->item, option->answer);
    return settled ? Result<void>() : settled.error();
}

/// The second pass of what stands on paper, what the paper says where they differ, its total; or
/// the reason for none of it.
Result<void> check_paper(Bench& bench, AssessmentSession& session, const AssessWords& entry) {
    auto paper = session.paper();
    if (!entry.keyed_once.empty()) return paper.key_once(entry.keyed_once);
    if (!entry.second.empty()) {
        if (const auto keyed = key_second_pass(bench, session, entry); !keyed) return keyed;
    }
    for (const auto& decision : entry.settle) {
        if (const auto settled = settle(session, decision); !settled) return settled;
    }
    if (entry.paper_total.empty()) return {};
    if (paper.pass() != PaperPass::Compared) {
        return refused("--paper-total", "paper", "key it a second time first, with --second");
    }
    return paper.set_total(entry.paper_total);
}

Result<void> explain_total(AssessmentSession& session, const AssessWords& entry) {
    if (entry.total_differs.empty()) return {};
    auto paper = session.paper();
    if (!paper.differences().empty() || !paper.total().differs) {
        return refused("--total-differs", "paper", "no total on the paper differs, or rows do");
    }
    return paper.explain_total(entry.total_differs);
}

Json to_json(const std::vector<workflow::PaperDifference>& rows) {
    Json list = Json::array();
    for (const auto& row : rows) {
        list.push_back({{"item", row.item.text()},
                        {"question", row.question},
                        {"first", row.first},
                        {"second", row.second}});
    }
    return list;
}

void say_paper(Bench& bench, const workflow::PaperCheck& paper) {
    if (!paper.words().empty()) bench.output.line(paper.words());
    const auto open = paper.differences();
    for (const auto& row : open) {
        bench.output.line("  " + row.item.text() + " " + row.question + ": first " + row.first +
                          ", second " + row.second);
    }
    if (!open.empty()) {
        bench.output.line("Decide each with --settle " + open.front().item.text() + "=KEY.");
    }
    if (!paper.total().words.empty()) bench.output.line(paper.total().words);
}

void say_found(Bench& bench, const AssessmentSession& session, int given) {
    const auto found = session.found();
    bench.output.line("assessment " + session.assessment().id.value + ", " + std::to_string(given) +
                      (given == 1 ? " answer saved" : " answers saved"));
    bench.output.line("  " + found.asked);
    for (const auto* lines : {&found.scores, &found.cutoffs, &found.not_scored, &found.validity}) {
        for (const auto& line : *lines) bench.output.line("  " + line);
    }
    for (const auto& line : found.findings) bench.output.line("  " + line.text);
}

int assess(Bench& bench, const PracticeWords& words, const AssessWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto session = begin(**practice, entry);
    if (!session) return bench.output.failed(session.error());
    const auto given = give_answers(bench, **session, entry);
    if (!given) return bench.output.failed(given.error());
    if (const auto checked = check_paper(bench, **session, entry); !checked) {
        return bench.output.failed(checked.error());
    }
    auto& loop = bench.surroundings.loop;
    if (!loop.run_until([&] { return !(*session)->found().is_pending; }, kPatienceMs)) {
        return bench.output.failed({ErrorCode::Timeout, entry.instrument});
    }
    if (const auto told = explain_total(**session, entry); !told) {
        return bench.output.failed(told.error());
    }
    const auto paper = (*session)->paper();
    say_paper(bench, paper);
    if (entry.complete) {
        if (const auto done = (*session)->complete(); !done) {
            return bench.output.failed(done.error());
        }
    }
    bench.output.json({{"assessment", (*session)->assessment().id.value},
                       {"answers", *given},
                       {"asked", (*session)->asked_words()},
                       {"paper", paper.words()},
                       {"paper_differences", to_json(paper.differences())},
                       {"paper_total", paper.total().words},
                       {"status", code_of((*session)->assessment().status)},
                       {"result", Json::parse(attune::to_json((*session)->result()))}});
    say_found(bench, **session, *given);
    return kDone;
}

void add_paper_options(CLI::App& verb, const std::shared_ptr<AssessWords>& words) {
    auto* second = verb.add_option("--second", words->second,
                                   "the same answers keyed again from the paper: a file, -, JSON");
    auto* settled = verb.add_option("--settle", words->settle,
                                    "item=key: what the paper says where the two passes differ")
                        ->allow_extra_args(false);
    auto* total =
        verb.add_option("--paper-total", words->paper_total, "the total written on the paper");
    verb.add_option("--total-differs", words->total_differs,
                    "why the total on the paper is another than that of the answers");
    verb.add_option("--keyed-once", words->keyed_once, "why there is no second pass")
        ->excludes(second)
        ->excludes(settled)
        ->excludes(total);
}

}  // namespace

void add_assess_verb(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand(
        "assess",
        "answer an instrument about a child or, with --informant, a caregiver; one that is still "
        "open is taken up again");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<AssessWords>();
    verb->add_option("instrument", words->instrument, "its id")->required();
    verb->add_option("--child", words->child, "id of the child")->required();
    verb->add_option("--visit", words->visit, "id of the visit");
    verb->add_option("--informant", words->informant, "name of the caregiver who was asked");
    verb->add_option("--language", words->language, "in which it was asked: es, Spanish");
    verb->add_option_function<std::string>(
            "--mode",
            [words](const std::string& code) { words->mode = from_code<EntryMode>(code).value(); },
            "how it was answered")
        ->check(one_of<EntryMode>());
    verb->add_option("--answers", words->answers, kAnswersHelp);
    add_paper_options(*verb, words);
    verb->add_flag("--complete", words->complete, "complete it");
    on_chosen(*verb, bench, file, words, assess);
}

}  // namespace attune::cli
