// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a practice may set about an instrument, as the instrument declares it.
#pragma once

#include <string>
#include <vector>

namespace attune::workflow {

enum class SettingKind { YesNo = 1, WholeNumber = 2, Number = 3, Choice = 4 };

struct SettingInfo {
    std::string id;
    std::string title;  ///< "Full assessment advised from"
    SettingKind kind = SettingKind::WholeNumber;
    std::string fallback;              ///< the default: "10", "false"
    std::string limits;                ///< "7 to 13"; empty = none
    std::vector<std::string> options;  ///< of a choice
    std::string source;
};

}  // namespace attune::workflow
