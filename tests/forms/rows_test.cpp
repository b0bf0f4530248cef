// SPDX-License-Identifier: Apache-2.0
// What is shown, in which order, and what is still to answer.
#include <algorithm>

#include "forms/form_state.h"
#include "sample_form.h"
#include "support/places.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::IsOk;

std::shared_ptr<const Form> milestones() {
    const auto form =
        Form::parse(attune::test::read_file(ATTUNE_SOURCE_DIR
                                            "/forms/attachment-milestones/questionnaire.json"),
                    "milestones");
    EXPECT_THAT(form, IsOk());
    return *form;
}

FormState at_age(const std::string& on, const std::string& gestation = "40+0",
                 std::vector<Answers> earlier = {}) {
    LaunchContext context = on_a_day();
    context.ages =
        *ages_on(*Date::parse("2026-01-01"), *Gestation::parse(gestation), *Date::parse(on));
    context.earlier = std::move(earlier);
    auto state = FormState::create(milestones(), context);
    EXPECT_THAT(state, IsOk());
    return std::move(state).value();
}

Row row_of(const FormState& state, const std::string& link_id) {
    for (const Row& row : state.rows()) {
        if (row.address.link_id == link_id) return row;
    }
    ADD_FAILURE() << "no row " << link_id;
    return {};
}

TEST(RowsTest, ShowsTheCurrentBandsAndTheLastCompletedOne) {
    const auto state = at_age("2026-08-01");  // 7 months

    EXPECT_EQ(row_of(state, "4-10").place, AgePlace::Current);
    EXPECT_EQ(row_of(state, "3-6").place, AgePlace::Completed);
    EXPECT_EQ(row_of(state, "0-3").place, AgePlace::Folded);
    EXPECT_TRUE(row_of(state, "M-0-3-1").is_folded);
    EXPECT_FALSE(row_of(state, "M-4-10-1").is_folded);
    EXPECT_EQ(row_of(state, "10-18").place, AgePlace::Folded);
}

TEST(RowsTest, BandsAreHalfOpen) {
    EXPECT_EQ(row_of(at_age("2026-03-31"), "0-3").place, AgePlace::Current);
    EXPECT_EQ(row_of(at_age("2026-04-01"), "0-3").place, AgePlace::Completed);
    EXPECT_EQ(row_of(at_age("2026-04-01"), "3-6").place, AgePlace::Current);
}

TEST(RowsTest, BetweenBandsTheComingOneIsShown) {
    const auto state = at_age("2027-11-01");  // 22 months

    EXPECT_EQ(row_of(state, "18-20").place, AgePlace::Completed);
    EXPECT_EQ(row_of(state, "24").place, AgePlace::Coming);
    EXPECT_EQ(row_of(state, "36").place, AgePlace::Folded);
}

TEST(RowsTest, CountsTheCorrectedAgeOfAnEarlyChild) {
    const auto state = at_age("2026-08-01", "30+0");  // 7 months, corrected 4 months 21 days

    EXPECT_EQ(row_of(state, "3-6").place, AgePlace::Current);
    EXPECT_EQ(row_of(state, "0-3").place, AgePlace::Completed);
}

TEST(RowsTest, BeforeTermNoBandIsShownAndWithoutAgesAll) {
    EXPECT_EQ(row_of(at_age("2026-02-01", "30+0"), "0-3").place, AgePlace::Folded);

    const auto ageless = FormState::create(milestones(), on_a_day());
    ASSERT_THAT(ageless, IsOk());
    EXPECT_EQ(row_of(*ageless, "36").place, AgePlace::Always);
}

TEST(RowsTest, GuidanceHasNoRowsOfItsOwn) {
    const auto rows = at_age("2026-08-01").rows();

    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(), [](const Row& row) {
        return row.address.link_id == "M-4-10-1.help";
    }));
}

TEST(RowsTest, AsksAFollowUpOnlyWhenAnEarlierAnswerCallsForIt) {
    const Answers reached = {{at("M-4-10-2"), code("yes")}};
    const Answers lost = {{at("M-4-10-2"), code("no")}, {at("M-4-10-2.changed"), code("lost")}};

    EXPECT_TRUE(row_of(at_age("2026-08-01"), "M-4-10-2.changed").is_folded);
    EXPECT_FALSE(row_of(at_age("2026-08-01", "40+0", {reached}), "M-4-10-2.changed").is_folded);
    EXPECT_TRUE(
        row_of(at_age("2026-08-01", "40+0", {reached, lost}), "M-4-10-2.changed").is_folded);
}

TEST(RowsTest, GoesFromOneUnansweredRowToTheNextAndRound) {
    auto state = at_age("2026-08-01");
    const Progress before = state.progress();
    const auto first = state.next_unanswered();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->link_id, "M-3-6-1");

    ASSERT_THAT(state.set(*first, code("yes")), IsOk());
    const auto second = state.next_unanswered(*first);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->link_id, "M-3-6-2");
    EXPECT_EQ(state.progress().answered, before.answered + 1);
    EXPECT_EQ(state.progress().of, before.of);
    EXPECT_EQ(state.next_unanswered(at("M-4-10-3"))->link_id, "M-3-6-2");
}

TEST(RowsTest, NothingIsLeftWhenAllIsAnswered) {
    auto state = at_age("2026-08-01");
    int answered = 0;
    while (const auto next = state.next_unanswered()) {
        ASSERT_THAT(state.set(*next, Answer{AnswerState::NotObserved, {}}), IsOk());
        ASSERT_LT(++answered, 100);
    }

    EXPECT_EQ(state.progress().answered, state.progress().of);
    EXPECT_EQ(answered, 6);
}

TEST(RowsTest, InstancesOfAGroupFollowEachOther) {
    auto state = started(questionnaire(R"({"linkId":"g","type":"group","repeats":true,"item":[)" +
                                       item("a", "string") + "]}"));
    ASSERT_THAT(state.add_instance(at("g")), IsOk());

    std::vector<std::string> order;
    for (const Row& row : state.rows()) order.push_back(row.address.text());

    EXPECT_THAT(order, ::testing::ElementsAre("g@0", "a@0", "g@1", "a@1"));
}

TEST(RowsTest, RemovingAnInstanceMovesTheLaterOnesUp) {
    auto state = started(questionnaire(
        R"({"linkId":"g","type":"group","repeats":true,"item":[)" + item("a", "integer") + "]}," +
        item("sum", "integer",
             "\"extension\":[" +
                 expression("calculatedExpression",
                            "%resource.item.where(linkId='g').item.where(linkId='a')"
                            ".answer.value.sum()") +
                 "]")));
    for (int i = 0; i < 3; ++i) {
        if (i > 0) {
            ASSERT_THAT(state.add_instance(at("g")), IsOk());
        }
        ASSERT_THAT(state.set(at("a", {i}), Answer::given(std::int64_t{1} << i)), IsOk());
    }
    ASSERT_EQ(state.answer(at("sum")), Answer::given(std::int64_t{7}));

    ASSERT_THAT(state.remove_instance(at("g", {1})), IsOk());

    EXPECT_EQ(state.instance_count(at("g")), 2);
    EXPECT_EQ(state.answer(at("a", {1})), Answer::given(std::int64_t{4}));
    EXPECT_EQ(state.answer(at("sum")), Answer::given(std::int64_t{5}));
}

}  // namespace
}  // namespace attune::forms
