// SPDX-License-Identifier: Apache-2.0
/// \file
/// Cut-offs and other settings of an instrument as this practice has set them, for everybody or
/// for one language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "workflow/setting_info.h"

namespace attune::workflow {

struct Desk;

struct PracticeSetting {
    SettingInfo info;
    std::string value;  ///< what holds
    /// The practice has set it for this language (or, asked without a language, for everybody).
    bool is_set_here = false;
    /// Where the practice has its value from; printed with the cut-off. Empty when it does not say.
    std::string own_source = {};
};

/// Main thread only. Every change is in the audit log; results made before it keep theirs.
class InstrumentSettings {
public:
    explicit InstrumentSettings(Desk& desk) : m_desk(desk) {}

    /// In the order of the manifest; what is set for `language` (a tag; empty = everybody) comes
    /// before what is set for everybody, and that before the default. NotFound for an unknown
    /// instrument.
    Result<std::vector<PracticeSetting>> of(std::string_view instrument,
                                            std::string_view language = {}) const;
    /// Tags of the languages that something is set for.
    Result<std::vector<std::string>> languages(std::string_view instrument) const;
    /// NotFound for an unknown setting, InvalidInput for a value out of its limits.
    Result<void> set(std::string_view instrument, const std::string& setting,
                     const std::string& value, std::string_view language = {});
    /// Where the practice has its own value from; empty takes it back. Conflict while the value is
    /// not set here: a default has its published source.
    Result<void> note_source(std::string_view instrument, const std::string& setting,
                             const std::string& source, std::string_view language = {});
    /// Back to the default (or, for a language, to what is set for everybody). NotFound for an
    /// unknown setting.
    Result<void> reset(std::string_view instrument, const std::string& setting,
                       std::string_view language = {});

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
