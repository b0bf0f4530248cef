// SPDX-License-Identifier: Apache-2.0
#include "mood_case.h"

#include <map>
#include <nlohmann/json.hpp>

#include "plugin_host/in_process.h"
#include "support/files.h"
#include "support/places.h"
#include "support/temp_folder.h"
#include "workflow/scoring.h"
#include "workflow/task_loop.h"

namespace attune::mood::test {
namespace {

namespace fs = std::filesystem;
using attune::test::read_file;

constexpr std::int64_t kPatienceMs = 20'000;

/// The workstation's own way from answers to a result, without a practice.
class Desk {
public:
    Result<AssessmentResult> score(const workflow::ScoreRequest& request) {
        std::optional<Result<AssessmentResult>> result;
        m_desk.score(request, [&](Result<AssessmentResult> done) { result = std::move(done); });
        m_loop.run_until([&] { return result.has_value(); }, kPatienceMs);
        return result ? *result : Error{ErrorCode::Timeout, request.instrument};
    }

private:
    attune::test::TempFolder m_folder;
    FixedClock m_clock{*parse_utc("2026-11-21T09:00:00Z")};
    workflow::TaskLoop m_loop;
    workflow::ScoringDesk m_desk{
        workflow::Workplace{workflow::Installation::under(ATTUNE_BUILD_DIR),
                            workflow::UserFolder(m_folder / "user"), m_clock, m_loop}};
};

plugin_host::InProcessPlugin& plugin() {
    static auto plugin =
        plugin_host::InProcessPlugin::load(plugin_host::read_manifest(kBundle).value()).value();
    return plugin;
}

plugin_host::ScoringAnswer told(const forms::Item& item, const Answer& answer) {
    plugin_host::ScoringAnswer told{{item.link_id, {}}, answer.state};
    if (answer.state != AnswerState::Given) return told;
    if (const auto* sum = std::get_if<std::int64_t>(&answer.values.front())) {
        told.value = *sum;
        return told;
    }
    if (const auto* yes = std::get_if<bool>(&answer.values.front())) {
        told.value = *yes;
        return told;
    }
    const auto& code = std::get<Coding>(answer.values.front()).code;
    const auto* option = item.find_option(code);
    told.value = plugin_host::ChoiceAnswer{code, static_cast<int>(option - item.options.data()) + 1,
                                           std::nullopt};
    return told;
}

plugin_host::SettingValue setting(const std::string& text) {
    return static_cast<std::int64_t>(std::stoi(text));
}

}  // namespace

std::string form_name(const ::testing::TestParamInfo<const char*>& form) {
    std::string name = form.param;
    std::erase(name, '-');
    return name;
}

fs::path form_folder(const std::string& id) { return fs::path(ATTUNE_SOURCE_DIR) / "forms" / id; }

const std::shared_ptr<const forms::Form>& form(const std::string& id) {
    static std::map<std::string, std::shared_ptr<const forms::Form>> forms;
    auto& form = forms[id];
    if (!form) {
        form = forms::Form::parse(read_file(form_folder(id) / "questionnaire.json"), id).value();
    }
    return form;
}

plugin_host::ScoringRequest request_for(const std::string& form_id, const forms::Answers& answers) {
    const auto state = forms::FormState::create(form(form_id), {}, answers).value();
    plugin_host::ScoringRequest request;
    request.instrument = form_id;
    request.form_version = form(form_id)->version();
    for (const forms::Item& item : form(form_id)->items()) {
        if (!item.is_question()) continue;
        request.answers.push_back(told(item, state.answer({item.link_id, {}})));
    }
    return request;
}

MoodCase::MoodCase(const fs::path& file)
    : m_form(file.parent_path().parent_path().filename().string()),
      m_answers(nlohmann::json::parse(read_file(file)).at("answers").dump()),
      m_case(forms::CaseFile::parse(*form(m_form), read_file(file)).value()) {}

Result<ScorerPart> MoodCase::scored_here() const {
    auto request = request_for(m_form, m_case.answers);
    if (m_case.born) {
        request.context.chronological =
            ages_on(*m_case.born, m_case.gestation, *m_case.on).value().chronological;
    }
    for (const auto& [id, value] : m_case.settings) request.settings[id] = setting(value);
    return plugin().score(std::move(request));
}

Result<AssessmentResult> MoodCase::scored_by_the_host() const {
    static Desk desk;
    workflow::ScoreRequest request;
    request.instrument = m_form;
    request.answers = m_answers;
    request.born = m_case.born;
    request.gestation = m_case.gestation;
    request.on = m_case.on;
    request.settings = m_case.settings;
    return desk.score(request);
}

Faults MoodCase::differences(const AssessmentResult& result) const {
    return m_case.differences(result);
}

}  // namespace attune::mood::test
