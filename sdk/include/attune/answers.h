/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  Reads the answers of one assessment: the questions that are enabled, in the form's order.
 */
#ifndef ATTUNE_ANSWERS_H
#define ATTUNE_ANSWERS_H

#include <attune/status.h>
#include <attune/value.h>

/** Where an answer stands. Pointers are owned by the host and valid until score() returns. */
typedef struct attune_place {
    uint32_t struct_size;
    uint32_t position;         /**< From 0 among the answers of a question that may have several. */
    const char* link_id;       /**< The question's id in the form. */
    const uint32_t* instances; /**< Index from 0 of each enclosing repeating group, outermost first;
                                    null where nothing repeats. */
    uint32_t instance_count;
    uint32_t reserved;
} attune_place;

typedef struct attune_answers attune_answers;
struct attune_answers {
    uint32_t struct_size;
    uint32_t count; /**< Number of answers; a question without one counts once, as missing. */
    void* ctx;

    /** Answer number `index` of `count`.
     *  Result: OK; NOT_FOUND at or beyond count; INVALID for null.
     *  Owner: host owns the strings, caller owns both structs (struct_size set; place may be null).
     *  Lifetime: strings until score() returns. When: inside score(). [the one thread] */
    attune_status(ATTUNE_CALL* at)(const attune_answers* self, uint32_t index, attune_place* place,
                                   attune_value* out);

    /** The answer to question `link_id` in the repeating groups' `instances` (as in attune_place;
     *  null and 0 where nothing repeats), number `position` from 0.
     *  Result: OK (the state may be missing); NOT_FOUND if the form has no such question or it is
     *  not enabled; INVALID for null.
     *  Owner: host owns the strings, caller owns `out` (struct_size set).
     *  Lifetime: strings until score() returns. When: inside score(). [the one thread] */
    attune_status(ATTUNE_CALL* find)(const attune_answers* self, const char* link_id,
                                     const uint32_t* instances, uint32_t instance_count,
                                     uint32_t position, attune_value* out);
};

#endif
