// SPDX-License-Identifier: Apache-2.0
/// \file
/// The four scales: which items each has, and what the printed positions of an item score.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace attune::mood {

/// Every item of the four scales has four answers that score 0 to 3.
constexpr int kPositions = 4;
constexpr int kMaxPoints = kPositions - 1;

/// How the points run down (or along) the printed answers.
enum class Points {
    Rising = 1,   ///< the first printed answer scores 0
    Falling = 2,  ///< the first printed answer scores 3
};

struct ScaleItem {
    std::string id;
    Points points = Points::Rising;

    /// `position` as printed, from 1; nothing outside 1 to 4.
    std::optional<int> points_at(int position) const;
};

struct Scale {
    std::string name;  ///< "EPDS"
    std::vector<ScaleItem> items;
    std::optional<std::size_t> self_harm = {};  ///< the item that asks about it
    /// The cut-offs were found in people who were pregnant or had given birth, and hold for nobody
    /// else.
    bool is_for_birth_parents = false;

    int max() const { return kMaxPoints * static_cast<int>(items.size()); }
    std::vector<std::string> ids() const;
};

/// Cox, Holden & Sagovsky 1987: items 1, 2 and 4 rise from the top, the other seven fall.
const Scale& epds();
/// Kroenke, Spitzer & Williams 2001.
const Scale& phq9();
/// Kroenke, Spitzer & Williams 2003: the first two items of the PHQ-9.
const Scale& phq2();
/// Spitzer and others 2006.
const Scale& gad7();

}  // namespace attune::mood
