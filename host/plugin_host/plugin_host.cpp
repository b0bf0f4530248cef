// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/plugin_host.h"

#include <algorithm>
#include <future>
#include <map>

#include "base/log.h"
#include "io_thread.h"
#include "protocol/frame.h"
#include "protocol/messages.h"
#include "request_check.h"

namespace attune::plugin_host {

namespace {

constexpr int kStrikes = 3;

Patience at_most(Patience wish) {
    const Patience most;
    wish.hello = std::min(wish.hello, most.hello);
    wish.score = std::min(wish.score, most.score);
    return wish;
}

std::string last_fault(const Error& error) {
    return error.faults.empty() ? std::string(name_of(error.code)) : error.faults.back().text;
}

}  // namespace

class PluginHost::Inside {
public:
    Inside(Catalogue catalogue, Executor& main_thread, PluginHostOptions options)
        : m_catalogue(std::move(catalogue)),
          m_main_thread(main_thread),
          m_quarantined(std::move(options.quarantined)),
          m_on_quarantine(std::move(options.on_quarantine)),
          m_io(std::move(options.runner), at_most(options.patience)) {}

    const Catalogue& catalogue() const { return m_catalogue; }
    int runner_count() const { return m_io.runner_count(); }
    const std::vector<Quarantine>& quarantined() const { return m_quarantined; }

    void request(const std::string& record, const std::string& assessment, ScoringRequest request,
                 std::int64_t revision, Callback on_reply) {
        auto& asked = m_asked[record][assessment];
        if (asked.ticket != 0 && revision < asked.revision) return;
        asked = {revision, ++m_last_ticket};
        const auto reply = [this, alive = std::weak_ptr<int>(m_alive), record, assessment, revision,
                            ticket = asked.ticket, on_reply = std::move(on_reply)](
                               const std::string& plugin, const Outcome& outcome) {
            if (alive.expired()) return;
            if (!plugin.empty()) keep_in_mind(plugin, outcome);
            if (is_latest(record, assessment, ticket)) on_reply(revision, outcome.part);
        };
        auto job = job_of(std::move(request));
        if (!job) {
            m_main_thread.post([reply, error = job.error()] { reply({}, {error}); });
            return;
        }
        job->record = record;
        job->assessment = assessment;
        job->on_outcome = [this, reply, plugin = job->plugin->id](Outcome outcome) {
            m_main_thread.post(
                [reply, plugin, outcome = std::move(outcome)] { reply(plugin, outcome); });
        };
        m_io.submit(std::move(*job));
    }

    Result<ScorerPart> score_now(ScoringRequest request) {
        auto job = job_of(std::move(request));
        if (!job) return job.error();
        // An open record's key is the caller's; this one no caller can have.
        job->record = std::string("\0now", 4) + std::to_string(++m_last_ticket);
        const std::string record = job->record;
        const std::string plugin = job->plugin->id;
        auto promise = std::make_shared<std::promise<Outcome>>();
        auto future = promise->get_future();
        job->on_outcome = [promise](Outcome outcome) { promise->set_value(std::move(outcome)); };
        m_io.submit(std::move(*job));
        const Outcome outcome = future.get();
        m_io.close_record(record);
        keep_in_mind(plugin, outcome);
        return outcome.part;
    }

    void close_record(const std::string& record) {
        m_asked.erase(record);
        m_io.close_record(record);
    }

    void release(std::string_view plugin) {
        m_strikes.erase(std::string(plugin));
        const auto gone = std::remove_if(m_quarantined.begin(), m_quarantined.end(),
                                         [&](const auto& entry) { return entry.plugin == plugin; });
        if (gone == m_quarantined.end()) return;
        m_quarantined.erase(gone, m_quarantined.end());
        if (m_on_quarantine) m_on_quarantine(m_quarantined);
    }

    std::optional<Isolation> isolation_of(std::string_view plugin) const {
        const auto found = m_isolation.find(plugin);
        if (found == m_isolation.end()) return std::nullopt;
        return found->second;
    }

private:
    struct Asked {
        std::int64_t revision = 0;
        std::uint64_t ticket = 0;
    };

    bool is_latest(const std::string& record, const std::string& assessment,
                   std::uint64_t ticket) const {
        const auto assessments = m_asked.find(record);
        if (assessments == m_asked.end()) return false;
        const auto asked = assessments->second.find(assessment);
        return asked != assessments->second.end() && asked->second.ticket == ticket;
    }

