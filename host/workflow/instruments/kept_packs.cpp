// SPDX-License-Identifier: Apache-2.0
#include "instruments/kept_packs.h"

#include <algorithm>

#include "answering/entry_mode.h"
#include "base/log.h"
#include "practice/practice_choices.h"
#include "practice/wording.h"
#include "workflow/languages.h"

namespace attune::workflow {

namespace {

/// One row of settings: "epds es" = the hash of the pack in use.
constexpr const char* kInUse = "text-packs";
constexpr const char* kEnglish = "en";

std::string key_of(const std::string& instrument, const std::string& language) {
    return instrument + " " + language;
}

Result<std::vector<PinnedPack>> packs_in_use(const Desk& desk, const ShelvedInstrument& instrument,
                                             const Choices& in_use) {
    std::vector<PinnedPack> packs;
    for (const auto& [key, sha256] : in_use) {
        if (!key.starts_with(instrument.info.id + " ")) continue;
        auto pack = pinned_pack(desk, *instrument.form, sha256);
        if (!pack) return pack.error();
        if (*pack) packs.push_back({sha256, std::move(*pack)});
    }
    return packs;
}

std::optional<PinnedPack> first_of(const std::vector<PinnedPack>& packs, auto fits) {
    const auto found = std::find_if(packs.begin(), packs.end(), fits);
    if (found == packs.end()) return std::nullopt;
    return *found;
}

/// A pack as it is kept, whether or not it still fits.
Result<TextPackInfo> kept_info(const Desk& desk, const storage::Document& document) {
    TextPackInfo info;
    const auto* instrument = desk.shelf.find(document.name);
    if (instrument == nullptr) {
        info.instrument = info.title = document.name;
        info.faults.push_back({"form", "the instrument is not installed"});
    } else {
        const auto kept = needed(desk.store->documents().find(document.sha256), "text pack");
        if (!kept) return kept.error();
        const auto pack = forms::TextPack::parse(*instrument->form, kept->bytes);
        if (pack) {
            info = describe(*instrument->form, *pack);
        } else {
            info.instrument = document.name;
            info.title = instrument->info.title;
            info.faults = pack.error().faults;
        }
    }
    info.sha256 = document.sha256;
    info.language = document.version;
    info.language_words = language_words(document.version);
    info.added = medium_date(local_date(document.added));
    return info;
}

/// From now on this is the pack of its instrument and language.
Result<void> choose(const Desk& desk, const std::string& sha256) {
    const auto kept = needed(desk.store->documents().find(sha256), "text pack");
    if (!kept) return kept.error();
    const auto info = kept_info(desk, *kept);
    if (!info) return info.error();
    if (!info->faults.empty()) return Error{ErrorCode::InvalidInput, info->title, info->faults};
    auto in_use = read_choices(desk, kInUse);
    if (!in_use) return in_use.error();
    (*in_use)[key_of(info->instrument, info->language)] = sha256;
    return write_choices(desk, kInUse, *in_use);
}

}  // namespace

Result<std::shared_ptr<const forms::TextPack>> pinned_pack(const Desk& desk,
                                                           const forms::Form& form,
                                                           const std::string& sha256) {
    if (sha256.empty()) return std::shared_ptr<const forms::TextPack>();
    const auto kept = needed(desk.store->documents().find(sha256), "text pack");
    if (!kept) return kept.error();
    auto pack = forms::TextPack::parse(form, kept->bytes);
    if (!pack) {
        // The form has moved on: its own topics stand until the practice brings a newer pack.
        log(LogLevel::Warning, "workflow", "a text pack does not fit its form any more");
        return std::shared_ptr<const forms::TextPack>();
    }
    return std::make_shared<const forms::TextPack>(std::move(*pack));
}

Result<std::optional<PinnedPack>> pack_for(const Desk& desk, const ShelvedInstrument& instrument,
                                           std::string_view language, EntryMode mode) {
    const auto in_use = read_choices(desk, kInUse);
    if (!in_use) return in_use.error();
    const auto packs = packs_in_use(desk, instrument, *in_use);
    if (!packs) return packs.error();
    const std::string_view wanted = language.empty() ? kEnglish : language;
    const auto speaks = [](std::string_view tag) {
        return [tag](const PinnedPack& one) {
            return base_language(one.pack->language()) == base_language(tag);
        };
    };
    auto found =
        first_of(*packs, [&](const PinnedPack& one) { return one.pack->language() == wanted; });
    if (!found) found = first_of(*packs, speaks(wanted));
    if (!found && mode == EntryMode::Interpreted) {
        found = first_of(*packs, speaks(kEnglish));
        if (!found && !packs->empty()) found = packs->front();
    }
    return found;
}

Result<AskedHow> asked_how(const Desk& desk, const ShelvedInstrument& instrument,
                           std::string_view language, std::optional<EntryMode> chosen) {
    auto words = pack_for(desk, instrument, language, chosen.value_or(EntryMode::SelfOnPaper));
    if (!words) return words.error();
    const auto mode = mode_for(instrument, *words ? (*words)->pack.get() : nullptr, chosen);
    if (!mode) return mode.error();
    return AskedHow{*mode, std::move(*words)};
}

Result<std::vector<TextPackInfo>> TextPacks::all() const {
    const auto in_use = read_choices(m_desk, kInUse);
    if (!in_use) return in_use.error();
    const auto documents = m_desk.store->documents().list(storage::DocumentKind::TextPack);
    if (!documents) return documents.error();
    std::vector<TextPackInfo> all;
    for (const auto& document : *documents) {
        auto info = kept_info(m_desk, document);
        if (!info) return info.error();
        const auto chosen = in_use->find(key_of(info->instrument, info->language));
        info->in_use = chosen != in_use->end() && chosen->second == info->sha256;
        all.push_back(std::move(*info));
    }
    std::stable_sort(all.begin(), all.end(), [](const TextPackInfo& a, const TextPackInfo& b) {
        return std::tie(a.title, a.language_words) < std::tie(b.title, b.language_words);
    });
    return all;
}

Result<TextPackPreview> TextPacks::preview(const TextPackFile& file) const {
    return Instruments(m_desk.shelf).preview(file);
}

Result<std::string> TextPacks::add(const TextPackFile& file) {
    const auto read = read_text_pack(m_desk.shelf, file);
    if (!read) return read.error();
    const auto& pack = read->pack;
    const auto bytes = pack.to_json();
    // Read back by the rules of the file, which want a licence too.
    const auto& form = *m_desk.shelf.find(pack.form_id())->form;
    if (const auto whole = forms::TextPack::parse(form, bytes); !whole) return whole.error();
    std::string sha256;
    const auto kept = m_desk.store->together([&]() -> Result<void> {
        auto added = m_desk.store->documents().add(storage::DocumentKind::TextPack, pack.form_id(),
                                                   pack.language(), bytes);
        if (!added) return added.error();
        sha256 = std::move(*added);
        return choose(m_desk, sha256);
    });
    if (!kept) return kept.error();
    m_desk.changed({});
    return sha256;
}

Result<void> TextPacks::use(const std::string& sha256) {
    const auto chosen = choose(m_desk, sha256);
    if (chosen) m_desk.changed({});
    return chosen;
}

Result<void> TextPacks::switch_off(const std::string& sha256) {
    auto in_use = read_choices(m_desk, kInUse);
    if (!in_use) return in_use.error();
    if (std::erase_if(*in_use, [&](const auto& one) { return one.second == sha256; }) == 0) {
        return Error{ErrorCode::NotFound, "text pack"};
    }
    const auto written = write_choices(m_desk, kInUse, *in_use);
    if (written) m_desk.changed({});
    return written;
}

}  // namespace attune::workflow
