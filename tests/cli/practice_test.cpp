// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cstdlib>

#include "practice_call.h"

namespace attune {
namespace {

using test::call;
using test::Printed;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class PracticeVerbTest : public test::PracticeCall {};

TEST_F(PracticeVerbTest, MakesAFileAndShowsItsRecoveryKeyOnce) {
    const auto made = create();

    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_GT(made.json()["recovery_key"].get<std::string>().size(), 40U);
    EXPECT_EQ(on_practice({"practice", "verify", file()}).code, 0);
}

TEST_F(PracticeVerbTest, AColleagueListsThePracticeWithTheirOwnPassphrase) {
    ASSERT_EQ(create().code, 0);
    std::ofstream(path("theirs")) << "nine slow barges go by\n";

    const auto added = on_practice({"practice", "add-clinician", path("p.attune"), "--name",
                                    "June Hale", "--new-passphrase-file", path("theirs")});
    ASSERT_EQ(added.code, 0) << added.err;

    EXPECT_EQ(call({"practice", "list", path("p.attune"), "--clinician", "June Hale",
                    "--passphrase-file", path("theirs")})
                  .code,
              0);
    EXPECT_EQ(on_practice({"practice", "list", path("p.attune"), "--clinician", "June Hale"}).code,
              3);
}

TEST_F(PracticeVerbTest, NeverWritesOverAFile) {
    ASSERT_EQ(create().code, 0);

    EXPECT_EQ(create().code, 1);
}

TEST_F(PracticeVerbTest, AWrongPassphraseIsSaidAsSuch) {
    ASSERT_EQ(create().code, 0);

    const auto refused =
        call({"practice", "list", file(), "--passphrase-file", path("wrong"), "--json"});

    EXPECT_EQ(refused.code, 3);
    EXPECT_EQ(refused.json()["error"]["code"], "WrongKey");
}

TEST_F(PracticeVerbTest, AFileThatIsNotOursIsSaidAsSuch) {
    std::ofstream(path("letter.attune")) << std::string(8192, 'x');

    const auto refused = on_practice({"practice", "list", path("letter.attune"), "--json"});

    EXPECT_EQ(refused.code, 3);
    EXPECT_NE(refused.json()["error"]["code"], "WrongKey");
}

TEST_F(PracticeVerbTest, TheDemoHasAtLeastSixFamiliesAtDifferentStages) {
    ASSERT_EQ(call({"practice", "demo", path("demo.attune")}).code, 0);
    std::ofstream(path("passphrase")) << "look around the demo\n";

    const auto listed = on_practice({"practice", "list", path("demo.attune"), "--json"});

    ASSERT_EQ(listed.code, 0) << listed.err;
    EXPECT_GE(listed.json()["families"].size(), 6U);
    EXPECT_EQ(on_practice({"practice", "verify", path("demo.attune")}).code, 0);
    const auto letter = on_practice({"report", path("demo.attune"), "--view", "early-intervention",
                                     "--out", path("letter.pdf"), "--json"});
    ASSERT_EQ(letter.code, 0) << letter.err;
    EXPECT_THAT(letter.json()["sending"], HasSubstr("To Early intervention"))
        << "a referral to such a reader, not the most pressing of all";
}

TEST_F(PracticeVerbTest, TheWayFromACallToALetterNeedsNoWindow) {
    ASSERT_EQ(create().code, 0);
    const auto called =
        on_practice({"call", file(), "--child", "Leo Example", "--born", "2026-04-21",
                     "--gestation", "30+0", "--caregiver", "Ana Example", "--caregiver-role",
                     "mother", "--worry", "He hardly looks at us", "--json"});
    ASSERT_EQ(called.code, 0) << called.err;
    const auto child = called.json()["child"].get<std::string>();
    const auto visit =
        on_practice({"visit", file(), "--family", called.json()["family"], "--setting", "home",
                     "--strengths-child", "Turns to his mother's voice", "--json"});
    ASSERT_EQ(visit.code, 0) << visit.err;

    const auto assessed = on_practice(
        {"assess", file(), "attachment-milestones", "--child", child, "--visit",
         visit.json()["visit"], "--informant", "Ana Example", "--answers",
         R"({"M-3-6-1": "yes", "M-4-10-1": "no", "M-4-10-2": "no"})", "--complete", "--json"});
    ASSERT_EQ(assessed.code, 0) << assessed.err << assessed.out;
    EXPECT_EQ(assessed.json()["result"]["status"], "scored");
    const auto referred = on_practice({"refer", file(), "--child", child, "--receiver",
                                       "Early Steps", "--ask", "Please see Leo at home"});
    ASSERT_EQ(referred.code, 0) << referred.err;
    const auto written = on_practice({"report", file(), "--child", child, "--view",
                                      "early-intervention", "--out", path("letter.pdf")});

    ASSERT_EQ(written.code, 0) << written.err;
    EXPECT_THAT(written.out, HasSubstr("draft"));
    std::ifstream pdf(path("letter.pdf"), std::ios::binary);
    std::string head(5, '\0');
    pdf.read(head.data(), 5);
    EXPECT_EQ(head, "%PDF-");
}

TEST_F(PracticeVerbTest, WithoutAPassphraseItSaysHowToGiveOne) {
    ASSERT_EQ(create().code, 0);
    unsetenv("ATTUNE_PASSPHRASE");

    const auto refused = call({"practice", "list", file()});

    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("ATTUNE_PASSPHRASE"));
}

}  // namespace
}  // namespace attune
