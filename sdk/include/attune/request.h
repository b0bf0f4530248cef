/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  All that a plugin learns: answers, declared facts, earlier assessments, settings.
 *  No name, no birth date, no record number.
 */
#ifndef ATTUNE_REQUEST_H
#define ATTUNE_REQUEST_H

#include <attune/answers.h>

/* Keys of the context. A plugin gets those that its manifest lists under "context". */

/** Age, with age_days. */
#define ATTUNE_CONTEXT_CHRONOLOGICAL "chronological"
/** Age; absent if gestation is unknown, and before term. */
#define ATTUNE_CONTEXT_CORRECTED "corrected"
/** Age; what `corrected` would be with 6 days more of gestation; only when its days are unknown. */
#define ATTUNE_CONTEXT_CORRECTED_AT_MOST "corrected_at_most"
/** Choice: chronological or corrected; absent if the form uses no age. */
#define ATTUNE_CONTEXT_USED "used"
/** Integer; absent if gestation is unknown. */
#define ATTUNE_CONTEXT_DAYS_EARLY "days_early"
/** Integer: days of pregnancy at birth, 7 a week; absent if unknown. */
#define ATTUNE_CONTEXT_GESTATION_DAYS "gestation_days"
/** Integer; `gestation_days` with 6 more; only when the days within the week are unknown. */
#define ATTUNE_CONTEXT_GESTATION_DAYS_AT_MOST "gestation_days_at_most"
/** Integer: grams; absent if unknown. */
#define ATTUNE_CONTEXT_BIRTH_WEIGHT "birth_weight"
/** Choice: female or male; absent if unknown. */
#define ATTUNE_CONTEXT_SEX "sex_for_norms"
/** Choice: child, caregiver or dyad. */
#define ATTUNE_CONTEXT_SUBJECT "subject"
/** Choice: caregiver-1, ..., clinician or other. */
#define ATTUNE_CONTEXT_INFORMANT "informant"
/** Choice: self-on-screen, self-on-paper, read-aloud, interpreted, observed or interview. */
#define ATTUNE_CONTEXT_MODE "mode"
/** Choice: a language tag such as "en". */
#define ATTUNE_CONTEXT_LANGUAGE "language"

/** An earlier assessment of the same instrument and subject: completed, not entered in error. */
typedef struct attune_earlier {
    uint32_t struct_size;
    uint32_t has; /**< ATTUNE_VALUE_HAS_CHRONOLOGICAL, _CORRECTED: which ages are known. */
    attune_age chronological;
    attune_age corrected;
    const char* used;         /**< "chronological", "corrected" or "none". */
    const char* form_version; /**< Of the form as it was then. */
    const attune_answers* answers;
} attune_earlier;

typedef struct attune_request attune_request;
struct attune_request {
    uint32_t struct_size;
    uint32_t earlier_count;
    void* ctx;
    const char* form_version;      /**< Of the form that was answered now. */
    const attune_answers* answers; /**< Never null. */

    /** A fact of the context by its key (ATTUNE_CONTEXT_*).
     *  Result: OK; NOT_FOUND if unknown or not declared in the manifest; INVALID for null.
     *  Owner: host owns the strings, caller owns `out` (struct_size set).
     *  Lifetime: strings until score() returns. When: inside score(). [the one thread] */
    attune_status(ATTUNE_CALL* context)(const attune_request* self, const char* key,
                                        attune_value* out);

    /** A setting by its id: the practice's value, else the manifest's default.
     *  Result: OK; NOT_FOUND if the manifest declares none of that id; INVALID for null.
     *  Owner: host owns the strings, caller owns `out` (struct_size set).
     *  Lifetime: strings until score() returns. When: inside score(). [the one thread] */
    attune_status(ATTUNE_CALL* setting)(const attune_request* self, const char* id,
                                        attune_value* out);

    /** Earlier assessment number `index` of `earlier_count`, the oldest first.
     *  Result: OK; NOT_FOUND at or beyond earlier_count; INVALID for null.
     *  Owner: host owns strings and answers, caller owns `out` (struct_size set).
     *  Lifetime: until score() returns. When: inside score(). [the one thread] */
    attune_status(ATTUNE_CALL* earlier)(const attune_request* self, uint32_t index,
                                        attune_earlier* out);
};

#endif
