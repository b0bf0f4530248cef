// SPDX-License-Identifier: Apache-2.0
#include "report/fax_cover.h"

#include <fmt/format.h>

#include "letter_sections.h"

namespace attune::report {

namespace {

std::string in_one_line(const std::string& first, const std::vector<std::string>& more) {
    auto line = first;
    for (const auto& part : more) line += (line.empty() ? "" : ", ") + part;
    return line;
}

void add_fact(Facts& facts, const char* label, const std::string& value) {
    if (!value.empty()) facts.facts.push_back({label, value});
}

}  // namespace

Document fax_cover(const FaxCover& cover) {
    Facts facts;
    add_fact(facts, "To", in_one_line(cover.receiver.name, cover.receiver.lines));
    add_fact(facts, "Fax", cover.fax);
    add_fact(facts, "From", cover.clinician.name);
    add_fact(facts, "Reply to", in_one_line({}, cover.clinician.contact));
    add_fact(facts, "Date", date_in_words(cover.date));
    add_fact(facts, "Pages", fmt::format("{}, this one included", cover.pages + 1));
    Document document;
    document.title = "Fax cover sheet";
    document.author = cover.letterhead.name;
    document.status = Status::Final;
    document.made_at = cover.made_at;
    document.footer = "Confidential";
    document.blocks = {
        {cover.letterhead},
        {Heading{1, "Fax"}},
        {facts},
        {Callout{"Confidential",
                 {Text("These pages are for the receiver named above alone. If they reached you by "
                       "mistake, please do not read on: ring the sender, and destroy them.")}}}};
    return document;
}

}  // namespace attune::report
