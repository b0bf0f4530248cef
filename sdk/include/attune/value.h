/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  One value: an answer, a fact of the context, or a setting.
 *  A calendar date never reaches a plugin. A date answer arrives as the age at that date.
 */
#ifndef ATTUNE_VALUE_H
#define ATTUNE_VALUE_H

#include <attune/abi.h>

#define ATTUNE_STATE_GIVEN 1u
#define ATTUNE_STATE_NOT_OBSERVED 2u
#define ATTUNE_STATE_DECLINED 3u
#define ATTUNE_STATE_NOT_ASKED 4u
#define ATTUNE_STATE_NOT_APPLICABLE 5u
#define ATTUNE_STATE_MISSING 6u /**< The question stands there and nobody has touched it. */

#define ATTUNE_KIND_NONE 1u    /**< State other than given, or content that is not shared. */
#define ATTUNE_KIND_BOOLEAN 2u /**< integer: 0 or 1 */
#define ATTUNE_KIND_INTEGER 3u /**< integer; number holds the same */
#define ATTUNE_KIND_DECIMAL 4u /**< number */
#define ATTUNE_KIND_CHOICE                                                                       \
    5u                          /**< text: code; integer: printed position from 1, 0 = unlisted; \
                                     number: the option's score, if ATTUNE_VALUE_HAS_SCORE */
#define ATTUNE_KIND_QUANTITY 6u /**< number; text: unit, "" if none */
#define ATTUNE_KIND_DATE 7u     /**< age_days, chronological, corrected: see ATTUNE_VALUE_HAS_ */
#define ATTUNE_KIND_AGE 8u      /**< as ATTUNE_KIND_DATE; used by the context */
#define ATTUNE_KIND_TEXT 9u     /**< text; null unless the manifest's needs_text lists the item */

#define ATTUNE_VALUE_HAS_SCORE 1u
#define ATTUNE_VALUE_HAS_AGE_DAYS 2u
#define ATTUNE_VALUE_HAS_CHRONOLOGICAL 4u
#define ATTUNE_VALUE_HAS_CORRECTED 8u
#define ATTUNE_VALUE_HAS_AGE_DAYS_AT_MOST 16u

/** Completed calendar months and remaining days. Never grows. */
typedef struct attune_age {
    int32_t months;
    int32_t days;
} attune_age;

/** Pointers are owned by the host and valid until the call that got the request returns. */
typedef struct attune_value {
    uint32_t struct_size;
    uint32_t state; /**< ATTUNE_STATE_* */
    uint32_t kind;  /**< ATTUNE_KIND_* */
    uint32_t has;   /**< ATTUNE_VALUE_HAS_* together: which optional members below are known. */
    int64_t integer;
    double number; /**< Always finite. */
    const char* text;
    int32_t age_days; /**< Days since birth; negative before birth. */
    /** Of a date of which only the year or the month is known: days since birth on its last day.
     *  Then age_days and both ages are those of its first day. Absent for a whole date. */
    int32_t age_days_at_most;
    attune_age chronological;
    attune_age corrected; /**< Unknown when gestation is unknown, and before term. */
} attune_value;

#endif
