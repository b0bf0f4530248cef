// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice's own mark at the head of a letter: a PNG or SVG picture.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

// NOLINTNEXTLINE(bugprone-reserved-identifier): the name is Cairo's.
using cairo_t = struct _cairo;

namespace attune::report {

/// Immutable; copies share the picture. Used by one thread at a time.
class Logo {
public:
    /// A file must not be larger: every letter of the practice holds it.
    static constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;
    /// Neither side of a PNG may have more pixels.
    static constexpr int kMostPixels = 3000;

    /// InvalidInput with a fault that says, in a sentence, why the picture cannot be used. An SVG
    /// loads nothing from outside; its words are set in the machine's own fonts.
    static Result<Logo> read(const std::string& bytes);

    /// Width by height.
    double aspect() const;
    /// Paints it with its top left at the current origin, `height` high.
    void draw(cairo_t* cairo, double height) const;

    struct Picture;

private:
    explicit Logo(std::shared_ptr<const Picture> picture) : m_picture(std::move(picture)) {}
    std::shared_ptr<const Picture> m_picture;
};

}  // namespace attune::report
