// SPDX-License-Identifier: Apache-2.0
#include "reply_check.h"

#include <algorithm>

#include "protocol/json_limits.h"

namespace attune::plugin_host {

namespace {

bool matches(const std::string& declared, const std::string& id) {
    if (declared.empty() || declared.back() != '*') return declared == id;
    return is_plain_text(id) &&
           id.compare(0, declared.size() - 1, declared, 0, declared.size() - 1) == 0;
}

bool is_among(const std::vector<std::string>& declared, const std::string& id) {
    return std::any_of(declared.begin(), declared.end(),
                       [&](const std::string& entry) { return matches(entry, id); });
}

/// Collects what is wrong with one reply.
class ReplyChecker {
public:
    ReplyChecker(const InstrumentManifest& instrument, const ScoringRequest& request)
        : m_outputs(instrument.outputs) {
        add_link_ids(request.answers);
        for (const auto& earlier : request.earlier) add_link_ids(earlier.answers);
    }

    Faults check(const ScorerPart& part) {
        for (const auto& score : part.scores) check_score(score, part.withheld);
        for (const auto& band : part.bands) check_band(band, part.scores);
        for (const auto& count : part.counts) check_count(count);
        for (const auto& finding : part.findings) check_finding(finding);
        for (const auto& alert : part.alerts) {
            need(is_among(m_outputs.alerts, alert.id), "alert", "is not declared");
            check_because("alert", alert.because);
        }
        for (const auto& withheld : part.withheld) {
            need(is_output(withheld.id), "withheld", "names no declared output");
            need(is_plain_text(withheld.because) && !withheld.because.empty(), "withheld",
                 "gives no reason in plain text");
        }
        for (const auto& step : part.trace)
            need(is_plain_text(step.step), "trace", "is no plain text");
        return std::move(m_faults);
    }

private:
    void add_link_ids(const std::vector<ScoringAnswer>& answers) {
        for (const auto& answer : answers) {
            m_link_ids.insert(answer.address.link_id);
            m_link_ids.insert(answer.address.text());
        }
    }
    void need(bool condition, const char* place, const char* text) {
        const Fault fault{place, text};
        if (!condition && std::find(m_faults.begin(), m_faults.end(), fault) == m_faults.end())
            m_faults.push_back(fault);
    }
    bool is_output(const std::string& id) const {
        const auto is_score = [&](const auto& score) { return matches(score.id, id); };
        const auto is_band = [&](const auto& band) { return id == band.score + ".band"; };
        return std::any_of(m_outputs.scores.begin(), m_outputs.scores.end(), is_score) ||
               std::any_of(m_outputs.bands.begin(), m_outputs.bands.end(), is_band) ||
               is_among(m_outputs.counts, id);
    }
    void check_because(const char* place, const std::vector<std::string>& because) {
        for (const auto& link_id : because)
            need(m_link_ids.count(link_id) > 0, place, "rests on an answer that was not asked");
    }
    void check_score(const Score& score, const std::vector<Withheld>& withheld) {
        const auto declared =
            std::find_if(m_outputs.scores.begin(), m_outputs.scores.end(),
                         [&](const auto& range) { return matches(range.id, score.id); });
        need(declared != m_outputs.scores.end(), "score", "is not declared");
        need(m_ids.insert("score:" + score.id).second, "score", "is given twice");
        need(score.items_used >= 0 && score.items_missing >= 0, "score", "counts below zero");
        if (declared == m_outputs.scores.end()) return;
        const auto is_within = [&](const std::optional<double>& value) {
            return !value || (*value >= declared->min && *value <= declared->max);
        };
        need(is_within(score.value) && is_within(score.min) && is_within(score.max) &&
                 is_within(score.at_least) && is_within(score.at_most),
             "score", "is outside the declared range");
        if (score.value) return;
        need(std::any_of(withheld.begin(), withheld.end(),
                         [&](const Withheld& entry) { return entry.id == score.id; }),
             "score", "has no value and no reason");
    }
    void check_band(const Band& band, const std::vector<Score>& scores) {
        const bool is_declared =
            std::any_of(m_outputs.bands.begin(), m_outputs.bands.end(), [&](const auto& entry) {
                return matches(entry.score, band.score) && matches(entry.id, band.id);
            });
        need(is_declared, "band", "is not declared");
        need(m_ids.insert("band:" + band.score).second, "band", "is given twice");
        need(std::any_of(scores.begin(), scores.end(),
                         [&](const Score& score) { return score.id == band.score && score.value; }),
             "band", "has no score");
        need(is_plain_text(band.source), "band", "is no plain text");
    }
    void check_count(const Count& count) {
        need(is_among(m_outputs.counts, count.id), "count", "is not declared");
        need(m_ids.insert("count:" + count.id).second, "count", "is given twice");
        const bool adds_up =
            std::min({count.yes, count.emerging, count.no, count.not_observed, count.declined}) >=
                0 &&
            count.observed == count.yes + count.emerging + count.no && count.observed <= count.of;
        need(adds_up, "count", "does not add up");
    }
    void check_finding(const Finding& finding) {
        need(is_among(m_outputs.findings, finding.id), "finding", "is not declared");
        need(is_plain_text(finding.id) && is_plain_text(finding.text) &&
                 is_plain_text(finding.owner_ref) && !finding.text.empty(),
             "finding", "is no plain text");
        check_because("finding", finding.because);
    }

    const DeclaredOutputs& m_outputs;
    std::set<std::string> m_link_ids;
    std::set<std::string> m_ids;
    Faults m_faults;
};

}  // namespace

Result<ScorerPart> read_reply(std::string_view body) {
    if (const auto checked = check_limits(body); !checked)
        return Error{ErrorCode::PluginFault, "reply", checked.error().faults};
    auto part = scorer_part_from_json(body);
    if (!part) return Error{ErrorCode::PluginFault, "reply", part.error().faults};
    return part;
}

Result<void> check_reply(const ScorerPart& part, const InstrumentManifest& instrument,
                         const ScoringRequest& request) {
    Faults faults = ReplyChecker(instrument, request).check(part);
    if (faults.empty()) return {};
    return Error{ErrorCode::PluginFault, instrument.id, std::move(faults)};
}

}  // namespace attune::plugin_host
