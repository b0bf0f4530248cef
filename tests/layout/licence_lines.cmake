# SPDX-License-Identifier: Apache-2.0
# Fails when a source file does not name its licence in the first line.
file(GLOB_RECURSE files
    ${ROOT}/host/*.cpp ${ROOT}/host/*.h ${ROOT}/sdk/*.h ${ROOT}/sdk/*.hpp ${ROOT}/sdk/*.cpp ${ROOT}/sdk/*.c
    ${ROOT}/plugins/*.cpp ${ROOT}/plugins/*.h ${ROOT}/tests/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.c)
set(missing "")
foreach(file IN LISTS files)
    file(STRINGS ${file} first LIMIT_COUNT 1)
    if(NOT file MATCHES "node_modules" AND NOT first MATCHES "SPDX-License-Identifier: Apache-2.0")
        list(APPEND missing ${file})
    endif()
endforeach()
if(missing)
    message(FATAL_ERROR "no licence line: ${missing}")
endif()
