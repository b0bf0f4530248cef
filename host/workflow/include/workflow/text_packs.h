// SPDX-License-Identifier: Apache-2.0
/// \file
/// Text packs: the licensed wording of instruments that ship without one. The practice file keeps
/// them by hash; a replaced one stays for the assessments that were made with it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/result.h"

namespace attune::workflow {

struct Desk;

/// A textpack.json, or somebody's official FHIR Questionnaire.
struct TextPackFile {
    std::filesystem::path path;
    /// What the practice says of a Questionnaire that does not say it; empty = as it says.
    std::string language;  ///< tag or English name
    std::string source;
    std::string licence;
};

struct TextPackInfo {
    std::string sha256;
    std::string instrument;      ///< id
    std::string title;           ///< of the instrument
    std::string language;        ///< tag
    std::string language_words;  ///< "Spanish"
    std::string source;
    std::string licence;
    std::string covers;     ///< "10 of 10 questions"
    bool is_whole = false;  ///< every question and every answer has words: it may be read aloud
    std::string added;      ///< "21 Nov 2026"; empty before it is kept
    bool in_use = false;
    Faults faults;  ///< why it does not fit the form installed now
};

/// One question of the form, and what the pack says for it.
struct TextPackLine {
    std::string link_id;
    std::string topic;  ///< our own label
    std::string text;   ///< empty = the pack has no words for it
    std::string help;
    std::vector<std::string> options;
};

struct TextPackPreview {
    TextPackInfo info;
    /// Somebody's Questionnaire: language, source and licence may be said by the practice.
    bool is_questionnaire = false;
    std::vector<TextPackLine> lines;
    /// Questions that stay without words, each with its link id.
    Faults gaps;
};

/// Main thread only.
class TextPacks {
public:
    explicit TextPacks(Desk& desk) : m_desk(desk) {}

    /// Every pack kept: by instrument and language, newest first.
    Result<std::vector<TextPackInfo>> all() const;
    /// InvalidInput carries every fault with its place; a pack without a licence has one.
    Result<TextPackPreview> preview(const TextPackFile& file) const;
    /// Keeps the pack and uses it for its instrument and language from now on; its SHA-256. The
    /// one before stays for the assessments that have answers.
    Result<std::string> add(const TextPackFile& file);
    /// Uses a pack that is kept already. NotFound; InvalidInput when it does not fit the form.
    Result<void> use(const std::string& sha256);
    Result<void> switch_off(const std::string& sha256);

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
