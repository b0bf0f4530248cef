// SPDX-License-Identifier: Apache-2.0
// `consent` and `follow`: from a draft that nobody allowed to a signed letter that was sent.
#include <gmock/gmock.h>

#include "practice_call.h"

namespace attune {
namespace {

using test::Printed;
using ::testing::HasSubstr;
using ::testing::Not;

class ConsentVerbTest : public test::PracticeCall {
protected:
    Printed on_file(std::vector<std::string> words, std::vector<std::string> more) {
        words.push_back(file());
        words.insert(words.end(), more.begin(), more.end());
        words.push_back("--json");
        return on_practice(words);
    }
    Printed give(std::vector<std::string> more = {}) {
        more.insert(more.end(), {"--child", m_child, "--receiver", "Early Steps", "--given-by",
                                 "Ana Example (mother)"});
        return on_file({"consent", "give"}, more);
    }
    Printed withdraw(const std::string& id) {
        return on_file({"consent", "withdraw"}, {"--child", m_child, "--consent", id});
    }
    Printed sign() {
        return on_file({"report"}, {"--child", m_child, "--view", "early-intervention", "--out",
                                    path("letter.pdf"), "--final"});
    }
    Printed follow(const std::string& status) {
        return on_file({"follow"}, {"--referral", m_referral, "--status", status, "--note", "fax"});
    }
    std::string refer() {
        const auto made = on_file({"refer"}, {"--child", m_child, "--receiver", "Early Steps",
                                              "--ask", "Please see Leo at home"});
        EXPECT_EQ(made.code, 0) << made.err;
        return made.json()["referral"].get<std::string>();
    }

    std::string m_child = take_in_leo();
    std::string m_referral = refer();
};

TEST_F(ConsentVerbTest, LetsALetterBeSignedAndMarkedAsSent) {
    EXPECT_EQ(sign().code, 1) << "nobody agreed yet";

    ASSERT_EQ(give().code, 0);
    const auto signed_letter = sign();

    ASSERT_EQ(signed_letter.code, 0) << signed_letter.out;
    EXPECT_EQ(signed_letter.json()["status"], "final");
    EXPECT_THAT(signed_letter.json()["sending"], HasSubstr("To Early Steps, 1 page"));
    EXPECT_EQ(follow("accepted").code, 1) << "it was not sent yet";
    EXPECT_EQ(follow("sent").json()["status"], "sent");
}

TEST_F(ConsentVerbTest, WithdrawnItHoldsTheNextLetterAndSaysWhatHasGone) {
    const auto id = give().json()["consents"][0].get<std::string>();
    ASSERT_EQ(sign().code, 0);
    ASSERT_EQ(follow("sent").code, 0);

    const auto withdrawn = withdraw(id);

    ASSERT_EQ(withdrawn.code, 0) << withdrawn.out;
    EXPECT_THAT(withdrawn.json()["has_gone"].dump(), HasSubstr("to Early Steps: child"));
    EXPECT_EQ(sign().code, 1);
}

TEST_F(ConsentVerbTest, GoesForEachWhoIsNamed) {
    const auto given = give({"--caregiver", "Ana Example", "--pair", "Ana Example"});
    EXPECT_EQ(given.json()["consents"].size(), 3U);

    EXPECT_EQ(give({"--not-child", "--pair", "Ana Example"}).json()["consents"].size(), 1U);
    EXPECT_THAT(sign().json()["sending"], HasSubstr("Ana's"));
}

TEST_F(ConsentVerbTest, SaysWhatCannotBe) {
    EXPECT_EQ(give({"--not-child"}).code, 1) << "about nobody";
    EXPECT_EQ(give({"--caregiver", "Eva"}).code, 3) << "no such caregiver";
    EXPECT_EQ(give({"--until", "some day"}).code, 1);
    EXPECT_EQ(withdraw("nothing").code, 3);
    EXPECT_EQ(follow("lost").code, 2);
    EXPECT_EQ(on_file({"consent", "give"},
                      {"--child", m_child, "--receiver", "Nobody", "--given-by", "Ana"})
                  .code,
              3);
}

}  // namespace
}  // namespace attune
