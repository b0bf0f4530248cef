# SPDX-License-Identifier: Apache-2.0
# How a plugin is built: one call makes the folder that Attune loads.
#
#   attune_plugin(mood SOURCES mood.cpp FORMS mood [FOLDER somewhere] [MANIFEST file])
#
# makes FOLDER/mood.attune-plugin/ (FOLDER: ATTUNE_PLUGIN_DIR unless given) with mood.so, the
# plugin.json beside the CMakeLists.txt completed by platform and hash, and each named form with its
# cases: from forms/<id>/ beside the CMakeLists.txt, else from the project's forms/<id>/.
# Needs a target attune_sdk that carries the include folder.

function(attune_plugin name)
    cmake_parse_arguments(ARG "" "FOLDER;MANIFEST" "SOURCES;FORMS;LIBRARIES" ${ARGN})
    set(folder ${ATTUNE_PLUGIN_DIR})
    if(ARG_FOLDER)
        set(folder ${ARG_FOLDER})
    endif()
    set(manifest ${CMAKE_CURRENT_SOURCE_DIR}/plugin.json)
    if(ARG_MANIFEST)
        set(manifest ${CMAKE_CURRENT_SOURCE_DIR}/${ARG_MANIFEST})
    endif()
    set(bundle ${folder}/${name}.attune-plugin)

    # The one exported symbol: the C++ standard library's templates would leak hundreds more.
    add_library(plugin_${name} MODULE ${ARG_SOURCES})
    target_link_libraries(plugin_${name} PRIVATE attune_sdk ${ARG_LIBRARIES})
    target_compile_options(plugin_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>)
    target_link_options(plugin_${name} PRIVATE
        -Wl,--version-script=${CMAKE_CURRENT_FUNCTION_LIST_DIR}/exports.map)
    set_target_properties(plugin_${name} PROPERTIES
        PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY ${bundle}
        LINK_DEPENDS ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/exports.map
        C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)

    set(form_folders "")
    set(form_files "")
    foreach(form IN LISTS ARG_FORMS)
        set(form_folder ${CMAKE_CURRENT_SOURCE_DIR}/forms/${form})
        if(NOT EXISTS ${form_folder})
            set(form_folder ${PROJECT_SOURCE_DIR}/forms/${form})
        endif()
        file(GLOB_RECURSE files CONFIGURE_DEPENDS ${form_folder}/*.json)
        list(APPEND form_folders ${form_folder})
        list(APPEND form_files ${files})
    endforeach()

    string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" platform)
    add_custom_command(OUTPUT ${bundle}/plugin.json
        COMMAND ${CMAKE_COMMAND} -DATTUNE_PLUGIN=${name} -DBUNDLE=${bundle} -DMANIFEST=${manifest} -DPLATFORM=${platform}
            -DLIBRARY=$<TARGET_FILE:plugin_${name}> "-DFORMS=${form_folders}"
            -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/bundle.cmake
        DEPENDS plugin_${name} ${manifest} ${form_files} ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/bundle.cmake
        COMMENT "Bundling ${name}.attune-plugin" VERBATIM)
    add_custom_target(bundle_${name} ALL DEPENDS ${bundle}/plugin.json)
endfunction()
