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
    Printed report(std::vector<std::string> more = {}) {
        more.insert(more.end(), {"--child", m_child, "--view", "early-intervention", "--out",
                                 path("letter.pdf")});
        return on_file({"report"}, more);
    }
    /// As somebody who read the words of the draft.
    Printed sign() {
        std::vector<std::string> words{"--final"};
        const auto draft = report().json();
        for (const auto& own : draft["own_words"]) {
            words.insert(words.end(), {"--may-go", own["key"].get<std::string>()});
        }
        return report(words);
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

TEST_F(ConsentVerbTest, ACaregiversOwnDataGoByThatCaregiverAlone) {
    const auto refused =
        on_file({"consent", "give"}, {"--child", m_child, "--receiver", "Early Steps", "--given-by",
                                      "the neighbour", "--caregiver", "Ana Example",
                                      "--counts-because", "Ana asked her to write it down"});

    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.out, HasSubstr("only when Ana agrees"));
    EXPECT_EQ(sign().code, 1) << "the child's was not kept either";
}

TEST_F(ConsentVerbTest, OneWhoIsNotRecordedAsAbleToConsentNeedsAReason) {
    const auto by_guardian = [this](std::vector<std::string> more) {
        more.insert(more.end(), {"--child", m_child, "--receiver", "Early Steps", "--given-by",
                                 "the county's guardian"});
        return on_file({"consent", "give"}, more);
    };
    const auto refused = by_guardian({});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.out, HasSubstr("is not recorded as one who may consent for Leo"));

    EXPECT_EQ(by_guardian({"--counts-because", "custody by order of 3 March"}).code, 0);
    EXPECT_EQ(sign().code, 0);
}

TEST_F(ConsentVerbTest, OwnWordsNeedAWordEachBeforeALetterIsSigned) {
    ASSERT_EQ(give().code, 0);
    const auto refused = report({"--final"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.out, HasSubstr("Please see Leo at home"));
    const auto key = report().json()["own_words"][0]["key"].get<std::string>();

    EXPECT_EQ(report({"--final", "--keep-out", key}).code, 0);
    EXPECT_FALSE(report().json()["own_words"][0]["on_page"].get<bool>());
    EXPECT_EQ(report({"--final", "--may-go", key}).code, 0);
    EXPECT_EQ(report({"--final"}).code, 0) << "said once, until the words change";
    EXPECT_EQ(report({"--may-go", "00000000"}).code, 1);
}

TEST_F(ConsentVerbTest, OfSeveralReferralsOneIsNamed) {
    ASSERT_EQ(give().code, 0);
    const auto other = refer();

    const auto unsaid = report();

    EXPECT_EQ(unsaid.code, 1);
    EXPECT_THAT(unsaid.out, HasSubstr("--referral " + other + " (Leo Example, to Early Steps"));
    EXPECT_THAT(unsaid.out, HasSubstr("--referral " + m_referral));
    EXPECT_EQ(report({"--referral", other}).code, 0);
    EXPECT_EQ(report({"--referral", "nothing"}).code, 3);
}

TEST_F(ConsentVerbTest, APageIsWrittenToACaregiverByName) {
    const auto page = on_file({"report"}, {"--child", m_child, "--view", "family", "--caregiver",
                                           "Ana Example", "--out", path("page.pdf")});

    ASSERT_EQ(page.code, 0) << page.out;
    EXPECT_THAT(page.json()["sending"], HasSubstr("To Ana"));
    EXPECT_EQ(on_file({"report"}, {"--child", m_child, "--view", "family", "--caregiver", "Eva",
                                   "--out", path("page.pdf")})
                  .code,
              3);
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
