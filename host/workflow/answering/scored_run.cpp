// SPDX-License-Identifier: Apache-2.0
#include "answering/scored_run.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "instruments/setting_values.h"

namespace attune::workflow {

namespace {

constexpr double kSameScore = 1e-9;
/// Before the id of the setting, in the provenance of a result.
constexpr std::string_view kOwn = "own ";

/// Scores that form and plugin both give and that differ are not given.
void settle_scores(const ScorerPart& by_form, ScorerPart& part) {
    for (auto& score : part.scores) {
        const auto same =
            std::find_if(by_form.scores.begin(), by_form.scores.end(),
                         [&](const Score& candidate) { return candidate.id == score.id; });
        if (same == by_form.scores.end() || !same->value || !score.value) continue;
        if (std::abs(*same->value - *score.value) <= kSameScore) continue;
        score.value.reset();
        part.withheld.push_back({score.id, "form and plugin disagree"});
        std::erase_if(part.bands, [&](const Band& band) { return band.score == score.id; });
    }
}

void add_alerts(const std::vector<AlertRaised>& more, std::vector<AlertRaised>& alerts) {
    for (const auto& alert : more) {
        if (std::find(alerts.begin(), alerts.end(), alert) == alerts.end()) {
            alerts.push_back(alert);
        }
    }
}

ResultStatus status_of(const ScorerPart& part) {
    if (part.withheld.empty()) return ResultStatus::Scored;
    const bool any_given = std::any_of(part.scores.begin(), part.scores.end(),
                                       [](const Score& score) { return score.value.has_value(); });
    return any_given || !part.counts.empty() ? ResultStatus::Partial : ResultStatus::Withheld;
}

std::string failure_words(const Error& error) {
    if (error.code == ErrorCode::NotFound) return "the plugin is not installed";
    return error.faults.empty() ? "the plugin stopped" : error.faults.front().text;
}

ResultAges result_ages(const forms::InstrumentFacts& facts, const std::optional<Ages>& ages) {
    ResultAges result;
    if (!ages) return result;
    result.chronological = ages->chronological;
    result.corrected = ages->corrected;
    result.postmenstrual = ages->postmenstrual;
    if (facts.uses_age) result.used = age_used(facts.age_rule, *ages);
    return result;
}

Provenance provenance_of(const ShelvedInstrument& instrument, const RunFacts& facts) {
    Provenance provenance;
    provenance.host = "Attune " ATTUNE_VERSION;
    provenance.form = instrument.form->canonical();
    provenance.form_sha256 = instrument.form_sha256;
    provenance.text_pack = facts.text_pack_sha256;
    provenance.settings = facts.taken_over;
    if (!facts.lists_fault.empty()) provenance.settings[kListsFault] = facts.lists_fault;
    const auto* manifest = instrument.manifest();
    if (manifest == nullptr) return provenance;
    provenance.plugin = instrument.info.plugin;
    provenance.plugin_sha256 = instrument.plugin->library_sha256;
    for (const auto& setting : manifest->settings) {
        const auto chosen = facts.settings.find(setting.id);
        if (chosen == facts.settings.end() && !told_of(setting.id).empty()) continue;
        provenance.settings[setting.id] =
            text_of(chosen == facts.settings.end() ? setting.fallback : chosen->second);
    }
    for (const auto& [id, words] : facts.setting_sources) {
        provenance.settings[std::string(kOwn) + id] = words;
    }
    return provenance;
}

std::optional<double> as_double(const Decimal& decimal) {
    // Never std::stod: it reads by the locale that the window has set.
    double value = 0;
    const auto& digits = decimal.digits;
    const auto* end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || fault != std::errc() || stop != end) return std::nullopt;
    return value;
}

/// The value as a plugin may see it; nothing for what has no place in the contract.
class ToScoring {
public:
    ToScoring(const forms::Item& item, const Birth& birth) : m_item(item), m_birth(birth) {}
    using Value = std::optional<plugin_host::ScoringValue>;

