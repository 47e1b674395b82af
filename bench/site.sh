#!/usr/bin/env bash
# CPU seconds (user + system) of the site of many documents, as a Markdown table.
# Usage: bench/site.sh
# DOCS (5000): documents of the large site; the small one has a fifth of them.
#
# What is run, on copies of the TEI of samples/ that differ in name and first title:
#   incipit site OUT           everything anew
#   incipit site OUT again     nothing has changed in the TEI, all pages are made and compared
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
docs=${DOCS:-5000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/bench/lib.sh"
"$root/incipit" version >/dev/null # builds on first use
"$root/incipit" convert "$root/samples" -o "$work/samples" --to tei,html --no-site -q
mapfile -t samples < <(cd "$work/samples/tei" && find . -name '*.xml' | sort)

folder() { # NAME COUNT
  local i sample
  mkdir -p "$work/$1/tei" "$work/$1/html"
  for ((i = 0; i < $2; i++)); do
    sample=${samples[i % ${#samples[@]}]%.xml}
    sed "0,/<title>/s//<title>$i /" "$work/samples/tei/$sample.xml" >"$work/$1/tei/$(printf %05d "$i").xml"
    ln "$work/samples/html/$sample.html" "$work/$1/html/$(printf %05d "$i").html"
  done
}

row() { # NAME COUNT
  local first again
  first=$(cpu "$root/incipit" site "$work/$1")
  again=$(cpu "$root/incipit" site "$work/$1")
  echo "| $2 | $first | $(calculate %.1f "1000 * $first / $2") | $again | $(find "$work/$1/html/incipit" -type f | wc -l) | $(du -sm "$work/$1/html/incipit" | cut -f1) | $(find "$work/$1/html/incipit" -type f -printf '%s\n' | sort -n | tail -n 1) |"
}

folder small $((docs / 5))
folder large "$docs"
circumstances
echo
echo '| documents | CPU seconds | ms a document | again, seconds | files | MB | largest, bytes |'
echo '|---|---|---|---|---|---|---|'
row small $((docs / 5))
row large "$docs"
