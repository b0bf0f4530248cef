// SPDX-License-Identifier: Apache-2.0
/// \file
/// A ScoringRequest as the C structs that a plugin reads. Nothing is copied but pointers.
#pragma once

#include <attune/request.h>

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

/// The answers of one assessment; `answers` must outlive it. Stays where it is.
class AnswersFace {
public:
    explicit AnswersFace(const std::vector<ScoringAnswer>& answers);
    AnswersFace(const AnswersFace&) = delete;
    AnswersFace& operator=(const AnswersFace&) = delete;

    const attune_answers* face() const { return &m_face; }

private:
    struct Entry {
        const ScoringAnswer* answer;
        std::vector<std::uint32_t> instances;
        std::uint32_t position;
    };
    using Key = std::tuple<std::string, std::vector<std::uint32_t>, std::uint32_t>;

    static attune_status ATTUNE_CALL at(const attune_answers* self, std::uint32_t index,
                                        attune_place* place, attune_value* out) noexcept;
    static attune_status ATTUNE_CALL find(const attune_answers* self, const char* link_id,
                                          const std::uint32_t* instances,
                                          std::uint32_t instance_count, std::uint32_t position,
                                          attune_value* out) noexcept;

    std::vector<Entry> m_entries;
    std::map<Key, std::size_t> m_index;
    attune_answers m_face{};
};

/// `request` must outlive it. Stays where it is.
class RequestFace {
public:
    explicit RequestFace(const ScoringRequest& request);
    RequestFace(const RequestFace&) = delete;
    RequestFace& operator=(const RequestFace&) = delete;

    const attune_request* face() const { return &m_face; }

private:
    static attune_status ATTUNE_CALL context(const attune_request* self, const char* key,
                                             attune_value* out) noexcept;
    static attune_status ATTUNE_CALL setting(const attune_request* self, const char* id,
                                             attune_value* out) noexcept;
    static attune_status ATTUNE_CALL earlier(const attune_request* self, std::uint32_t index,
                                             attune_earlier* out) noexcept;

    const ScoringRequest& m_request;
    AnswersFace m_answers;
    std::map<std::string, attune_value> m_context;
    std::map<std::string, attune_value> m_settings;
    std::vector<std::unique_ptr<AnswersFace>> m_earlier;
    attune_request m_face{};
};

}  // namespace attune::plugin_host