    /// Everything that can be said about a request before a process is needed.
    Result<Job> job_of(ScoringRequest request) const {
        const auto plugin = m_catalogue.find_plugin_of(request.instrument);
        if (!plugin) return Error{ErrorCode::NotFound, request.instrument};
        if (const auto* quarantine = find_quarantine(*plugin)) {
            return Error{ErrorCode::PluginFault,
                         plugin->id,
                         {{"quarantine", "is not asked any more: " + quarantine->fault}}};
        }
        const auto* instrument = plugin->find_instrument(request.instrument);
        auto reduced = reduced_to_declared(std::move(request), *instrument);
        if (!reduced) return reduced.error();
        Job job;
        job.plugin = plugin;
        job.instrument = instrument;
        job.body = to_json(*reduced);
        job.request = std::move(reduced).value();
        if (job.body.size() > kMaxBodyBytes)
            return Error{ErrorCode::InvalidInput, instrument->id, {{"request", "is too large"}}};
        return job;
    }

    const Quarantine* find_quarantine(const Manifest& plugin) const {
        for (const auto& entry : m_quarantined) {
            if (entry.plugin == plugin.id && entry.version == plugin.version &&
                entry.library_sha256 == plugin.library_sha256)
                return &entry;
        }
        return nullptr;
    }

    void keep_in_mind(const std::string& plugin, const Outcome& outcome) {
        if (outcome.isolation) m_isolation.insert_or_assign(plugin, *outcome.isolation);
        if (outcome.part) {
            m_strikes.erase(plugin);
            return;
        }
        log(LogLevel::Warning, "plugin_host",
            "plugin " + plugin + ": " + last_fault(outcome.part.error()));
        if (outcome.did_break_off && ++m_strikes[plugin] >= kStrikes)
            quarantine(plugin, last_fault(outcome.part.error()));
    }

    void quarantine(const std::string& plugin, const std::string& fault) {
        m_strikes.erase(plugin);
        for (const auto& manifest : m_catalogue.plugins()) {
            if (manifest->id != plugin || find_quarantine(*manifest) != nullptr) continue;
            const auto outdated =
                std::remove_if(m_quarantined.begin(), m_quarantined.end(),
                               [&](const auto& entry) { return entry.plugin == plugin; });
            m_quarantined.erase(outdated, m_quarantined.end());
            m_quarantined.push_back({plugin, manifest->version, manifest->library_sha256, fault});
            if (m_on_quarantine) m_on_quarantine(m_quarantined);
        }
    }

    Catalogue m_catalogue;
    Executor& m_main_thread;
    std::vector<Quarantine> m_quarantined;
    std::function<void(const std::vector<Quarantine>&)> m_on_quarantine;
    std::map<std::string, std::map<std::string, Asked>> m_asked;
    std::uint64_t m_last_ticket = 0;
    std::map<std::string, int> m_strikes;
    std::map<std::string, Isolation, std::less<>> m_isolation;
    /// What was posted to the executor looks here first: expired means the host is gone.
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    IoThread m_io;  ///< last: ends before anything that its outcomes touch
};

PluginHost::PluginHost(Catalogue catalogue, Executor& main_thread, PluginHostOptions options)
    : m_inside(std::make_unique<Inside>(std::move(catalogue), main_thread, std::move(options))) {}
PluginHost::~PluginHost() = default;

const Catalogue& PluginHost::catalogue() const { return m_inside->catalogue(); }

void PluginHost::request(const std::string& record, const std::string& assessment,
                         ScoringRequest request, std::int64_t revision, Callback on_reply) {
    m_inside->request(record, assessment, std::move(request), revision, std::move(on_reply));
}

Result<ScorerPart> PluginHost::score_now(ScoringRequest request) {
    return m_inside->score_now(std::move(request));
}

void PluginHost::close_record(const std::string& record) { m_inside->close_record(record); }
std::vector<Quarantine> PluginHost::quarantined() const { return m_inside->quarantined(); }
void PluginHost::release(std::string_view plugin) { m_inside->release(plugin); }
std::optional<Isolation> PluginHost::isolation_of(std::string_view plugin) const {
    return m_inside->isolation_of(plugin);
}
int PluginHost::runner_count() const { return m_inside->runner_count(); }

}  // namespace attune::plugin_host
