// SPDX-License-Identifier: Apache-2.0
#include "../storage/store.h"
#include <wx/frame.h>
