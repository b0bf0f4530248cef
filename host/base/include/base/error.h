// SPDX-License-Identifier: Apache-2.0
/// \file
/// What can go wrong, as values. An Error carries no private data: it may be logged and shown.
/// The words a person reads are made in one place only, workflow::explain().
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// Persisted in logs and printed by the command line; values are never reused.
enum class ErrorCode {
    NotFound = 1,
    InvalidInput = 2,
    Conflict = 3,
    Denied = 4,
    WrongKey = 5,
    NotOurs = 6,
    TooNew = 7,
    Damaged = 8,
    Locked = 9,
    ReadOnly = 10,
    DiskFull = 11,
    Io = 12,
    Unsupported = 13,
    PluginFault = 14,
    Timeout = 15,
    Cancelled = 16,
};

/// The code's name as written in the enum, e.g. "DiskFull".
std::string_view name_of(ErrorCode code);

/// Something wrong in a file: where ("item[3].enableWhen[0]") and what, in a sentence.
struct Fault {
    std::string place;
    std::string text;
    bool operator==(const Fault&) const = default;
};
using Faults = std::vector<Fault>;

/// `subject` names the thing concerned (a file name, an instrument id, a column), never a person.
struct Error {
    ErrorCode code;
    std::string subject;
    Faults faults = {};
    bool operator==(const Error&) const = default;
};

}  // namespace attune
