// SPDX-License-Identifier: Apache-2.0
/// \file
/// The fontconfig configuration behind Fonts: the report's files and nothing else.
#pragma once

#include <fontconfig/fontconfig.h>

#include <memory>

#include "report/fonts.h"

namespace attune::report {

inline constexpr const char* kReportFamily = "Carlito";

class Fonts::Set {
public:
    explicit Set(FcConfig* config) : m_config(config, FcConfigDestroy) {}
    FcConfig* config() const { return m_config.get(); }

private:
    std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> m_config;
};

}  // namespace attune::report
