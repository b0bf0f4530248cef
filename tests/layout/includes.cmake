# SPDX-License-Identifier: Apache-2.0
# Fails when a file outside its owner's folder includes an outside header, or climbs with "../.
# EXPECT=n turns it round: exactly n faults must be found (used to test this script itself).
set(owners
    "<sqlite3" "storage"
    "<sodium" "storage"
    "<boost/dll" "plugin_host"
    "<boost/multiprecision" "forms"
    "<wx/" "ui|app"
    "<gtk/" "ui"
    "<gdk/" "ui"
    "<atk/" "ui"
    "<cairo" "report|ui"
    "<pango" "report|ui"
    "<qpdf" "report"
    "<poppler" "report"
    "<librsvg" "report"
    "<spdlog" "base"
    "<CLI/" "cli"
    "<nlohmann" "forms|plugin_host|model|cli")
file(GLOB_RECURSE files ${ROOT}/host/*.cpp ${ROOT}/host/*.h ${ROOT}/sdk/*.h ${ROOT}/sdk/*.hpp
     ${ROOT}/plugins/*.cpp ${ROOT}/plugins/*.h)
set(faults 0)
foreach(file IN LISTS files)
    file(RELATIVE_PATH place ${ROOT} ${file})
    if(place MATCHES "node_modules")
        continue()
    endif()
    file(STRINGS ${file} includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        if(line MATCHES "\"\\.\\./")
            message("${place}: climbs out of its folder: ${line}")
            math(EXPR faults "${faults} + 1")
        endif()
        if(place MATCHES "^(sdk|plugins)/" AND line MATCHES "\"(base|model|forms|fhirpath|storage|plugin_host|report|workflow|ui|cli)/")
            message("${place}: a plugin sees sdk/ only: ${line}")
            math(EXPR faults "${faults} + 1")
        endif()
        set(rest ${owners})
        while(rest)
            list(POP_FRONT rest header owner)
            string(FIND "${line}" "${header}" found)
            if(NOT found EQUAL -1 AND NOT place MATCHES "^host/(${owner})/")
                message("${place}: ${header} belongs to ${owner}: ${line}")
                math(EXPR faults "${faults} + 1")
            endif()
        endwhile()
    endforeach()
endforeach()
if(NOT DEFINED EXPECT)
    set(EXPECT 0)
endif()
if(NOT faults EQUAL EXPECT)
    message(FATAL_ERROR "${faults} faults, expected ${EXPECT}")
endif()
