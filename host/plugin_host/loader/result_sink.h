// SPDX-License-Identifier: Apache-2.0
/// \file
/// The sinks that a plugin pushes into, and what has come of them.
#pragma once

#include <attune/result.h>

#include <set>
#include <string>

#include "model/assessment_result.h"

namespace attune::plugin_host {

/// Stays where it is while the plugin has its face().
class ResultSink {
public:
    ResultSink();
    ResultSink(const ResultSink&) = delete;
    ResultSink& operator=(const ResultSink&) = delete;

    const attune_result* face() const { return &m_face; }
    ScorerPart take() { return std::move(m_part); }

private:
    static attune_status ATTUNE_CALL score(const attune_result* self,
                                           const attune_score* score) noexcept;
    static attune_status ATTUNE_CALL band(const attune_result* self,
                                          const attune_band* band) noexcept;
    static attune_status ATTUNE_CALL count(const attune_result* self,
                                           const attune_count* count) noexcept;
    static attune_status ATTUNE_CALL finding(const attune_result* self,
                                             const attune_finding* finding) noexcept;
    static attune_status ATTUNE_CALL alert(const attune_result* self, const char* id,
                                           const char* const* because,
                                           std::uint32_t because_count) noexcept;
    static attune_status ATTUNE_CALL withhold(const attune_result* self, const char* id,
                                              const char* reason) noexcept;
    static attune_status ATTUNE_CALL trace(const attune_result* self, const char* step,
                                           double value) noexcept;

    ScorerPart m_part;
    std::set<std::string> m_seen;  ///< "score:total": each id once
    attune_result m_face{};
};

}  // namespace attune::plugin_host
