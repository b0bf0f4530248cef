// SPDX-License-Identifier: Apache-2.0
#include "workflow/explain.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/verify.h"

namespace attune::workflow {

namespace {

/// What is said for one kind of error; {} in `happened` stands for what the error names.
struct Words {
    ErrorCode code;
    std::string_view unnamed;  ///< stands there when the error names nothing
    std::string_view happened, means, todo;
    std::string_view todo_with_faults = todo;
};

constexpr std::array<Words, 16> kWords = {{
    {ErrorCode::NotFound, "what was asked for", "Attune looked for {} and did not find it.",
     "It may have been moved, renamed or removed, or it was never there.",
     "Check the name or the place, then try again."},
    {ErrorCode::InvalidInput, "what was entered", "Something about {} cannot be right.",
     "It was not taken, so that nothing wrong enters the record.", "Check it and try again.",
     "Mend what is listed below, then try again."},
    {ErrorCode::Conflict, "the record", "This does not go together with how {} is now.",
     "It is there already, or it has moved on since this page was opened. Nothing was changed.",
     "Look at it again, then decide.", "See what is listed below, then decide."},
    {ErrorCode::Unsupported, "what was entered", "Attune does not know how to use {}.",
     "It asks for something that this version does not do. Nothing was changed.",
     "See below what it asks for; a newer version may know it."},
    {ErrorCode::Cancelled, "", "This was stopped before it was done.",
     "What was finished before is kept; the rest was not begun.",
     "Start it again whenever you like."},
    {ErrorCode::WrongKey, "", "This passphrase does not open the practice.",
     "It may be mistyped, or belong to somebody else on the list. The file is untouched.",
     "Try again with an eye on Caps Lock, or use the recovery key that the practice printed."},
    {ErrorCode::Denied, "this", "Attune may not use {}.",
     "The key that belongs to it is missing here, or the rights on this computer do not allow it. "
     "Nothing was changed.",
     "For a practice file, use the recovery key; otherwise ask whoever looks after this computer."},
    {ErrorCode::NotOurs, "This file", "{} is not a file of Attune.",
     "Another program made it. It was not touched.", "Choose a file whose name ends in .attune."},
    {ErrorCode::TooNew, "This file", "{} was made by a newer Attune.",
     "This version could misread it, so it was left untouched.",
     "Update Attune on this computer, then open it again."},
    {ErrorCode::Damaged, "This file", "{} is damaged.",
     "Part of it no longer reads as it was written. It was left as it is.",
     "Open the newest backup, and keep the damaged file: more may be read from it."},
    {ErrorCode::Locked, "This file", "{} is in use.",
     "Another window or program is working with it right now.",
     "Finish there or wait a moment, then try again."},
    {ErrorCode::ReadOnly, "This file", "{} can be read but not written.",
     "What you enter stays on the screen and is not saved yet.",
     "Make the file or its disk writable, then press Retry."},
    {ErrorCode::DiskFull, "", "The disk is full.",
     "What you enter stays on the screen and is not saved yet; everything before it is safe.",
     "Make room on the disk, then press Retry."},
    {ErrorCode::Io, "This file", "{} could not be read or written.",
     "The disk or the connection to it did not answer as it should. What was saved before is safe.",
     "Check that the disk is there, then try again."},
    {ErrorCode::PluginFault, "A plugin", "{} stopped with a fault.",
     "There is no result from it. Your answers are kept, and everything else works.",
     "Go on with your work; tell whoever made the plugin what is listed below."},
    {ErrorCode::Timeout, "A plugin", "{} took too long.",
     "Attune stopped waiting. Your answers are kept.",
     "Try again; if it happens once more, tell whoever made it."},
}};

/// Without a passphrase, or with one that cannot guard anything, there is nothing to check.
constexpr Words kPassphraseWords = {ErrorCode::InvalidInput,
                                    "",
                                    "A passphrase that can be used is still missing.",
                                    "It guards everything in the practice file. Nothing was "
                                    "changed.",
                                    "Type one of a few words, then try again.",
                                    "Do as is listed below, then try again."};

const Words& words_for(const Error& error) {
    if (error.code == ErrorCode::InvalidInput && error.subject == "passphrase") {
        return kPassphraseWords;
    }
    const auto found = std::find_if(kWords.begin(), kWords.end(),
                                    [&](const Words& words) { return words.code == error.code; });
    ATTUNE_VERIFY(found != kWords.end());
    return *found;
}

/// What the acts of the workflow call their input, as a reader would.
std::string named(const std::string& subject) {
    if (subject == "entry") return "what was entered";
    for (const char* thing :
         {"practice", "clinician", "receiver", "referral", "letter", "visit", "assessment",
          "family", "child", "caregiver", "informant", "consent"}) {
        if (subject == thing) return "the " + subject;
    }
    return fmt::format("“{}”", subject);
}

}  // namespace

std::string Explanation::text() const { return happened + " " + means + " " + todo; }

Explanation explain(const Error& error) {
    const auto& words = words_for(error);
    const auto what = error.subject.empty() ? std::string(words.unnamed) : named(error.subject);
    Explanation explanation{fmt::format(fmt::runtime(words.happened), what),
                            std::string(words.means),
                            std::string(error.faults.empty() ? words.todo : words.todo_with_faults),
                            {}};
    for (const auto& fault : error.faults) {
        explanation.details.push_back(fault.place.empty() ? fault.text
                                                          : fault.place + ": " + fault.text);
    }
    return explanation;
}

}  // namespace attune::workflow
