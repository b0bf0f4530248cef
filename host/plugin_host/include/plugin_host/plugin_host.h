// SPDX-License-Identifier: Apache-2.0
/// \file
/// Asks plugins to score, each in a process of its own. A plugin that crashes, hangs or lies costs
/// one answer a fault, never the program.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/executor.h"
#include "base/result.h"
#include "model/assessment_result.h"
#include "plugin_host/catalogue.h"
#include "plugin_host/isolation.h"
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

/// A plugin that crashed, hung or lied at three requests in a row is not asked any more: until it
/// is another version or another library, or somebody releases it.
struct Quarantine {
    std::string plugin;
    std::string version;
    std::string library_sha256;
    std::string fault;  ///< what it did last
    bool operator==(const Quarantine&) const = default;
};

/// Longest waits and how long an idle process is kept.
struct Patience {
    std::chrono::milliseconds hello{3000};  ///< longer is cut down to this
    std::chrono::milliseconds score{1000};  ///< longer is cut down to this
    std::chrono::milliseconds idle{60000};
};

struct PluginHostOptions {
    std::filesystem::path runner;  ///< attune-plugin-runner
    Patience patience = {};
    std::vector<Quarantine> quarantined = {};  ///< as kept from last time
    /// Called on the main thread whenever the list changes, with the whole list, to be kept.
    std::function<void(const std::vector<Quarantine>&)> on_quarantine = {};
};

/// Main thread only. Destroying it ends every process and thread of it; no callback comes after.
class PluginHost {
public:
    /// `main_thread` must outlive the host.
    PluginHost(Catalogue catalogue, Executor& main_thread, PluginHostOptions options);
    ~PluginHost();
    PluginHost(const PluginHost&) = delete;
    PluginHost& operator=(const PluginHost&) = delete;

    const Catalogue& catalogue() const;

    using Callback = std::function<void(std::int64_t revision, Result<ScorerPart>)>;
    /// Returns at once; `on_reply` is run by the executor, later. Each open `record` has a process
    /// of its own a plugin. Of one `assessment` the highest revision wins: what it overtakes is
    /// not called back, a lower revision than one already asked is ignored.
    /// The callback's errors: NotFound when no plugin offers the instrument; InvalidInput for a
    /// setting outside its limits; PluginFault when the plugin failed or stands in quarantine, the
    /// faults saying how.
    void request(const std::string& record, const std::string& assessment, ScoringRequest request,
                 std::int64_t revision, Callback on_reply);

    /// The same in a process for this one request, waiting for it. For the command line and cases.
    Result<ScorerPart> score_now(ScoringRequest request);

    /// Ends the record's processes; what was asked for it is not called back any more.
    void close_record(const std::string& record);

    std::vector<Quarantine> quarantined() const;
    /// Gives the plugin another chance.
    void release(std::string_view plugin);

    /// What the plugin's last process reported; nothing before its first one.
    std::optional<Isolation> isolation_of(std::string_view plugin) const;
    /// Processes alive now.
    int runner_count() const;

private:
    class Inside;
    std::unique_ptr<Inside> m_inside;
};

}  // namespace attune::plugin_host
