// SPDX-License-Identifier: Apache-2.0
/// \file
/// A page with words that are not saved yet and are not asked about: it waits out of sight.
#pragma once

#include "shell/place.h"

namespace attune::ui {

/// A Page that is one as well is kept when another opens, and shown again at its place.
class KeptPage {
public:
    virtual ~KeptPage() = default;

    /// Whether it waits, as it stands, while one goes to `next`.
    virtual bool waits_through(const Place& next) const = 0;
    virtual Place place() const = 0;
};

}  // namespace attune::ui
