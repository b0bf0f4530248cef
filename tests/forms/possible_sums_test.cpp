// SPDX-License-Identifier: Apache-2.0
#include "forms/possible_sums.h"

#include "sample_form.h"

namespace attune::forms {
namespace {

using namespace test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kOrdinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/// Options that score 0, 5 and 10, as scales of social-emotional development have them.
std::string fives(const std::string& id) {
    std::string options;
    for (const char* score : {"0", "5", "10"}) {
        options += std::string(options.empty() ? "" : ",") + R"({"valueCoding":{"code":"c)" +
                   score + R"("},"extension":[{"url":")" + kOrdinal + R"(","valueDecimal":)" +
                   score + "}]}";
    }
    return item(id, "choice", "\"answerOption\":[" + options + "]");
}

std::shared_ptr<const Form> two_fives(const std::string& total) {
    const auto sum =
        item("total", "integer",
             R"("readOnly":true,"extension":[)" + expression("calculatedExpression", total) + "]");
    const auto form =
        Form::parse(questionnaire(fives("q1") + "," + fives("q2") + "," + sum), "sample");
    EXPECT_THAT(form, attune::test::IsOk());
    return *form;
}

TEST(PossibleSumsTest, AreWhatTheOptionsAddUpTo) {
    const auto form = two_fives(
        "%resource.item.where(linkId='q1' or linkId='q2')"
        ".answer.weight().sum()");

    EXPECT_THAT(possible_sums(*form, "total"), ElementsAre(0, 5, 10, 15, 20));
}

TEST(PossibleSumsTest, LeaveOutWhatTheTotalDoesNotRead) {
    const auto form = two_fives(
        "iif(true, %resource.item.where(linkId='q2')"
        ".answer.weight().sum(), {})");

    EXPECT_THAT(possible_sums(*form, "total"), ElementsAre(0, 5, 10));
}

TEST(PossibleSumsTest, AreNotKnownOfATotalThatIsMoreThanASum) {
    const auto form = two_fives("%resource.item.where(linkId='q1').answer.weight().sum() * 2");

    EXPECT_THAT(possible_sums(*form, "total"), IsEmpty());
    EXPECT_THAT(possible_sums(*form, "q1"), IsEmpty());
    EXPECT_THAT(possible_sums(*form, "nothing"), IsEmpty());
}

}  // namespace
}  // namespace attune::forms
