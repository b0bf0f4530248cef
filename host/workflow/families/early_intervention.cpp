// SPDX-License-Identifier: Apache-2.0
#include "workflow/early_intervention.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "families/early_intervention_facts.h"
#include "practice/desk.h"
#include "practice/wording.h"
#include "workflow/explain.h"

namespace attune::workflow {

namespace {

constexpr const char* kInstrument = "prematurity";
/// What a list says of parents is asked of the caregiver, and stays with her.
constexpr const char* kOfParents = "caregiver-risks";
constexpr const char* kParentFinding = "early-intervention-parent";
constexpr const char* kFile = "states.json";
constexpr const char* kOwnLists = "early-intervention-lists";
constexpr const char* kChosen = "early-intervention-state";
/// The finding and the settings of the plugin.
constexpr const char* kFinding = "early-intervention";

/// What lies beside the form. An instrument without such a file has no lists.
Result<std::vector<EarlyInterventionList>> installed_lists(const Desk& desk) {
    const auto* instrument = desk.shelf.find(kInstrument);
    const auto* manifest = instrument == nullptr ? nullptr : instrument->manifest();
    if (manifest == nullptr) return std::vector<EarlyInterventionList>{};
    std::ifstream in(instrument->plugin->form_folder(*manifest) / kFile, std::ios::binary);
    if (!in) return std::vector<EarlyInterventionList>{};
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return early_intervention_lists_from_json(bytes, kFile);
}

std::vector<EarlyInterventionList>::iterator find(std::vector<EarlyInterventionList>& lists,
                                                  std::string_view code) {
    return std::find_if(lists.begin(), lists.end(),
                        [code](const EarlyInterventionList& list) { return list.code == code; });
}

/// In the place of the one with its code.
void put(const EarlyInterventionList& list, std::vector<EarlyInterventionList>& lists) {
    const auto same = find(lists, list.code);
    same == lists.end() ? lists.push_back(list) : void(*same = list);
}

std::string source_words(const EarlyInterventionList& list) {
    return fmt::format("List of {}: {}; checked on {}. Check with your state.", list.programme,
                       list.source, medium_date(list.checked_on));
}

Result<std::vector<EarlyInterventionList>> own_lists(const Desk& desk) {
    const auto stored = desk.store->practice().setting(kOwnLists);
    if (!stored) return stored.error();
    if (!*stored) return std::vector<EarlyInterventionList>{};
    return early_intervention_lists_from_json(**stored, kOwnLists);
}

Result<std::vector<ListedState>> listed_states(const Desk& desk) {
    auto edited = own_lists(desk);
    if (!edited) return edited.error();
    auto lists = installed_lists(desk);
    if (!lists) return lists.error();
    for (const auto& list : *edited) put(list, *lists);
    const auto code = desk.store->practice().setting(kChosen);
    if (!code) return code.error();
    std::sort(lists->begin(), lists->end(),
              [](const auto& a, const auto& b) { return a.state < b.state; });
    std::vector<ListedState> states;
    for (const auto& list : *lists) {
        const bool is_edited = find(*edited, list.code) != edited->end();
        states.push_back({list, is_edited, *code == list.code});
    }
    return states;
}

Result<std::optional<EarlyInterventionList>> chosen_list(const Desk& desk) {
    const auto code = desk.store->practice().setting(kChosen);
    if (!code) return code.error();
    if (!*code || (*code)->empty()) return std::optional<EarlyInterventionList>{};
    const auto states = listed_states(desk);
    if (!states) return states.error();
    const auto found = std::find_if(states->begin(), states->end(),
                                    [](const ListedState& state) { return state.is_chosen; });
    if (found == states->end()) return std::optional<EarlyInterventionList>{};
    return std::optional(found->list);
}

}  // namespace

Result<void> EarlyIntervention::keep(const std::vector<EarlyInterventionList>& own) {
    const auto kept = m_desk.store->practice().set_setting(kOwnLists, to_json(own));
    if (kept) m_desk.changed({});
    return kept;
}

Result<std::vector<ListedState>> EarlyIntervention::all() const { return listed_states(m_desk); }

Result<std::optional<EarlyInterventionList>> EarlyIntervention::chosen() const {
    return chosen_list(m_desk);
}

Result<void> EarlyIntervention::choose(std::string_view code) {
    const auto states = all();
    if (!states) return states.error();
    const bool is_known =
        std::any_of(states->begin(), states->end(),
                    [code](const ListedState& state) { return state.list.code == code; });
    if (!code.empty() && !is_known) return Error{ErrorCode::NotFound, std::string(code)};
    const auto kept = m_desk.store->practice().set_setting(kChosen, std::string(code));
    if (kept) m_desk.changed({});
    return kept;
}

Result<void> EarlyIntervention::save(const EarlyInterventionList& list) {
    if (const auto checked = check(list); !checked) return checked;
    auto lists = own_lists(m_desk);
    if (!lists) return lists.error();
    put(list, *lists);
    return keep(*lists);
}

Result<void> EarlyIntervention::restore(std::string_view code) {
    auto lists = own_lists(m_desk);
    if (!lists) return lists.error();
    const auto edited = find(*lists, code);
    if (edited == lists->end()) return Error{ErrorCode::NotFound, std::string(code)};
    lists->erase(edited);
    return keep(*lists);
}

void add_early_intervention(const Desk& desk, const ShelvedInstrument& instrument,
                            RunFacts& facts) {
    const bool is_of_parents = instrument.info.id == kOfParents;
    if (instrument.info.id != kInstrument && !is_of_parents) return;
    const auto chosen = chosen_list(desk);
    if (!chosen) {
        const auto details = joined(explain(chosen.error()).details, "; ");
        facts.lists_fault = joined({chosen.error().subject, details}, ", ");
        return;
    }
    if (!*chosen) return;
    const auto& list = **chosen;
    if (is_of_parents) {
        facts.settings[kParentFinding] = list.parent_disability;
        facts.finding_sources[kParentFinding] = source_words(list);
        return;
    }
    const auto number = [](const std::optional<int>& limit) {
        return static_cast<std::int64_t>(limit.value_or(0));
    };
    facts.settings[kFinding] = std::string("state");
    facts.settings["hint-weeks-below"] = number(list.weeks_below);
    facts.settings["hint-grams-below"] = number(list.grams_below);
    facts.settings["hint-unit-days"] = number(list.unit_days_from);
    facts.settings["hint-risks-needed"] = number(list.risks_needed);
    facts.settings["hint-other-risks"] = list.other_risks;
    facts.finding_sources[kFinding] = source_words(list);
}

}  // namespace attune::workflow
