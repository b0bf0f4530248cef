// SPDX-License-Identifier: Apache-2.0
/// \file
/// Hangs while it is loaded: the code of a plugin runs before anything of it is called.
#include <unistd.h>

#include <attune/plugin.hpp>

namespace {

struct SlowConstructor {
    static constexpr const char* id = "slow-constructor";
    void score(const attune::sdk::Request&, attune::sdk::Result&) const {}
};

const bool kLoaded = [] {
    for (;;) pause();
    return true;
}();

}  // namespace

ATTUNE_PLUGIN(SlowConstructor)
