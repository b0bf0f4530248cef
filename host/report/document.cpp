// SPDX-License-Identifier: Apache-2.0
#include "report/document.h"

namespace attune::report {

namespace {

struct PlainText {
    std::string text;

    void line(const std::string& words) {
        if (!words.empty()) text += words + '\n';
    }

    void operator()(const Letterhead& letterhead) {
        line(letterhead.name);
        for (const auto& words : letterhead.lines) line(words);
    }
    void operator()(const Heading& heading) { line(heading.text.words()); }
    void operator()(const Paragraph& paragraph) { line(paragraph.text.words()); }
    void operator()(const List& list) {
        for (const auto& item : list.items) line(item.words());
    }
    void operator()(const Table& table) {
        std::string header;
        for (const auto& column : table.columns) {
            header += header.empty() ? column.title : '\t' + column.title;
        }
        line(header);
        for (const auto& row : table.rows) {
            std::string words;
            for (const auto& cell : row)
                words += (&cell == &row.front() ? "" : "\t") + cell.words();
            line(words);
        }
    }
    void operator()(const Facts& facts) {
        for (const auto& fact : facts.facts) line(fact.label + '\t' + fact.value.words());
    }
    void operator()(const Figure& figure) { line(figure.alternative); }
    void operator()(const Callout& callout) {
        line(callout.title.words());
        for (const auto& words : callout.paragraphs) line(words.words());
    }
    void operator()(const Signature& signature) {
        line(signature.credentials.empty() ? signature.name
                                           : signature.name + ", " + signature.credentials);
        line(signature.date);
        for (const auto& words : signature.contact) line(words);
    }
    void operator()(const Provenance& provenance) {
        for (const auto& words : provenance.lines) line(words);
    }
};

}  // namespace

std::string Text::words() const {
    std::string all;
    for (const auto& span : spans) all += span.text;
    return all;
}

std::string plain_text(const Document& document) {
    PlainText plain;
    for (const auto& block : document.blocks) std::visit(plain, block.content);
    return plain.text;
}

}  // namespace attune::report
