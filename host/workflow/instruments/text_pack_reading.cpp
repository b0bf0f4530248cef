// SPDX-License-Identifier: Apache-2.0
// From a file to a text pack of one of the instruments installed here.
#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "answering/entry_mode.h"
#include "instruments/kept_packs.h"
#include "workflow/languages.h"

namespace attune::workflow {

namespace {

Result<std::string> bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{ErrorCode::NotFound, path.filename().string()};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (in.bad()) return Error{ErrorCode::Io, path.filename().string()};
    return bytes.str();
}

bool shares_code(const std::vector<Coding>& a, const std::vector<Coding>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Coding& one) {
        return std::any_of(b.begin(), b.end(), [&](const Coding& other) {
            return one.system == other.system && one.code == other.code;
        });
    });
}

/// How many questions of the form the other one asks too.
int shared_questions(const forms::Form& form, const forms::Form& official) {
    const auto& theirs = official.items();
    return static_cast<int>(
        std::count_if(form.items().begin(), form.items().end(), [&](const forms::Item& item) {
            return is_scale_item(item) &&
                   std::any_of(theirs.begin(), theirs.end(), [&](const forms::Item& their) {
                       return shares_code(item.codes, their.codes);
                   });
        }));
}

const ShelvedInstrument* instrument_for(const InstrumentShelf& shelf, const forms::Form& official) {
    const ShelvedInstrument* best = nullptr;
    int most = 0;
    for (const auto& shelved : shelf.instruments()) {
        if (!shelved.info.is_skeleton) continue;
        if (shares_code(shelved.form->codes(), official.codes())) return &shelved;
        const int shared = shared_questions(*shelved.form, official);
        if (shared <= most) continue;
        most = shared;
        best = &shelved;
    }
    return best;
}

Result<forms::TextPack> from_official(const InstrumentShelf& shelf, const std::string& bytes,
                                      const TextPackFile& file) {
    const auto name = file.path.filename().string();
    const auto official = forms::Form::parse(bytes, name);
    if (!official) return official.error();
    const auto* instrument = instrument_for(shelf, **official);
    if (instrument == nullptr) {
        return Error{ErrorCode::InvalidInput,
                     name,
                     {{"code",
                       "No instrument here has these questions. They are known by their codes, "
                       "LOINC for most."}}};
    }
    const forms::TextPackTerms terms{language_tag(file.language), file.source, file.licence};
    return forms::TextPack::from_questionnaire(*instrument->form, **official, terms);
}

}  // namespace

Result<ReadTextPack> read_text_pack(const InstrumentShelf& shelf, const TextPackFile& file) {
    const auto bytes = bytes_of(file.path);
    if (!bytes) return bytes.error();
    const auto form = forms::TextPack::form_named_in(*bytes);
    const auto* instrument = form ? shelf.find(*form) : nullptr;
    if (form && instrument == nullptr) {
        return Error{ErrorCode::InvalidInput,
                     file.path.filename().string(),
                     {{"form", fmt::format("no instrument here is called “{}”", *form)}}};
    }
    auto pack = form ? forms::TextPack::parse(*instrument->form, *bytes)
                     : from_official(shelf, *bytes, file);
    if (!pack) return pack.error();
    return ReadTextPack{std::move(*pack), !form};
}

TextPackInfo describe(const forms::Form& form, const forms::TextPack& pack) {
    TextPackInfo info;
    info.instrument = form.id();
    info.title = form.title().plain;
    info.language = pack.language();
    info.language_words =
        pack.language().empty() ? "language not said" : language_words(pack.language());
    info.source = pack.source();
    info.licence = pack.licence();
    int questions = 0;
    int covered = 0;
    for (const auto& item : form.items()) {
        if (!is_asked_with(pack, item)) continue;
        ++questions;
        if (pack.covers(item)) ++covered;
    }
    info.covers = fmt::format("{} of {} questions", covered, questions);
    info.is_whole = covered == questions;
    return info;
}

TextPackPreview preview_of(const forms::Form& form, const ReadTextPack& read) {
    const auto& pack = read.pack;
    TextPackPreview preview{describe(form, pack), read.is_questionnaire, {}, {}};
    for (const auto& item : form.items()) {
        if (!is_asked_with(pack, item)) continue;
        TextPackLine line;
        line.link_id = item.link_id;
        line.topic = item.text.in(pack.language());
        if (pack.covers(item)) {
            line.text = pack.text(item);
            line.help = pack.help(item);
            for (const auto& option : item.options) {
                line.options.emplace_back(pack.option_text(item, option));
            }
        } else {
            preview.gaps.push_back(
                {item.link_id, fmt::format("“{}” or one of its answers has no words", line.topic)});
        }
        preview.lines.push_back(std::move(line));
    }
    if (pack.language().empty()) {
        preview.gaps.push_back(
            {"language", "say which language its words are in: cut-offs hang on it"});
    }
    if (pack.licence().empty()) {
        preview.gaps.push_back({"licence", "say under what terms its words may be used"});
    }
    return preview;
}

}  // namespace attune::workflow
