// SPDX-License-Identifier: Apache-2.0
// The order in which rules run, and the circles that have none.
#include <algorithm>

#include "reading/expression_reads.h"
#include "reading/program.h"

namespace attune::forms {
namespace {

/// Looks for circles among calculations and variables: depth first, keeping the path.
class CircleSearch {
public:
    CircleSearch(const Program& program, const std::vector<Item>& items)
        : m_program(program), m_items(items) {
        for (const Item& item : items) m_by_link_id[item.link_id] = item.index;
        for (const Rule& rule : program.rules()) {
            if (rule.kind == RuleKind::Calculation) m_calculation[rule.item] = &rule;
        }
    }

    /// The circle that it runs into, as "a -> %b -> a"; empty when none, or when already told.
    std::string from(const Rule& calculation) { return visit_calculation(calculation); }
    std::string from(const Variable& variable) {
        if (!variable.expression) return {};
        return visit(&variable, "%" + variable.name, *variable.expression, variable.item,
                     &variable);
    }

private:
    std::string visit_calculation(const Rule& rule) {
        return visit(&rule, m_items[static_cast<std::size_t>(rule.item)].link_id, *rule.expression,
                     rule.item, nullptr);
    }

    std::string visit(const void* node, const std::string& name,
                      const fhirpath::Expression& expression, int item, const Variable* within) {
        const auto on_path = std::find_if(m_path.begin(), m_path.end(),
                                          [&](const auto& step) { return step.first == node; });
        if (on_path != m_path.end()) return describe(on_path - m_path.begin(), name);
        if (!m_done.insert(node).second) return {};
        m_path.emplace_back(node, name);
        std::string circle = visit_reads(expression, item, within);
        m_path.pop_back();
        return circle;
    }

    std::string visit_reads(const fhirpath::Expression& expression, int item,
                            const Variable* within) {
        for (const auto& link_id : link_ids_read_by(expression.text()).link_ids) {
            const auto known = m_by_link_id.find(link_id);
            if (known == m_by_link_id.end()) continue;
            const auto calculation = m_calculation.find(known->second);
            if (calculation == m_calculation.end()) continue;
            if (auto circle = visit_calculation(*calculation->second); !circle.empty())
                return circle;
        }
        for (const auto& name : expression.variables()) {
            const auto* after = within && within->name == name ? within : nullptr;
            const Variable* variable = m_program.find_variable(name, item, m_items, after);
            if (!variable || !variable->expression) continue;
            auto circle =
                visit(variable, "%" + name, *variable->expression, variable->item, variable);
            if (!circle.empty()) return circle;
        }
        return {};
    }

    std::string describe(std::ptrdiff_t start, const std::string& last) const {
        std::string text;
        for (auto i = static_cast<std::size_t>(start); i < m_path.size(); ++i)
            text += m_path[i].second + " -> ";
        return text + last;
    }

    const Program& m_program;
    const std::vector<Item>& m_items;
    std::map<std::string, int, std::less<>> m_by_link_id;
    std::map<int, const Rule*> m_calculation;
    std::vector<std::pair<const void*, std::string>> m_path;
    std::set<const void*> m_done;
};

/// Sorts rules so that what one reads comes before it; conditions that need each other keep the
/// order of the file.
class RuleSorter {
public:
    RuleSorter(const std::vector<Rule>& rules, const std::vector<Item>& items)
        : m_rules(rules), m_items(items), m_visited(rules.size()) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (makes_values(rules[i])) m_makers[rules[i].item].push_back(i);
        }
    }

    std::vector<std::size_t> sorted() {
        for (const bool readers_of_everything : {false, true}) {
            for (std::size_t i = 0; i < m_rules.size(); ++i) {
                if (makes_values(m_rules[i]) &&
                    m_rules[i].reads.everything == readers_of_everything)
                    visit(i);
            }
        }
        for (std::size_t i = 0; i < m_rules.size(); ++i) visit(i);
        return std::move(m_order);
    }

private:
    static bool makes_values(const Rule& rule) {
        return rule.kind == RuleKind::Enablement || rule.kind == RuleKind::Calculation;
    }

    void visit(std::size_t index) {
        if (m_visited[index]) return;
        m_visited[index] = true;
        for (const int read : m_rules[index].reads.items) {
            for (int at = read; at != kWholeForm;
                 at = m_items[static_cast<std::size_t>(at)].parent) {
                const auto makers = m_makers.find(at);
                if (makers == m_makers.end()) continue;
                for (const std::size_t maker : makers->second) visit(maker);
            }
        }
        m_order.push_back(index);
    }

    const std::vector<Rule>& m_rules;
    const std::vector<Item>& m_items;
    std::map<int, std::vector<std::size_t>> m_makers;
    std::vector<bool> m_visited;
    std::vector<std::size_t> m_order;
};

}  // namespace

void RuleReader::find_circles() {
    CircleSearch circles(m_program, m_items);
    const auto tell = [this](const FilePlace& place, const std::string& circle) {
        if (!circle.empty())
            m_inspection.fault(place, "the calculation goes in circles: " + circle);
    };
    for (const Rule& rule : m_program.rules()) {
        if (rule.kind == RuleKind::Calculation) tell(rule.place, circles.from(rule));
    }
    for (const auto& [key, variable] : m_program.variables())
        tell(variable.place, circles.from(variable));
}

void RuleReader::finish(const std::vector<FilePlace>& places) {
    find_circles();
    if (!m_inspection.faults.empty()) return;
    read_alerts(places);
    read_findings();
    order_rules();
    index_readers();
}

void RuleReader::order_rules() {
    auto& rules = m_program.m_rules;
    for (Rule& rule : rules) rule.reads = reads_of(rule);
    std::vector<Rule> ordered;
    for (const std::size_t index : RuleSorter(rules, m_items).sorted())
        ordered.push_back(std::move(rules[index]));
    rules = std::move(ordered);
}

}  // namespace attune::forms
