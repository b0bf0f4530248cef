/* SPDX-License-Identifier: Apache-2.0 */
/** \file
 *  What every other header rests on: version, calling convention, and how structs grow.
 *
 *  Rules of the contract, the same everywhere:
 *  1. Every struct starts with `struct_size`. Whoever makes the struct sets it to its own sizeof.
 *     A later minor version only appends members; nothing is moved, retyped or reused.
 *  2. Who reads a struct that the other side made reads only the members that `struct_size` covers.
 *     Who fills a struct of the caller ("out") writes at most the caller's `struct_size` bytes,
 *     leaves `struct_size` itself alone and sets what it does not know to zero.
 *  3. 0 never means success, an answer or a choice: it means that somebody forgot to say.
 *  4. Text is UTF-8 and ends in NUL. The side that made it owns it; the other side copies during
 *     the call.
 *  5. One thread. No call into the host after a call from the host has returned.
 *  6. No exception and no longjmp crosses a function of these headers.
 *  7. A plugin uses no file, socket, clock, locale, environment variable, thread or random number:
 *     the same request gives the same result, today and in ten years.
 */
#ifndef ATTUNE_ABI_H
#define ATTUNE_ABI_H

#include <stddef.h>
#include <stdint.h>

#define ATTUNE_ABI_MAJOR 1u /**< Another major is another contract: the host refuses it. */
#define ATTUNE_ABI_MINOR 0u /**< Grows with each appended member or header. */

#if defined(_WIN32)
#define ATTUNE_CALL __cdecl
#define ATTUNE_EXPORT __declspec(dllexport)
#else
#define ATTUNE_CALL
#define ATTUNE_EXPORT __attribute__((visibility("default")))
#endif

/** True when `*pointer`, made by the other side, is long enough to hold `member`, and it is set. */
#define ATTUNE_HAS(type, pointer, member)                                                   \
    ((pointer) != NULL &&                                                                   \
     (pointer)->struct_size >= offsetof(type, member) + sizeof(((const type*)0)->member) && \
     (pointer)->member)

#endif
