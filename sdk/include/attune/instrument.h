/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  The things that a plugin offers, and the factory that makes them.
 */
#ifndef ATTUNE_INSTRUMENT_H
#define ATTUNE_INSTRUMENT_H

#include <attune/host.h>

typedef struct attune_instrument attune_instrument;
struct attune_instrument {
    uint32_t struct_size;
    uint32_t reserved;
    void* plugin_data; /**< The plugin's own; the host does not look at it. */

    /** Ends the instrument.
     *  Result: none. Owner: the plugin frees what it made. Lifetime: `self` is gone afterwards.
     *  When: once, before deinit, outside any other call. [the one thread] */
    void(ATTUNE_CALL* destroy)(const attune_instrument* self);

    /** An ability of the instrument by its id, e.g. ATTUNE_EXT_SCORING.
     *  Result: the extension's struct, or null if not offered. Owner: the plugin.
     *  Lifetime: until destroy(). When: from create() to destroy(). [the one thread] */
    const void*(ATTUNE_CALL* get_extension)(const attune_instrument* self, const char* id);
};

#define ATTUNE_FACTORY_INSTRUMENT "org.attune.instrument/1"

typedef struct attune_instrument_factory attune_instrument_factory;
struct attune_instrument_factory {
    uint32_t struct_size;
    uint32_t count; /**< How many instruments the plugin offers. */

    /** The id of instrument number `index`: the form id, as in the manifest.
     *  Result: the id, or null at or beyond count. Owner: the plugin. Lifetime: until deinit.
     *  When: from init to deinit. [the one thread] */
    const char*(ATTUNE_CALL* id_at)(const attune_instrument_factory* self, uint32_t index);

    /** Makes the instrument of this id.
     *  Result: the instrument, or null for an unknown id or on failure (then set_error was called).
     *  Owner: the caller, who ends it by destroy(); `host` stays the host's.
     *  Lifetime: until destroy(). When: from init to deinit, any number of times.
     *  [the one thread] */
    const attune_instrument*(ATTUNE_CALL* create)(const attune_instrument_factory* self,
                                                  const attune_host* host, const char* id);
};

#endif
