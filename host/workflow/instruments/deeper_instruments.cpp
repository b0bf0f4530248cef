// SPDX-License-Identifier: Apache-2.0
#include "instruments/deeper_instruments.h"

namespace attune::workflow {

namespace {

struct Way {
    std::string_view finding;
    const char* id;
    const char* title;
};

/// EPDS before PHQ-9: who may be asked it is said in the finding and checked when it begins.
constexpr Way kWays[] = {{"ask-mood", "epds", "EPDS"},
                         {"ask-mood", "phq-9", "PHQ-9"},
                         {"ask-anxiety", "gad-7", "GAD-7"},
                         {"see-birth-history", "prematurity", "Birth and neonatal time"},
                         {"see-separations", "separation-history", "Separations"}};

constexpr std::string_view kLists[] = {"infant-risks", "caregiver-risks", "older-child-obstacles"};

}  // namespace

std::vector<DeeperInstrument> deeper_instruments(std::string_view instrument,
                                                 std::string_view finding) {
    std::vector<DeeperInstrument> found;
    for (const auto list : kLists) {
        if (list != instrument) continue;
        for (const auto& way : kWays) {
            if (way.finding == finding) found.push_back({way.id, way.title});
        }
    }
    const bool has_no_cutoff = finding == "cutoff-not-set" || finding == "respondent-not-known";
    if (instrument == "epds" && has_no_cutoff) found.push_back({"phq-9", "PHQ-9"});
    return found;
}

}  // namespace attune::workflow
