// SPDX-License-Identifier: Apache-2.0
/// \file
/// Raises A-5 by its own reading of two answers.
#include <attune/plugin.hpp>

namespace {

using namespace attune::sdk;

struct RoomWatch {
    static constexpr const char* id = "room-watch";

    void score(const Request& request, Result& result) const {
        const auto says = [&request](const char* item) {
            return request.answers()[item].code() == "yes";
        };
        if (says("pale") && says("limp")) result.alert("A-5", {"pale", "limp"});
    }
};

}  // namespace

ATTUNE_PLUGIN(RoomWatch)
