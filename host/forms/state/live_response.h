// SPDX-License-Identifier: Apache-2.0
/// \file
/// The QuestionnaireResponse that expressions look at, changed in place answer by answer.
#pragma once

#include <string>

#include "reading/json_access.h"
#include "state/place.h"

namespace attune::forms {

/// Holds every enabled item, answered or not; without() those that are not, it is what is exported.
class LiveResponse {
public:
    LiveResponse(const Form& form, Place& root);

    const Json& json() const { return m_json; }
    /// After an answer, an enablement or the instances at or below `place` changed.
    void rewrite(Place& place);
    /// The item's JSON; null while it is not in the response.
    const Json* find(const Place& place) const;
    /// Goes up whenever json() changes: what was found before is then no longer there.
    unsigned long version() const { return m_version; }

    /// Unanswered items and empty groups left out.
    std::string exported(std::string_view status) const;

private:
    Json item_json(Place& place) const;
    Json children_json(Place& place) const;
    Json* items_of(const Place& group);
    void rewrite_in_group(Place& place);

    Json m_json;
    unsigned long m_version = 0;
};

}  // namespace attune::forms
