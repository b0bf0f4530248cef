// SPDX-License-Identifier: Apache-2.0
/// \file
/// The items of a form laid out for one assessment: a repeating group stands once an instance.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "forms/form_state.h"

namespace attune::forms {

/// One occurrence of an item. The root has no item.
struct Place {
    const Item* item = nullptr;
    Place* parent = nullptr;
    /// A repeating group's own index is its last one.
    ItemAddress address;
    Answer entered;
    Answer computed;  ///< of a calculated item
    bool is_condition_met = true;
    bool is_enabled = true;  ///< its condition and those around it
    /// What rules have to say, by rule index.
    std::map<int, std::string> troubles;
    std::vector<std::unique_ptr<Place>> children;
    /// Index in the parent's list in the live response; -1 = not in it.
    int position = -1;

    const Answer& answer() const { return item && item->calculated ? computed : entered; }
    /// What counts: nothing of a disabled item does.
    const std::vector<AnswerValue>& given() const;
};

class AnswerTree {
public:
    explicit AnswerTree(const Form& form);

    Place& root() { return *m_root; }
    const Place& root() const { return *m_root; }
    Place* find(const ItemAddress& address) const;
    /// All occurrences of an item, in document order.
    const std::vector<Place*>& places_of(int item) const {
        return m_by_item[static_cast<std::size_t>(item)];
    }
    const std::vector<Place*>& places_of(const Item& item) const { return places_of(item.index); }

    /// The instances of a repeating group within one occurrence of its parent.
    std::vector<Place*> instances_of(const ItemAddress& group) const;
    /// Null when the address names no repeating group.
    Place* add_instance(const ItemAddress& group);
    /// Makes the instances that `address` speaks of. False when there can be no such address.
    bool reach(const ItemAddress& address);
    void remove_instance(Place& instance);

    /// Whether the expressions of `item` at `place` mean this occurrence of another item: the
    /// nearest in the tree.
    std::vector<Place*> nearest(const Place& place, int item) const;

private:
    std::unique_ptr<Place> make(const Item* item, Place* parent, int instance);
    void add_children(Place& place);
    void renumber(Place& place);
    void index();
    void index_below(Place& place);

    const Form& m_form;
    std::unique_ptr<Place> m_root;
    std::map<ItemAddress, Place*> m_by_address;
    std::vector<std::vector<Place*>> m_by_item;
};

}  // namespace attune::forms
