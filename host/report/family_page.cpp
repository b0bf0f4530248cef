// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "letter_sections.h"

namespace attune::report {

namespace {

std::string age_for_family(const LetterChild& child) {
    const auto& ages = child.ages;
    if (ages.corrected.empty()) {
        return fmt::format("{} is {} old. Counted from the due date, the age is not known.",
                           child.called, ages.chronological);
    }
    const bool is_same = ages.corrected_months == ages.chronological_months;
    return fmt::format("{} is {} old, and {} counted from the due date.", child.called,
                       ages.chronological, is_same ? "just as old" : ages.corrected);
}

void add_paragraph(Blocks& blocks, const char* heading, const std::string& text) {
    if (text.empty()) return;
    add_heading(blocks, heading);
    blocks.push_back({Paragraph{sentence(text)}});
}

std::string with_questions(const FamilyPage& family) {
    if (family.questions_to.empty() || !family.next.empty()) return family.next;
    return "Questions at any time: " + family.questions_to;
}

/// Owners and days only: whether the family agreed is what the heading says.
void add_agreed(Blocks& blocks, const std::vector<PlanRow>& plan) {
    std::vector<std::string> agreed;
    for (const auto& row : plan) {
        if (row.family != Decision::Agreed) continue;
        auto step = row.what;
        if (!row.owner.empty()) step += fmt::format(" ({})", row.owner);
        if (row.by) step += fmt::format(", by {}", date_in_words(*row.by));
        agreed.push_back(step);
    }
    add_list(blocks, "What we agreed", agreed);
}

/// What has no room is not kept from the family.
void add_more(Blocks& blocks, std::size_t more) {
    if (more == 0) return;
    blocks.push_back(
        {Paragraph{fmt::format("And {} more {} we talked about. Ask us about {} at any time.", more,
                               more == 1 ? "thing" : "things", more == 1 ? "it" : "them")}});
}

/// Room to write by hand, where the page is read together.
void add_reading(Blocks& blocks, const FamilyPage& family) {
    add_heading(blocks, "What would you change?");
    blocks.push_back({Paragraph{
        family.read_with.empty()
            ? "Read with you by __________________________ on ________________. Tell us, or write "
              "it here."
            : sentence(family.read_with) + " Tell us, or write it here."}});
}

}  // namespace

Blocks family_page(const LetterContent& content) {
    const auto& child = content.child;
    const auto& family = content.family;
    Blocks blocks;
    blocks.push_back({content.letterhead});
    const auto addressed =
        family.addressed_to.empty() ? "" : fmt::format(", for {}", family.addressed_to);
    blocks.push_back({Heading{1, fmt::format("About {}{}", child.called, addressed)}});
    blocks.push_back({Paragraph{age_for_family(child)}});

    const auto does_well = fmt::format("What {} does well", child.called);
    add_list(blocks, does_well.c_str(), content.strengths);
    add_list(blocks, "What you do that helps", family.caregiver_strengths);
    add_list(blocks, "What we wondered about together", family.wondered);
    add_agreed(blocks, content.plan);
    add_list(blocks, "Things to try", family.tips);
    add_more(blocks, family.left_off.size());
    add_paragraph(blocks, "What happens next", with_questions(family));
    add_paragraph(blocks, "Your choice",
                  "All of this is your choice. You may say no. You may stop at any time");
    add_list(blocks, "What we share, and with whom", content.sharing);
    add_list(blocks, "Help, day and night", family.support_lines);
    add_reading(blocks, family);
    add_signature(blocks, content);
    return blocks;
}

}  // namespace attune::report
