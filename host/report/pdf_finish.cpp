// SPDX-License-Identifier: Apache-2.0
#include "pdf_finish.h"

#include <fmt/format.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace attune::report {

namespace {

/// Marks all painting outside structure elements as an artifact: headers, footers, rules.
class MarkArtifacts final : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const QPDFTokenizer::Token& token) override {
        if (token.getType() != QPDFTokenizer::tt_word) {
            m_pending.push_back(token);
            return;
        }
        const auto& word = token.getValue();
        if (word == "BDC" || word == "BMC") ++m_depth;
        const bool outside = m_depth == 0;
        if (outside && !m_marking && begins_painting(word)) {
            write("\n/Artifact BMC\n");
            m_marking = true;
        }
        flush();
        writeToken(token);
        if (m_marking && ends_painting(word)) {
            write("\nEMC");
            m_marking = false;
        }
        if (word == "EMC") --m_depth;
    }

    void handleEOF() override { flush(); }

private:
    static bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
        for (const auto* candidate : words) {
            if (word == candidate) return true;
        }
        return false;
    }
    static bool begins_painting(const std::string& word) {
        return is_one_of(word, {"m", "re", "BT", "Do", "sh"});
    }
    static bool ends_painting(const std::string& word) {
        return is_one_of(word,
                         {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "ET", "Do", "sh"});
    }

    void flush() {
        for (const auto& token : m_pending) writeToken(token);
        m_pending.clear();
    }

    int m_depth = 0;
    bool m_marking = false;
    std::vector<QPDFTokenizer::Token> m_pending;
};

/// Walks the structure tree beside the list of what was painted.
class Annotator {
public:
    explicit Annotator(const std::vector<PaintedElement>& elements) : m_elements(elements) {}

    void annotate(QPDFObjectHandle node) {
        auto kids = node.getKey("/K");
        if (kids.isArray()) {
            for (int i = 0; i < kids.getArrayNItems(); ++i) visit(kids.getArrayItem(i));
        } else {
            visit(kids);
        }
    }

    bool is_complete() const { return m_next == m_elements.size(); }

private:
    void visit(QPDFObjectHandle kid) {
        if (!kid.isDictionary() || !kid.hasKey("/S")) return;
        if (m_next == m_elements.size()) throw std::runtime_error("more elements than painted");
        const auto& element = m_elements[m_next++];
        if (kid.getKey("/S").getName() != "/" + element.name) {
            throw std::runtime_error("elements in another order than painted");
        }
        if (element.name == "Figure") {
            kid.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(element.alternative));
        }
        if (element.name == "TH") kid.replaceKey("/A", table_head(element));
        annotate(kid);
    }

    static QPDFObjectHandle table_head(const PaintedElement& element) {
        auto attributes = QPDFObjectHandle::newDictionary();
        attributes.replaceKey("/O", QPDFObjectHandle::newName("/Table"));
        attributes.replaceKey("/Scope", QPDFObjectHandle::newName("/" + element.scope));
        if (element.columns > 1) {
            attributes.replaceKey("/ColSpan", QPDFObjectHandle::newInteger(element.columns));
        }
        return attributes;
    }

    const std::vector<PaintedElement>& m_elements;
    std::size_t m_next = 0;
};

std::string escaped_xml(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string xmp_packet(const PdfFacts& facts) {
    return fmt::format(
        R"(<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{time}</xmp:CreateDate><xmp:CreatorTool>Attune</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)",
        fmt::arg("bom", "\xEF\xBB\xBF"), fmt::arg("title", escaped_xml(facts.title)),
        fmt::arg("language", escaped_xml(facts.language)), fmt::arg("time", facts.time));
}

/// Cairo 1.16 writes its dates without the prefix that PDF asks for.
void complete_dates(QPDF& pdf, const PdfFacts& facts) {
    std::string digits;
    for (const char c : facts.time.substr(0, 19)) {
        if (c >= '0' && c <= '9') digits += c;
    }
    auto about = pdf.getTrailer().getKey("/Info");
    const auto time = QPDFObjectHandle::newString("D:" + digits + "Z");
    about.replaceKey("/CreationDate", time);
    about.replaceKey("/ModDate", time);
}

void complete_catalog(QPDF& pdf, const PdfFacts& facts) {
    auto root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(facts.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    auto metadata = QPDFObjectHandle::newStream(&pdf, xmp_packet(facts));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", pdf.makeIndirectObject(metadata));
}

void mark_pages(QPDF& pdf) {
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        page.addContentTokenFilter(std::make_shared<MarkArtifacts>());
    }
}

std::string written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string finish_pdf(const std::string& bytes, const PdfFacts& facts,
                       const std::vector<PaintedElement>& elements) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    Annotator annotator(elements);
    annotator.annotate(pdf.getRoot().getKey("/StructTreeRoot"));
    if (!annotator.is_complete()) throw std::runtime_error("fewer elements than painted");
    complete_dates(pdf, facts);
    complete_catalog(pdf, facts);
    mark_pages(pdf);
    return written(pdf);
}

}  // namespace attune::report
