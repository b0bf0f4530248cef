# SPDX-License-Identifier: Apache-2.0
# Run at build time: completes a bundle around its library (BUNDLE, MANIFEST, PLATFORM, LIBRARY,
# FORMS: folders named by form id).
file(SHA256 ${LIBRARY} ATTUNE_LIBRARY_SHA256)
get_filename_component(ATTUNE_LIBRARY ${LIBRARY} NAME)
set(ATTUNE_PLATFORM ${PLATFORM})
file(REMOVE_RECURSE ${BUNDLE}/forms)
foreach(form IN LISTS FORMS)
    file(COPY ${form} DESTINATION ${BUNDLE}/forms FILES_MATCHING PATTERN "*.json")
endforeach()
configure_file(${MANIFEST} ${BUNDLE}/plugin.json @ONLY NEWLINE_STYLE UNIX)
file(TOUCH ${BUNDLE}/plugin.json)
