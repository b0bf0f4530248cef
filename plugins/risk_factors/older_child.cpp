// SPDX-License-Identifier: Apache-2.0
#include "instruments.h"
#include "listing.h"

namespace attune::risk_factors {
namespace {

constexpr Wording kWording{"child", "OC", "PF-OC", "Experiences"};

std::string mistreated_text(const sdk::Answers& answers) {
    const bool is_known = answers["OC-5.known-since"].is_given();
    return std::string(
               "Mistreatment is named. Decide today, with your supervisor, what child "
               "protection needs. ") +
           (is_known ? "Child welfare is said to know of it already."
                     : "Not recorded whether child welfare knows of it.");
}

struct Move {
    const char* part;
    const char* words;
};
constexpr Move kMoves[] = {{"OC-4.adoption", "an adoption"},
                           {"OC-4.foster-care", "foster care"},
                           {"OC-4.death", "the death of a parent"}};

/// "No" to every move, beside one that is ticked or told in the separation history.
void question_moves(const sdk::Answers& answers, const Sheet& sheet, sdk::Result& result) {
    if (sheet["OC-4"].status != Status::No) return;
    std::string told;
    std::vector<std::string> because{"OC-4"};
    for (const Move& move : kMoves) {
        if (!answers[move.part].boolean().value_or(false)) continue;
        told += (told.empty() ? "" : " and ") + std::string(move.words) + " is ticked";
        because.emplace_back(move.part);
    }
    if (answers["record-changes-of-care"].integer().value_or(0) > 0) {
        told +=
            std::string(told.empty() ? "" : " and ") + "the separation history tells of a change";
        because.emplace_back("record-changes-of-care");
    }
    if (told.empty()) return;
    result.finding({"questioned-moves", sdk::Severity::Note, "child",
                    "Moved between caregivers is answered no, yet " + told +
                        ". Ask again which of the two is right.",
                    std::move(because)});
}

}  // namespace

void OlderChildObstacles::score(const sdk::Request& request, sdk::Result& result) const {
    const Sheet sheet(request.answers(), older_child_factors());
    tell_counts(sheet, kWording, result);
    tell_supports(sheet, kWording, result);
    tell_if_yes(sheet, {"OC-5"},
                {"mistreated", sdk::Severity::Urgent, "child", mistreated_text(request.answers())},
                result);
    tell_stresses(sheet, kWording, {"OC-5"}, result);
    question_moves(request.answers(), sheet, result);
    tell_if_yes(sheet, {"OC-3", "OC-4", "OC-7"},
                {"see-separations", sdk::Severity::Note, "child",
                 "Record when, how long and with whom in the separation history."},
                result);
    tell_gaps(sheet, kWording, result);
}

}  // namespace attune::risk_factors
