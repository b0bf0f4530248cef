// SPDX-License-Identifier: Apache-2.0
/// \file
/// The parts of a letter that more than one view has. Each adds nothing when it has nothing to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/letter.h"

namespace attune::report {

/// "12, 19 and 21 November 2026"; months and years are written once where they are the same.
std::string days_in_words(const std::vector<Date>& days);
/// "a", "a and b", "a, b and c".
std::string joined(const std::vector<std::string>& words);
/// `text` beginning with a capital where it begins with a letter of English.
std::string capitalised(std::string text);
/// `text` with a full stop unless it ends as a sentence does.
std::string sentence(std::string text);

/// "7 months 3 days; corrected age 4 months 22 days". Never without the second age.
std::string both_ages(const LetterAges& ages);

/// One more word or sentence, after a space.
void add_words(Text& text, const std::string& words, Emphasis emphasis = Emphasis::None);

using Blocks = std::vector<Block>;

/// A line a state, what asks for attention first: "Not yet: Makes gestures".
Text states_of(const MilestoneBand& band);

void add_heading(Blocks& blocks, const char* text);
void add_list(Blocks& blocks, const char* heading, const std::vector<std::string>& items);
void add_plan(Blocks& blocks, const char* heading, const std::vector<PlanRow>& plan);
void add_findings(Blocks& blocks, const std::vector<FindingRow>& findings);
void add_parts(Blocks& blocks, const char* heading, const std::vector<ObservedPart>& parts);
void add_part_paragraphs(Blocks& blocks, const std::vector<ObservedPart>& parts);
void add_factors(Blocks& blocks, const std::vector<PersonFactors>& factors);
void add_pairs(Blocks& blocks, const std::vector<PairObservation>& pairs);
void add_milestones(Blocks& blocks, const LetterChild& child, const LetterMilestones& milestones);
/// "**Lead** one. Two." in one paragraph.
void add_run_in(Blocks& blocks, const char* lead, const std::vector<std::string>& items,
                ParagraphStyle style);
/// What no other section tells.
void add_brief_findings(Blocks& blocks, std::vector<FindingRow> findings);
/// Version, day, informant and completeness of what the other sections tell.
void add_how_asked(Blocks& blocks, const std::vector<FindingRow>& findings);
/// The chart, then a paragraph a band; a band that is reached throughout is only named.
void add_brief_milestones(Blocks& blocks, const LetterContent& content);
/// Stresses, supports and caregivers under one heading, pairs under another, a paragraph each.
void add_brief_people(Blocks& blocks, const LetterContent& content);
void add_brief_plan(Blocks& blocks, const std::vector<PlanRow>& plan);
void add_courses(Blocks& blocks, const std::vector<LetterCourse>& courses);
void add_timeline(Blocks& blocks, const std::optional<Timeline>& timeline);
void add_signature(Blocks& blocks, const LetterContent& content);
void add_provenance(Blocks& blocks, const LetterContent& content);

/// The family page, addressed to one caregiver.
Blocks family_page(const LetterContent& content);

}  // namespace attune::report
