// SPDX-License-Identifier: Apache-2.0
// From the first call to the referral letter by attune-cli, each step a process of its own.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "letter_text.h"
#include "support/temp_folder.h"

namespace attune {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class CommandLineWayTest : public ::testing::Test {
protected:
    CommandLineWayTest() {
        std::ofstream(m_folder / "passphrase") << "seven quiet harbours at noon\n";
    }
    std::string path(const char* name) const { return (m_folder / name).string(); }

    /// Runs `verb` on the practice file; what it says as JSON.
    nlohmann::json act(const std::string& verb, const std::string& options) {
        const auto ran = test::run("XDG_DATA_HOME='" + path("user") +
                                   "' '" ATTUNE_BUILD_DIR "/bin/attune-cli' --json " + verb + " '" +
                                   path("harbour.attune") + "' --passphrase-file '" +
                                   path("passphrase") + "' " + options);
        EXPECT_EQ(ran.code, 0) << verb << ": " << ran.out;
        return nlohmann::json::parse(ran.out, nullptr, false);
    }

private:
    test::TempFolder m_folder;
};

TEST_F(CommandLineWayTest, LeadsFromTheFirstCallToTheLetter) {
    act("practice create", "--name Harbour --first-clinician 'Eva Lang'");

    const auto family = act("call",
                            "--caller 'Ana Martins' --caller-role mother --phone '0171 5550101' "
                            "--worry 'He does not look at us.' --child 'Leo Martins' "
                            "--born \"$(date -d '-210 days' +%Y-%m-%d)\" --gestation 30+0 "
                            "--caregiver 'Ana Martins' --caregiver-role mother");
    const auto id = [&](const char* name) { return " " + family[name].get<std::string>() + " "; };
    const auto visit = act("visit", "--family" + id("family") +
                                        "--worries 'He is so quiet with us.' "
                                        "--strengths-child 'Holds a gaze for a long time' --end");
    const auto kept = act("assess", "attachment-milestones --child" + id("child") + "--visit " +
                                        visit["visit"].get<std::string>() +
                                        " --complete --answers '{\"M-0-3-1\": \"yes\", "
                                        "\"M-0-3-2\": \"no\", \"M-0-3-3\": \"emerging\"}'");
    act("refer", "--child" + id("child") + "--receiver 'Early intervention, Lane'");
    const auto letter =
        act("report", "--child" + id("child") + "--view early-intervention --out '" +
                          path("letter.pdf") + "'");

    EXPECT_EQ(kept["answers"], 3);
    EXPECT_EQ(letter["status"], "draft");
    const auto words = test::letter_text(path("letter.pdf"));
    EXPECT_THAT(words, HasSubstr("DRAFT"));
    EXPECT_THAT(words, HasSubstr("Leo Martins"));
    EXPECT_THAT(words, HasSubstr("corrected"));
    EXPECT_THAT(words, HasSubstr("He is so quiet with us."));
    EXPECT_THAT(words, HasSubstr("Holds a gaze for a long time"));
    EXPECT_THAT(words, HasSubstr("Orients head or eyes to where a noise came from"));
    EXPECT_THAT(words, HasSubstr("Early intervention, Lane"));
}

TEST_F(CommandLineWayTest, ALetterWithoutAReferralIsRefusedAndWritesNothing) {
    act("practice create", "--name Harbour --first-clinician 'Eva Lang'");

    const auto refused =
        test::run("XDG_DATA_HOME='" + path("user") +
                  "' '" ATTUNE_BUILD_DIR "/bin/attune-cli' --json report '" +
                  path("harbour.attune") + "' --passphrase-file '" + path("passphrase") +
                  "' --view early-intervention --out '" + path("letter.pdf") + "'");

    EXPECT_NE(refused.code, 0);
    EXPECT_FALSE(std::filesystem::exists(path("letter.pdf")));
}

}  // namespace
}  // namespace attune
