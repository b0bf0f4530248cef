/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  How a call went. Fixed width on purpose: a C enum has no promised size.
 *  "Too few answers" and "outside the norm tables" are no errors: withhold the score instead.
 */
#ifndef ATTUNE_STATUS_H
#define ATTUNE_STATUS_H

#include <attune/abi.h>

typedef int32_t attune_status;

#define ATTUNE_OK 1            /**< Done. */
#define ATTUNE_E_FAIL 2        /**< Could not be done; say why with attune_host.set_error. */
#define ATTUNE_E_INVALID 3     /**< The caller broke the contract (null, NaN, unset member). */
#define ATTUNE_E_NOT_FOUND 4   /**< There is nothing of that id, key or index. */
#define ATTUNE_E_UNSUPPORTED 5 /**< Known, but not offered here. */
#define ATTUNE_E_LIMIT 6       /**< Too many or too long; see the limits in sdk/README.md. */

#endif
