// SPDX-License-Identifier: Apache-2.0
/// \file
/// Alerts that wait for somebody to act, and concerns raised by hand.
#pragma once

#include <string>
#include <vector>

#include "model/alert.h"

namespace attune::workflow {

struct Desk;

struct AlertRow {
    Alert alert;
    std::string who;     ///< "Ana (mother of Leo)"
    std::string what;    ///< "answer needs a safety check"
    std::string since;   ///< "open 2 h"
    std::string next;    ///< what is expected before leaving the family
    bool holds = false;  ///< A-1 to A-5
};

/// A concern seen or said, without any form.
struct SafetyConcern {
    FamilyId family;
    Subject about;
    /// "A-1" ... "A-5".
    std::string rule;
    std::string words;  ///< what was seen or said, and by whom
};

/// One line of the list from which a concern is raised: its rule and what it is for.
struct ConcernKind {
    std::string rule;
    std::string what;
};
std::vector<ConcernKind> concern_kinds();
/// The words of an action: "Emergency services called".
std::string words_of(AlertActionKind kind);

/// Main thread only.
class AlertDesk {
public:
    explicit AlertDesk(Desk& desk) : m_desk(desk) {}

    /// The longest open first.
    Result<std::vector<AlertRow>> open() const;
    Result<std::vector<AlertRow>> open_of(const FamilyId& family) const;
    /// With the clinician's name and the time; further actions may follow.
    Result<void> act(const AlertId& id, AlertActionKind kind, std::string_view details = {});
    Result<AlertId> raise(const SafetyConcern& concern);

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
