// SPDX-License-Identifier: Apache-2.0
// From the first call to the referral letter by attune-cli, each step a process of its own.
#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "letter_text.h"
#include "support/places.h"
#include "support/temp_folder.h"

namespace attune {
namespace {

namespace chrono = std::chrono;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// What the exit codes promise to scripts.
constexpr int kDone = 0;
constexpr int kNo = 1;
constexpr int kWrongUsage = 2;
constexpr int kCouldNot = 3;

/// Completed months and the days beyond them, by a calendar of the standard library.
struct Age {
    int months = 0;
    int days = 0;

    std::string words() const {
        return std::to_string(months) + " months " + std::to_string(days) + " days";
    }
};

unsigned day_of_month(chrono::sys_days day) {
    return static_cast<unsigned>(chrono::year_month_day(day).day());
}

Age age(chrono::sys_days born, chrono::sys_days on) {
    chrono::year_month_day month(born);
    Age found;
    while (chrono::sys_days(month + chrono::months(1)) <= on) {
        month += chrono::months(1);
        ++found.months;
    }
    found.days = static_cast<int>((on - chrono::sys_days(month)).count());
    return found;
}

chrono::sys_days today() {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::istringstream(test::run("date '+%Y %m %d'").out) >> year >> month >> day;
    return chrono::year(year) / chrono::month(month) / chrono::day(day);
}

/// A child born ten weeks early, about seven months ago.
struct Birth {
    chrono::sys_days on;
    Age chronological;
    Age corrected;

    std::string iso() const {
        const chrono::year_month_day day(on);
        std::ostringstream words;
        words << int(day.year()) << (unsigned(day.month()) < 10 ? "-0" : "-")
              << unsigned(day.month()) << (unsigned(day.day()) < 10 ? "-0" : "-")
              << unsigned(day.day());
        return words.str();
    }
};

/// On days that every month has, so that no calendar counts otherwise, and "days" are plural.
Birth birth_ten_weeks_early() {
    const auto now = today();
    for (auto born = now - chrono::days(210);; born -= chrono::days(1)) {
        const auto due = born + chrono::days(70);
        const Birth birth{born, age(born, now), age(due, now)};
        if (day_of_month(born) > 28 || day_of_month(due) > 28) continue;
        if (birth.chronological.days > 1 && birth.corrected.days > 1) return birth;
    }
}

class CommandLineWayTest : public ::testing::Test {
protected:
    CommandLineWayTest() {
        std::ofstream(m_folder / "passphrase") << "seven quiet harbours at noon\n";
    }
    std::string path(const char* name) const { return (m_folder / name).string(); }

    test::Ran run(const std::string& words) const {
        return test::run("XDG_DATA_HOME='" + path("user") +
                         "' '" ATTUNE_BUILD_DIR "/bin/attune-cli' --json " + words + " 2>&1");
    }
    /// One act on the practice file, that must end with `code`; what it says as JSON.
    nlohmann::json act(const std::string& verb, const std::string& options,
                       int code = kDone) const {
        const auto ran = run(verb + " '" + path("harbour.attune") + "' --passphrase-file '" +
                             path("passphrase") + "' " + options);
        EXPECT_EQ(ran.code, code) << verb << ": " << ran.out;
        return nlohmann::json::parse(ran.out, nullptr, false);
    }
    void create() const {
        const auto made = act("practice create",
                              "--name Harbour --address '4 Quay Street, Lane' "
                              "--first-clinician 'Eva Lang' --credentials 'LCSW, IMH-E'");
        EXPECT_EQ(made["recovery_key"].get<std::string>().size(), 13 * 5 + 12U);
    }
    nlohmann::json take_the_call() const {
        return act("call",
                   "--caller 'Ana Martins' --caller-role mother --phone '0171 5550101' "
                   "--worry 'He does not look at us.' --child 'Leo Martins' --gestation 30+0 "
                   "--caregiver 'Ana Martins' --caregiver-role mother "
                   "--caregiver-may-consent --born " +
                       m_birth.iso());
    }
    static std::string option(const char* name, const nlohmann::json& id) {
        return std::string(" --") + name + " " + id.get<std::string>() + " ";
    }
    std::string letter_options(const nlohmann::json& family) const {
        return option("child", family["child"]) + "--view early-intervention --out '" +
               path("letter.pdf") + "' ";
    }

    /// The draft's own words, each read and let go.
    std::string word_on_each(const nlohmann::json& draft) const {
        std::string options;
        for (const auto& own : draft["own_words"]) options += option("may-go", own["key"]);
        return options;
    }

