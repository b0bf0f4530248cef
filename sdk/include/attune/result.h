/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  Where a plugin pushes what it found. The host copies during each call, checks everything
 *  against the outputs that the manifest declares, and draws it; a plugin never draws.
 */
#ifndef ATTUNE_RESULT_H
#define ATTUNE_RESULT_H

#include <attune/status.h>

#define ATTUNE_SEVERITY_INFORMATION 1
#define ATTUNE_SEVERITY_NOTE 2
#define ATTUNE_SEVERITY_CONCERN 3
#define ATTUNE_SEVERITY_URGENT 4

#define ATTUNE_SCORE_GIVEN 1u /**< flags: `value` counts. */
#define ATTUNE_SCORE_NOT_GIVEN                                         \
    2u /**< flags: `value` is ignored; withhold() must name the score. \
        */

typedef struct attune_score {
    uint32_t struct_size;
    uint32_t flags; /**< ATTUNE_SCORE_GIVEN or ATTUNE_SCORE_NOT_GIVEN. */
    const char* id;
    double value;
    double min; /**< The least that the scale can reach ... */
    double max; /**< ... and the most. */
    uint32_t items_used;
    uint32_t items_missing;
    double at_least; /**< What the value would be at least, whatever the missing answers were ... */
    double at_most;  /**< ... and at most. Equal to `value` when nothing is missing. */
} attune_score;

typedef struct attune_band {
    uint32_t struct_size;
    uint32_t reserved;
    const char* score; /**< Id of the score that lies in this band. */
    const char* id;
    double cutoff;      /**< Where the band begins. */
    const char* source; /**< The paper or table that set the cut-off. */
} attune_band;

typedef struct attune_count {
    uint32_t struct_size;
    uint32_t of; /**< Number of items in the set. */
    const char* id;
    uint32_t observed; /**< yes + emerging + no */
    uint32_t yes;
    uint32_t emerging;
    uint32_t no;
    uint32_t not_observed;
    uint32_t declined;
} attune_count;

typedef struct attune_finding {
    uint32_t struct_size;
    int32_t severity; /**< ATTUNE_SEVERITY_* */
    const char* id;
    const char* owner; /**< Whose it is: child, caregiver, caregiver-1 ..., pair, third-party,
                            practice. */
    const char* text;  /**< One to three short sentences, plain words, no markup. */
    const char* const* because; /**< Link ids of the answers it rests on. */
    uint32_t because_count;
    uint32_t has_due;    /**< 1 if due_in_days counts. */
    int32_t due_in_days; /**< From the day of the assessment; the host prints the date. */
    uint32_t reserved;
} attune_finding;

typedef struct attune_result attune_result;
struct attune_result {
    uint32_t struct_size;
    uint32_t reserved;
    void* ctx;

    /** A number of the instrument. Each id once.
     *  Result: OK; INVALID (null, not finite, flags unset, an id again); LIMIT.
     *  Owner: the plugin; the host copies. Lifetime: during the call. When: inside score().
     *  [the one thread] */
    attune_status(ATTUNE_CALL* score)(const attune_result* self, const attune_score* score);

    /** The named range in which a score lies.
     *  Result, owner, lifetime, when, thread: as score(). */
    attune_status(ATTUNE_CALL* band)(const attune_result* self, const attune_band* band);

    /** A checklist's tally. Each id once.
     *  Result, owner, lifetime, when, thread: as score(). */
    attune_status(ATTUNE_CALL* count)(const attune_result* self, const attune_count* count);

    /** Something that the clinician should note.
     *  Result, owner, lifetime, when, thread: as score(). */
    attune_status(ATTUNE_CALL* finding)(const attune_result* self, const attune_finding* finding);

    /** Something that somebody must act on; `because` lists `because_count` link ids.
     *  Result, owner, lifetime, when, thread: as score(). */
    attune_status(ATTUNE_CALL* alert)(const attune_result* self, const char* id,
                                      const char* const* because, uint32_t because_count);

    /** Says in one sentence why the score or count of this id is not given, or why a given score
     *  "total" lies in no band: the id is then "total.band". No error.
     *  Result, owner, lifetime, when, thread: as score(). */
    attune_status(ATTUNE_CALL* withhold)(const attune_result* self, const char* id,
                                         const char* reason);

    /** One step of the reasoning, for "why this number?": what was done and what came out.
     *  Result, owner, lifetime, when, thread: as score(). */
    attune_status(ATTUNE_CALL* trace)(const attune_result* self, const char* step, double value);
};

#endif
