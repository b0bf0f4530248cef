// SPDX-License-Identifier: Apache-2.0
#include "rules/ladder.h"

#include <algorithm>

namespace attune::mood {
namespace {

struct Rates {
    int cutoff;
    const char* text;
};

/// Whose scale it is, and how often its cut-offs err, as far as a study that we know says so.
struct Evidence {
    std::string scale;
    std::vector<Rates> rates;
};

/// Levis and others, BMJ 2020;371:m4022: the 36 studies with a semi-structured interview.
const Evidence& of_epds() {
    static const Evidence evidence{"Cox 1987",
                                   {{10, "sensitivity 0.85, specificity 0.84 (Levis 2020)"},
                                    {11, "sensitivity 0.81, specificity 0.88 (Levis 2020)"},
                                    {13, "sensitivity 0.66, specificity 0.95 (Levis 2020)"}}};
    return evidence;
}

/// Swalm 2010, doi 10.1007/s00737-010-0170-6, has 4, and Matthey 2008 has 6; the Danish study of
/// 5: doi 10.1186/s40359-021-00623-5.
Evidence of_anxiety(int cutoff) {
    const char* by = cutoff == 4 ? "EPDS-3A (Swalm 2010)" : "EPDS-3A (Matthey 2008)";
    return {cutoff == 5 ? "EPDS-3A" : by,
            {{5, "sensitivity 0.71, specificity 0.92 (Danish sample of 762, 2021)"}}};
}

/// Arroll 2010, PMC2906530: 2,642 patients of family doctors.
const Evidence& of_phq2() {
    static const Evidence evidence{"Kroenke 2003",
                                   {{2, "sensitivity 0.86, specificity 0.78 (Arroll 2010)"},
                                    {3, "sensitivity 0.61, specificity 0.92 (Arroll 2010)"}}};
    return evidence;
}

const Evidence& of_phq9() {
    static const Evidence evidence{
        "Kroenke 2001",
        {{10,
          "sensitivity 0.88, specificity 0.88, in family practice 0.74 and 0.91 (Arroll 2010)"}}};
    return evidence;
}

/// Around birth: 240 psychiatric referrals in Canada (13), pregnant women in Peru (7).
const Evidence& of_gad7() {
    static const Evidence evidence{
        "Spitzer 2006, around birth studies chose 7 to 13",
        {{7, "sensitivity 0.733, specificity 0.673 (pregnant women, Peru)"},
         {10, "sensitivity 0.89, specificity 0.82 (Spitzer 2006)"},
         {13,
          "sensitivity 0.613, specificity 0.727 (psychiatric referrals around birth, Canada)"}}};
    return evidence;
}

/// "Cox 1987; at 10 sensitivity ...; error rates at 12 are not known to us".
std::string source(const Evidence& evidence, std::vector<int> cutoffs) {
    std::sort(cutoffs.begin(), cutoffs.end());
    cutoffs.erase(std::unique(cutoffs.begin(), cutoffs.end()), cutoffs.end());
    std::string text = evidence.scale;
    std::string unknown;
    for (const int cutoff : cutoffs) {
        const auto known = std::find_if(evidence.rates.begin(), evidence.rates.end(),
                                        [&](const Rates& rate) { return rate.cutoff == cutoff; });
        if (known == evidence.rates.end()) {
            unknown += (unknown.empty() ? "" : " and ") + std::to_string(cutoff);
        } else {
            text += "; at " + std::to_string(cutoff) + " " + known->text;
        }
    }
    return unknown.empty() ? text : text + "; error rates at " + unknown + " are not known to us";
}

/// A range is named with its own cut-off and with the one from which a full assessment is advised.
Ladder ladder_of_ranges(const Evidence& evidence, std::vector<Step> steps, int advised) {
    std::vector<int> all{advised};
    for (Step& step : steps) {
        std::vector<int> own{advised};
        if (step.from > 0) own.push_back(step.from);
        step.source = source(evidence, own);
        all.insert(all.end(), own.begin(), own.end());
    }
    return {std::move(steps), source(evidence, all), true};
}

bool holds_in(const Translation& translation, const Step& step) {
    return step.from == 0 || translation.holds(step.setting);
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

Ladder epds_ladder(const Cutoff& possible, const Cutoff& probable) {
    const int first = std::min(possible.from, probable.from);
    const std::string of_first = source(of_epds(), {first});
    return {{{"below", 0, of_first},
             {"possible", first, of_first, possible.setting},
             {"probable", probable.from, source(of_epds(), {probable.from}), probable.setting}},
            source(of_epds(), {first, probable.from})};
}

Ladder epds_anxiety_ladder(const Cutoff& cutoff) {
    const std::string from = source(of_anxiety(cutoff.from), {cutoff.from});
    return {
        {{"no-further-enquiry", 0, from}, {"further-enquiry", cutoff.from, from, cutoff.setting}},
        from};
}

Ladder phq9_ladder(int advised) {
    return ladder_of_ranges(of_phq9(),
                            {{"minimal", 0, {}},
                             {"mild", 5, {}},
                             {"moderate", 10, {}},
                             {"moderately-severe", 15, {}},
                             {"severe", 20, {}}},
                            advised);
}

Ladder phq2_ladder(const Cutoff& cutoff) {
    const std::string from = source(of_phq2(), {cutoff.from});
    return {{{"negative", 0, from}, {"positive", cutoff.from, from, cutoff.setting}}, from};
}

Ladder gad7_ladder(const Cutoff& mild, const Cutoff& moderate, const Cutoff& severe) {
    return ladder_of_ranges(of_gad7(),
                            {{"minimal", 0, {}},
                             {"mild", mild.from, {}, mild.setting},
                             {"moderate", moderate.from, {}, moderate.setting},
                             {"severe", severe.from, {}, severe.setting}},
                            moderate.from);
}

Ladder ladder_in(const Translation& translation, Ladder ladder) {
    if (translation.is_published()) return ladder;
    const auto does_not_hold = [&](const Step& step) { return !holds_in(translation, step); };
    auto& steps = ladder.steps;
    if (ladder.is_of_ranges && std::any_of(steps.begin(), steps.end(), does_not_hold)) {
        steps.resize(1);
    }
    steps.erase(std::remove_if(steps.begin(), steps.end(), does_not_hold), steps.end());
    ladder.source.clear();
    for (Step& step : steps) {
        if (step.from == 0) continue;
        step.source = translation.source(step.setting, step.from);
        ladder.source += (ladder.source.empty() ? "" : "; ") + step.source;
    }
    if (ladder.has_cutoffs()) steps.front().source = steps[1].source;
    return ladder;
}

}  // namespace attune::mood
