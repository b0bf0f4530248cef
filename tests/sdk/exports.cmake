# SPDX-License-Identifier: Apache-2.0
# A plugin shows the world its entry and nothing else: LIBRARY, NM.
execute_process(COMMAND ${NM} -D --defined-only --format=posix ${LIBRARY}
    OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" lines "${symbols}")
list(LENGTH lines count)
if(NOT count EQUAL 1 OR NOT lines MATCHES "^attune_plugin_entry ")
    message(FATAL_ERROR "exports ${count} symbols:\n${symbols}")
endif()
