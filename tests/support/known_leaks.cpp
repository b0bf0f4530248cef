// SPDX-License-Identifier: Apache-2.0
// Read by the leak checker of the asan preset, ignored elsewhere.

// NOLINTNEXTLINE(bugprone-reserved-identifier): the sanitizer looks for this name.
extern "C" const char* __lsan_default_suppressions();

// NOLINTNEXTLINE(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {
    // Pango makes fontconfig read the system's configuration once, which loses 288 bytes.
    return "leak:libfontconfig";
}
