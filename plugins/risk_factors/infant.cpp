// SPDX-License-Identifier: Apache-2.0
#include "instruments.h"
#include "listing.h"

namespace attune::risk_factors {
namespace {

constexpr Wording kWording{"child", "RI", "PF-CH", "Stresses"};

std::string counted(std::int64_t number, const char* unit) {
    return std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
}

std::optional<std::int64_t> months_at_placement(const sdk::Request& request) {
    return request.answers()["RI-9.age"].integer();
}

bool is_placed_after_today(const sdk::Request& request) {
    const auto placed = months_at_placement(request);
    const auto age = request.chronological();
    return placed && age && *placed > age->months;
}

void say_what_is_recorded(const sdk::Request& request, Sheet& sheet) {
    if (is_placed_after_today(request)) {
        sheet.say("RI-9", "Adopted, age at placement to be clarified");
    } else if (const auto placed = months_at_placement(request)) {
        sheet.say("RI-9", "Adopted, " + (*placed == 0 ? std::string("placed in the first month")
                                                      : "placed at " + counted(*placed, "month")));
    }
    if (const auto number = request.answers()["RI-10.number"].integer()) {
        sheet.say("RI-10",
                  "Several caregivers in succession, " + std::to_string(*number) + " so far");
    }
}

void question_placement(const sdk::Request& request, const Sheet& sheet, sdk::Result& result) {
    if (!sheet.is_yes("RI-9") || !is_placed_after_today(request)) return;
    result.finding({"questioned-placement",
                    sdk::Severity::Note,
                    "child",
                    "The age at placement, " + counted(*months_at_placement(request), "month") +
                        ", is more than the child's age. Ask again.",
                    {"RI-9", "RI-9.age"}});
}

void tell_crying(const Sheet& sheet, sdk::Result& result) {
    if (!sheet.is_yes("RI-11") || !sheet.is_yes("CX-1")) return;
    result.finding({"crying-in-passing",
                    sdk::Severity::Information,
                    "child",
                    "Crying that cannot be soothed is named beside passing fussiness (teething, "
                    "illness, growth): look again once that has passed.",
                    {"RI-11", "CX-1"}});
}

void tell_context(const Sheet& sheet, sdk::Result& result) {
    tell_if_yes(sheet, {"RI-4"},
                {"caesarean", sdk::Severity::Information, "child",
                 "For context, not counted: born by caesarean."},
                result);
    tell_if_yes(sheet, {"CX-1"},
                {"passing-fussiness", sdk::Severity::Information, "child",
                 "For context, not counted: passing fussiness from teething, illness or growth."},
                result);
}

}  // namespace

void InfantRisks::score(const sdk::Request& request, sdk::Result& result) const {
    Sheet sheet(request.answers(), infant_factors());
    say_what_is_recorded(request, sheet);
    tell_counts(sheet, kWording, result);
    tell_supports(sheet, kWording, result);
    tell_stresses(sheet, kWording, {}, result);
    tell_if_yes(
        sheet, {"RI-6", "RI-7", "RI-8"},
        {"see-birth-history", sdk::Severity::Note, "child",
         "The weeks of pregnancy, the days in the unit and the days apart stand under Birth and "
         "neonatal time."},
        result);
    tell_if_yes(sheet, {"RI-9", "RI-10"},
                {"see-separations", sdk::Severity::Note, "child",
                 "Record the moves between caregivers with their dates in the separation history."},
                result);
    question_placement(request, sheet, result);
    tell_crying(sheet, result);
    tell_context(sheet, result);
    tell_gaps(sheet, kWording, result);
}

}  // namespace attune::risk_factors
