// SPDX-License-Identifier: Apache-2.0
// Questionnaires that others wrote: each opens or is refused with its faults, and none hangs.
#include <filesystem>
#include <iostream>

#include "forms/short_answers.h"
#include "sample_form.h"
#include "support/places.h"

namespace attune::forms {
namespace {

using namespace test;
namespace fs = std::filesystem;

/// Some answer that the item can hold; Missing when there is none.
Answer some_answer(const Item& item) {
    if (item.calculated || !item.disabled_because.empty()) return {};
    if (!item.options.empty()) return Answer::given(item.options.back().value);
    switch (item.type) {
        case ItemType::Boolean:
            return Answer::given(true);
        case ItemType::Integer:
            return Answer::given(std::int64_t{3});
        case ItemType::Decimal:
            return Answer::given(Decimal{"3.5"});
        case ItemType::Date:
            return Answer::given(*Date::parse("2026-01-31"));
        case ItemType::String:
        case ItemType::Text:
            return Answer::given(std::string("text"));
        case ItemType::Quantity:
            return Answer::given(Quantity{{"2"}, "kg", "", "kg"});
        case ItemType::Group:
        case ItemType::Display:
        case ItemType::DateTime:
        case ItemType::Time:
        case ItemType::Url:
        case ItemType::Choice:
        case ItemType::OpenChoice:
        case ItemType::Attachment:
        case ItemType::Reference:
            return {};
    }
    return {};
}

/// Answers every item once and reads the response back.
void fill_in(const fs::path& file, const std::shared_ptr<const Form>& form) {
    auto state = FormState::create(form, on_a_day());
    ASSERT_THAT(state, attune::test::IsOk()) << file;
    for (const Row& row : state->rows()) {
        const Answer answer = some_answer(*row.item);
        if (answer.state == AnswerState::Missing) continue;
        EXPECT_THAT(state->set(row.address, answer), attune::test::IsOk())
            << file << " " << row.address.text();
    }
    const auto answers = answers_from_json(*form, state->response_json());
    ASSERT_THAT(answers, attune::test::IsOk()) << file;
    EXPECT_EQ(*answers, state->enabled_answers()) << file;
}

TEST(ConformanceTest, EveryQuestionnaireOpensOrIsRefusedWithItsFaults) {
    const auto files = attune::test::files_in(
        attune::test::conformance_data(ATTUNE_SOURCE_DIR, "questionnaires"), ".json");
    if (files.empty()) {
        std::cout << "conformance: NOT RUN (questionnaires absent)\n";
        GTEST_SKIP() << "conformance: NOT RUN";
    }
    int opened = 0, refused = 0, with_remarks = 0, disabled_items = 0;
    for (const auto& file : files) {
        const std::string bytes = attune::test::read_file(file);
        const auto form = Form::parse(bytes, file.filename().string());
        if (!form) {
            ++refused;
            EXPECT_FALSE(form.error().faults.empty()) << file;
            std::cout << "refused " << form.error().subject << ": "
                      << form.error().faults.front().place << ": "
                      << form.error().faults.front().text << "\n";
            continue;
        }
        ++opened;
        EXPECT_EQ((*form)->bytes(), bytes);
        if (!(*form)->remarks().empty()) ++with_remarks;
        for (const Item& item : (*form)->items()) {
            if (!item.disabled_because.empty()) ++disabled_items;
        }
        fill_in(file, *form);
    }
    std::cout << "conformance questionnaires: " << files.size() << " read, " << opened
              << " opened, " << refused << " refused; " << with_remarks << " with remarks, "
              << disabled_items << " items disabled\n";
    EXPECT_GE(opened, 160);
}

}  // namespace
}  // namespace attune::forms
