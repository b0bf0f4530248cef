# SPDX-License-Identifier: Apache-2.0
# Compiles each header of the SDK for itself: COMPILER, STANDARD, INCLUDE.
if(STANDARD MATCHES "^c\\+\\+")
    set(language c++)
    file(GLOB_RECURSE headers RELATIVE ${INCLUDE} ${INCLUDE}/*.h ${INCLUDE}/*.hpp)
else()
    set(language c)
    file(GLOB_RECURSE headers RELATIVE ${INCLUDE} ${INCLUDE}/*.h)
endif()
if(NOT headers)
    message(FATAL_ERROR "no headers in ${INCLUDE}")
endif()
foreach(header IN LISTS headers)
    execute_process(
        COMMAND ${COMPILER} -x ${language} -std=${STANDARD} -pedantic-errors -Wall -Wextra -Wshadow
            -Werror -fsyntax-only -I${INCLUDE} -include ${header} /dev/null
        RESULT_VARIABLE failed ERROR_VARIABLE words)
    if(failed)
        message(SEND_ERROR "${header} as ${STANDARD}:\n${words}")
    endif()
endforeach()
