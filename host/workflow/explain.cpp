// SPDX-License-Identifier: Apache-2.0
#include "workflow/explain.h"

#include <fmt/core.h>

namespace attune::workflow {

namespace {

/// The subject as part of a sentence; "it" words when the error names nothing.
std::string named(const Error& error, std::string_view otherwise) {
    return error.subject.empty() ? std::string(otherwise) : fmt::format("“{}”", error.subject);
}

Explanation about_input(const Error& error) {
    const auto what = named(error, "what was entered");
    switch (error.code) {
        case ErrorCode::NotFound:
            return {fmt::format("Attune looked for {} and did not find it.", what),
                    "It may have been moved, renamed or removed, or it was never there.",
                    "Check the name or the place, then try again.",
                    {}};
        case ErrorCode::InvalidInput:
            return {fmt::format("Something about {} cannot be right.", what),
                    "It was not taken, so that nothing wrong enters the record.",
                    error.faults.empty() ? "Check it and try again."
                                         : "Mend what is listed below, then try again.",
                    {}};
        case ErrorCode::Conflict:
            return {fmt::format("This does not go together with how {} is now.",
                                named(error, "the record")),
                    "It is there already, or it has moved on since this page was opened. Nothing "
                    "was changed.",
                    error.faults.empty() ? "Look at it again, then decide."
                                         : "See what is listed below, then decide.",
                    {}};
        case ErrorCode::Unsupported:
            return {fmt::format("Attune does not know how to use {}.", what),
                    "It asks for something that this version does not do. Nothing was changed.",
                    "See below what it asks for; a newer version may know it.",
                    {}};
        case ErrorCode::Cancelled:
            return {"This was stopped before it was done.",
                    "What was finished before is kept; the rest was not begun.",
                    "Start it again whenever you like.",
                    {}};
        case ErrorCode::Denied:
        case ErrorCode::WrongKey:
        case ErrorCode::NotOurs:
        case ErrorCode::TooNew:
        case ErrorCode::Damaged:
        case ErrorCode::Locked:
        case ErrorCode::ReadOnly:
        case ErrorCode::DiskFull:
        case ErrorCode::Io:
        case ErrorCode::PluginFault:
        case ErrorCode::Timeout:
            break;
    }
    return {};
}

Explanation about_key(const Error& error) {
    if (error.code == ErrorCode::WrongKey) {
        return {
            "This passphrase does not open the practice.",
            "It may be mistyped, or belong to somebody else on the list. The file is untouched.",
            "Try again with an eye on Caps Lock, or use the recovery key that the practice "
            "printed.",
            {}};
    }
    return {fmt::format("Attune may not use {}.", named(error, "this")),
            "The key that belongs to it is missing here, or the rights on this computer do not "
            "allow it. Nothing was changed.",
            "For a practice file, use the recovery key; otherwise ask whoever looks after this "
            "computer.",
            {}};
}

Explanation about_file(const Error& error) {
    const auto file = named(error, "the file");
    switch (error.code) {
        case ErrorCode::NotOurs:
            return {fmt::format("{} is not a file of Attune.", file),
                    "Another program made it. It was not touched.",
                    "Choose a file whose name ends in .attune.",
                    {}};
        case ErrorCode::TooNew:
            return {fmt::format("{} was made by a newer Attune.", file),
                    "This version could misread it, so it was left untouched.",
                    "Update Attune on this computer, then open it again.",
                    {}};
        case ErrorCode::Damaged:
            return {fmt::format("{} is damaged.", file),
                    "Part of it no longer reads as it was written. It was left as it is.",
                    "Open the newest backup, and keep the damaged file: more may be read from it.",
                    {}};
        case ErrorCode::Locked:
            return {fmt::format("{} is in use.", file),
                    "Another window or program is working with it right now.",
                    "Finish there or wait a moment, then try again.",
                    {}};
        case ErrorCode::ReadOnly:
            return {fmt::format("{} can be read but not written.", file),
                    "What you enter stays on the screen and is not saved yet.",
                    "Make the file or its disk writable, then press Retry.",
                    {}};
        case ErrorCode::DiskFull:
            return {"The disk is full.",
                    "What you enter stays on the screen and is not saved yet; everything before it "
                    "is safe.",
                    "Make room on the disk, then press Retry.",
                    {}};
        case ErrorCode::Io:
        case ErrorCode::NotFound:
        case ErrorCode::InvalidInput:
        case ErrorCode::Conflict:
        case ErrorCode::Denied:
        case ErrorCode::WrongKey:
        case ErrorCode::Unsupported:
        case ErrorCode::PluginFault:
        case ErrorCode::Timeout:
        case ErrorCode::Cancelled:
            break;
    }
    return {fmt::format("{} could not be read or written.", file),
            "The disk or the connection to it did not answer as it should. What was saved before "
            "is safe.",
            "Check that the disk is there, then try again.",
            {}};
}

Explanation about_plugin(const Error& error) {
    const auto plugin = named(error, "A plugin");
    if (error.code == ErrorCode::Timeout) {
        return {fmt::format("{} took too long.", plugin),
                "Attune stopped waiting. Your answers are kept.",
                "Try again; if it happens once more, tell whoever made it.",
                {}};
    }
    return {fmt::format("{} stopped with a fault.", plugin),
            "There is no result from it. Your answers are kept, and everything else works.",
            "Go on with your work; tell whoever made the plugin what is listed below.",
            {}};
}

Explanation sentences(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotFound:
        case ErrorCode::InvalidInput:
        case ErrorCode::Conflict:
        case ErrorCode::Unsupported:
        case ErrorCode::Cancelled:
            return about_input(error);
        case ErrorCode::Denied:
        case ErrorCode::WrongKey:
            return about_key(error);
        case ErrorCode::NotOurs:
        case ErrorCode::TooNew:
        case ErrorCode::Damaged:
        case ErrorCode::Locked:
        case ErrorCode::ReadOnly:
        case ErrorCode::DiskFull:
        case ErrorCode::Io:
            return about_file(error);
        case ErrorCode::PluginFault:
        case ErrorCode::Timeout:
            return about_plugin(error);
    }
    return {};
}

}  // namespace

std::string Explanation::text() const { return happened + " " + means + " " + todo; }

Explanation explain(const Error& error) {
    auto explanation = sentences(error);
    for (const auto& fault : error.faults) {
        explanation.details.push_back(fault.place.empty() ? fault.text
                                                          : fault.place + ": " + fault.text);
    }
    return explanation;
}

}  // namespace attune::workflow
