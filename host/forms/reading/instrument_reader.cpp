// SPDX-License-Identifier: Apache-2.0
#include "reading/instrument_reader.h"

#include <map>

#include "reading/attune_extension.h"

namespace attune::forms {
namespace {

/// Where one of our extensions stands, and what it is read into.
struct Reading {
    const Json& extension;
    const Json* value;
    InstrumentFacts& facts;
    const FilePlace& place;
    Inspection& inspection;

    Parts parts() const { return Parts(extension, place, inspection); }
    std::string text() const {
        if (value && value->is_string()) return value->get<std::string>();
        inspection.fault(place, "a text is needed here");
        return {};
    }
    template <class E>
    std::optional<E> code() const {
        const auto found = from_code<E>(text());
        if (!found) inspection.fault(place, "\"" + text() + "\" is not one of the known codes");
        return found;
    }
};

Owner owner_for(SubjectKind subject) {
    switch (subject) {
        case SubjectKind::Child:
            return Owner::Child;
        case SubjectKind::Caregiver:
            return Owner::Caregiver;
        case SubjectKind::Dyad:
            return Owner::Pair;
    }
    return Owner::Child;
}

void read_source(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"citation", "year"});
    at.facts.citation = parts.text("citation");
    at.facts.citation_year = parts.whole("year");
}

void read_age_window(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"from", "to", "age"});
    const std::string age = parts.text_or_empty("age");
    if (!age.empty() && age != "used" && age != "chronological")
        parts.fault("\"" + age + "\" is neither used nor chronological");
    at.facts.age_window =
        AgeWindow{parts.needed_whole("from"), parts.whole("to"), age == "chronological"};
}

void read_age_rule(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"use", "early-days", "until"});
    const auto use = parts.code<AgeUsed>("use");
    at.facts.uses_age = use && *use != AgeUsed::None;
    at.facts.age_rule.corrects = use == AgeUsed::Corrected;
    if (!at.facts.age_rule.corrects) return;
    at.facts.age_rule.min_days_early = parts.needed_whole("early-days");
    at.facts.age_rule.stop_months = parts.needed_whole("until");
}

void read_missing_rule(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"rule", "text"});
    at.facts.missing_rule = parts.code<MissingRule>("rule").value_or(MissingRule::NoTotal);
    at.facts.missing_text = parts.text("text");
}

void read_resume_within(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"days", "same-band"});
    at.facts.resume_within =
        ResumeWithin{parts.needed_whole("days"), parts.flag("same-band").value_or(false)};
}

void read_answer_state(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"state", "key"});
    const auto state = parts.code<AnswerState>("state");
    if (!state || *state == AnswerState::Given || *state == AnswerState::Missing) {
        parts.fault("the state must be not-observed, declined, not-asked or not-applicable");
        return;
    }
    at.facts.states.push_back({*state, parts.text_or_empty("key")});
}

void read_score(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"id", "item", "min", "max"});
    at.facts.scores.push_back(
        {parts.text("id"), parts.text("item"), parts.number("min"), parts.number("max")});
}

void read_band(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"score", "id", "from", "to", "cutoff", "text", "source"});
    at.facts.bands.push_back({parts.text("score"), parts.text("id"), parts.number("from"),
                              parts.number("to"), parts.number("cutoff"), parts.text("text"),
                              parts.text("source")});
}

void read_finding(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"id", "when", "because", "severity", "owner", "text"});
    FindingRule rule;
    rule.id = parts.text("id");
    rule.when = parts.expression("when");
    if (rule.when.empty()) parts.fault("the part \"when\" must be an Expression");
    rule.because = parts.texts("because");
    rule.severity = parts.code<Severity>("severity").value_or(Severity::Information);
    const auto owner = parts.code<SubjectKind>("owner");
    rule.owner = owner_for(owner.value_or(at.facts.subject.value_or(SubjectKind::Child)));
    rule.text = parts.text("text");
    at.facts.findings.push_back(std::move(rule));
}

bool holds_by_default(const std::string& alert_id) {
    return alert_id.size() == 3 && alert_id >= "A-1" && alert_id <= "A-5";
}

void read_alert(const Reading& at) {
    const Parts parts = at.parts();
    parts.only({"id", "code", "when", "because", "severity", "hold", "text"});
    AlertRule rule;
    rule.id = parts.text("id");
    rule.link_id = at.place.link_id;
    rule.codes = parts.texts("code");
    rule.when = parts.expression("when");
    if (rule.codes.empty() == rule.when.empty())
        parts.fault("an alert needs either codes or an expression \"when\"");
    if (!rule.codes.empty() && rule.link_id.empty())
        parts.fault("an alert on the whole form needs an expression \"when\"");
    rule.because = parts.texts("because");
    if (rule.because.empty() && !rule.link_id.empty()) rule.because = {rule.link_id};
    const bool is_danger = holds_by_default(rule.id);
    rule.severity =
        parts.code<Severity>("severity").value_or(is_danger ? Severity::Urgent : Severity::Concern);
    rule.holds_completion = parts.flag("hold").value_or(is_danger);
    rule.text = parts.text("text");
    at.facts.alerts.push_back(std::move(rule));
}

using FormTable = std::map<std::string_view, void (*)(const Reading&)>;

