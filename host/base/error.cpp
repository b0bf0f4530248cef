// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace attune {

std::string_view name_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return "NotFound";
        case ErrorCode::InvalidInput:
            return "InvalidInput";
        case ErrorCode::Conflict:
            return "Conflict";
        case ErrorCode::Denied:
            return "Denied";
        case ErrorCode::WrongKey:
            return "WrongKey";
        case ErrorCode::NotOurs:
            return "NotOurs";
        case ErrorCode::TooNew:
            return "TooNew";
        case ErrorCode::Damaged:
            return "Damaged";
        case ErrorCode::Locked:
            return "Locked";
        case ErrorCode::ReadOnly:
            return "ReadOnly";
        case ErrorCode::DiskFull:
            return "DiskFull";
        case ErrorCode::Io:
            return "Io";
        case ErrorCode::Unsupported:
            return "Unsupported";
        case ErrorCode::PluginFault:
            return "PluginFault";
        case ErrorCode::Timeout:
            return "Timeout";
        case ErrorCode::Cancelled:
            return "Cancelled";
    }
    return "unknown";
}

}  // namespace attune
