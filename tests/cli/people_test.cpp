// SPDX-License-Identifier: Apache-2.0
// `child` and `caregiver`: the people of a family that is known already.
#include <gmock/gmock.h>

#include "practice_call.h"

namespace attune {
namespace {

using test::Printed;

class PeopleVerbTest : public test::PracticeCall {
protected:
    Printed on_file(const std::string& verb, std::vector<std::string> more) {
        std::vector<std::string> words{verb, file(), "--json"};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    }
    nlohmann::json family() {
        return on_practice({"practice", "list", file(), "--json"}).json()["families"][0];
    }
    std::string add_eva(const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"--family", family()["id"].get<std::string>(),
                                       "--name",   "Eva Example",
                                       "--born",   "2024-02-03"};
        words.insert(words.end(), more.begin(), more.end());
        const auto added = on_file("child", words);
        EXPECT_EQ(added.code, 0) << added.err;
        return added.json()["child"].get<std::string>();
    }

    std::string m_leo = take_in_leo();
};

TEST_F(PeopleVerbTest, ASiblingIsAddedWithWhoCaresForLeoToo) {
    const auto eva = add_eva({"--cared-for-by", "Ana Example"});

    EXPECT_EQ(family()["children"].size(), 2U);
    EXPECT_EQ(family()["caregivers"], "Ana (mother)") << "one Ana, not two";
    EXPECT_EQ(on_file("caregiver", {"--child", eva, "--known", "Ana Example"}).code, 3)
        << "tied already";
}

TEST_F(PeopleVerbTest, WhoIsKnownIsTiedAndWhoIsNewIsAdded) {
    const auto eva = add_eva();

    EXPECT_EQ(on_file("caregiver", {"--child", eva, "--known", "Ana Example"}).code, 0);
    const auto rui = on_file(
        "caregiver", {"--child", eva, "--name", "Rui Example", "--role", "father", "--first"});

    EXPECT_EQ(rui.code, 0) << rui.err;
    EXPECT_EQ(family()["caregivers"], "Ana (mother), Rui (father)");
    EXPECT_EQ(on_file("caregiver", {"--child", eva, "--role", "aunt"}).code, 2) << "who?";
    EXPECT_EQ(on_file("child", {"--family", family()["id"], "--born", "tomorrow"}).code, 1);
}

}  // namespace
}  // namespace attune
