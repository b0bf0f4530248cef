// SPDX-License-Identifier: Apache-2.0
/// \file
/// plugin.json as values: what a bundle offers, what it may be told, what it may answer.
/// Read without running any of the plugin's code.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace attune::plugin_host {

/// A yes/no, a whole number, a number, or the code of a choice.
using SettingValue = std::variant<bool, std::int64_t, double, std::string>;

/// The numbers are those of the ABI's kinds.
enum class SettingType { Boolean = 2, Integer = 3, Decimal = 4, Choice = 5 };

/// What a practice may set, within limits; printed beside the band.
struct SettingDeclaration {
    std::string id;
    SettingType type = SettingType::Decimal;
    SettingValue fallback;
    std::optional<double> min;
    std::optional<double> max;
    std::vector<std::string> options;  ///< codes of a choice
    std::string source;
    std::string title = {};  ///< what a clinician reads; empty = the id

    /// True if `value` has the type and lies within the limits.
    bool allows(const SettingValue& value) const;
};

/// What a reply may hold. An id that ends in '*' stands for all that begin like it.
struct DeclaredOutputs {
    struct ScoreRange {
        std::string id;
        double min = 0;
        double max = 0;
    };
    struct BandOf {
        std::string score;
        std::string id;
    };
    std::vector<ScoreRange> scores;
    std::vector<BandOf> bands;
    std::vector<std::string> counts;
    std::vector<std::string> findings;
    std::vector<std::string> alerts;
};

enum class Scorer { Form = 1, Plugin = 2 };
/// Whether earlier assessments of the same instrument and subject are told.
enum class EarlierAssessments { Hidden = 1, Told = 2 };

struct InstrumentManifest {
    std::string id;
    std::string form;  ///< folder below forms/
    Scorer scorer = Scorer::Plugin;
    std::set<std::string> context;  ///< keys of attune/request.h
    EarlierAssessments earlier = EarlierAssessments::Hidden;
    std::set<std::string> needs_text;  ///< link ids whose free text is told
    std::vector<SettingDeclaration> settings;
    DeclaredOutputs outputs;
};

struct Manifest {
    std::filesystem::path bundle;
    std::string id;
    std::string name;
    std::string version;
    std::string publisher;
    std::string licence;
    std::uint32_t min_abi_minor = 0;
    std::filesystem::path library;  ///< of this platform, absolute
    std::string library_sha256;     ///< as declared
    std::vector<InstrumentManifest> instruments;

    const InstrumentManifest* find_instrument(std::string_view id) const;
    /// bundle/forms/<form>
    std::filesystem::path form_folder(const InstrumentManifest& instrument) const;
};

/// Reads `bundle`/plugin.json and compares the library with its hash.
/// NotFound without plugin.json; Unsupported for another ABI or no library of this platform;
/// Damaged when the library is missing or not the declared one; InvalidInput with every fault and
/// its place otherwise. Any thread.
Result<Manifest> read_manifest(const std::filesystem::path& bundle);

}  // namespace attune::plugin_host