    const Birth m_birth = birth_ten_weeks_early();

private:
    test::TempFolder m_folder;
};

TEST_F(CommandLineWayTest, LeadsFromTheFirstCallToTheLetter) {
    create();
    const auto family = take_the_call();
    const auto visit = act("visit", option("family", family["family"]) +
                                        "--worries 'He is so quiet with us.' "
                                        "--strengths-child 'Holds a gaze for a long time' --end");
    const auto kept = act("assess", "attachment-milestones" + option("child", family["child"]) +
                                        option("visit", visit["visit"]) +
                                        "--complete --answers '{\"M-0-3-1\": \"yes\", "
                                        "\"M-0-3-2\": \"no\", \"M-0-3-3\": \"emerging\"}'");
    act("refer", option("child", family["child"]) + "--receiver 'Early intervention, Lane'");
    const auto unread = act("report", letter_options(family));
    EXPECT_THAT(test::letter_text(path("letter.pdf")), Not(HasSubstr("He is so quiet")));
    const auto letter = act("report", letter_options(family) + word_on_each(unread));

    EXPECT_EQ(kept["answers"], 3);
    EXPECT_EQ(letter["status"], "draft");
    EXPECT_EQ(test::page_count(path("letter.pdf")), 1);
    EXPECT_EQ(letter["sending"], "To Early intervention, Lane, 1 page, contains: child");
    EXPECT_THAT(
        test::letter_text(path("letter.pdf")),
        AllOf(HasSubstr("DRAFT"), Not(HasSubstr("Final")), HasSubstr("Harbour 4 Quay Street, Lane"),
              HasSubstr("Referral for early intervention: Leo Martins"),
              HasSubstr("Early intervention, Lane"),
              HasSubstr(m_birth.chronological.words() + "; corrected age " +
                        m_birth.corrected.words()),
              HasSubstr("“He is so quiet with us.” (the family)"),
              HasSubstr("Holds a gaze for a long time"),
              HasSubstr("Not yet: Orients head or eyes to where a noise came from"),
              HasSubstr("Emerging: Studies faces with interest"),
              HasSubstr("Screening and observation are not a diagnosis."),
              HasSubstr("Eva Lang, LCSW, IMH-E"), HasSubstr("Page 1 of 1")));
}

TEST_F(CommandLineWayTest, TheLetterHasTheAgesThatTheVerbSays) {
    const auto ran = run("ages --gestation 30+0 --born " + m_birth.iso());
    const auto ages = nlohmann::json::parse(ran.out, nullptr, false);

    EXPECT_EQ(ran.code, kDone);
    EXPECT_EQ(ages["chronological"]["months"], m_birth.chronological.months);
    EXPECT_EQ(ages["chronological"]["days"], m_birth.chronological.days);
    EXPECT_EQ(ages["corrected"]["months"], m_birth.corrected.months);
    EXPECT_EQ(ages["corrected"]["days"], m_birth.corrected.days);
    EXPECT_EQ(ages["used_by_default"], "corrected");
}

TEST_F(CommandLineWayTest, ALetterWithoutConsentIsNotSigned) {
    create();
    const auto family = take_the_call();
    act("refer", option("child", family["child"]) + "--receiver 'Early intervention, Lane'");

    const auto draft = act("report", letter_options(family));
    std::filesystem::remove(path("letter.pdf"));

    const auto refused =
        act("report", letter_options(family) + "--final" + word_on_each(draft), kNo);

    EXPECT_THAT(refused["error"].dump(), HasSubstr("consent"));
    EXPECT_FALSE(std::filesystem::exists(path("letter.pdf")));
}

TEST_F(CommandLineWayTest, WithConsentTheLetterIsSignedAndSent) {
    create();
    const auto family = take_the_call();
    const auto made =
        act("refer", option("child", family["child"]) + "--receiver 'Early intervention, Lane'");
    act("consent give", option("child", family["child"]) +
                            "--receiver 'Early intervention, Lane' --verbal "
                            "--given-by 'Ana Martins (mother)'");

    const auto draft = act("report", letter_options(family));
    const auto letter = act("report", letter_options(family) + "--final" + word_on_each(draft));
    const auto sent = act("follow", option("referral", made["referral"]) + "--status sent");

    EXPECT_EQ(letter["status"], "final");
    EXPECT_EQ(sent["status"], "sent");
    EXPECT_THAT(test::letter_text(path("letter.pdf")),
                AllOf(HasSubstr("Final, version 1"), Not(HasSubstr("DRAFT")),
                      HasSubstr("Ana Martins (mother) agreed by word of mouth")));
}

TEST_F(CommandLineWayTest, ALetterWithoutAReferralIsRefusedAndWritesNothing) {
    create();
    const auto family = take_the_call();

    const auto refused = act("report", letter_options(family), kCouldNot);

    EXPECT_EQ(refused["error"]["subject"], "referral");
    EXPECT_FALSE(std::filesystem::exists(path("letter.pdf")));
}

TEST_F(CommandLineWayTest, EachKindOfFailureHasItsExitCode) {
    create();
    const auto family = take_the_call();

    act("call", "--child Leo --born tomorrow", kNo);
    act("assess",
        "attachment-milestones" + option("child", family["child"]) +
            "--answers '{\"M-0-3-1\": \"perhaps\"}'",
        kNo);
    act("visit", "--family nobody", kCouldNot);
    act("practice create", "--name Harbour --first-clinician 'Eva Lang'", kNo);
    EXPECT_EQ(run("refer").code, kWrongUsage);
    std::ofstream(path("passphrase")) << "another one entirely\n";
    act("practice list", "", kCouldNot);
}

}  // namespace
}  // namespace attune
