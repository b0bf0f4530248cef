// SPDX-License-Identifier: Apache-2.0
/// \file
/// The text packs in the practice file, and which of them an assessment is given.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/text_pack.h"
#include "practice/desk.h"
#include "workflow/text_packs.h"

namespace attune::workflow {

/// A pack and the hash of the bytes it was read from.
struct PinnedPack {
    std::string sha256;
    std::shared_ptr<const forms::TextPack> pack;
};

/// What an assessment of this instrument in this language begins with: the pack in use of exactly
/// that language, else of one that shares its base ("pt" for "pt-BR"); a language that was not said
/// is taken for English. Asked through an interpreter, who translates at sight, any pack in use
/// will do, the English one first.
Result<std::optional<PinnedPack>> pack_for(const Desk& desk, const ShelvedInstrument& instrument,
                                           std::string_view language, EntryMode mode);
/// The pack that an assessment was made with; null without one, and where it no longer reads.
Result<std::shared_ptr<const forms::TextPack>> pinned_pack(const Desk& desk,
                                                           const forms::Form& form,
                                                           const std::string& sha256);

/// What an assessment is asked with.
struct AskedHow {
    EntryMode mode = EntryMode::Interview;
    std::optional<PinnedPack> words;
};
/// `chosen`, or what is usual. InvalidInput when it is not answered in this way for want of words.
Result<AskedHow> asked_how(const Desk& desk, const ShelvedInstrument& instrument,
                           std::string_view language, std::optional<EntryMode> chosen);

struct ReadTextPack {
    forms::TextPack pack;
    bool is_questionnaire = false;
};
/// Reads a file against the instruments installed here, without a practice. An official
/// Questionnaire belongs to the skeleton whose code it has, else to the one most of whose questions
/// it holds.
Result<ReadTextPack> read_text_pack(const InstrumentShelf& shelf, const TextPackFile& file);
TextPackInfo describe(const forms::Form& form, const forms::TextPack& pack);
TextPackPreview preview_of(const forms::Form& form, const ReadTextPack& read);

}  // namespace attune::workflow
