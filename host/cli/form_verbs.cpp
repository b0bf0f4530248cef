// SPDX-License-Identifier: Apache-2.0
#include "birth_options.h"
#include "verbs.h"
#include "workflow/form_desk.h"
#include "workflow/scoring.h"

namespace attune::cli {

namespace {

int check_forms(Bench& bench, const std::vector<std::string>& files) {
    auto& output = bench.output;
    bool all_good = true;
    Json list = Json::array();
    for (const auto& file : files) {
        const auto check = workflow::check_form(file);
        if (!check) return output.failed(check.error());
        all_good = all_good && check->faults.empty();
        list.push_back({{"file", file},
                        {"id", check->id},
                        {"questions", check->questions},
                        {"faults", to_json(check->faults)},
                        {"remarks", to_json(check->remarks)}});
        output.line(file + ": " +
                    (check->faults.empty()
                         ? "can be used, " + std::to_string(check->questions) + " questions"
                         : "cannot be used"));
        for (const auto& fault : check->faults) {
            output.line("  fault    " + fault.place + ": " + fault.text);
        }
        for (const auto& remark : check->remarks) {
            output.line("  passed over  " + remark.place + ": " + remark.text);
        }
    }
    output.json({{"forms", list}});
    return all_good ? kDone : kNo;
}

struct AnswerWords {
    std::string form;
    std::string answers;
};

int answer_form(Bench& bench, const AnswerWords& words, const BirthOptions& birth) {
    const auto answers = read_text(words.answers, bench.streams.in);
    if (!answers) return bench.output.failed(answers.error());
    const auto response =
        workflow::answer_form({words.form, *answers, birth.born, birth.gestation, birth.on},
                              bench.surroundings.workplace.clock);
    if (!response) return bench.output.failed(response.error());
    bench.output.document(*response);
    return kDone;
}

int import_form(Bench& bench, const std::string& file) {
    workflow::ScoringDesk desk(bench.surroundings.workplace);
    const auto id = desk.instruments().add_form(file);
    if (!id) return bench.output.failed(id.error());
    bench.output.json({{"id", *id}});
    bench.output.line("Added " + *id + ".");
    return kDone;
}

int list_forms(Bench& bench) {
    workflow::ScoringDesk desk(bench.surroundings.workplace);
    Json list = Json::array();
    for (const auto& info : desk.instruments().all()) {
        if (info.origin != workflow::Origin::Practice) continue;
        list.push_back({{"id", info.id}, {"version", info.version}, {"title", info.title}});
        bench.output.line(info.id + " " + info.version + "  " + info.title);
    }
    if (list.empty()) bench.output.line("The practice has added no forms.");
    bench.output.json({{"forms", list}});
    return kDone;
}

int evaluate(Bench& bench, const std::string& expression, const std::string& resource) {
    const auto text = read_text(resource, bench.streams.in);
    if (!text) return bench.output.failed(text.error());
    const auto collection =
        workflow::evaluate_fhirpath(expression, *text, bench.surroundings.workplace.clock);
    if (!collection) return bench.output.failed(collection.error());
    bench.output.document(*collection);
    return kDone;
}

}  // namespace

void add_form_verbs(CLI::App& app, Bench& bench) {
    auto* form = app.add_subcommand("form", "check, answer and add FHIR Questionnaires");
    form->require_subcommand(1);
    form->fallthrough();

    auto* check = form->add_subcommand("check", "every fault of a Questionnaire, with its place");
    auto files = std::make_shared<std::vector<std::string>>();
    check->add_option("file", *files, "Questionnaires")->required();
    check->callback(
        [&bench, files] { bench.action = [&bench, files] { return check_forms(bench, *files); }; });

    auto* answer = form->add_subcommand("answer", "the QuestionnaireResponse for a set of answers");
    auto words = std::make_shared<AnswerWords>();
    answer->add_option("file", words->form, "a Questionnaire")->required();
    answer->add_option("--answers", words->answers, "a file, -, or JSON")->required();
    auto birth = add_birth_options(*answer);
    answer->callback([&bench, words, birth] {
        bench.action = [&bench, words, birth] { return answer_form(bench, *words, *birth); };
    });

    auto* add = form->add_subcommand("import", "add a form to the practice's own");
    auto file = std::make_shared<std::string>();
    add->add_option("file", *file, "a Questionnaire, or a folder that holds one")->required();
    add->callback(
        [&bench, file] { bench.action = [&bench, file] { return import_form(bench, *file); }; });
    form->add_subcommand("list", "the forms that the practice added")->callback([&bench] {
        bench.action = [&bench] { return list_forms(bench); };
    });

    auto* path = app.add_subcommand("fhirpath", "what an expression gives for a resource");
    auto expression = std::make_shared<std::string>();
    auto resource = std::make_shared<std::string>();
    path->add_option("expression", *expression, "FHIRPath")->required();
    path->add_option("--resource", *resource, "a file, -, or JSON")->required();
    path->callback([&bench, expression, resource] {
        bench.action = [&bench, expression, resource] {
            return evaluate(bench, *expression, *resource);
        };
    });
}

}  // namespace attune::cli
