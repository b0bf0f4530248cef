// SPDX-License-Identifier: Apache-2.0
#include "reading/program.h"

#include "reading/expression_reads.h"

namespace attune::forms {
namespace {

using fhirpath::Expression;

bool is_built_in(std::string_view name) {
    static constexpr std::string_view kNames[] = {
        "resource", "rootResource", "context", "questionnaire", "ucum", "sct", "loinc"};
    for (const auto known : kNames) {
        if (name == known) return true;
    }
    return name.substr(0, 3) == "vs-" || name.substr(0, 4) == "ext-";
}

/// What our host tells every form (forms/README.md).
bool is_host_name(std::string_view name) {
    return name == "ageMonths" || name == "chronologicalAgeMonths" ||
           name == "correctedAgeMonths" || name == "language";
}

std::string sentence_of(const Error& error) {
    if (error.faults.empty()) return "it cannot be read";
    return error.faults.front().text + " (at " + error.faults.front().place + ")";
}

}  // namespace

Program::Program(Json questionnaire)
    : m_questionnaire(std::move(questionnaire)),
      m_scores(fhirpath::ScoreIndex::of(m_questionnaire)) {}

const Variable* Program::find_variable(std::string_view name, int item,
                                       const std::vector<Item>& items,
                                       const Variable* after) const {
    bool passed = after == nullptr;
    for (int at = item;; at = items[static_cast<std::size_t>(at)].parent) {
        const auto found = m_variables.find(std::pair(at, std::string(name)));
        if (found != m_variables.end()) {
            if (passed) return &found->second;
            passed = &found->second == after;
        }
        if (at == kWholeForm) return nullptr;
    }
}

RuleReader::RuleReader(Program& program, std::vector<Item>& items, const InstrumentFacts& facts,
                       Inspection& inspection)
    : m_program(program), m_items(items), m_facts(facts), m_inspection(inspection) {
    for (const Item& item : items) m_by_link_id[item.link_id] = item.index;
}

std::optional<Expression> RuleReader::parse(const std::string& text, const FilePlace& place,
                                            std::string* broken) {
    auto parsed = Expression::parse(text);
    if (parsed) return std::move(parsed).value();
    *broken = "the expression \"" + text + "\" is broken: " + sentence_of(parsed.error());
    m_inspection.remark(place, *broken);
    return std::nullopt;
}

std::optional<Expression> RuleReader::read_expression(const Json& extension, const FilePlace& place,
                                                      std::string* broken) {
    const Json* value = member(extension, "valueExpression");
    const std::string text = value ? text_member(*value, "expression") : "";
    const std::string language = value ? text_member(*value, "language") : "";
    if (text.empty() || (!language.empty() && language != "text/fhirpath")) {
        *broken = language.empty() ? "there is no expression"
                                   : "expressions in " + language + " are not supported";
        m_inspection.remark(place, *broken);
        return std::nullopt;
    }
    return parse(text, place, broken);
}

void RuleReader::read_questionnaire() {
    const Json& json = m_program.questionnaire();
    read_launch_names(json);
    read_variables(json, kWholeForm, {});
}

void RuleReader::read_launch_names(const Json& questionnaire) {
    each_hl7_extension(questionnaire, "launchContext", [this](const Json& extension) {
        for (const Json& part : list_member(extension, "extension")) {
            if (text_member(part, "url") != "name") continue;
            const Json* value = typed_member(part, "value");
            if (!value) continue;
            m_program.m_launch_names.insert(value->is_string() ? value->get<std::string>()
                                                               : text_member(*value, "code"));
        }
    });
}

void RuleReader::read_variables(const Json& json, int item, const FilePlace& place) {
    each_hl7_extension(json, "variable", [&](const Json& extension) {
        const Json* value = member(extension, "valueExpression");
        Variable variable;
        variable.name = value ? text_member(*value, "name") : "";
        variable.item = item;
        variable.place = place.at("variable " + variable.name);
        if (variable.name.empty())
            return m_inspection.remark(place.at("variable"), "a variable without a name");
        std::string broken;
        variable.expression = read_expression(extension, variable.place, &broken);
        const auto key = std::pair(item, variable.name);
        if (m_program.m_variables.contains(key))
            m_inspection.remark(variable.place, "defined twice; the last one counts");
        m_program.m_variables.insert_or_assign(key, std::move(variable));
    });
}

void RuleReader::check_names(const Expression& expression, int item, const FilePlace& place,
                             std::string* broken) {
    if (expression.text().find("defineVariable") != std::string::npos) return;
    for (const auto& name : expression.variables()) {
        if (is_built_in(name) || is_host_name(name) || m_program.launch_names().contains(name) ||
            m_program.find_variable(name, item, m_items))
            continue;
        *broken = "the expression \"" + expression.text() + "\" names %" + name +
                  ", which nobody defines";
        m_inspection.remark(place, *broken);
        return;
    }
}

void RuleReader::read_item(const Json& json, Item& item, const FilePlace& place) {
    read_variables(json, item.index, place);
    read_enablement(json, item, place);
    read_calculation(json, item, place);
    read_initial(json, item, place);
    read_constraints(json, item, place);
}

void RuleReader::read_enablement(const Json& json, Item& item, const FilePlace& place) {
    Rule rule{.kind = RuleKind::Enablement, .item = item.index};
    rule.place = place.at("enableWhenExpression");
    if (const Json* extension = hl7_extension(json, "enableWhenExpression")) {
        std::string broken;
        rule.expression = read_expression(*extension, rule.place, &broken);
        if (rule.expression) check_names(*rule.expression, item.index, rule.place, &broken);
        if (!broken.empty()) item.disabled_because = "Its condition cannot be used: " + broken;
    }
    if (rule.expression || !item.enable_when.empty()) m_program.m_rules.push_back(std::move(rule));
}

void RuleReader::read_calculation(const Json& json, Item& item, const FilePlace& place) {
    const Json* extension = hl7_extension(json, "calculatedExpression");
    if (!extension) return;
    Rule rule{.kind = RuleKind::Calculation, .item = item.index};
    rule.place = place.at("calculatedExpression");
    std::string broken;
    rule.expression = read_expression(*extension, rule.place, &broken);
    if (rule.expression) check_names(*rule.expression, item.index, rule.place, &broken);
    item.calculated = true;
    if (broken.empty() && !item.is_question()) broken = "only a question can hold a value";
    if (!broken.empty()) {
        item.disabled_because = "Its calculation cannot be used: " + broken;
        return;
    }
    m_program.m_rules.push_back(std::move(rule));
}

void RuleReader::read_initial(const Json& json, const Item& item, const FilePlace& place) {
    const Json* extension = hl7_extension(json, "initialExpression");
    if (!extension) return;
    std::string broken;
    auto expression = read_expression(*extension, place.at("initialExpression"), &broken);
    if (!expression) return;
    check_names(*expression, item.index, place.at("initialExpression"), &broken);
    if (broken.empty()) m_program.m_initial.push_back({item.index, std::move(*expression)});
}

void RuleReader::read_constraints(const Json& json, const Item& item, const FilePlace& place) {
    for (const std::string_view name : {"constraint", "targetConstraint"}) {
        each_hl7_extension(json, name, [&](const Json& extension) {
            Rule rule{.kind = RuleKind::Constraint, .item = item.index};
            rule.place = place.at(std::string(name));
            std::string text;
            for (const Json& part : list_member(extension, "extension")) {
                const std::string url = text_member(part, "url");
                const Json* value = typed_member(part, "value");
                if (!value) continue;
                if (url == "human" && value->is_string()) rule.message = value->get<std::string>();
                if (url == "expression")
                    text = value->is_string() ? value->get<std::string>()
                                              : text_member(*value, "expression");
            }
            std::string broken;
            rule.expression = parse(text, rule.place, &broken);
            if (rule.message.empty()) rule.message = "This does not fit the other answers.";
            if (rule.expression) m_program.m_rules.push_back(std::move(rule));
        });
    }
}

void RuleReader::read_alerts(const std::vector<FilePlace>& places) {
    for (std::size_t i = 0; i < m_facts.alerts.size(); ++i) {
        const AlertRule& alert = m_facts.alerts[i];
        Rule rule{.kind = RuleKind::Alert};
        rule.alert = static_cast<int>(i);
        if (const auto found = m_by_link_id.find(alert.link_id); found != m_by_link_id.end()) {
            rule.item = found->second;
            rule.place = places[static_cast<std::size_t>(rule.item)];
        }
        rule.place = rule.place.at("alert " + alert.id);
        std::string broken;
        if (!alert.when.empty()) rule.expression = parse(alert.when, rule.place, &broken);
        m_program.m_rules.push_back(std::move(rule));
    }
}

void RuleReader::read_findings() {
    for (std::size_t i = 0; i < m_facts.findings.size(); ++i) {
        const FilePlace place{"finding " + m_facts.findings[i].id, ""};
        std::string broken;
        m_program.m_findings.push_back(
            {static_cast<int>(i), parse(m_facts.findings[i].when, place, &broken)});
    }
}

void RuleReader::add_subtree(int item, std::set<int>& out) const {
    out.insert(item);
    for (const int child : m_items[static_cast<std::size_t>(item)].children)
        add_subtree(child, out);
}

void RuleReader::add_reads(const Expression& expression, int item, const Variable* within,
                           std::set<const Variable*>& seen, Reads& reads) const {
    const LinkIdReads found = link_ids_read_by(expression.text());
    reads.everything = reads.everything || found.everything;
    for (const auto& link_id : found.link_ids) {
        if (const auto known = m_by_link_id.find(link_id); known != m_by_link_id.end())
            reads.items.insert(known->second);
    }
    for (const auto& name : expression.variables()) {
        const auto* after = within && within->name == name ? within : nullptr;
        const Variable* variable = m_program.find_variable(name, item, m_items, after);
        if (variable && variable->expression && seen.insert(variable).second)
            add_reads(*variable->expression, variable->item, variable, seen, reads);
    }
}

Reads RuleReader::reads_of(const Rule& rule) const {
    Reads reads;
    std::set<const Variable*> seen;
    if (rule.expression) add_reads(*rule.expression, rule.item, nullptr, seen, reads);
    if (rule.item == kWholeForm) return reads;
    if (rule.kind == RuleKind::Constraint || rule.kind == RuleKind::Alert)
        add_subtree(rule.item, reads.items);
    if (rule.kind == RuleKind::Enablement) {
        for (const auto& condition : m_items[static_cast<std::size_t>(rule.item)].enable_when)
            reads.items.insert(m_by_link_id.at(condition.question));
    }
    return reads;
}

void RuleReader::index_readers() {
    m_program.m_readers.resize(m_items.size());
    for (std::size_t i = 0; i < m_program.m_rules.size(); ++i) {
        const Reads& reads = m_program.m_rules[i].reads;
        const int index = static_cast<int>(i);
        if (reads.everything) {
            m_program.m_readers_of_everything.push_back(index);
            continue;
        }
        for (const int item : reads.items)
            m_program.m_readers[static_cast<std::size_t>(item)].push_back(index);
    }
}

}  // namespace attune::forms
