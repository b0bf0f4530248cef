// SPDX-License-Identifier: Apache-2.0
/// \file
/// The instruments `epds`, `phq-9`, `phq-2` and `gad-7`: read, apply the rules, tell.
#include <algorithm>
#include <attune/plugin.hpp>

#include "findings/findings.h"
#include "reading.h"

namespace attune::mood {
namespace {

constexpr const char* kAnxiety = "anxiety";
constexpr const char* kReferSoon = "A-6";
constexpr const char* kCrossedWhileIncomplete = "A-8";

sdk::Score score_of(const std::string& id, const Sum& sum) {
    const int items = sum.used + sum.missing;
    return {id,
            static_cast<double>(sum.at_least),
            0,
            static_cast<double>(kMaxPoints * items),
            static_cast<std::uint32_t>(sum.used),
            static_cast<std::uint32_t>(sum.missing),
            sum.at_least,
            sum.at_most};
}

void tell_score(const std::string& id, const Sum& sum, sdk::Result& result) {
    const sdk::Score score = score_of(id, sum);
    if (sum.is_complete()) return result.score(score);
    result.withhold(score, missing_text(sum) + "; nothing is prorated.");
}

/// Why a score lies in no band; what its cut-offs are by is said all the same.
std::string no_band(const Sum& sum, const Ladder& ladder, Standing standing,
                    const std::string& advised_source) {
    switch (standing) {
        case Standing::Set:
            return decisions_text(sum, ladder) + "; " + ladder.source;
        case Standing::NotForRespondent:
            return "Cut-off not set for fathers and other caregivers.";
        case Standing::RespondentNotKnown:
            return "Not known whether who answered gave birth to the child.";
        case Standing::NotInLanguage:
            if (advised_source.empty()) return "Cut-off not checked in this language.";
            return "Ranges not checked in this language; " + advised_source;
    }
    return {};
}

/// Bands are given for a whole score only.
void tell_band(const std::string& id, const Sum& sum, const Ladder& ladder, Standing standing,
               const std::string& advised_source, sdk::Result& result) {
    if (sum.used == 0) return;
    if (sum.is_complete() && standing == Standing::Set) {
        const Step& step = ladder.at(sum.at_least);
        return result.band({id, step.id, static_cast<double>(step.from), step.source});
    }
    result.withhold(id + ".band", no_band(sum, ladder, standing, advised_source));
}

void tell(const Findings& findings, sdk::Result& result) {
    for (const sdk::Finding& finding : findings) result.finding(finding);
}

/// Total, band and steps, the self-harm item first among the findings.
void tell_total(const Screening& screening, sdk::Result& result) {
    tell_score("total", screening.total, result);
    tell_band("total", screening.total, screening.ladder, screening.standing,
              screening.advised_source, result);
    tell(self_harm_findings(screening.sheet), result);
    result.trace("answers counted", screening.total.used);
    result.trace("sum of their points", screening.total.at_least);
}

/// The form raises A-6 at the published figure; this does so at the practice's. A-8 holds whichever
/// answer is missing; the host waits with it while one may still come.
void tell_alerts(const Screening& screening, const char* refer_from, sdk::Result& result) {
    const bool is_set = screening.standing == Standing::Set && refer_from != nullptr;
    const Step* refer = is_set ? screening.ladder.find(refer_from) : nullptr;
    if (refer != nullptr && screening.total.decide(refer->from) == Decision::Reached) {
        result.alert(kReferSoon, screening.scale().ids());
    }
    if (screening.is_advised() && !screening.total.is_complete()) {
        result.alert(kCrossedWhileIncomplete, screening.scale().ids());
    }
}

/// In pregnancy the practice may use other figures.
struct EpdsCutoffs {
    Cutoff possible;
    Cutoff probable;
};

EpdsCutoffs epds_cutoffs(const sdk::Request& request) {
    const std::string when = is_pregnant(request) ? "-pregnancy" : "";
    EpdsCutoffs cutoffs{read_cutoff(request, "cutoff-possible" + when, 10),
                        read_cutoff(request, "cutoff-probable" + when, 13)};
    cutoffs.possible.from = std::min(cutoffs.possible.from, cutoffs.probable.from);
    return cutoffs;
}

struct Epds {
    static constexpr const char* id = "epds";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const EpdsCutoffs cutoffs = epds_cutoffs(request);
        const Cutoff cutoff = read_cutoff(request, "cutoff-anxiety", 5);
        const Screening screening = read_screening(
            epds(), epds_ladder(cutoffs.possible, cutoffs.probable), cutoffs.possible,
            read_translation(request, {cutoffs.possible, cutoffs.probable, cutoff}), request);
        tell_total(screening, result);
        const Ladder ladder = ladder_in(screening.translation, epds_anxiety_ladder(cutoff));
        const Standing standing = standing_on(ladder, screening.of_respondent);
        const Sum anxiety = sum_of(screening.sheet, 3, 5);
        tell_score(kAnxiety, anxiety, result);
        tell_band(kAnxiety, anxiety, ladder, standing, {}, result);
        tell(epds_findings(screening), result);
        if (standing == Standing::Set) tell(epds_anxiety_findings(anxiety, cutoff.from), result);
        tell(limit_findings(screening), result);
        tell_alerts(screening, "probable", result);
        result.trace("sum of items 3 to 5", anxiety.at_least);
    }
};

struct Phq9 {
    static constexpr const char* id = "phq-9";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const Cutoff advised = read_cutoff(request, "cutoff-advised", 10);
        const Screening screening = read_screening(phq9(), phq9_ladder(advised.from), advised,
                                                   read_translation(request, {advised}), request);
        tell_total(screening, result);
        if (!screening.sheet.is_untouched()) {
            tell(range_findings(screening), result);
            tell(phq9_pattern_findings(screening), result);
        }
        tell(phq9_difficulty_findings(request.answers()["phq9-difficulty"].position()), result);
        tell(limit_findings(screening), result);
        tell_alerts(screening, "moderately-severe", result);
    }
};

struct Phq2 {
    static constexpr const char* id = "phq-2";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const Cutoff cutoff = read_cutoff(request, "cutoff", 3);
        const Screening screening = read_screening(phq2(), phq2_ladder(cutoff), cutoff,
                                                   read_translation(request, {cutoff}), request);
        tell_total(screening, result);
        tell(phq2_findings(screening), result);
        tell(limit_findings(screening), result);
        tell_alerts(screening, nullptr, result);
    }
};

struct Gad7 {
    static constexpr const char* id = "gad-7";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const Cutoff mild = read_cutoff(request, "cutoff-mild", 5);
        const Cutoff moderate = read_cutoff(request, "cutoff-moderate", 10);
        const Cutoff severe = read_cutoff(request, "cutoff-severe", 15);
        const Screening screening =
            read_screening(gad7(), gad7_ladder(mild, moderate, severe), moderate,
                           read_translation(request, {mild, moderate, severe}), request);
        tell_total(screening, result);
        tell(range_findings(screening), result);
        tell(limit_findings(screening), result);
        tell_alerts(screening, "severe", result);
    }
};

}  // namespace
}  // namespace attune::mood

ATTUNE_PLUGIN(attune::mood::Epds, attune::mood::Phq9, attune::mood::Phq2, attune::mood::Gad7)
