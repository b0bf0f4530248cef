/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  In plain C: an entry with one thing wrong, named by the definition.
 */
#include <attune/entry.h>

static attune_status ATTUNE_CALL init(const attune_host* host) {
#ifdef REFUSES_TO_START
    host->set_error(host, "no table of norms");
    return ATTUNE_E_FAIL;
#elif defined(FORGETS_THE_STATUS)
    (void)host;
    return 0;
#else
    (void)host;
    return ATTUNE_OK;
#endif
}
static void ATTUNE_CALL deinit(void) {}
static const void* ATTUNE_CALL get_factory(const char* id) {
    (void)id;
    return NULL;
}

#ifdef WRONG_MAJOR
#define MAJOR (ATTUNE_ABI_MAJOR + 1)
#else
#define MAJOR ATTUNE_ABI_MAJOR
#endif

#ifdef NO_ENTRY
ATTUNE_EXPORT const attune_entry attune_other_entry = {
#else
const attune_entry attune_plugin_entry = {
#endif
#ifdef SHORT_ENTRY
    8,
#else
    sizeof(attune_entry),
#endif
    MAJOR, ATTUNE_ABI_MINOR, 0, init, deinit, get_factory};
