// SPDX-License-Identifier: Apache-2.0
#include "loader/result_sink.h"

#include <attune/status.h>

#include <cmath>
#include <cstring>
#include <new>

#include "loader/abi_struct.h"
#include "protocol/json_limits.h"

namespace attune::plugin_host {

namespace {

constexpr std::uint32_t kMaxTally = 1000000;

/// Why an output is not taken; thrown and caught inside this file only.
struct NotTaken {
    attune_status status;
};

void need(bool condition, attune_status otherwise = ATTUNE_E_INVALID) {
    if (!condition) throw NotTaken{otherwise};
}

std::string text(const char* theirs) {
    need(theirs != nullptr);
    const std::size_t length = strnlen(theirs, kMaxTextBytes + 1);
    need(length <= kMaxTextBytes, ATTUNE_E_LIMIT);
    std::string ours(theirs, length);
    need(is_plain_text(ours));
    return ours;
}

std::string id_text(const char* theirs) {
    std::string id = text(theirs);
    need(!id.empty());
    return id;
}

double finite(double value) {
    need(std::isfinite(value));
    return value;
}

int tally(std::uint32_t value) {
    need(value <= kMaxTally, ATTUNE_E_LIMIT);
    return static_cast<int>(value);
}

std::vector<std::string> link_ids(const char* const* theirs, std::uint32_t count) {
    need(theirs != nullptr || count == 0);
    need(count <= kMaxMembers, ATTUNE_E_LIMIT);
    std::vector<std::string> ours;
    for (std::uint32_t i = 0; i < count; ++i) ours.push_back(id_text(theirs[i]));
    return ours;
}

void set_owner(Finding& finding, const std::string& token) {
    constexpr std::string_view kNumbered = "caregiver-";
    if (token.compare(0, kNumbered.size(), kNumbered) == 0 && token.size() > kNumbered.size()) {
        finding.owner = Owner::Caregiver;
        finding.owner_ref = token;
        return;
    }
    const auto owner = from_code<Owner>(token);
    need(owner.has_value());
    finding.owner = *owner;
}

template <class List, class Entry>
void append(List& list, Entry entry) {
    need(list.size() < kMaxMembers, ATTUNE_E_LIMIT);
    list.push_back(std::move(entry));
}

/// Runs `take` on the sink behind `self`; nothing escapes to the plugin but a status.
template <class Sink, class Take>
attune_status taking(const attune_result* self, Take take) noexcept {
    if (self == nullptr || self->ctx == nullptr) return ATTUNE_E_INVALID;
    try {
        take(*static_cast<Sink*>(self->ctx));
        return ATTUNE_OK;
    } catch (const NotTaken& reason) {
        return reason.status;
    } catch (const std::bad_alloc&) {
        return ATTUNE_E_LIMIT;
    }
}

}  // namespace

ResultSink::ResultSink() {
    m_face.struct_size = sizeof m_face;
    m_face.ctx = this;
    m_face.score = &score;
    m_face.band = &band;
    m_face.count = &count;
    m_face.finding = &finding;
    m_face.alert = &alert;
    m_face.withhold = &withhold;
    m_face.trace = &trace;
}

attune_status ResultSink::score(const attune_result* self, const attune_score* score) noexcept {
    return taking<ResultSink>(self, [&](ResultSink& sink) {
        const auto theirs = copy_in(score);
        need(theirs.has_value());
        need(theirs->flags == ATTUNE_SCORE_GIVEN || theirs->flags == ATTUNE_SCORE_NOT_GIVEN);
        Score ours;
        ours.id = id_text(theirs->id);
        if (theirs->flags == ATTUNE_SCORE_GIVEN) ours.value = finite(theirs->value);
        ours.min = finite(theirs->min);
        ours.max = finite(theirs->max);
        ours.items_used = tally(theirs->items_used);
        ours.items_missing = tally(theirs->items_missing);
        ours.at_least = finite(theirs->at_least);
        ours.at_most = finite(theirs->at_most);
        need(sink.m_seen.insert("score:" + ours.id).second);
        append(sink.m_part.scores, std::move(ours));
    });
}

attune_status ResultSink::band(const attune_result* self, const attune_band* band) noexcept {
    return taking<ResultSink>(self, [&](ResultSink& sink) {
        const auto theirs = copy_in(band);
        need(theirs.has_value());
        Band ours{id_text(theirs->score), id_text(theirs->id), finite(theirs->cutoff),
                  text(theirs->source)};
        need(sink.m_seen.insert("band:" + ours.score).second);
        append(sink.m_part.bands, std::move(ours));
    });
}

attune_status ResultSink::count(const attune_result* self, const attune_count* count) noexcept {
    return taking<ResultSink>(self, [&](ResultSink& sink) {
        const auto theirs = copy_in(count);
        need(theirs.has_value());
        Count ours{id_text(theirs->id),         tally(theirs->of),       tally(theirs->observed),
                   tally(theirs->yes),          tally(theirs->emerging), tally(theirs->no),
                   tally(theirs->not_observed), tally(theirs->declined)};
        need(ours.observed == ours.yes + ours.emerging + ours.no && ours.observed <= ours.of);
        need(sink.m_seen.insert("count:" + ours.id).second);
        append(sink.m_part.counts, std::move(ours));
    });
}

attune_status ResultSink::finding(const attune_result* self,
                                  const attune_finding* finding) noexcept {
    return taking<ResultSink>(self, [&](ResultSink& sink) {
        const auto theirs = copy_in(finding);
        need(theirs.has_value());
        need(theirs->severity >= ATTUNE_SEVERITY_INFORMATION &&
             theirs->severity <= ATTUNE_SEVERITY_URGENT);
        Finding ours;
        ours.id = id_text(theirs->id);
        ours.severity = static_cast<Severity>(theirs->severity);
        set_owner(ours, id_text(theirs->owner));
        ours.text = text(theirs->text);
        ours.because = link_ids(theirs->because, theirs->because_count);
        if (theirs->has_due == 1) ours.due_in_days = theirs->due_in_days;
        append(sink.m_part.findings, std::move(ours));
    });
}

attune_status ResultSink::alert(const attune_result* self, const char* id,
                                const char* const* because, std::uint32_t because_count) noexcept {
    return taking<ResultSink>(self, [&](ResultSink& sink) {
        append(sink.m_part.alerts, AlertRaised{id_text(id), link_ids(because, because_count)});
    });
}

attune_status ResultSink::withhold(const attune_result* self, const char* id,
                                   const char* reason) noexcept {
    return taking<ResultSink>(self, [&](ResultSink& sink) {
        Withheld ours{id_text(id), id_text(reason)};
        need(sink.m_seen.insert("withheld:" + ours.id).second);
        append(sink.m_part.withheld, std::move(ours));
    });
}

attune_status ResultSink::trace(const attune_result* self, const char* step,
                                double value) noexcept {
    return taking<ResultSink>(self, [&](ResultSink& sink) {
        append(sink.m_part.trace, TraceStep{text(step), finite(value)});
    });
}

}  // namespace attune::plugin_host
