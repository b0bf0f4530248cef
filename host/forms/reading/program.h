// SPDX-License-Identifier: Apache-2.0
/// \file
/// The rules of a form: its expressions, parsed once, and which answers each of them reads.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fhirpath/evaluate.h"
#include "reading/inspection.h"
#include "reading/json_access.h"

namespace attune::forms {

/// Item index of rules and variables that stand on the Questionnaire itself.
inline constexpr int kWholeForm = -1;

/// Which items' answers an expression looks at.
struct Reads {
    std::set<int> items;
    bool everything = false;
};

struct Variable {
    std::string name;
    int item = kWholeForm;
    /// Absent when it stands in a language that is not run here: then it is empty.
    std::optional<fhirpath::Expression> expression;
    FilePlace place;
};

enum class RuleKind { Enablement = 1, Calculation = 2, Constraint = 3, Alert = 4 };

struct Rule {
    RuleKind kind = RuleKind::Enablement;
    int item = kWholeForm;
    /// Absent when enableWhen conditions or answer codes are all there is.
    std::optional<fhirpath::Expression> expression = {};
    Reads reads = {};
    std::string message = {};  ///< of a constraint, for a person
    int alert = -1;            ///< index into InstrumentFacts::alerts
    FilePlace place = {};
};

struct InitialRule {
    int item = 0;
    fhirpath::Expression expression;
};

struct FindingExpression {
    int finding = 0;  ///< index into InstrumentFacts::findings
    std::optional<fhirpath::Expression> expression;
};

/// Immutable once the form is read.
class Program {
public:
    explicit Program(Json questionnaire);

    const Json& questionnaire() const { return m_questionnaire; }
    const fhirpath::ScoreIndex& scores() const { return m_scores; }

    /// In the order in which they must run: what a rule reads is settled before it.
    const std::vector<Rule>& rules() const { return m_rules; }
    /// Rules that read this item, by index into rules().
    const std::vector<int>& readers_of(int item) const {
        return m_readers[static_cast<std::size_t>(item)];
    }
    const std::vector<int>& readers_of_everything() const { return m_readers_of_everything; }
    const std::vector<InitialRule>& initial() const { return m_initial; }
    const std::vector<FindingExpression>& findings() const { return m_findings; }
    /// Names that the form expects from its host, such as "patient".
    const std::set<std::string>& launch_names() const { return m_launch_names; }

    /// By where they stand (item index) and name.
    using VariableTable = std::map<std::pair<int, std::string>, Variable, std::less<>>;
    const VariableTable& variables() const { return m_variables; }
    /// The variable that `name` means for something on `item`, looking outwards; null when none.
    /// `after` skips that one and all further in.
    const Variable* find_variable(std::string_view name, int item, const std::vector<Item>& items,
                                  const Variable* after = nullptr) const;

private:
    friend class RuleReader;

    Json m_questionnaire;
    fhirpath::ScoreIndex m_scores;
    VariableTable m_variables;
    std::vector<Rule> m_rules;
    std::vector<std::vector<int>> m_readers;
    std::vector<int> m_readers_of_everything;
    std::vector<InitialRule> m_initial;
    std::vector<FindingExpression> m_findings;
    std::set<std::string> m_launch_names;
};

/// Collects the rules while the form is read, then orders them.
class RuleReader {
public:
    RuleReader(Program& program, std::vector<Item>& items, const InstrumentFacts& facts,
               Inspection& inspection);

    void read_questionnaire();
    void read_item(const Json& json, Item& item, const FilePlace& place);
    /// Finds circles (faults), what each rule reads, and the order.
    void finish(const std::vector<FilePlace>& places);

private:
    std::optional<fhirpath::Expression> parse(const std::string& text, const FilePlace& place,
                                              std::string* broken);
    std::optional<fhirpath::Expression> read_expression(const Json& extension,
                                                        const FilePlace& place,
                                                        std::string* broken);
    void read_variables(const Json& json, int item, const FilePlace& place);
    void read_launch_names(const Json& questionnaire);
    void read_enablement(const Json& json, Item& item, const FilePlace& place);
    void read_calculation(const Json& json, Item& item, const FilePlace& place);
    void read_initial(const Json& json, const Item& item, const FilePlace& place);
    void read_constraints(const Json& json, const Item& item, const FilePlace& place);
    void read_alerts(const std::vector<FilePlace>& places);
    void read_findings();
    void check_names(const fhirpath::Expression& expression, int item, const FilePlace& place,
                     std::string* broken);

    void add_reads(const fhirpath::Expression& expression, int item, const Variable* within,
                   std::set<const Variable*>& seen, Reads& reads) const;
    Reads reads_of(const Rule& rule) const;
    void add_subtree(int item, std::set<int>& out) const;
    void find_circles();
    void order_rules();
    void index_readers();

    Program& m_program;
    std::vector<Item>& m_items;
    const InstrumentFacts& m_facts;
    Inspection& m_inspection;
    std::map<std::string, int, std::less<>> m_by_link_id;
};

}  // namespace attune::forms
