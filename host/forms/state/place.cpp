// SPDX-License-Identifier: Apache-2.0
#include "state/place.h"

#include <algorithm>

namespace attune::forms {
namespace {

constexpr int kMaxInstances = 1000;

bool is_repeating_group(const Item& item) { return item.is_group() && item.repeats; }

int depth_of_common_ancestor(const Place& left, const Place& right) {
    std::vector<const Place*> up;
    for (const Place* at = &left; at; at = at->parent) up.push_back(at);
    for (const Place* at = &right; at; at = at->parent) {
        const auto found = std::find(up.begin(), up.end(), at);
        if (found != up.end()) return static_cast<int>(up.end() - found);
    }
    return 0;
}

}  // namespace

const std::vector<AnswerValue>& Place::given() const {
    static const std::vector<AnswerValue> kNone;
    return is_enabled ? answer().values : kNone;
}

AnswerTree::AnswerTree(const Form& form) : m_form(form) {
    m_root = std::make_unique<Place>();
    add_children(*m_root);
    index();
}

std::unique_ptr<Place> AnswerTree::make(const Item* item, Place* parent, int instance) {
    auto place = std::make_unique<Place>();
    place->item = item;
    place->parent = parent;
    place->address.link_id = item->link_id;
    place->address.instances = parent->address.instances;
    if (is_repeating_group(*item)) place->address.instances.push_back(instance);
    add_children(*place);
    return place;
}

void AnswerTree::add_children(Place& place) {
    const auto add = [&](const Item& item) {
        const int count =
            is_repeating_group(item) ? std::clamp(item.min_occurs.value_or(1), 1, 100) : 1;
        for (int i = 0; i < count; ++i) place.children.push_back(make(&item, &place, i));
    };
    if (place.item) {
        for (const int child : place.item->children) add(m_form.item_at(child));
        return;
    }
    for (const Item& item : m_form.items()) {
        if (item.parent < 0) add(item);
    }
}

void AnswerTree::index() {
    m_by_address.clear();
    m_by_item.assign(m_form.items().size(), {});
    index_below(*m_root);
}

void AnswerTree::index_below(Place& place) {
    for (const auto& child : place.children) {
        m_by_address[child->address] = child.get();
        m_by_item[static_cast<std::size_t>(child->item->index)].push_back(child.get());
        index_below(*child);
    }
}

Place* AnswerTree::find(const ItemAddress& address) const {
    const auto found = m_by_address.find(address);
    return found == m_by_address.end() ? nullptr : found->second;
}

std::vector<Place*> AnswerTree::instances_of(const ItemAddress& group) const {
    std::vector<Place*> instances;
    ItemAddress address = group;
    address.instances.push_back(0);
    while (Place* place = find(address)) {
        if (!is_repeating_group(*place->item)) break;
        instances.push_back(place);
        ++address.instances.back();
    }
    return instances;
}

Place* AnswerTree::add_instance(const ItemAddress& group) {
    const auto instances = instances_of(group);
    if (instances.empty() || instances.size() >= kMaxInstances) return nullptr;
    Place& last = *instances.back();
    auto& siblings = last.parent->children;
    const auto after = std::find_if(siblings.begin(), siblings.end(),
                                    [&last](const auto& child) { return child.get() == &last; });
    auto made = make(last.item, last.parent, static_cast<int>(instances.size()));
    Place* place = made.get();
    siblings.insert(after + 1, std::move(made));
    index();
    return place;
}

bool AnswerTree::reach(const ItemAddress& address) {
    const Item* item = m_form.find_item(address.link_id);
    if (!item) return false;
    auto groups = m_form.repeating_groups_of(*item);
    if (is_repeating_group(*item)) groups.push_back(item);
    if (groups.size() != address.instances.size()) return false;
    ItemAddress at;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        at.link_id = groups[i]->link_id;
        const int wanted = address.instances[i];
        if (wanted < 0 || wanted >= kMaxInstances) return false;
        while (static_cast<int>(instances_of(at).size()) <= wanted) {
            if (!add_instance(at)) return false;
        }
        at.instances.push_back(wanted);
    }
    return true;
}

void AnswerTree::renumber(Place& place) {
    std::map<const Item*, int> counts;
    for (const auto& child : place.children) {
        child->address.instances = place.address.instances;
        if (is_repeating_group(*child->item))
            child->address.instances.push_back(counts[child->item]++);
        renumber(*child);
    }
}

void AnswerTree::remove_instance(Place& instance) {
    Place& parent = *instance.parent;
    const auto found =
        std::find_if(parent.children.begin(), parent.children.end(),
                     [&instance](const auto& child) { return child.get() == &instance; });
    parent.children.erase(found);
    renumber(parent);
    index();
}

std::vector<Place*> AnswerTree::nearest(const Place& place, int item) const {
    std::vector<Place*> found;
    int best = 0;
    for (Place* candidate : places_of(item)) {
        const int depth = depth_of_common_ancestor(place, *candidate);
        if (depth < best) continue;
        if (depth > best) found.clear();
        best = depth;
        found.push_back(candidate);
    }
    return found;
}

}  // namespace attune::forms
