// SPDX-License-Identifier: Apache-2.0
/// \file
/// The smallest plugin that works. Copy the folder, rename, and replace score().
#include <attune/plugin.hpp>

namespace {

/// Four demonstration questions of 0 to 3 points; the total needs all four.
struct Template {
    static constexpr const char* id = "template";

    void score(const attune::sdk::Request& request, attune::sdk::Result& result) const {
        attune::sdk::Score total{"total", 0, 0, 12};
        for (const char* item : {"t-1", "t-2", "t-3", "t-4"}) {
            const auto points = request.answers()[item].number();
            total.value += points.value_or(0);
            points ? ++total.items_used : ++total.items_missing;
        }
        total.at_least = total.value;
        total.at_most = total.value + 3 * total.items_missing;
        if (total.items_missing > 0) return result.withhold(total, "All four answers are needed.");
        result.score(total);

        const double cutoff = request.setting("cutoff").number().value_or(6);
        const bool is_high = total.value >= cutoff;
        result.band({"total", is_high ? "high" : "low", is_high ? cutoff : 0, "demonstration"});
        result.trace("sum of four answers", total.value);
    }
};

}  // namespace

ATTUNE_PLUGIN(Template)
