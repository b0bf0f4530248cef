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

}  // namespace

void OlderChildObstacles::score(const sdk::Request& request, sdk::Result& result) const {
    const Sheet sheet(request.answers(), older_child_factors());
    tell_counts(sheet, kWording, result);
    tell_supports(sheet, kWording, result);
    tell_if_yes(sheet, {"OC-5"},
                {"mistreated", sdk::Severity::Urgent, "child", mistreated_text(request.answers())},
                result);
    tell_stresses(sheet, kWording, {"OC-5"}, result);
    tell_if_yes(sheet, {"OC-3", "OC-4", "OC-7"},
                {"see-separations", sdk::Severity::Note, "child",
                 "Record when, how long and with whom in the separation history."},
                result);
    tell_gaps(sheet, kWording, result);
}

}  // namespace attune::risk_factors
