/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  The ability to score: one request in, any number of outputs into the sinks.
 */
#ifndef ATTUNE_EXT_SCORING_H
#define ATTUNE_EXT_SCORING_H

#include <attune/instrument.h>
#include <attune/request.h>
#include <attune/result.h>

#define ATTUNE_EXT_SCORING "org.attune.scoring/1"

typedef struct attune_scoring {
    uint32_t struct_size;
    uint32_t reserved;

    /** Reads the request and pushes what it finds into the sinks; may be called any number of
     *  times, and the same request must give the same outputs in the same order.
     *  Result: OK, and the outputs count as a whole; any other status, and none of them counts.
     *  Owner: the host owns all three. Lifetime: during the call; keep no pointer.
     *  When: from create() to destroy(). [the one thread] */
    attune_status(ATTUNE_CALL* score)(const attune_instrument* instrument,
                                      const attune_request* request, const attune_result* result);
} attune_scoring;

#endif
