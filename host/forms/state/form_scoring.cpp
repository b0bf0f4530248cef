// SPDX-License-Identifier: Apache-2.0
// Scores, bands and findings by the form's own rules.
#include <algorithm>

#include "reading/fhir_value.h"
#include "state/answer_engine.h"
#include "state/scored_items.h"

namespace attune::forms {
namespace {

std::optional<double> number_in(const Answer& answer) {
    if (answer.values.size() != 1) return std::nullopt;
    if (const auto* whole = std::get_if<std::int64_t>(&answer.values.front()))
        return static_cast<double>(*whole);
    if (const auto* decimal = std::get_if<Decimal>(&answer.values.front()))
        return number_from(decimal->digits);
    return std::nullopt;
}

double score_given(const Place& place) {
    double sum = 0;
    for (const AnswerValue& value : place.given()) {
        const auto* coding = std::get_if<Coding>(&value);
        const Option* option = coding ? place.item->find_option(coding->code) : nullptr;
        if (option && option->ordinal) sum += number_from(option->ordinal->digits);
    }
    return sum;
}

/// Works out one assessment's scores and what the form says about them.
class FormScoring {
public:
    explicit FormScoring(AnswerEngine& engine)
        : m_engine(engine), m_facts(engine.form().instrument()) {}

    ScorerPart score() {
        if (m_facts.scorer == Scorer::Form) {
            for (const ScoreRule& rule : m_facts.scores) add_score(rule);
            for (const BandRule& rule : m_facts.bands) add_band(rule);
            for (const FindingExpression& rule : m_engine.program().findings()) add_finding(rule);
        } else {
            for (const Item& item : m_engine.form().items()) add_repeated_score(item);
        }
        m_part.alerts = m_engine.firing_alerts();
        return std::move(m_part);
    }

private:
    void add_score(const ScoreRule& rule) {
        const Item& item = *m_engine.form().find_item(rule.item);
        Score score;
        score.id = rule.id;
        score.min = rule.min;
        score.max = rule.max;
        const auto& places = m_engine.tree().places_of(item);
        if (!places.empty() && places.front()->is_enabled)
            score.value = number_in(places.front()->answer());
        count_items(item, score);
        if (score.value) {
            score.at_least = score.at_most = score.value;
            m_part.trace.push_back({"the form calculates " + rule.item, *score.value});
        } else {
            m_part.withheld.push_back({rule.id, why_withheld(item, score)});
        }
        m_part.scores.push_back(std::move(score));
    }

    /// Which scored items the total is made of, and between what it lies while some are missing.
    void count_items(const Item& total, Score& score) const {
        Span range;
        for (const Item* item : scored_items(m_engine.form(), total)) {
            for (const Place* place : m_engine.tree().places_of(*item)) {
                if (!place->is_enabled) continue;
                const bool is_given = !place->given().empty();
                ++(is_given ? score.items_used : score.items_missing);
                const Span missing = *span_of(*item);
                range.least += is_given ? score_given(*place) : missing.least;
                range.greatest += is_given ? score_given(*place) : missing.greatest;
            }
        }
        // Only for a sum of option scores do the missing ones say between what the total lies.
        if (m_facts.missing_rule != MissingRule::Range || !is_plain_sum(m_engine.form(), total)) {
            return;
        }
        score.at_least = range.least;
        score.at_most = range.greatest;
    }

    std::string why_withheld(const Item& item, const Score& score) const {
        const auto& places = m_engine.tree().places_of(item);
        if (!places.empty()) {
            if (auto message = m_engine.message_of(*places.front()); !message.empty())
                return message;
        }
        if (score.items_missing == 0) return "The form gives no value here.";
        return std::to_string(score.items_missing) + " of " +
               std::to_string(score.items_used + score.items_missing) + " answers are missing.";
    }

    void add_band(const BandRule& rule) {
        for (const Score& score : m_part.scores) {
            if (score.id != rule.score || !score.value) continue;
            const bool above = !rule.from || *score.value >= *rule.from;
            const bool below = !rule.to || *score.value <= *rule.to;
            if (above && below)
                m_part.bands.push_back({rule.score, rule.id, rule.cutoff, rule.source});
        }
    }

    void add_finding(const FindingExpression& rule) {
        const FindingRule& facts = m_facts.findings[static_cast<std::size_t>(rule.finding)];
        if (!rule.expression) return withhold(facts.id, "its rule is broken");
        const auto value = m_engine.evaluate(*rule.expression, m_engine.tree().root());
        const auto truth =
            value ? fhirpath::truth_of(*value) : Result<std::optional<bool>>(value.error());
        if (!truth) return withhold(facts.id, "its rule cannot be evaluated");
        if (!truth->value_or(false)) return;
        Finding finding;
        finding.id = facts.id;
        finding.severity = facts.severity;
        finding.owner = facts.owner;
        finding.owner_ref = facts.owner == Owner::Caregiver ? "caregiver-1" : "child";
        finding.text = facts.text;
        finding.because = facts.because;
        m_part.findings.push_back(std::move(finding));
    }

    void withhold(const std::string& id, std::string why) {
        m_part.withheld.push_back({id, std::move(why)});
    }

    /// A hidden total that repeats what the plugin computes, for other tools and for comparing.
    void add_repeated_score(const Item& item) {
        constexpr std::string_view kPrefix = "score-";
        if (!item.calculated || item.link_id.compare(0, kPrefix.size(), kPrefix) != 0) return;
        Score score;
        score.id = item.link_id.substr(kPrefix.size());
        const auto& places = m_engine.tree().places_of(item);
        if (!places.empty()) score.value = number_in(places.front()->answer());
        count_items(item, score);
        if (score.value) score.at_least = score.at_most = score.value;
        m_part.scores.push_back(std::move(score));
    }

    AnswerEngine& m_engine;
    const InstrumentFacts& m_facts;
    ScorerPart m_part;
};

}  // namespace

ScorerPart FormState::score_part() const { return FormScoring(*m_engine).score(); }

}  // namespace attune::forms
