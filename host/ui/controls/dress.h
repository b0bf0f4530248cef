// SPDX-License-Identifier: Apache-2.0
/// \file
/// What follows the desktop while it is on the screen: its light or dark, and the size of its text.
#pragma once

#include <functional>

class wxWindow;

namespace attune::ui {

/// Does `dress` now, and again whenever the colours or the size of the text change. For pictures
/// and for distances that words must fit in; it lives as long as `window`.
void keep_dressed(wxWindow& window, std::function<void()> dress);

/// `window` is never smaller than this at 100 percent of text, and in proportion at more; -1 = as
/// it likes.
void keep_min_size(wxWindow& window, int width, int height);

/// A field of one line: at least as wide as this at 100 percent of text, in proportion at more, and
/// as high as a drop-down. GTK's own measure of a field may come before its style does.
void keep_one_line(wxWindow& field, int width);

/// As wide as `width` at 100 percent of text, in proportion at more, but never more than this share
/// of its parent: what stands beside it needs room as well.
void keep_width(wxWindow& window, int width, double most_share);

/// Lets `root` and everything in it find its size anew after the size of all text changed.
void measure_anew(wxWindow& root);

}  // namespace attune::ui
