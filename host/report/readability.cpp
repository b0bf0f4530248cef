// SPDX-License-Identifier: Apache-2.0
#include <cctype>
#include <string>

#include "report/style_check.h"

namespace attune::report {

namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// Groups of vowels, without a silent final e; at least one.
int syllables(const std::string& word) {
    int groups = 0;
    bool in_group = false;
    for (const char c : word) {
        const bool vowel = is_vowel(c);
        if (vowel && !in_group) ++groups;
        in_group = vowel;
    }
    const auto size = word.size();
    const bool silent_e = size > 2 && word[size - 1] == 'e' && !is_vowel(word[size - 2]) &&
                          !(word[size - 2] == 'l' && !is_vowel(word[size - 3]));
    if (silent_e) --groups;
    return groups > 0 ? groups : 1;
}

struct Counts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
};

/// A stop ends a sentence when it stands behind words and is not inside a number.
Counts count(std::string_view prose) {
    Counts counts;
    std::string word;
    int words_in_sentence = 0;
    const auto end_word = [&] {
        if (word.empty()) return;
        ++counts.words;
        ++words_in_sentence;
        counts.syllables += syllables(word);
        word.clear();
    };
    const auto end_sentence = [&] {
        end_word();
        if (words_in_sentence > 0) ++counts.sentences;
        words_in_sentence = 0;
    };
    for (std::size_t i = 0; i < prose.size(); ++i) {
        const char c = prose[i];
        const bool before_space =
            i + 1 == prose.size() || std::isspace(static_cast<unsigned char>(prose[i + 1])) != 0;
        if (is_letter(c)) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (c == '\n' || (before_space && (c == '.' || c == '!' || c == '?'))) {
            end_sentence();
        } else if (c != '\'') {
            end_word();
        }
    }
    end_sentence();
    return counts;
}

}  // namespace

double reading_grade(std::string_view prose) {
    const auto counts = count(prose);
    if (counts.sentences == 0) return 0;
    const double words_a_sentence = static_cast<double>(counts.words) / counts.sentences;
    const double syllables_a_word = static_cast<double>(counts.syllables) / counts.words;
    return 0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59;
}

}  // namespace attune::report
