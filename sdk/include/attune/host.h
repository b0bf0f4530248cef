/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  What a plugin may ask of the program that loaded it.
 */
#ifndef ATTUNE_HOST_H
#define ATTUNE_HOST_H

#include <attune/status.h>

#define ATTUNE_LOG_INFO 1
#define ATTUNE_LOG_WARNING 2
#define ATTUNE_LOG_ERROR 3
#define ATTUNE_LOG_HOST_MISBEHAVING 4 /**< The host broke the contract; says whom to blame. */

typedef struct attune_host attune_host;
struct attune_host {
    uint32_t struct_size;
    uint32_t abi_minor;  /**< The minor that the host was built with. */
    void* ctx;           /**< The host's own; a plugin passes it on by passing the struct. */
    const char* name;    /**< "Attune". Owned by the host, valid until deinit. */
    const char* version; /**< The host's version, e.g. "0.1.0". Owned and valid likewise. */

    /** Writes one line to the plugin log; `level` is ATTUNE_LOG_*. Must never hold an answer.
     *  Result: none. Owner: the host copies `text`. Lifetime: during the call.
     *  When: from init to deinit. [the one thread] */
    void(ATTUNE_CALL* log)(const attune_host* self, int32_t level, const char* text);

    /** Says why the call that now runs will return an error; the last text wins.
     *  Result: none. Owner: the host copies `text`. Lifetime: during the call.
     *  When: inside a call from the host. [the one thread] */
    void(ATTUNE_CALL* set_error)(const attune_host* self, const char* text);

    /** An ability of the host by its id, e.g. "org.example.thing/1".
     *  Result: a struct, or null if not offered. Owner: the host. Lifetime: until deinit.
     *  When: from init to deinit. [the one thread] */
    const void*(ATTUNE_CALL* get_extension)(const attune_host* self, const char* id);
};

#endif
