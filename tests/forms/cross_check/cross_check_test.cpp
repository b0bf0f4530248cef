// SPDX-License-Identifier: Apache-2.0
// Every form that we ship scores in two engines of others as it does in ours.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "forms/form_state.h"
#include "support/files.h"
#include "support/places.h"
#include "support/temp_folder.h"

namespace attune::forms {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kResponses = 200;

/// One response and what our engine made of it, by calculated item; null = nothing.
struct Filled {
    json response;
    std::map<std::string, json> totals;
};

bool has_calculation(const Form& form) {
    for (const Item& item : form.items()) {
        if (item.calculated) return true;
    }
    return false;
}

/// Answers the questions with options. Every other response is complete: else hardly any total
/// would be given. A question left out is untouched or declined.
Answers random_answers(const Form& form, int round, std::mt19937& random) {
    std::uniform_int_distribution<std::size_t> any(0, 999);
    Answers answers;
    for (const Item& item : form.items()) {
        if (!item.is_question() || item.calculated || item.options.empty()) continue;
        const bool is_left_out = round % 2 == 1 && any(random) < 120;
        const std::size_t chosen = any(random) % item.options.size();
        if (!is_left_out) {
            answers[{item.link_id, {}}] = Answer::given(item.options[chosen].value);
        } else if (chosen % 2 == 0) {
            answers[{item.link_id, {}}] = Answer{AnswerState::Declined, {}};
        }
    }
    return answers;
}

json number_in(const Answer& answer) {
    if (answer.values.empty()) return nullptr;
    if (const auto* whole = std::get_if<std::int64_t>(&answer.values.front())) return *whole;
    return json::parse(std::get<Decimal>(answer.values.front()).digits);
}

std::vector<Filled> filled_in(const std::shared_ptr<const Form>& form) {
    std::mt19937 random(20261121);
    std::vector<Filled> filled;
    for (int round = 0; round < kResponses; ++round) {
        const auto state =
            FormState::create(form, {}, random_answers(*form, round, random)).value();
        Filled one{json::parse(state.response_json("completed")), {}};
        for (const Item& item : form->items()) {
            if (item.calculated)
                one.totals[item.link_id] = number_in(state.answer({item.link_id, {}}));
        }
        filled.push_back(std::move(one));
    }
    return filled;
}

/// What the two engines print, a line a response; empty when they could not be run.
std::vector<std::string> engines(const fs::path& tool, const fs::path& form,
                                 const std::vector<Filled>& filled) {
    const attune::test::TempFolder folder;
    json responses = json::array();
    for (const Filled& one : filled) responses.push_back(one.response);
    std::ofstream(folder / "responses.json") << responses.dump();
    const auto quoted = [](const fs::path& path) { return " '" + path.string() + "'"; };
    const std::string command =
        "node" + quoted(ATTUNE_SOURCE_DIR "/tests/forms/cross_check/engines.mjs") + quoted(tool) +
        quoted(form) + quoted(folder / "responses.json") + " >" + quoted(folder / "lines");
    if (std::system(command.c_str()) != 0) return {};
    return attune::test::read_lines(folder / "lines");
}

/// The script that drives one of the engines; empty when engines or script are absent.
fs::path engine_script() {
    const char* modules = std::getenv("NODE_PATH");
    if (modules == nullptr || !fs::exists(fs::path(modules) / "lforms")) return {};
    return attune::test::conformance_data(ATTUNE_SOURCE_DIR, "tools/lforms-jsdom.mjs");
}

void expect_equal_totals(const std::vector<Filled>& filled, const std::vector<std::string>& lines) {
    int given = 0;
    for (std::size_t i = 0; i < filled.size(); ++i) {
        const json theirs = json::parse(lines[i]);
        for (const auto& [link_id, ours] : filled[i].totals) {
            EXPECT_EQ(theirs.at(link_id).at("lforms"), ours) << "response " << i << " " << link_id;
            EXPECT_EQ(theirs.at(link_id).at("fhirpath"), ours)
                << "response " << i << " " << link_id;
            given += ours.is_null() ? 0 : 1;
        }
    }
    EXPECT_GE(given, kResponses / 2);
}

std::shared_ptr<const Form> shipped(const fs::path& file) {
    return Form::parse(attune::test::read_file(file), file.string()).value();
}

/// The shipped forms that calculate something.
std::vector<fs::path> calculating_forms() {
    std::vector<fs::path> files;
    for (const auto& folder : fs::directory_iterator(ATTUNE_SOURCE_DIR "/forms")) {
        const fs::path file = folder.path() / "questionnaire.json";
        if (fs::exists(file) && has_calculation(*shipped(file))) files.push_back(file);
    }
    std::sort(files.begin(), files.end());
    return files;
}

class CrossCheck : public ::testing::TestWithParam<fs::path> {};

TEST_P(CrossCheck, ScoresTheSameInTwoOtherEngines) {
    const fs::path tool = engine_script();
    if (tool.empty()) {
        std::cout << "cross check: NOT RUN (set NODE_PATH to the engines' node_modules)\n";
        GTEST_SKIP() << "cross check: NOT RUN";
    }
    const auto filled = filled_in(shipped(GetParam()));

    const auto lines = engines(tool, GetParam(), filled);

    ASSERT_EQ(lines.size(), filled.size());
    expect_equal_totals(filled, lines);
}

/// "phq-9" becomes "phq9": a test's name has no hyphen.
std::string form_name(const ::testing::TestParamInfo<fs::path>& file) {
    std::string name = file.param.parent_path().filename().string();
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, CrossCheck, ::testing::ValuesIn(calculating_forms()), form_name);

}  // namespace
}  // namespace attune::forms
