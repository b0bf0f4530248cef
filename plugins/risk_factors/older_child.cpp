// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "instruments.h"
#include "listing.h"

namespace attune::risk_factors {
namespace {

constexpr Wording kWording{"child", "OC", "PF-OC", "Experiences"};

/// A date is known here as an age: how long ago it was, counted back from the child's age today.
std::string known_words(const sdk::Value& since, std::optional<int> today) {
    if (!since.is_given()) return "Not recorded whether child welfare knows of it.";
    const auto first = since.age_days();
    if (!first || !today) return "Child welfare is said to know of it already.";
    const int at_most = *today - *first;
    if (at_most < 0) {
        return "The day since which child welfare is said to know of it lies after this "
               "assessment: ask again.";
    }
    const int at_least = std::max(0, *today - since.age_days_at_most().value_or(*first));
    const std::string from = at_least == at_most ? "" : std::to_string(at_least) + " to ";
    return "Child welfare is said to have known of it for " + from + std::to_string(at_most) +
           (at_most == 1 ? " day." : " days.");
}

std::string mistreated_text(const sdk::Request& request) {
    return "Mistreatment is named. Decide today, with your supervisor, what child protection "
           "needs. " +
           known_words(request.answers()["OC-5.known-since"], request.age_days());
}

struct Move {
    const char* part;
    const char* words;
};
constexpr Move kMoves[] = {{"OC-4.adoption", "an adoption"},
                           {"OC-4.foster-care", "foster care"},
                           {"OC-4.death", "the death of a parent"}};

/// "Moved between caregivers: foster care, 2 moves so far": of the kinds, what was ticked.
void say_moves(const sdk::Answers& answers, Sheet& sheet) {
    std::string kinds;
    for (const Move& move : kMoves) {
        if (!answers[move.part].boolean().value_or(false)) continue;
        kinds += (kinds.empty() ? ": " : " and ") + std::string(move.words);
    }
    std::string words = "Moved between caregivers" + kinds;
    if (const auto count = answers["OC-4.count"].integer()) {
        words += ", " + std::to_string(*count) + (*count == 1 ? " move" : " moves") + " so far";
    }
    sheet.say("OC-4", words);
}

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
    Sheet sheet(request.answers(), older_child_factors());
    say_moves(request.answers(), sheet);
    tell_counts(sheet, kWording, result);
    tell_supports(sheet, kWording, result);
    tell_if_yes(sheet, {"OC-5"},
                {"mistreated", sdk::Severity::Urgent, "child", mistreated_text(request)}, result);
    tell_stresses(sheet, kWording, {"OC-5"}, result);
    question_moves(request.answers(), sheet, result);
    tell_if_yes(sheet, {"OC-3", "OC-4", "OC-7"},
                {"see-separations", sdk::Severity::Note, "child",
                 "Record when, how long and with whom in the separation history."},
                result);
    tell_gaps(sheet, kWording, result);
}

}  // namespace attune::risk_factors
