// SPDX-License-Identifier: Apache-2.0
/// \file
/// Calls of attune-cli on a practice file of their own, with one family in it when wanted.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "call.h"
#include "support/places.h"
#include "support/temp_folder.h"

namespace attune::test {

class PracticeCall : public ::testing::Test {
protected:
    PracticeCall() {
        std::ofstream(m_folder / "passphrase") << "correct horse battery staple\n";
        std::ofstream(m_folder / "wrong") << "something else entirely\n";
    }
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string file() const { return path("p.attune"); }
    static std::string fixture(const std::string& name) {
        return std::string(ATTUNE_SOURCE_DIR) + "/tests/fixtures/text_packs/" + name + ".json";
    }

    /// With the passphrase of the file.
    Printed on_practice(std::vector<std::string> words) {
        words.insert(words.end(), {"--passphrase-file", path("passphrase")});
        return call(words);
    }
    Printed create() {
        return on_practice({"practice", "create", file(), "--name", "Harbour Practice",
                            "--first-clinician", "Dr Eve Example", "--json"});
    }
    /// A practice with Leo, seven months, and one caregiver; Leo's id.
    std::string take_in_leo(const std::string& caregiver = "Ana Example",
                            const std::string& role = "mother") {
        EXPECT_EQ(create().code, 0);
        const auto called = on_practice({"call", file(), "--child", "Leo Example", "--born",
                                         "2026-04-21", "--caregiver", caregiver, "--caregiver-role",
                                         role, "--caregiver-may-consent", "--json"});
        EXPECT_EQ(called.code, 0) << called.err;
        return called.json()["child"].get<std::string>();
    }

private:
    TempFolder m_folder;
};

}  // namespace attune::test
