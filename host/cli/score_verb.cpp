// SPDX-License-Identifier: Apache-2.0
#include "birth_options.h"
#include "verbs.h"
#include "workflow/entries.h"
#include "workflow/scoring.h"

namespace attune::cli {

namespace {

/// A plugin answers within seconds or is stopped by its own deadlines; this is the last resort.
constexpr std::int64_t kPatienceMs = 30'000;

struct ScoreWords {
    std::string instrument;
    std::string answers;
    std::vector<std::string> earlier;
    std::vector<std::string> settings;
    std::string birth_weight;
};

/// An earlier assessment's file: {"on": DATE, "answers": {...}}.
Result<workflow::EarlierAnswers> read_earlier(const std::string& file, std::istream& in) {
    const auto text = read_text(file, in);
    if (!text) return text.error();
    const auto json = Json::parse(*text, nullptr, false);
    const Error bad{ErrorCode::InvalidInput,
                    file,
                    {{"", R"(an earlier assessment is {"on": "2026-05-21", "answers": {...}})"}}};
    if (!json.is_object() || !json.contains("answers") || !json.contains("on") ||
        !json["on"].is_string()) {
        return bad;
    }
    const auto on = Date::parse(json["on"].get<std::string>());
    if (!on) return on.error();
    return workflow::EarlierAnswers{*on, json["answers"].dump()};
}

Result<workflow::ScoreRequest> request_of(const ScoreWords& words, const BirthOptions& birth,
                                          std::istream& in) {
    workflow::ScoreRequest request;
    request.instrument = words.instrument;
    auto answers = read_text(words.answers, in);
    if (!answers) return answers.error();
    request.answers = std::move(*answers);
    request.born = birth.born;
    request.gestation = birth.gestation;
    request.on = birth.on;
    if (!words.birth_weight.empty()) {
        const auto grams = workflow::read_weight(words.birth_weight);
        if (!grams) return grams.error();
        request.birth_weight_grams = *grams;
    }
    for (const auto& file : words.earlier) {
        auto earlier = read_earlier(file, in);
        if (!earlier) return earlier.error();
        request.earlier.push_back(std::move(*earlier));
    }
    for (const auto& setting : words.settings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos || equals == 0) {
            return Error{ErrorCode::InvalidInput, "--set", {{setting, "write it as id=value"}}};
        }
        request.settings[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    return request;
}

/// The corrected age; before term the postmenstrual one, from 36 months on neither (AAP 2004).
std::string other_age(const ResultAges& ages) {
    constexpr int kCorrectionEndsMonths = 36;
    if (ages.postmenstrual) {
        return ", before term, " + std::to_string(ages.postmenstrual->weeks) + " weeks " +
               std::to_string(ages.postmenstrual->days) + " days postmenstrual";
    }
    if (!ages.corrected) return ", corrected not known";
    if (*ages.corrected != *ages.chronological &&
        ages.chronological->months >= kCorrectionEndsMonths) {
        return ", corrected age not used from 36 months on";
    }
    return ", corrected " + text_of(*ages.corrected);
}

/// As clinicians say it; the codes are for files.
std::string status_words(ResultStatus status) {
    switch (status) {
        case ResultStatus::Scored:
            return "scored";
        case ResultStatus::Partial:
            return "partly scored";
        case ResultStatus::Withheld:
            return "not scored";
        case ResultStatus::Failed:
            return "failed";
    }
    return {};
}

/// In the words of the instrument's own form, as the window says it.
void print_for_people(Output& output, const AssessmentResult& result,
                      const workflow::FoundView& found) {
    output.line(result.instrument.id + " " + result.instrument.version + ", " +
                std::string(code_of(result.instrument.evidence)) + ", " +
                status_words(result.status));
    if (result.ages.chronological) {
        output.line("  chronological age " + text_of(*result.ages.chronological) +
                    other_age(result.ages) + ", used: " + std::string(code_of(result.ages.used)));
    }
    for (const auto& score : found.scores) output.line("  " + score);
    for (const auto& cutoff : found.cutoffs) output.line("  cut-off, " + cutoff);
    for (const auto& tally : found.tallies) output.line("  " + tally);
    for (const auto& finding : result.part.findings) {
        output.line("  " + std::string(code_of(finding.severity)) + ": " + finding.text);
    }
    for (const auto& alert : result.part.alerts) output.line("  ALERT " + alert.id);
    for (const auto& reason : found.not_scored) output.line("  not scored: " + reason);
}

int score(Bench& bench, const ScoreWords& words, const BirthOptions& birth) {
    const auto request = request_of(words, birth, bench.streams.in);
    if (!request) return bench.output.failed(request.error());
    workflow::ScoringDesk desk(bench.surroundings.workplace);
    std::optional<Result<AssessmentResult>> reply;
    desk.score(*request, [&reply](Result<AssessmentResult> result) { reply = std::move(result); });
    if (!bench.surroundings.loop.run_until([&reply] { return reply.has_value(); }, kPatienceMs)) {
        return bench.output.failed({ErrorCode::Timeout, words.instrument});
    }
    if (!*reply) return bench.output.failed(reply->error());
    if (bench.output.as_json) bench.output.document(attune::to_json(**reply));
    const auto found = desk.in_words(**reply);
    if (!found) return bench.output.failed(found.error());
    print_for_people(bench.output, **reply, *found);
    return (*reply)->status == ResultStatus::Failed ? kCouldNot : kDone;
}

}  // namespace

void add_score_verb(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("score", "the result of an instrument for a set of answers");
    auto words = std::make_shared<ScoreWords>();
    verb->add_option("instrument", words->instrument, "its id, see `attune-cli instruments`")
        ->required();
    verb->add_option("--answers", words->answers, kAnswersHelp)->required();
    verb->add_option("--earlier", words->earlier,
                     "files {\"on\": DATE, \"answers\": {...}} of earlier assessments");
    verb->add_option("--set", words->settings, "a setting of the instrument, id=value");
    verb->add_option("--birth-weight", words->birth_weight, "such as 1210 or 1.21 kg")
        ->type_name("GRAMS");
    auto birth = add_birth_options(*verb);
    verb->callback([&bench, words, birth] {
        bench.action = [&bench, words, birth] { return score(bench, *words, *birth); };
    });
}

}  // namespace attune::cli
