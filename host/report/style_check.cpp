// SPDX-License-Identifier: Apache-2.0
#include "report/style_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace attune::report {

namespace {

struct Phrase {
    std::string_view text;
    std::string_view instead;
};

constexpr Phrase kPhrases[] = {
    {"does not bond", "Describe what was seen, in which setting, how often, and what helped."},
    {"did not bond", "Describe what was seen, in which setting, how often, and what helped."},
    {"failed", "Write \"not yet\", or what was not seen."},
    {"fails", "Write \"not yet\", or what was not seen."},
    {"resistant", "Write \"chose not to\"."},
    {"refused", "Write \"chose not to\"."},
    {"refuses", "Write \"chooses not to\"."},
    {"non-compliant", "Write what was offered and what was chosen."},
    {"suffers from", "Write \"scored in the range where further assessment is advised\"."},
    {"denies", "Write \"reported no ...\"."},
    {"denied", "Write \"reported no ...\"."},
    {"dysfunctional", "Describe the behaviour."},
    {"insecure attachment", "Leave it out: nothing here can show it. Describe what was seen."},
    {"insecurely attached", "Leave it out: nothing here can show it. Describe what was seen."},
    {"misattuned", "Write \"signs to understand\", and describe them."},
    {"dyad", "Name both people."},
};

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool is_word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), lower);
    return text;
}

/// Replaces `from` ... `to` by blanks of the same length.
void blank_between(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        const auto end = text.find(to, at + from.size());
        if (end == std::string::npos) return;
        const auto length = end + to.size() - at;
        text.replace(at, length, length, ' ');
    }
}

std::string without_quotes(std::string text) {
    blank_between(text, "\u201c", "\u201d");
    blank_between(text, "\"", "\"");
    return text;
}

/// Where `phrase` stands as whole words.
std::vector<std::size_t> places_of(std::string_view phrase, const std::string& text) {
    std::vector<std::size_t> places;
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        const bool begins = at == 0 || !is_word_char(text[at - 1]);
        if (begins && (end == text.size() || !is_word_char(text[end]))) places.push_back(at);
    }
    return places;
}

std::string words_of(const Block& block) {
    Document part;
    part.blocks = {block};
    return plain_text(part);
}

/// Full sentences only: labels, tables and addresses have no reading grade.
std::string prose_of(const Document& document) {
    std::string prose;
    for (const auto& block : document.blocks) {
        const bool is_prose = std::holds_alternative<Paragraph>(block.content) ||
                              std::holds_alternative<List>(block.content) ||
                              std::holds_alternative<Callout>(block.content);
        if (is_prose) prose += words_of(block);
    }
    return prose;
}

class StyleCheck {
public:
    explicit StyleCheck(const Document& document) : m_document(document) {}

    std::vector<StyleNote> run() {
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            look_for_blank_section(i);
            look_for_phrases(m_document.blocks[i]);
        }
        look_for_contact();
        look_at_grade();
        return std::move(m_notes);
    }

private:
    void look_for_blank_section(std::size_t index) {
        const auto* heading = std::get_if<Heading>(&m_document.blocks[index].content);
        if (heading == nullptr) return;
        m_section = heading->text.words();
        const auto* next = index + 1 < m_document.blocks.size()
                               ? std::get_if<Heading>(&m_document.blocks[index + 1].content)
                               : nullptr;
        const bool is_last = index + 1 == m_document.blocks.size();
        if (is_last || (next != nullptr && next->level <= heading->level)) {
            note(StyleIssue::BlankSection, m_section, "Fill this section or leave it out.");
        }
    }

    void look_for_phrases(const Block& block) {
        const auto words = words_of(block);
        const auto text = lowered(without_quotes(words));
        std::vector<std::pair<std::size_t, const Phrase*>> found;
        for (const auto& phrase : kPhrases) {
            for (const auto at : places_of(phrase.text, text)) found.emplace_back(at, &phrase);
        }
        std::sort(found.begin(), found.end());
        for (const auto& [at, phrase] : found) {
            note(StyleIssue::Phrase, words.substr(at, phrase->text.size()),
                 std::string(phrase->instead));
        }
    }

    void look_for_contact() {
        const bool has_contact =
            std::any_of(m_document.blocks.begin(), m_document.blocks.end(), [](const Block& block) {
                const auto* signature = std::get_if<Signature>(&block.content);
                return signature != nullptr && !signature->contact.empty();
            });
        if (has_contact) return;
        m_section.clear();
        note(StyleIssue::NoContact, "",
             "Add a telephone number or address at which the reader can answer.");
    }

    void look_at_grade() {
        const double grade = reading_grade(without_quotes(prose_of(m_document)));
        if (grade < m_document.reading_grade + 1) return;
        m_section.clear();
        note(StyleIssue::HardToRead, fmt::format("grade {:.0f}", grade),
             fmt::format("Aim at grade {}: shorter sentences and everyday words.",
                         m_document.reading_grade));
    }

    void note(StyleIssue issue, std::string found, std::string instead) {
        m_notes.push_back({issue, m_section, std::move(found), std::move(instead)});
    }

    const Document& m_document;
    std::string m_section;
    std::vector<StyleNote> m_notes;
};

}  // namespace

std::vector<StyleNote> check_style(const Document& document) { return StyleCheck(document).run(); }

}  // namespace attune::report
