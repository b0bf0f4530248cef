// SPDX-License-Identifier: Apache-2.0
#include <wx/frame.h>
#include "../storage/store.h"
