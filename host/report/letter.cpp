// SPDX-License-Identifier: Apache-2.0
#include "report/letter.h"

#include <fmt/format.h>

#include "letter_sections.h"

namespace attune::report {

namespace {

/// The kind of letter, without a name: also the file's title.
const char* kind_of(View view) {
    switch (view) {
        case View::EarlyIntervention:
            return "Referral for early intervention";
        case View::Physician:
            return "Letter to the physician";
        case View::MentalHealth:
            return "Referral for infant mental health";
        case View::FamilyPage:
            return "Page for the family";
        case View::FileCopy:
            return "File copy, internal";
        case View::CaregiverLetter:
            return "Letter about a caregiver";
        case View::ChildWelfare:
            return "Report of what was seen and heard";
        case View::UrgentLetter:
            return "Urgent letter";
        case View::RequesterCopy:
            return "Copy of what was recorded";
    }
    return "";
}

std::string born_on(const std::optional<Date>& day) {
    return day ? "born " + date_in_words(*day) : "birth date not known";
}

std::string born(const LetterChild& child) {
    const bool has_note = child.born && !child.born_note.empty();
    return born_on(child.born) + (has_note ? fmt::format(" ({})", child.born_note) : "");
}

const char* footer_of(View view) {
    switch (view) {
        case View::FileCopy:
            return "Internal file copy: stays in the practice";
        case View::ChildWelfare:
        case View::RequesterCopy:
            return "Confidential: for the receiver named above alone";
        case View::EarlyIntervention:
        case View::Physician:
        case View::MentalHealth:
        case View::FamilyPage:
        case View::CaregiverLetter:
        case View::UrgentLetter:
            break;
    }
    return "Confidential health information";
}

bool is_about_caregiver(const LetterContent& content) {
    return content.view == View::CaregiverLetter;
}

const std::string& name_of_subject(const LetterContent& content) {
    return is_about_caregiver(content) ? content.caregiver.full_name : content.child.full_name;
}

std::string running_header(const LetterContent& content) {
    const auto& name = name_of_subject(content);
    if (is_about_caregiver(content))
        return fmt::format("{}, {}", name, born_on(content.caregiver.born));
    return fmt::format("{}, {}. {}", name, born(content.child), both_ages(content.child.ages));
}

void add_fact(Facts& facts, const char* label, Text value) {
    if (!value.empty()) facts.facts.push_back({label, std::move(value)});
}

std::string receiver_in_lines(const LetterReceiver& receiver) {
    auto lines = receiver.name;
    for (const auto& line : receiver.lines) lines += (lines.empty() ? "" : ", ") + line;
    return lines;
}

std::string seen_with(const LetterContent& content) {
    auto days = days_in_words(content.seen);
    if (content.took_part.empty()) return days;
    const auto people = joined(content.took_part);
    return days.empty() ? people : fmt::format("{}, with {}", days, people);
}

std::string author_and_day(const LetterContent& content) {
    const auto& clinician = content.clinician;
    std::vector<std::string> words;
    for (const auto& part : {clinician.name, clinician.credentials, date_in_words(content.date)}) {
        if (!part.empty()) words.push_back(part);
    }
    return fmt::format("{}", fmt::join(words, ", "));
}

void add_subject(Facts& facts, const LetterContent& content) {
    const auto name = Span{name_of_subject(content), Emphasis::Bold};
    if (is_about_caregiver(content)) {
        add_fact(facts, "About", std::vector<Span>{name, {", " + born_on(content.caregiver.born)}});
        add_fact(facts, "Child", content.caregiver.child);
        return;
    }
    add_fact(facts, "Child", std::vector<Span>{name, {", " + born(content.child)}});
    add_fact(facts, "Age", both_ages(content.child.ages));
}

Block header_facts(const LetterContent& content) {
    Facts facts;
    add_fact(facts, "To", receiver_in_lines(content.receiver));
    add_subject(facts, content);
    add_fact(facts, "Seen", seen_with(content));
    add_fact(facts, "From", author_and_day(content));
    add_fact(facts, "Consent", content.consent);
    for (const auto& fact : content.facts) add_fact(facts, fact.label.c_str(), fact.value);
    return {facts};
}

void add_urgent(Blocks& blocks, const std::optional<UrgentNote>& urgent) {
    if (!urgent) return;
    Callout callout{"Urgent", {sentence(urgent->what)}};
    if (!urgent->done.empty()) {
        const auto by = urgent->by.empty() ? "" : " by " + urgent->by;
        const auto when = urgent->when.empty() ? "" : ", " + urgent->when;
        callout.paragraphs.emplace_back(
            std::vector<Span>{{"Done: ", Emphasis::Bold}, {sentence(urgent->done + by + when)}});
    }
    blocks.push_back({callout, Keep::Together});
}

void add_asks(Blocks& blocks, const LetterContent& content) {
    if (content.asks.empty()) return;
    add_heading(blocks, "What we ask");
    List list{ListKind::Numbered, {}};
    for (const auto& ask : content.asks) {
        std::string who = ask.who;
        if (ask.by) who += (who.empty() ? "By " : ", by ") + date_in_words(*ask.by);
        Text item({{sentence(ask.what), Emphasis::Bold}});
        if (!who.empty()) item.spans.push_back({" " + sentence(who)});
        list.items.push_back(std::move(item));
    }
    blocks.push_back({list, Keep::Together});
}

/// Under the asks, on page 1; by itself before the signature when nothing is asked.
void add_reply(Blocks& blocks, const LetterContent& content) {
    if (content.reply.empty()) return;
    blocks.push_back({Paragraph{
        std::vector<Span>{{"How to reply: ", Emphasis::Bold}, {sentence(content.reply)}}}});
}

void add_reasons(Blocks& blocks, const LetterContent& content) {
    if (content.family_words.empty() && content.referrer_question.empty()) return;
    if (!is_brief(content.view)) add_heading(blocks, "Why now");
    if (!content.family_words.empty()) {
        std::vector<Span> words;
        if (is_brief(content.view)) words.push_back({"Why now: ", Emphasis::Bold});
        words.push_back({"\u201c" + content.family_words + "\u201d"});
        if (!content.family_words_by.empty()) {
            words.push_back({" (" + content.family_words_by + ")"});
        }
        blocks.push_back({Paragraph{words}});
    }
    if (!content.referrer_question.empty()) {
        blocks.push_back({Paragraph{
            std::vector<Span>{{"Our question: ", Emphasis::Bold}, {content.referrer_question}}}});
    }
}

void add_understanding(Blocks& blocks, const LetterContent& content) {
    if (content.understanding.empty()) return;
    if (is_brief(content.view)) {
        add_run_in(blocks, "How we understand it:", {content.understanding}, ParagraphStyle::Body);
        return;
    }
    add_heading(blocks, "How we understand it");
    blocks.push_back({Paragraph{content.understanding}});
}

void add_explanations(Blocks& blocks, const std::vector<std::string>& explanations) {
    if (explanations.empty()) return;
    blocks.push_back({Paragraph{
        std::vector<Span>{{"Other explanations to consider: ", Emphasis::Bold},
                          {joined(explanations) + ". None of them has been ruled out here."}}}});
}

/// What every letter says about itself.
void add_limits(Blocks& blocks, const LetterContent& content) {
    add_heading(blocks, "What this letter can and cannot say");
    blocks.push_back({Paragraph{limits_paragraph(content), ParagraphStyle::Small}});
    for (const auto& review : content.reviews) {
        blocks.push_back({Paragraph{sentence(review), ParagraphStyle::Small}});
    }
}

/// Who may read it.
void add_sharing(Blocks& blocks, const LetterContent& content) {
    if (content.sharing.empty()) return;
    add_heading(blocks, "Consent and sharing");
    for (const auto& line : content.sharing) {
        blocks.push_back({Paragraph{sentence(line), ParagraphStyle::Small}});
    }
}

/// Everything in full, a section and often a table each.
void add_whole_body(Blocks& blocks, const LetterContent& content) {
    add_findings(blocks, content.findings);
    add_milestones(blocks, content.child, content.milestones);
    add_courses(blocks, content.courses);
    add_parts(blocks, "Beginnings", content.history);
    add_timeline(blocks, content.timeline);
    add_factors(blocks, content.factors);
    add_parts(blocks, "Each caregiver", content.caregivers);
    add_pairs(blocks, content.pairs);
    add_list(blocks, "What was not done", content.not_done);
    add_understanding(blocks, content);
    add_explanations(blocks, content.explanations);
    add_plan(blocks, "Plan and next steps", content.plan);
    add_limits(blocks, content);
    add_sharing(blocks, content);
}

/// The same for two pages: sentences in place of tables, sections that belong together under one
/// heading.
void add_brief_body(Blocks& blocks, const LetterContent& content) {
    add_brief_milestones(blocks, content);
    add_brief_findings(blocks, content.findings);
    add_parts(blocks, "Beginnings", content.history);
    add_brief_people(blocks, content);
    add_run_in(blocks, "What was missing:", content.not_done, ParagraphStyle::Body);
    add_understanding(blocks, content);
    add_explanations(blocks, content.explanations);
    add_brief_plan(blocks, content.plan);
    add_limits(blocks, content);
    add_how_asked(blocks, content.findings);
    add_run_in(blocks, "Consent and sharing:", content.sharing, ParagraphStyle::Small);
}

Blocks letter(const LetterContent& content) {
    Blocks blocks;
    blocks.push_back({content.letterhead});
    blocks.push_back(
        {Heading{1, fmt::format("{}: {}", kind_of(content.view), name_of_subject(content))}});
    blocks.push_back(header_facts(content));
    add_urgent(blocks, content.urgent);
    add_asks(blocks, content);
    if (!content.asks.empty()) add_reply(blocks, content);
    add_reasons(blocks, content);
    add_list(blocks, "Strengths", content.strengths);
    add_parts(blocks, "What we saw and heard", content.observed);
    is_brief(content.view) ? add_brief_body(blocks, content) : add_whole_body(blocks, content);
    if (content.asks.empty()) add_reply(blocks, content);
    add_signature(blocks, content);
    add_provenance(blocks, content);
    return blocks;
}

}  // namespace

bool is_brief(View view) {
    switch (view) {
        case View::EarlyIntervention:
        case View::Physician:
        case View::UrgentLetter:
            return true;
        case View::MentalHealth:
        case View::FamilyPage:
        case View::FileCopy:
        case View::CaregiverLetter:
        case View::ChildWelfare:
        case View::RequesterCopy:
            break;
    }
    return false;
}

Document referral_letter(const LetterContent& content) {
    const bool for_family = content.view == View::FamilyPage;
    Document document;
    document.title = kind_of(content.view);
    document.language = content.language;
    document.author = content.letterhead.name;
    document.status = content.status;
    document.version = content.version;
    document.made_at = content.made_at;
    document.body_pt = for_family ? 12 : 11;
    document.reading_grade = for_family ? 6 : 9;
    document.running_header = running_header(content);
    document.footer = footer_of(content.view);
    document.blocks = for_family ? family_page(content) : letter(content);
    return document;
}

}  // namespace attune::report
