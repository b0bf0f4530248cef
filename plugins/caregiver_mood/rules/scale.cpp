// SPDX-License-Identifier: Apache-2.0
#include "rules/scale.h"

namespace attune::mood {
namespace {

Scale rising(std::string name, const std::string& prefix, int count) {
    Scale scale{std::move(name), {}};
    for (int i = 1; i <= count; ++i) scale.items.push_back({prefix + std::to_string(i)});
    return scale;
}

Scale make_epds() {
    Scale scale = rising("EPDS", "epds-", 10);
    for (const std::size_t item : {3U, 5U, 6U, 7U, 8U, 9U, 10U}) {
        scale.items[item - 1].points = Points::Falling;
    }
    scale.self_harm = 9;
    scale.is_for_birth_parents = true;
    return scale;
}

Scale make_phq9() {
    Scale scale = rising("PHQ-9", "phq9-", 9);
    scale.self_harm = 8;
    return scale;
}

}  // namespace

std::optional<int> ScaleItem::points_at(int position) const {
    if (position < 1 || position > kPositions) return {};
    return points == Points::Rising ? position - 1 : kPositions - position;
}

std::vector<std::string> Scale::ids() const {
    std::vector<std::string> ids;
    for (const ScaleItem& item : items) ids.push_back(item.id);
    return ids;
}

const Scale& epds() {
    static const Scale scale = make_epds();
    return scale;
}

const Scale& phq9() {
    static const Scale scale = make_phq9();
    return scale;
}

const Scale& phq2() {
    static const Scale scale = rising("PHQ-2", "phq9-", 2);
    return scale;
}

const Scale& gad7() {
    static const Scale scale = rising("GAD-7", "gad7-", 7);
    return scale;
}

}  // namespace attune::mood
