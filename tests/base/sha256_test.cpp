// SPDX-License-Identifier: Apache-2.0
#include "base/sha256.h"

#include <gtest/gtest.h>

#include <fstream>

#include "support/matchers.h"
#include "support/temp_folder.h"

namespace attune {
namespace {

using test::FailsWith;

// Vectors of FIPS 180-4 (NIST's examples).
TEST(Sha256Test, GivesThePublishedDigests) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex(std::string(1000000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256Test, DoesNotDependOnHowTheBytesArrive) {
    const std::string bytes(200, 'x');

    for (const std::size_t cut : {1U, 63U, 64U, 65U, 128U}) {
        Sha256 hash;
        hash.add(bytes.substr(0, cut)).add(bytes.substr(cut));
        EXPECT_EQ(hash.hex(), sha256_hex(bytes)) << cut;
    }
}

TEST(Sha256Test, HashesAFile) {
    test::TempFolder folder;
    std::ofstream(folder / "a") << std::string(50000, 'q');

    EXPECT_EQ(*sha256_of_file(folder / "a"), sha256_hex(std::string(50000, 'q')));
    EXPECT_THAT(sha256_of_file(folder / "b"), FailsWith(ErrorCode::NotFound));
}

TEST(Sha256Test, AFolderIsNoFileToHash) {
    test::TempFolder folder;

    EXPECT_THAT(sha256_of_file(folder.path()), FailsWith(ErrorCode::Io));
}

}  // namespace
}  // namespace attune
