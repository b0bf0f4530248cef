// SPDX-License-Identifier: Apache-2.0
/// \file
/// Ownership of GLib objects.
#pragma once

#include <glib-object.h>

#include <memory>

namespace attune::report {

struct GObjectUnref {
    void operator()(void* object) const { g_object_unref(object); }
};

template <class T>
using GObjectPtr = std::unique_ptr<T, GObjectUnref>;

/// Takes the reference that the caller was given.
template <class T>
std::shared_ptr<T> share_g_object(T* object) {
    return std::shared_ptr<T>(object, GObjectUnref());
}

}  // namespace attune::report
