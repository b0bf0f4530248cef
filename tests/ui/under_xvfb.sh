#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: under_xvfb.sh PROGRAM [ARG...]
# Runs a program on a display, a window manager and a home of its own, so that window tests can run
# beside each other and leave nothing behind. Ends with the program's own exit code.
set -uo pipefail

# Listing tests opens no window.
for argument in "$@"; do
    [ "$argument" = --gtest_list_tests ] && exec "$@"
done

home=$(mktemp -d "${TMPDIR:-/tmp}/attune-window-XXXXXX")
server=
manager=
tidy() {
    [ -n "$manager" ] && kill "$manager" 2>/dev/null
    [ -n "$server" ] && kill "$server" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$home"
}
trap tidy EXIT

export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
export XDG_RUNTIME_DIR=$home NO_AT_BRIDGE=1 GTK_THEME=Adwaita GDK_BACKEND=x11 LC_ALL=C.UTF-8
mkdir -p "$XDG_CONFIG_HOME/gtk-3.0" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$home/Documents"
printf 'XDG_DOCUMENTS_DIR="%s/Documents"\n' "$home" >"$XDG_CONFIG_HOME/user-dirs.dirs"
# Without a blinking caret and animations nothing moves by itself; printing goes to a file.
printf '[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\ngtk-print-backends=file\n' \
    >"$XDG_CONFIG_HOME/gtk-3.0/settings.ini"

# The server picks a free display itself and writes its number.
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$home/display" 2>"$home/xvfb.log" &
server=$!
for _ in $(seq 600); do
    [ -s "$home/display" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.05
done
[ -s "$home/display" ] || { cat "$home/xvfb.log" >&2; exit 99; }
export DISPLAY=:$(cat "$home/display")

for _ in $(seq 600); do
    # A server that has only just said its number may still turn the first one away.
    if [ -z "$manager" ] || ! kill -0 "$manager" 2>/dev/null; then
        openbox 2>"$home/openbox.log" &
        manager=$!
    fi
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
    sleep 0.05
done

"$@"
