#!/usr/bin/env bash
# CPU seconds (user + system) of Incipit and of Pandoc for the same text files, as a Markdown table.
# Usage: bench/pandoc.sh [FOLDER]    FOLDER: UTF-8 text files to use in place of documents made from samples/
# DOCS (1000): files in the batch. PANDOC_DOCS (100): how many of them Pandoc is given; the table scales its time
# up and says so. RUNS (5): runs of the single document, of which the median counts.
#
# What is run, TEI, HTML and plain text from each file:
#   incipit convert FILE|FOLDER -o OUT --to tei,html,txt --jobs 1
#   pandoc -s -f markdown -t tei FILE -o OUT     and the same with html and plain: three processes a file, since
#                                                Pandoc writes one format at a time and has no plain-text reader
# One document also as TEI, HTML, XHTML and text, beside four processes of Pandoc: tei, html, epub and plain.
# Warm throughput: what the documents after the first DOCS of a longer run cost, so that start-up, class loading
# and most of the compilation are left out.
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
docs=${DOCS:-1000} pandoc_docs=${PANDOC_DOCS:-100} runs=${RUNS:-5} from=${1:-}
size=22000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/bench/lib.sh"
command -v pandoc >/dev/null || { echo 'pandoc is missing: apt-get install pandoc' >&2; exit 3; }
"$root/incipit" version >/dev/null # builds on first use

take_documents() { # COUNT FOLDER
  local files
  mapfile -t files < <(utf8_files "$from")
  for ((d = 0; d < $1; d++)); do cp "${files[d % ${#files[@]}]}" "$2/$(printf '%05d' "$d").txt"; done
}

documents() { # COUNT FOLDER
  mkdir -p "$2"
  if [ -n "$from" ]; then take_documents "$@"; else make_documents "$@" "$size"; fi
}

incipit() { # INPUT
  rm -rf "$work/out"
  "$root/incipit" convert "$1" -o "$work/out" --to tei,html,txt --jobs 1
}

# The same document in four formats, validated on the way, and the four that Pandoc has nearest.
incipit_four() { # FILE
  rm -rf "$work/out"
  "$root/incipit" convert "$1" -o "$work/out" --to tei,html,xhtml,txt --jobs 1
}

pandoc_four() { # FILE
  pandoc_files "$1"
  pandoc -s -f markdown -t epub "$1" -o "$work/pandoc/x.epub"
}

pandoc_files() { # FILE...
  local file
  mkdir -p "$work/pandoc"
  for file; do
    pandoc -s -f markdown -t tei "$file" -o "$work/pandoc/x.xml"
    pandoc -s -f markdown -t html "$file" -o "$work/pandoc/x.html"
    pandoc -s -f markdown -t plain "$file" -o "$work/pandoc/x.txt"
  done
}

median() {
  for ((r = 0; r < runs; r++)); do cpu "$@" && echo; done | sort -n | sed -n "$((runs / 2 + 1))p"
}

documents "$docs" "$work/few"
documents $((3 * docs)) "$work/many"
one=$(find "$work/few" -name '*.txt' | sort | sed -n 1p)
mapfile -t some < <(find "$work/few" -name '*.txt' | sort | sed -n "1,${pandoc_docs}p")

incipit_one=$(median incipit "$one")
complete 1
pandoc_one=$(median pandoc_files "$one")
four=$(median incipit_four "$one")
pandoc_four=$(median pandoc_four "$one")
incipit_few=$(cpu incipit "$work/few")
complete "$docs"
incipit_many=$(cpu incipit "$work/many")
complete $((3 * docs))
pandoc_some=$(cpu pandoc_files "${some[@]}")
pandoc_few=$(calculate %.1f "$pandoc_some * $docs / ${#some[@]}")
bytes=$(find "$work/few" -name '*.txt' -printf '%s\n' | awk '{ n += $1 } END { printf "%d", n / NR }')

cat <<TABLE
$("$root/incipit" version | sed -n 1p); $(pandoc --version | sed -n 1p); $(java -version 2>&1 | sed -n 1p); $(nproc) cores; documents of $bytes bytes on average

| CPU seconds | Incipit | Pandoc | ratio |
|---|---|---|---|
| one document, TEI + HTML + text | $incipit_one | $pandoc_one | $(calculate %.2f "$incipit_one / $pandoc_one") |
| one document, TEI + HTML + XHTML (Pandoc: EPUB) + text | $four | $pandoc_four | $(calculate %.2f "$four / $pandoc_four") |
| $docs documents, TEI + HTML + text | $incipit_few | $pandoc_few (from ${#some[@]}) | $(calculate %.3f "$incipit_few / $pandoc_few") |

Warm: $(calculate %.0f "2 * $docs / ($incipit_many - $incipit_few)") documents a second a core ($((2 * docs)) documents in $(calculate %.1f "$incipit_many - $incipit_few") CPU seconds).
TABLE
