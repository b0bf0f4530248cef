// SPDX-License-Identifier: Apache-2.0
#include "rules/ladder.h"

#include <algorithm>

namespace attune::mood {
namespace {

struct Rates {
    int cutoff;
    const char* text;
};

/// Levis and others, BMJ 2020;371:m4022: the 36 studies with a semi-structured interview.
constexpr Rates kEpdsRates[] = {
    {10, "sensitivity 0.85, specificity 0.84 (Levis 2020)"},
    {11, "sensitivity 0.81, specificity 0.88 (Levis 2020)"},
    {13, "sensitivity 0.66, specificity 0.95 (Levis 2020)"},
};
/// Swalm 2010, doi 10.1007/s00737-010-0170-6; the Danish study, doi 10.1186/s40359-021-00623-5;
/// Matthey 2008.
constexpr Rates kAnxietyRates[] = {
    {4, "Swalm 2010; error rates not known"},
    {5, "Danish sample of 762, 2021: sensitivity 0.71, specificity 0.92"},
    {6, "Matthey 2008; error rates not known"},
};
/// Arroll 2010, PMC2906530: 2,642 patients of family doctors.
constexpr Rates kPhq2Rates[] = {
    {2, "sensitivity 0.86, specificity 0.78 (Arroll 2010)"},
    {3, "sensitivity 0.61, specificity 0.92 (Arroll 2010)"},
};
constexpr const char* kPhq9Source =
    "Kroenke 2001; at 10 sensitivity 0.88, specificity 0.88, in family practice 0.74 and 0.91 "
    "(Arroll 2010)";

template <std::size_t Count>
std::string source(const std::string& scale, int cutoff, const Rates (&rates)[Count]) {
    const auto known = std::find_if(std::begin(rates), std::end(rates),
                                    [&](const Rates& rate) { return rate.cutoff == cutoff; });
    return scale + "; at " + std::to_string(cutoff) + " " +
           (known == std::end(rates) ? "error rates not known" : known->text);
}

}  // namespace

const Step& Ladder::at(int points) const {
    const auto above = std::find_if(steps.begin() + 1, steps.end(),
                                    [&](const Step& step) { return step.from > points; });
    return *(above - 1);
}

const Step* Ladder::decided(const Sum& sum) const {
    const Step& lowest = at(sum.at_least);
    return &lowest == &at(sum.at_most) ? &lowest : nullptr;
}

const Step* Ladder::find(const std::string& id) const {
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

Ladder epds_ladder(int possible, int probable) {
    const std::string scale = "Cox 1987";
    const int first = std::min(possible, probable);
    return {{{"below", 0, source(scale, first, kEpdsRates)},
             {"possible", first, source(scale, first, kEpdsRates)},
             {"probable", probable, source(scale, probable, kEpdsRates)}}};
}

Ladder epds_anxiety_ladder(int cutoff) {
    const std::string from = source("EPDS-3A", cutoff, kAnxietyRates);
    return {{{"no-further-enquiry", 0, from}, {"further-enquiry", cutoff, from}}};
}

Ladder phq9_ladder() {
    return {{{"minimal", 0, kPhq9Source},
             {"mild", 5, kPhq9Source},
             {"moderate", 10, kPhq9Source},
             {"moderately-severe", 15, kPhq9Source},
             {"severe", 20, kPhq9Source}}};
}

Ladder phq2_ladder(int cutoff) {
    const std::string from = source("Kroenke 2003", cutoff, kPhq2Rates);
    return {{{"negative", 0, from}, {"positive", cutoff, from}}};
}

Ladder gad7_ladder(int mild, int moderate, int severe) {
    const std::string from =
        "Spitzer 2006; at 10 sensitivity 0.89, specificity 0.82; around birth studies chose 7 to "
        "13";
    return {{{"minimal", 0, from},
             {"mild", mild, from},
             {"moderate", moderate, from},
             {"severe", severe, from}}};
}

bool is_published_in(std::string_view language) {
    return language.empty() || language.substr(0, language.find('-')) == "en";
}

Ladder ladder_in(const std::string& language, Ladder ladder) {
    if (is_published_in(language)) return ladder;
    const int first = ladder.steps[1].from;
    for (Step& step : ladder.steps) {
        step.source = std::to_string(std::max(step.from, first)) +
                      " was chosen by the practice for this language (" + language +
                      "); error rates not known in it";
    }
    return ladder;
}

}  // namespace attune::mood
