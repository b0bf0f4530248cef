// SPDX-License-Identifier: Apache-2.0
// `plan`: what is to be done in a visit. `course`: how scores and counts went from visit to visit.
#include <algorithm>

#include "chosen.h"
#include "workflow/ask_alone.h"
#include "workflow/batteries.h"
#include "workflow/longitudinal.h"
#include "workflow/visit_plan.h"

namespace attune::cli {

namespace {

struct PlanWords {
    std::string visit;
    std::string step;
    std::string reason;
    std::string battery;
};

std::string_view code_of_state(workflow::StepState state) {
    switch (state) {
        case workflow::StepState::Open:
            return "open";
        case workflow::StepState::InProgress:
            return "begun";
        case workflow::StepState::Done:
            return "done";
        case workflow::StepState::Skipped:
            return "left-out";
    }
    return {};
}

Json to_json(const workflow::VisitStep& step) {
    return {{"step", step.title},
            {"instrument", step.instrument},
            {"about", step.about},
            {"state", code_of_state(step.state)},
            {"progress", step.progress}};
}

Result<void> show_plan(Bench& bench, workflow::PracticeSession& practice, const VisitId& visit) {
    auto plan = practice.plan_of(visit);
    const auto battery = plan.battery();
    if (!battery) return battery.error();
    const auto steps = practice.visits().steps(visit);
    if (!steps) return steps.error();
    const auto addable = plan.addable();
    if (!addable) return addable.error();

    const auto progress = workflow::progress_of(*steps).words();
    bench.output.line(battery->name + (progress.empty() ? "" : ": " + progress));
    Json step_list = Json::array();
    for (const auto& step : *steps) {
        step_list.push_back(to_json(step));
        bench.output.line("  " + step.title + (step.progress.empty() ? "" : "  " + step.progress));
    }
    if (!addable->empty()) bench.output.line("May be added:");
    Json addable_list = Json::array();
    for (const auto& step : *addable) {
        addable_list.push_back(
            {{"step", step.title}, {"instrument", step.instrument}, {"remark", step.remark}});
        bench.output.line("  " + step.title + (step.remark.empty() ? "" : "  " + step.remark));
    }
    bench.output.json({{"battery", battery->name},
                       {"progress", progress},
                       {"steps", step_list},
                       {"addable", addable_list}});
    return {};
}

/// A step of the visit, or one that may be added, by the title that `plan show` prints.
struct PlannedStep {
    std::string instrument;
    Subject subject;
};
Result<PlannedStep> step_titled(workflow::PracticeSession& practice, const VisitId& visit,
                                const std::string& title) {
    const auto steps = practice.visits().steps(visit);
    if (!steps) return steps.error();
    for (const auto& step : *steps) {
        if (step.title == title && step.subject) return PlannedStep{step.instrument, *step.subject};
    }
    const auto addable = practice.plan_of(visit).addable();
    if (!addable) return addable.error();
    for (const auto& step : *addable) {
        if (step.title == title) return PlannedStep{step.instrument, step.subject};
    }
    return Error{ErrorCode::NotFound, title};
}

Result<void> follow(workflow::PracticeSession& practice, const PlanWords& entry) {
    const auto batteries = practice.batteries().all();
    if (!batteries) return batteries.error();
    for (const auto& battery : *batteries) {
        if (battery.name == entry.battery) {
            return practice.plan_of(VisitId{entry.visit}).follow(battery.id);
        }
    }
    return Error{ErrorCode::NotFound, entry.battery};
}

template <class Change>
auto on_step(Change change) {
    return [change](workflow::PracticeSession& practice, const PlanWords& entry) -> Result<void> {
        const VisitId visit{entry.visit};
        const auto step = step_titled(practice, visit, entry.step);
        if (!step) return step.error();
        return change(practice.plan_of(visit), *step, entry);
    };
}

struct CourseWords {
    std::string child;
};

int show_course(Bench& bench, const PracticeWords& words, const CourseWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto courses = (*practice)->longitudinal().of_child(ChildId{entry.child});
    if (!courses) return bench.output.failed(courses.error());
    const auto joined = [](const std::vector<std::string>& cells) {
        std::string text;
        for (const auto& cell : cells) text += (text.empty() ? "" : "  |  ") + cell;
        return text;
    };
    Json all = Json::array();
    for (const auto& course : *courses) {
        all.push_back({{"title", course.title},
                       {"instrument", course.instrument},
                       {"evidence", course.evidence},
                       {"columns", course.columns},
                       {"rows", course.rows},
                       {"sources", course.sources}});
        bench.output.line(course.title +
                          (course.evidence.empty() ? "" : " (" + course.evidence + ")"));
        bench.output.line("  " + joined(course.columns));
        for (const auto& row : course.rows) bench.output.line("  " + joined(row));
        if (!course.sources.empty()) bench.output.line("  " + course.sources);
    }
    if (courses->empty()) bench.output.line("Nothing was scored or counted yet.");
    bench.output.json({{"courses", all}});
    return kDone;
}

int show_alone(Bench& bench, const PracticeWords& words) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto left = (*practice)->ask_alone().left();
    if (!left) return bench.output.failed(left.error());
    Json all = Json::array();
    for (const auto& one : *left) {
        all.push_back({{"assessment", one.assessment.id.value},
                       {"title", one.title},
                       {"questions", one.questions}});
        bench.output.line(one.title + "  " + std::to_string(one.questions) +
                          (one.questions == 1 ? " question" : " questions") + "  assessment " +
                          one.assessment.id.value);
    }
    if (left->empty()) bench.output.line("Nothing waits until a caregiver is alone.");
    bench.output.json({{"ask_alone", all}});
    return kDone;
}

}  // namespace

