#!/usr/bin/env bash
# Takes the pictures of this folder anew, from the samples, in headless Chromium: phone, desktop, dark, print, right to
# left. Usage: docs/gallery/make.sh    Needs what checks/run.sh installs; prints the names of the pictures.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/incipit" convert "$root/samples" -q -o "$work/out"
"$root/checks/run.sh" "$work/out" page >"$work/log" || true # installs the browser
node "$here/shots.mjs" "$work/out/html" "$here" "$root/checks/target/node/node_modules" "$(command -v chromium)"