    Value operator()(bool yes) const { return yes; }
    Value operator()(std::int64_t number) const { return number; }
    Value operator()(const Decimal& number) const {
        if (const auto value = as_double(number)) return *value;
        return std::nullopt;
    }
    Value operator()(const std::string& text) const {
        if (!m_item.options.empty()) return choice(text);
        return plugin_host::TextAnswer{text};
    }
    Value operator()(const Coding& coding) const { return choice(coding.code); }
    Value operator()(const Date& day) const {
        return plugin_host::date_as_age(day, m_birth.date, m_birth.gestation);
    }
    Value operator()(const DateTimeText& text) const {
        const auto age = plugin_host::date_as_age(text.text, m_birth.date, m_birth.gestation);
        if (age) return *age;
        return std::nullopt;
    }
    Value operator()(const TimeText& time) const { return plugin_host::TextAnswer{time.text}; }
    Value operator()(const Quantity& quantity) const {
        const auto value = as_double(quantity.value);
        if (!value) return std::nullopt;
        return plugin_host::QuantityAnswer{*value,
                                           quantity.code.empty() ? quantity.unit : quantity.code};
    }

private:
    Value choice(const std::string& code) const {
        plugin_host::ChoiceAnswer answer;
        answer.code = code;
        for (std::size_t i = 0; i < m_item.options.size(); ++i) {
            const auto& option = m_item.options[i];
            if (option.code != code) continue;
            answer.position = static_cast<int>(i) + 1;
            if (option.ordinal) answer.score = as_double(*option.ordinal);
        }
        return answer;
    }
    const forms::Item& m_item;
    const Birth& m_birth;
};

/// The addresses of an item in every instance of the repeating groups around it.
std::vector<ItemAddress> addresses_of(const forms::FormState& state, const forms::Item& item) {
    std::vector<ItemAddress> addresses{{item.link_id, {}}};
    for (const auto* group : state.form().repeating_groups_of(item)) {
        std::vector<ItemAddress> deeper;
        for (const auto& address : addresses) {
            const int count = state.instance_count({group->link_id, address.instances});
            for (int i = 0; i < count; ++i) {
                deeper.push_back(address);
                deeper.back().instances.push_back(i);
            }
        }
        addresses = std::move(deeper);
    }
    return addresses;
}

std::vector<plugin_host::ScoringAnswer> scoring_answers(const forms::FormState& state,
                                                        const Birth& birth) {
    std::vector<plugin_host::ScoringAnswer> answers;
    for (const auto& item : state.form().items()) {
        if (!item.is_question() || item.is_guidance) continue;
        for (const auto& address : addresses_of(state, item)) {
            if (!state.is_enabled(address)) continue;
            const auto& answer = state.answer(address);
            if (answer.state != AnswerState::Given) {
                answers.push_back({address, answer.state, std::nullopt});
                continue;
            }
            for (const auto& value : answer.values) {
                auto told = std::visit(ToScoring(item, birth), value);
                if (told) answers.push_back({address, answer.state, std::move(told)});
            }
        }
    }
    return answers;
}

plugin_host::ScoringContext context_of(const ShelvedInstrument& instrument, const RunFacts& facts) {
    plugin_host::ScoringContext context;
    if (const auto ages = facts.birth.ages_on(facts.on)) {
        const auto told = result_ages(instrument.form->instrument(), ages);
        context.chronological = told.chronological;
        context.corrected = told.corrected;
        context.used = told.used;
        context.days_early = ages->days_early;
        context.corrected_at_most = ages->corrected_at_most;
        context.age_days = days_between(*facts.birth.date, facts.on);
    }
    if (const auto& gestation = facts.birth.gestation) {
        constexpr int kLastDayOfAWeek = 6;
        context.gestation_days = gestation->total_days();
        if (!gestation->days()) {
            context.gestation_days_at_most = gestation->total_days() + kLastDayOfAWeek;
        }
    }
    context.birth_weight = facts.birth.weight_grams;
    const auto sex = facts.birth.sex_for_norms;
    if (sex == Sex::Female || sex == Sex::Male) context.sex_for_norms = code_of(sex);
    context.subject = code_of(instrument.info.subject);
    context.informant = facts.informant;
    context.mode = code_of(facts.mode);
    context.language = facts.language;
    return context;
}

std::vector<plugin_host::EarlierAssessment> earlier_of(const ShelvedInstrument& instrument,
                                                       const RunFacts& facts) {
    std::vector<plugin_host::EarlierAssessment> earlier;
    for (const auto& run : facts.earlier) {
        RunFacts then;
        then.birth = facts.birth;
        then.on = run.on;
        then.now = facts.now;
        const auto state = forms::FormState::create(instrument.form, launch_context(then),
                                                    known_answers(*instrument.form, run.answers));
        if (!state) continue;
        const auto ages = result_ages(instrument.form->instrument(), facts.birth.ages_on(run.on));
        earlier.push_back({ages.chronological, ages.corrected, ages.used, run.form_version,
                           scoring_answers(*state, facts.birth)});
    }
    return earlier;
}

}  // namespace