void add_plan_verbs(CLI::App& app, Bench& bench) {
    auto* plan = app.add_subcommand("plan", "what is to be done in a visit, step by step");
    plan->require_subcommand(1);
    plan->fallthrough();
    const auto add = [&](const char* name, const char* what, auto change) {
        auto* verb = plan->add_subcommand(name, what);
        auto file = add_practice_words(*verb);
        auto words = std::make_shared<PlanWords>();
        verb->add_option("--visit", words->visit, "id of the visit")->required();
        on_chosen(*verb, bench, file, words,
                  [change](Bench& on, const PracticeWords& practice_words, const PlanWords& entry) {
                      const auto practice = open_practice(practice_words, on.surroundings);
                      if (!practice) return on.output.failed(practice.error());
                      if (const auto done = change(**practice, entry); !done) {
                          return on.output.failed(done.error());
                      }
                      const auto shown = show_plan(on, **practice, VisitId{entry.visit});
                      return shown ? kDone : on.output.failed(shown.error());
                  });
        return std::pair{verb, words};
    };
    const auto add_for_step = [&](const char* name, const char* what, auto change) {
        auto [verb, words] = add(name, what, on_step(change));
        verb->add_option("--step", words->step, "its title as `plan show` prints it")->required();
        return std::pair{verb, words};
    };
    using workflow::VisitPlan;
    add("show", "its steps, how far each is, and what may be added",
        [](workflow::PracticeSession&, const PlanWords&) { return Result<void>(); });
    auto [following, followed] = add("follow", "another battery for this visit", follow);
    following->add_option("--battery", followed->battery, "its name")->required();
    add_for_step("add", "a step that the battery does not propose",
                 [](VisitPlan visit, const PlannedStep& step, const PlanWords&) {
                     return visit.add(step.instrument, step.subject);
                 });
    auto [leaving, left] =
        add_for_step("leave-out", "a step that is not done in this visit, and why",
                     [](VisitPlan visit, const PlannedStep& step, const PlanWords& entry) {
                         return visit.skip(step.instrument, step.subject, entry.reason);
                     });
    leaving->add_option("--reason", left->reason, "printed under what could not be learned")
        ->required();
    add_for_step("take-back", "that a step was added or left out",
                 [](VisitPlan visit, const PlannedStep& step, const PlanWords&) {
                     return visit.take_back(step.instrument, step.subject);
                 });

    auto* course = app.add_subcommand("course", "scores and counts of a child over its visits");
    auto file = add_practice_words(*course);
    auto words = std::make_shared<CourseWords>();
    course->add_option("--child", words->child, "id of the child")->required();
    on_chosen(*course, bench, file, words, show_course);

    auto* alone = app.add_subcommand("ask-alone", "questions that wait until a caregiver is alone");
    auto alone_file = add_practice_words(*alone);
    alone->callback([&bench, alone_file] {
        bench.action = [&bench, alone_file] { return show_alone(bench, *alone_file); };
    });
}

}  // namespace attune::cli
