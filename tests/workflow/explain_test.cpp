// SPDX-License-Identifier: Apache-2.0
#include "workflow/explain.h"

#include <gmock/gmock.h>

#include <set>

namespace attune::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr ErrorCode kAll[] = {
    ErrorCode::NotFound,    ErrorCode::InvalidInput, ErrorCode::Conflict, ErrorCode::Denied,
    ErrorCode::WrongKey,    ErrorCode::NotOurs,      ErrorCode::TooNew,   ErrorCode::Damaged,
    ErrorCode::Locked,      ErrorCode::ReadOnly,     ErrorCode::DiskFull, ErrorCode::Io,
    ErrorCode::Unsupported, ErrorCode::PluginFault,  ErrorCode::Timeout,  ErrorCode::Cancelled};

TEST(ExplainTest, HasThreeSentencesOfItsOwnForEveryCode) {
    std::set<std::string> told;
    for (const auto code : kAll) {
        const auto explanation = explain(Error{code, "river.attune"});

        EXPECT_THAT(explanation.happened, ::testing::EndsWith(".")) << name_of(code);
        EXPECT_THAT(explanation.means, ::testing::EndsWith(".")) << name_of(code);
        EXPECT_THAT(explanation.todo, ::testing::EndsWith(".")) << name_of(code);
        EXPECT_TRUE(told.insert(explanation.text()).second) << name_of(code);
        EXPECT_THAT(explanation.text(), Not(HasSubstr(std::string(name_of(code)))));
    }
}

TEST(ExplainTest, NamesNothingWhenTheErrorNamesNothing) {
    for (const auto code : kAll) {
        EXPECT_THAT(explain(Error{code, ""}).text(), Not(HasSubstr("“”"))) << name_of(code);
    }
}

TEST(ExplainTest, CallsItsOwnThingsByTheirNameAndQuotesOnlyOthers) {
    EXPECT_EQ(explain(Error{ErrorCode::NotFound, "child"}).happened,
              "Attune looked for the child and did not find it.");
    EXPECT_EQ(explain(Error{ErrorCode::NotFound, "river.attune"}).happened,
              "Attune looked for “river.attune” and did not find it.");
}

TEST(ExplainTest, AMissingPassphraseIsSaidAsSuch) {
    const auto explanation =
        explain({ErrorCode::InvalidInput, "passphrase", {{"", "use --passphrase-file"}}});

    EXPECT_EQ(explanation.happened, "A passphrase that can be used is still missing.");
    EXPECT_EQ(explanation.todo, "Do as is listed below, then try again.");
}

TEST(ExplainTest, ListsEachFaultWithItsPlace) {
    const Error error{ErrorCode::InvalidInput, "form", {{"item[3]", "has no link id"}, {"", "x"}}};

    EXPECT_THAT(explain(error).details, ElementsAre("item[3]: has no link id", "x"));
}

TEST(ExplainTest, SaysThatAnswersAreKeptWhenAPluginFails) {
    EXPECT_THAT(explain(Error{ErrorCode::PluginFault, "Milestones"}).means,
                HasSubstr("answers are kept"));
}

}  // namespace
}  // namespace attune::workflow