std::optional<Ages> Birth::ages_on(Date day) const {
    if (!date) return std::nullopt;
    const auto ages = attune::ages_on(*date, gestation, day);
    if (!ages) return std::nullopt;
    return *ages;
}

forms::LaunchContext launch_context(const RunFacts& facts) {
    forms::LaunchContext context;
    context.now = facts.now;
    context.ages = facts.birth.ages_on(facts.on);
    context.language = facts.language;
    for (const auto& run : facts.earlier) context.earlier.push_back(run.answers);
    return context;
}

forms::Answers known_answers(const forms::Form& form, const forms::Answers& answers) {
    forms::Answers known;
    for (const auto& [address, answer] : answers) {
        const auto* item = form.find_item(address.link_id);
        if (item != nullptr && item->is_question()) known.emplace(address, answer);
    }
    return known;
}

plugin_host::ScoringRequest scoring_request(const ShelvedInstrument& instrument,
                                            const forms::FormState& state, const RunFacts& facts) {
    plugin_host::ScoringRequest request;
    request.instrument = instrument.info.id;
    request.form_version = instrument.form->version();
    request.answers = scoring_answers(state, facts.birth);
    request.context = context_of(instrument, facts);
    request.earlier = earlier_of(instrument, facts);
    request.settings = facts.settings;
    return request;
}

AssessmentResult result_of(const ShelvedInstrument& instrument, const forms::FormState& state,
                           const RunFacts& facts, const Result<ScorerPart>* reply) {
    AssessmentResult result;
    const auto& info = instrument.info;
    result.instrument = {info.id, info.version, info.evidence, info.source};
    result.subject = info.subject;
    result.ages = result_ages(instrument.form->instrument(), facts.birth.ages_on(facts.on));
    result.provenance = provenance_of(instrument, facts);
    const auto by_form = state.score_part();
    const bool has_reply = reply != nullptr && reply->has_value();
    result.part = has_reply ? **reply : by_form;
    if (has_reply) settle_scores(by_form, result.part);
    for (auto& finding : result.part.findings) {
        const auto source = facts.finding_sources.find(finding.id);
        if (source != facts.finding_sources.end()) finding.text += " " + source->second;
    }
    add_alerts(state.firing_alerts(), result.part.alerts);
    result.status = status_of(result.part);
    if (reply != nullptr && !has_reply) {
        result.status = ResultStatus::Failed;
        result.part.withheld.push_back({"result", failure_words(reply->error())});
    }
    return result;
}

bool is_own_source(std::string_view name) { return name.starts_with(kOwn); }

std::vector<std::string> own_sources_in(const Provenance& provenance) {
    std::vector<std::string> words;
    for (const auto& [name, value] : provenance.settings) {
        if (is_own_source(name)) words.push_back("Set by the practice: " + value);
    }
    return words;
}

Result<std::map<std::string, plugin_host::SettingValue>> read_settings(
    const ShelvedInstrument& instrument, const std::map<std::string, std::string>& typed) {
    std::map<std::string, plugin_host::SettingValue> settings;
    Faults faults;
    for (const auto& [id, text] : typed) {
        const auto* declared = find_setting(instrument, id);
        const auto value = declared == nullptr ? std::nullopt : setting_value(*declared, text);
        if (declared == nullptr) {
            faults.push_back({id, "is no setting of this instrument"});
        } else if (!value) {
            faults.push_back({id, text + " is not what it can be set to"});
        } else {
            settings[id] = *value;
        }
    }
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "settings", std::move(faults)};
    return settings;
}

}  // namespace attune::workflow
