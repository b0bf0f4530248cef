// SPDX-License-Identifier: Apache-2.0
/// \file
/// What was looked for and seen, read from the request.
#pragma once

#include <attune/request.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signs.h"

namespace attune::nonverbal_cues {

enum class Status {
    NotLookedFor,  ///< Untouched, or a code this version does not know.
    Seen,
    NotSeen,
    Unsettling,  ///< Looked for, and something else came that is worth understanding.
    Declined,
    NotApplicable,
};

/// From when on turning to somebody as a secure base may be spoken of.
enum class Speech { InteractionOnly, SecureBase };

struct Entry {
    const Sign* sign;
    Speech speech = Speech::SecureBase;
    Status status = Status::NotLookedFor;
    std::vector<std::string> codes = {};
    std::vector<std::string> moments = {};    ///< "play", "feed", "goodbye", "reunion", "distress"
    std::vector<std::string> responses = {};  ///< of the caregiver to a cue: "noticed" ... "missed"
    std::optional<int> seconds = {};          ///< until the first bid of a natural break

    bool has(std::string_view code) const;
    /// Of the caregiver's response to a cue.
    bool was(std::string_view response) const;
    bool is_looked_for() const {
        return status == Status::Seen || status == Status::NotSeen || status == Status::Unsettling;
    }
};

using Entries = std::vector<const Entry*>;

class Sheet {
public:
    Sheet(const sdk::Answers& answers, Speech speech);

    Speech speech() const { return m_speech; }

    /// `id` must be one of signs().
    const Entry& operator[](std::string_view id) const;
    const std::vector<Entry>& all() const { return m_entries; }
    Entries of(std::string_view area) const;

private:
    Speech m_speech;
    std::vector<Entry> m_entries;
};

Entries with_status(const Entries& among, Status status);
/// Whether anything was answered there, if only by declining.
bool is_touched(const Entries& entries);

}  // namespace attune::nonverbal_cues
