/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  The one symbol that a plugin library exports, and its life:
 *
 *      load -> init(host) -> get_factory(id) -> factory->create(host, id) -> use -> destroy
 *           -> deinit -> the process ends (a library is never unloaded)
 *
 *  One process may run the whole way more than once, so init may follow deinit.
 */
#ifndef ATTUNE_ENTRY_H
#define ATTUNE_ENTRY_H

#include <attune/host.h>

typedef struct attune_entry {
    uint32_t struct_size;
    uint32_t abi_major; /**< ATTUNE_ABI_MAJOR of the headers that the plugin was built with ... */
    uint32_t abi_minor; /**< ... and ATTUNE_ABI_MINOR. */
    uint32_t reserved;

    /** Readies the plugin.
     *  Result: OK; any other status, and nothing else of the plugin is called.
     *  Owner: `host` stays the host's. Lifetime: `host` is valid until deinit returns.
     *  When: first. [the one thread] */
    attune_status(ATTUNE_CALL* init)(const attune_host* host);

    /** Lets go of everything; every instrument is destroyed by then.
     *  Result: none. Owner, lifetime: all that the plugin gave out is invalid afterwards.
     *  When: last. [the one thread] */
    void(ATTUNE_CALL* deinit)(void);

    /** A factory by its id, e.g. ATTUNE_FACTORY_INSTRUMENT.
     *  Result: the factory's struct, or null if not offered. Owner: the plugin.
     *  Lifetime: until deinit. When: from init to deinit. [the one thread] */
    const void*(ATTUNE_CALL* get_factory)(const char* id);
} attune_entry;

#define ATTUNE_ENTRY_SYMBOL "attune_plugin_entry"

#ifdef __cplusplus
extern "C" {
#endif
/** Defined by the plugin; the only exported symbol of its library. */
extern ATTUNE_EXPORT const attune_entry attune_plugin_entry;
#ifdef __cplusplus
}
#endif

#endif
