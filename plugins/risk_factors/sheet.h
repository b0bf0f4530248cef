// SPDX-License-Identifier: Apache-2.0
/// \file
/// What was answered, read from the request.
#pragma once

#include <attune/request.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "factors.h"

namespace attune::risk_factors {

enum class Status {
    Open,  ///< Not asked, left open, or a code this version does not know.
    Yes,
    No,
    Declined,
    NotApplicable,
};

struct Entry {
    const Factor* factor;
    Status status = Status::Open;
    std::vector<std::string> codes = {};  ///< What was chosen; several where parts are ticked.
    std::string words = {};  ///< Instead of the factor's phrase, where more of it is recorded.

    bool is_asked() const { return status == Status::Yes || status == Status::No; }
    bool has(std::string_view code) const;
};

class Sheet {
public:
    Sheet(const sdk::Answers& answers, const Factors& factors);

    const std::vector<Entry>& entries() const { return m_entries; }
    /// `id` must be one of the factors.
    const Entry& operator[](std::string_view id) const;
    /// Names a factor that is there by what is recorded of it; any other keeps its phrase.
    void say(std::string_view id, const std::string& words);
    bool is_yes(std::string_view id) const { return (*this)[id].status == Status::Yes; }

private:
    std::vector<Entry> m_entries;
};

}  // namespace attune::risk_factors
