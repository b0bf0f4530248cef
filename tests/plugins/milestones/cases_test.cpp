// SPDX-License-Identifier: Apache-2.0
/// Every golden case of the form, scored by the built bundle: in this process and in the runner.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "forms/case_file.h"
#include "plugin_host/in_process.h"
#include "plugin_host/plugin_host.h"
#include "support/files.h"
#include "support/matchers.h"
#include "support/places.h"

namespace attune {
namespace {

namespace fs = std::filesystem;
using test::IsOk;

constexpr const char* kBundle = ATTUNE_BUILD_DIR "/lib/attune/plugins/milestones.attune-plugin";
constexpr const char* kRunner = ATTUNE_BUILD_DIR "/bin/attune-plugin-runner";
constexpr const char* kForm = ATTUNE_SOURCE_DIR "/forms/attachment-milestones";

const std::shared_ptr<const forms::Form>& form() {
    static const auto form =
        forms::Form::parse(test::read_file(fs::path(kForm) / "questionnaire.json"),
                           "questionnaire.json")
            .value();
    return form;
}

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(kForm) / "cases")) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Nobody waits for callbacks here.
class NoLoop : public Executor {
public:
    void post(std::function<void()> /*task*/) override {}
};

plugin_host::ChoiceAnswer choice(const forms::Item& item, const Coding& coding) {
    plugin_host::ChoiceAnswer answer{coding.code, 0, {}};
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const auto* option = std::get_if<Coding>(&item.options[i].value);
        if (option != nullptr && option->code == coding.code) {
            answer.position = static_cast<int>(i) + 1;
        }
    }
    return answer;
}

/// The milestones are choices and check-boxes; there is nothing else to turn into a request.
plugin_host::ScoringAnswer told(const forms::Item& item, const Answer& answer) {
    plugin_host::ScoringAnswer told{{item.link_id, {}}, answer.state};
    if (answer.state != AnswerState::Given) return told;
    if (const auto* coding = std::get_if<Coding>(&answer.values.front())) {
        told.value = choice(item, *coding);
    } else {
        told.value = std::get<bool>(answer.values.front());
    }
    return told;
}

/// Every enabled question, an unanswered one as missing.
std::vector<plugin_host::ScoringAnswer> told(const forms::FormState& state) {
    std::vector<plugin_host::ScoringAnswer> answers;
    for (const forms::Item& item : form()->items()) {
        const bool is_question =
            item.type == forms::ItemType::Choice || item.type == forms::ItemType::Boolean;
        const ItemAddress address{item.link_id, {}};
        if (is_question && state.is_enabled(address)) {
            answers.push_back(told(item, state.answer(address)));
        }
    }
    return answers;
}

forms::FormState state_of(const forms::Answers& answers, const Ages& ages,
                          const std::vector<forms::CaseFile::Earlier>& earlier) {
    forms::LaunchContext context;
    context.ages = ages;
    for (const auto& before : earlier) context.earlier.push_back(before.answers);
    return forms::FormState::create(form(), context, answers).value();
}

/// One case from its file to the request, and back from the reply to the result.
class Scored {
public:
    explicit Scored(const fs::path& file)
        : m_case(forms::CaseFile::parse(*form(), test::read_file(file)).value()),
          m_ages(ages(*m_case.on)),
          m_state(state_of(m_case.answers, m_ages, m_case.earlier)) {}

    plugin_host::ScoringRequest request() const {
        plugin_host::ScoringRequest request;
        request.instrument = "attachment-milestones";
        request.form_version = form()->version();
        request.answers = told(m_state);
        request.context.chronological = m_ages.chronological;
        request.context.corrected = m_ages.corrected;
        request.context.corrected_at_most = m_ages.corrected_at_most;
        request.context.used = used(m_ages);
        request.context.days_early = m_ages.days_early;
        for (const auto& earlier : m_case.earlier) {
            const Ages then = ages(earlier.on);
            request.earlier.push_back({then.chronological, then.corrected, used(then),
                                       form()->version(),
                                       told(state_of(earlier.answers, then, {}))});
        }
        for (const auto& [id, value] : m_case.settings) {
            request.settings[id] = static_cast<std::int64_t>(std::stoi(value));
        }
        return request;
    }

    /// Where the result is not what the case expects.
    Faults differences(const ScorerPart& part) const {
        AssessmentResult result;
        result.ages = {m_ages.chronological, m_ages.corrected, m_ages.postmenstrual, used(m_ages)};
        result.part = part;
        const auto alerts = m_state.firing_alerts();
        result.part.alerts.insert(result.part.alerts.end(), alerts.begin(), alerts.end());
        return m_case.differences(result);
    }

private:
    Ages ages(Date on) const { return ages_on(*m_case.born, m_case.gestation, on).value(); }
    static AgeUsed used(const Ages& ages) { return age_used(form()->instrument().age_rule, ages); }

    forms::CaseFile m_case;
    Ages m_ages;
    forms::FormState m_state;
};

class MilestoneCase : public ::testing::TestWithParam<fs::path> {
protected:
    static void expect_as_told(const Scored& scored, const Result<ScorerPart>& part) {
        ASSERT_THAT(part, IsOk());
        for (const Fault& fault : scored.differences(*part)) {
            ADD_FAILURE() << fault.place << ": " << fault.text;
        }
    }
};

TEST_P(MilestoneCase, ComesOutTheSameInThisProcessAndInTheRunner) {
    const Scored scored(GetParam());
    auto here = plugin_host::InProcessPlugin::load(plugin_host::read_manifest(kBundle).value());
    ASSERT_THAT(here, IsOk());
    NoLoop loop;
    plugin_host::PluginHost host(plugin_host::Catalogue::read({fs::path(kBundle).parent_path()}),
                                 loop, {kRunner});

    const auto part_here = here->score(scored.request());
    const auto part_there = host.score_now(scored.request());

    expect_as_told(scored, part_here);
    expect_as_told(scored, part_there);
    EXPECT_EQ(to_json(*part_here), to_json(*part_there));
}

/// "edge-03-day.json" becomes "Edge03Day".
std::string test_name(const ::testing::TestParamInfo<fs::path>& file) {
    std::string name;
    bool is_start = true;
    for (const char c : file.param.stem().string()) {
        if (c != '-') name += is_start ? static_cast<char>(std::toupper(c)) : c;
        is_start = c == '-';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, MilestoneCase, ::testing::ValuesIn(case_files()), test_name);

TEST(MilestoneCases, RestOnAFormWithoutAFaultOrARemark) {
    EXPECT_THAT(form()->instrument_faults(), ::testing::IsEmpty());
    EXPECT_THAT(form()->remarks(), ::testing::IsEmpty());
}

TEST(MilestoneCases, AreAtLeastForty) { EXPECT_GE(case_files().size(), 40U); }

}  // namespace
}  // namespace attune
