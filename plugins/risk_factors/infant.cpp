// SPDX-License-Identifier: Apache-2.0
#include "instruments.h"
#include "listing.h"

namespace attune::risk_factors {
namespace {

constexpr Wording kWording{"child", "RI", "PF-CH", "Stresses"};

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
    const Sheet sheet(request.answers(), infant_factors());
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
    tell_crying(sheet, result);
    tell_context(sheet, result);
    tell_gaps(sheet, kWording, result);
}

}  // namespace attune::risk_factors
