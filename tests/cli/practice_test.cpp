// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "call.h"
#include "support/temp_folder.h"

namespace attune {
namespace {

using test::call;
using test::Printed;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class PracticeVerbTest : public ::testing::Test {
protected:
    PracticeVerbTest() {
        std::ofstream(m_folder / "passphrase") << "correct horse battery staple\n";
        std::ofstream(m_folder / "wrong") << "something else entirely\n";
    }
    std::string path(const char* name) const { return (m_folder / name).string(); }
    Printed on_practice(std::vector<std::string> words) {
        words.insert(words.end(), {"--passphrase-file", path("passphrase")});
        return call(words);
    }
    Printed create() {
        return on_practice({"practice", "create", path("p.attune"), "--name", "Harbour Practice",
                            "--first-clinician", "Dr Eve Example", "--json"});
    }

private:
    test::TempFolder m_folder;
};

TEST_F(PracticeVerbTest, MakesAFileAndShowsItsRecoveryKeyOnce) {
    const auto made = create();

    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_GT(made.json()["recovery_key"].get<std::string>().size(), 40U);
    EXPECT_EQ(on_practice({"practice", "verify", path("p.attune")}).code, 0);
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
        call({"practice", "list", path("p.attune"), "--passphrase-file", path("wrong"), "--json"});

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
}

TEST_F(PracticeVerbTest, TheWayFromACallToALetterNeedsNoWindow) {
    ASSERT_EQ(create().code, 0);
    const auto file = path("p.attune");
    const auto called =
        on_practice({"call", file, "--child", "Leo Example", "--born", "2026-04-21", "--gestation",
                     "30+0", "--caregiver", "Ana Example", "--caregiver-role", "mother", "--worry",
                     "He hardly looks at us", "--json"});
    ASSERT_EQ(called.code, 0) << called.err;
    const auto child = called.json()["child"].get<std::string>();
    const auto visit =
        on_practice({"visit", file, "--family", called.json()["family"], "--setting", "home",
                     "--strengths-child", "Turns to his mother's voice", "--json"});
    ASSERT_EQ(visit.code, 0) << visit.err;

    const auto assessed = on_practice(
        {"assess", file, "attachment-milestones", "--child", child, "--visit",
         visit.json()["visit"], "--informant", "Ana Example", "--answers",
         R"({"M-3-6-1": "yes", "M-4-10-1": "no", "M-4-10-2": "no"})", "--complete", "--json"});
    ASSERT_EQ(assessed.code, 0) << assessed.err << assessed.out;
    EXPECT_EQ(assessed.json()["result"]["status"], "scored");
    const auto referred = on_practice({"refer", file, "--child", child, "--receiver", "Early Steps",
                                       "--ask", "Please see Leo at home"});
    ASSERT_EQ(referred.code, 0) << referred.err;
    const auto written = on_practice({"report", file, "--child", child, "--view",
                                      "early-intervention", "--out", path("letter.pdf")});

    ASSERT_EQ(written.code, 0) << written.err;
    EXPECT_THAT(written.out, HasSubstr("draft"));
    std::ifstream pdf(path("letter.pdf"), std::ios::binary);
    std::string head(5, '\0');
    pdf.read(head.data(), 5);
    EXPECT_EQ(head, "%PDF-");
}

TEST_F(PracticeVerbTest, AConcernIsRaisedListedAndActedOn) {
    ASSERT_EQ(create().code, 0);
    const auto file = path("p.attune");
    const auto called = on_practice({"call", file, "--child", "Leo Example", "--json"});
    const auto raised = on_practice({"alerts", "raise", file, "--child", called.json()["child"],
                                     "--rule", "A-5", "--words", "cannot be roused", "--json"});
    ASSERT_EQ(raised.code, 0) << raised.err;
    const auto id = raised.json()["alert"].get<std::string>();
    EXPECT_EQ(on_practice({"alerts", "list", file, "--json"}).json()[0]["stage"], "needs-action");

    const auto early =
        on_practice({"alerts", "act", file, "--alert", id, "--what", "details", "--details", "x"});
    EXPECT_NE(early.code, 0) << "something is done first";
    ASSERT_EQ(
        on_practice({"alerts", "act", file, "--alert", id, "--what", "emergency-called"}).code, 0);

    EXPECT_EQ(on_practice({"alerts", "list", file, "--json"}).json()[0]["stage"], "details-open");
}

TEST_F(PracticeVerbTest, AScaleFromPaperIsKeyedTwiceAndItsTotalChecked) {
    ASSERT_EQ(create().code, 0);
    const auto file = path("p.attune");
    const auto called = on_practice({"call", file, "--child", "Leo Example", "--born", "2026-04-21",
                                     "--caregiver", "Ana Example", "--json"});
    ASSERT_EQ(called.code, 0) << called.err;
    const auto assess = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"assess",
                                       file,
                                       "phq-2",
                                       "--child",
                                       called.json()["child"].get<std::string>(),
                                       "--informant",
                                       "Ana Example",
                                       "--answers",
                                       R"({"phq9-1": "p2", "phq9-2": "p4"})"};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    };
    EXPECT_NE(assess({"--complete"}).code, 0) << "one pass is not enough";

    const auto differs =
        assess({"--second", R"({"phq9-1": "p2", "phq9-2": "p3"})", "--paper-total", "3"});

    EXPECT_EQ(differs.code, 0) << differs.err;
    EXPECT_THAT(differs.out, HasSubstr("1 row differs"));
    EXPECT_THAT(differs.out, HasSubstr("first 3, second 2"));
    EXPECT_THAT(differs.out, HasSubstr("The paper says 3, these answers give 4"));
}

TEST_F(PracticeVerbTest, WithoutAPassphraseItSaysHowToGiveOne) {
    ASSERT_EQ(create().code, 0);
    unsetenv("ATTUNE_PASSPHRASE");

    const auto refused = call({"practice", "list", path("p.attune")});

    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("ATTUNE_PASSPHRASE"));
}

}  // namespace
}  // namespace attune
