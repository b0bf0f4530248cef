// SPDX-License-Identifier: Apache-2.0
#include "reading/words_reader.h"

#include <algorithm>
#include <charconv>

namespace attune::forms {
namespace {

/// Collects text into runs, starting a new one whenever the look changes.
class RunWriter {
public:
    int bold = 0;
    int italic = 0;

    void put(std::string_view text) {
        if (text.empty()) return;
        const bool is_bold = bold > 0;
        const bool is_italic = italic > 0;
        if (m_runs.empty() || m_runs.back().bold != is_bold || m_runs.back().italic != is_italic)
            m_runs.push_back({"", is_bold, is_italic});
        m_runs.back().text += text;
    }
    void line_break() {
        if (!m_runs.empty() && m_runs.back().text.back() != '\n') m_runs.back().text += '\n';
    }
    std::vector<TextRun> finish() {
        while (!m_runs.empty()) {
            auto& text = m_runs.back().text;
            while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
            if (!text.empty()) break;
            m_runs.pop_back();
        }
        return std::move(m_runs);
    }

private:
    std::vector<TextRun> m_runs;
};

void append_utf8(std::string& out, unsigned code) {
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return;
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// The character that an entity stands for; the entity itself when it is not known.
std::string entity_text(std::string_view name) {
    if (name == "amp") return "&";
    if (name == "lt") return "<";
    if (name == "gt") return ">";
    if (name == "quot") return "\"";
    if (name == "apos") return "'";
    if (name == "nbsp") return "\xC2\xA0";
    std::string text;
    if (name.size() > 1 && name[0] == '#') {
        const bool hex = name[1] == 'x' || name[1] == 'X';
        const auto digits = name.substr(hex ? 2 : 1);
        unsigned code = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        append_utf8(text, code);
    }
    return text.empty() ? "&" + std::string(name) + ";" : text;
}

std::string unescaped(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto start = text.find('&');
        out += text.substr(0, start);
        if (start == text.npos) break;
        text.remove_prefix(start + 1);
        const auto end = text.find(';');
        if (end > 8) {  // none at all as well
            out += '&';
            continue;
        }
        out += entity_text(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return out;
}

/// HTML counts any white space as one blank.
std::string collapsed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) out += c;
        if (blank && (out.empty() || out.back() != ' ')) out += ' ';
    }
    return out;
}

std::string tag_name(std::string_view tag) {
    std::string name;
    for (const char c : tag) {
        if (c == '/' && name.empty()) continue;
        if (!std::isalnum(static_cast<unsigned char>(c))) break;
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return name;
}

void apply_tag(RunWriter& out, const std::string& name, bool closes) {
    const int step = closes ? -1 : 1;
    if (name == "b" || name == "strong" || name == "h1" || name == "h2" || name == "h3")
        out.bold = std::max(0, out.bold + step);
    if (name == "i" || name == "em") out.italic = std::max(0, out.italic + step);
    static constexpr std::string_view kBlocks[] = {"br", "p",  "div", "li", "ul",   "ol",
                                                   "tr", "h1", "h2",  "h3", "table"};
    if (std::find(std::begin(kBlocks), std::end(kBlocks), name) != std::end(kBlocks))
        out.line_break();
}

Words guided(Words words, const Json& shadow) {
    if (const Json* xhtml = hl7_value(shadow, "rendering-xhtml"); xhtml && xhtml->is_string())
        words.runs = runs_of_xhtml(xhtml->get_ref<const std::string&>());
    const Json* markdown = hl7_value(shadow, "rendering-markdown");
    if (words.runs.empty() && markdown && markdown->is_string())
        words.runs = runs_of_markdown(markdown->get_ref<const std::string&>());
    each_hl7_extension(shadow, "translation", [&words](const Json& translation) {
        std::string language, content;
        for (const Json& part : list_member(translation, "extension")) {
            const Json* value = typed_member(part, "value");
            if (!value || !value->is_string()) continue;
            if (text_member(part, "url") == "lang") language = value->get<std::string>();
            if (text_member(part, "url") == "content") content = value->get<std::string>();
        }
        if (!language.empty()) words.translations[language] = content;
    });
    return words;
}

}  // namespace

std::vector<TextRun> runs_of_xhtml(std::string_view xhtml) {
    RunWriter out;
    while (!xhtml.empty()) {
        const auto open = xhtml.find('<');
        out.put(unescaped(collapsed(xhtml.substr(0, open))));
        if (open == xhtml.npos) break;
        const auto close = xhtml.find('>', open);
        if (close == xhtml.npos) break;
        const auto tag = xhtml.substr(open + 1, close - open - 1);
        const std::string name = tag_name(tag);
        xhtml.remove_prefix(close + 1);
        if ((name == "script" || name == "style") && tag.front() != '/') {
            const auto end = xhtml.find("</" + name);
            xhtml.remove_prefix(end == xhtml.npos ? xhtml.size() : end);
            continue;
        }
        if (!name.empty()) apply_tag(out, name, tag.front() == '/');
    }
    return out.finish();
}

std::vector<TextRun> runs_of_markdown(std::string_view markdown) {
    RunWriter out;
    bool line_start = true;
    bool heading = false;
    for (std::size_t i = 0; i < markdown.size(); ++i) {
        const char c = markdown[i];
        const bool twice = i + 1 < markdown.size() && markdown[i + 1] == c;
        if (line_start && c == '#') {
            heading = true;
            out.bold = 1;
            while (i + 1 < markdown.size() && (markdown[i + 1] == '#' || markdown[i + 1] == ' '))
                ++i;
        } else if ((c == '*' || c == '_') && twice) {
            out.bold = out.bold > 0 ? 0 : 1;
            ++i;
        } else if (c == '*' && !(line_start && i + 1 < markdown.size() && markdown[i + 1] == ' ')) {
            out.italic = out.italic > 0 ? 0 : 1;
        } else if (c == '[' || (c == ']' && i + 1 < markdown.size() && markdown[i + 1] == '(')) {
            if (c == ']') i = std::min(markdown.find(')', i), markdown.size());
        } else {
            if (c == '\n' && heading) out.bold = 0, heading = false;
            out.put(markdown.substr(i, 1));
        }
        line_start = c == '\n';
    }
    return out.finish();
}

Words words_member(const Json& owner, std::string_view name) {
    Words words;
    words.plain = text_member(owner, name);
    if (const Json* shadow = member(owner, "_" + std::string(name)))
        words = guided(std::move(words), *shadow);
    if (words.plain.empty()) {
        for (const auto& run : words.runs) words.plain += run.text;
    }
    return words;
}

}  // namespace attune::forms
