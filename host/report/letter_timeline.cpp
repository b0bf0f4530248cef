// SPDX-License-Identifier: Apache-2.0
#include "letter_sections.h"

namespace attune::report {

void add_timeline(Blocks& blocks, const std::optional<Timeline>& timeline) {
    if (!timeline || timeline->episodes.empty()) return;
    add_heading(blocks, "Timeline");
    blocks.push_back({timeline_figure(*timeline)});
    Table table{
        {{"Separation", 1.6}, {"When", 2}, {"Age at the beginning", 2}, {"Cared for by", 1.2}}, {}};
    for (const auto& episode : timeline->episodes) {
        table.rows.push_back({episode.name, episode.when, episode.age, episode.cared_for_by});
    }
    blocks.push_back({table});
}

}  // namespace attune::report