const FormTable& form_table() {
    static const FormTable table = {
        {"subject", [](const Reading& at) { at.facts.subject = at.code<SubjectKind>(); }},
        {"informant",
         [](const Reading& at) {
             if (const auto who = at.code<Informant>()) at.facts.informants.push_back(*who);
         }},
        {"scorer",
         [](const Reading& at) { at.facts.scorer = at.code<Scorer>().value_or(Scorer::Form); }},
        {"evidence", [](const Reading& at) { at.facts.evidence = at.code<Evidence>(); }},
        {"licence", [](const Reading& at) { at.facts.licence = at.text(); }},
        {"title-short", [](const Reading& at) { at.facts.title_short = at.text(); }},
        {"source", read_source},
        {"age-window", read_age_window},
        {"age-rule", read_age_rule},
        {"missing-rule", read_missing_rule},
        {"resume-within", read_resume_within},
        {"answer-state", read_answer_state},
        {"score", read_score},
        {"band", read_band},
        {"finding", read_finding},
        {"alert", read_alert},
    };
    return table;
}

AgeRange range_of(const Parts& parts) {
    parts.only({"from", "to"});
    return {parts.needed_whole("from"), parts.whole("to")};
}

FollowUp follow_up_of(const Parts& parts) {
    parts.only({"of", "earlier"});
    return {parts.text("of"), parts.text("earlier")};
}

void read_one_item_fact(std::string_view name, const Reading& at, Item& item) {
    if (name == "alert") {
        read_alert(at);
    } else if (name == "private") {
        item.is_private = at.value && at.value->is_boolean() && at.value->get<bool>();
    } else if (name == "shown-at-ages") {
        item.shown_at_ages = range_of(at.parts());
    } else if (name == "due") {
        if (at.value && at.value->is_number_integer()) item.due_months = at.value->get<int>();
    } else if (name == "domain") {
        item.domains.push_back(at.text());
    } else if (name == "part-of") {
        item.part_of = at.text();
    } else if (name == "follow-up") {
        item.follow_up = follow_up_of(at.parts());
    } else {
        at.inspection.fault(at.place, "\"" + std::string(name) + "\" is no extension of ours here");
    }
}

/// Calls act(name, reading) for each of our extensions on `element`.
template <class Act>
void each_of_ours(const Json& element, InstrumentFacts& facts, const FilePlace& place,
                  Inspection& inspection, Act act) {
    const auto& extensions = list_member(element, "extension");
    for (std::size_t i = 0; i < extensions.size(); ++i) {
        const std::string url = text_member(extensions[i], "url");
        const auto name = attune_name(url);
        if (name.empty()) continue;
        const FilePlace here = place.at("extension", i);
        act(name,
            Reading{extensions[i], typed_member(extensions[i], "value"), facts, here, inspection});
    }
}

}  // namespace

void read_instrument(const Json& questionnaire, InstrumentFacts& facts, Inspection& inspection) {
    // The subject first: it decides the default owner of findings.
    if (const Json* subject = attune_value(questionnaire, "subject");
        subject && subject->is_string())
        facts.subject = from_code<SubjectKind>(subject->get_ref<const std::string&>());
    each_of_ours(questionnaire, facts, {}, inspection,
                 [](std::string_view name, const Reading& at) {
                     const auto found = form_table().find(name);
                     if (found != form_table().end()) return found->second(at);
                     at.inspection.fault(
                         at.place, "\"" + std::string(name) + "\" is no extension of ours here");
                 });
    if (facts.states.empty()) facts.states = {{AnswerState::Declined, "D"}};
}

void read_item_facts(const Json& json, Item& item, InstrumentFacts& facts, const FilePlace& place,
                     Inspection& inspection) {
    each_of_ours(json, facts, place, inspection, [&item](std::string_view name, const Reading& at) {
        read_one_item_fact(name, at, item);
    });
}

void check_references(const std::vector<Item>& items, const InstrumentFacts& facts,
                      Inspection& inspection) {
    std::map<std::string_view, const Item*> by_id;
    for (const Item& item : items) by_id[item.link_id] = &item;
    const auto need = [&](const std::string& link_id, const std::string& where) {
        if (!link_id.empty() && !by_id.contains(link_id))
            inspection.fault({where, ""}, "there is no item \"" + link_id + "\"");
    };
    for (const auto& score : facts.scores) need(score.item, "extension score " + score.id);
    for (const auto& finding : facts.findings) {
        for (const auto& id : finding.because) need(id, "extension finding " + finding.id);
    }
    for (const auto& alert : facts.alerts) {
        for (const auto& id : alert.because) need(id, "extension alert " + alert.id);
        if (alert.link_id.empty()) continue;
        const Item& carrier = *by_id.at(alert.link_id);
        for (const auto& code : alert.codes) {
            const bool is_truth = carrier.type == ItemType::Boolean;
            if (is_truth ? code != "true" && code != "false" : !carrier.find_option(code))
                inspection.fault({"extension alert " + alert.id, alert.link_id},
                                 "there is no option \"" + code + "\"");
        }
    }
    for (const Item& item : items) {
        need(item.part_of, "part-of of " + item.link_id);
        if (item.follow_up) need(item.follow_up->of, "follow-up of " + item.link_id);
    }
    for (const auto& band : facts.bands) {
        bool known = false;
        for (const auto& score : facts.scores) known = known || score.id == band.score;
        if (!known)
            inspection.fault({"extension band " + band.id, ""},
                             "there is no score \"" + band.score + "\"");
    }
}

}  // namespace attune::forms
