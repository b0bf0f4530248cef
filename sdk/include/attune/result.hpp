// SPDX-License-Identifier: Apache-2.0
/// \file
/// The result as a C++ author fills it. A call that the host refuses throws Refused; let it pass.
#pragma once

#include <attune/result.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace attune::sdk {

/// The host refused an output: an id twice, a number that is not finite, too much.
class Refused : public std::runtime_error {
public:
    Refused(attune_status status, const std::string& what)
        : std::runtime_error("the host refused " + what), m_status(status) {}
    attune_status status() const { return m_status; }

private:
    attune_status m_status;
};

enum class Severity : std::int32_t {
    Information = ATTUNE_SEVERITY_INFORMATION,
    Note = ATTUNE_SEVERITY_NOTE,
    Concern = ATTUNE_SEVERITY_CONCERN,
    Urgent = ATTUNE_SEVERITY_URGENT,
};

struct Score {
    std::string id;
    double value = 0;
    double min = 0;
    double max = 0;
    std::uint32_t items_used = 0;
    std::uint32_t items_missing = 0;
    std::optional<double> at_least = {};  ///< absent: the value itself
    std::optional<double> at_most = {};
};

struct Band {
    std::string score;
    std::string id;
    double cutoff = 0;
    std::string source;
};

struct Count {
    std::string id;
    std::uint32_t of = 0;
    std::uint32_t yes = 0;
    std::uint32_t emerging = 0;
    std::uint32_t no = 0;
    std::uint32_t not_observed = 0;
    std::uint32_t declined = 0;
};

struct Finding {
    std::string id;
    Severity severity = Severity::Information;
    std::string owner;  ///< child, caregiver, caregiver-1 ..., pair, third-party, practice
    std::string text;
    std::vector<std::string> because = {};
    std::optional<int> due_in_days = {};
};

class Result {
public:
    explicit Result(const attune_result* result) : m_result(result) {}

    void score(const Score& score) { push(score, ATTUNE_SCORE_GIVEN); }
    /// The score stays in the result with its bounds but without a value, and the reason beside it.
    void withhold(const Score& score, const std::string& reason) {
        push(score, ATTUNE_SCORE_NOT_GIVEN);
        withhold(score.id, reason);
    }
    void withhold(const std::string& id, const std::string& reason) {
        check(m_result->withhold(m_result, id.c_str(), reason.c_str()), "withholding " + id);
    }
    void band(const Band& band) {
        attune_band raw{};
        raw.struct_size = sizeof raw;
        raw.score = band.score.c_str();
        raw.id = band.id.c_str();
        raw.cutoff = band.cutoff;
        raw.source = band.source.c_str();
        check(m_result->band(m_result, &raw), "band " + band.id);
    }
    void count(const Count& count) {
        attune_count raw{};
        raw.struct_size = sizeof raw;
        raw.id = count.id.c_str();
        raw.of = count.of;
        raw.observed = count.yes + count.emerging + count.no;
        raw.yes = count.yes;
        raw.emerging = count.emerging;
        raw.no = count.no;
        raw.not_observed = count.not_observed;
        raw.declined = count.declined;
        check(m_result->count(m_result, &raw), "count " + count.id);
    }
    void finding(const Finding& finding) {
        const std::vector<const char*> because = pointers(finding.because);
        attune_finding raw{};
        raw.struct_size = sizeof raw;
        raw.severity = static_cast<std::int32_t>(finding.severity);
        raw.id = finding.id.c_str();
        raw.owner = finding.owner.c_str();
        raw.text = finding.text.c_str();
        raw.because = because.data();
        raw.because_count = static_cast<std::uint32_t>(because.size());
        raw.has_due = finding.due_in_days ? 1 : 0;
        raw.due_in_days = finding.due_in_days.value_or(0);
        check(m_result->finding(m_result, &raw), "finding " + finding.id);
    }
    void alert(const std::string& id, const std::vector<std::string>& because) {
        const std::vector<const char*> links = pointers(because);
        check(m_result->alert(m_result, id.c_str(), links.data(),
                              static_cast<std::uint32_t>(links.size())),
              "alert " + id);
    }
    void trace(const std::string& step, double value) {
        check(m_result->trace(m_result, step.c_str(), value), "trace");
    }

private:
    void push(const Score& score, std::uint32_t flags) {
        attune_score raw{};
        raw.struct_size = sizeof raw;
        raw.flags = flags;
        raw.id = score.id.c_str();
        raw.value = score.value;
        raw.min = score.min;
        raw.max = score.max;
        raw.items_used = score.items_used;
        raw.items_missing = score.items_missing;
        raw.at_least = score.at_least.value_or(score.value);
        raw.at_most = score.at_most.value_or(score.value);
        check(m_result->score(m_result, &raw), "score " + score.id);
    }
    static std::vector<const char*> pointers(const std::vector<std::string>& texts) {
        std::vector<const char*> out;
        out.reserve(texts.size());
        for (const std::string& text : texts) out.push_back(text.c_str());
        return out;
    }
    static void check(attune_status status, const std::string& what) {
        if (status != ATTUNE_OK) throw Refused(status, what);
    }

    const attune_result* m_result;
};

}  // namespace attune::sdk
