#!/usr/bin/env bash
# How CPU seconds (user + system) grow with the work, as a Markdown table.
# Usage: bench/scale.sh
# DOCS (5000): documents of the large batch. BOOK (2): megabytes of the small book; the large one has ten times as many.
#
# What is run, on documents and books made from samples/:
#   incipit convert DOCS documents of 22 KB -o OUT --to tei,html,txt --jobs 1
#   the first tenth of the same with --jobs 1 and with --jobs 2
#   incipit convert BOOK --to tei --jobs 1 with -Xmx512m, for both books
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
docs=${DOCS:-5000} book=${BOOK:-2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/bench/lib.sh"
"$root/incipit" version >/dev/null # builds on first use

convert() { # INPUT JOBS FORMATS
  rm -rf "$work/out"
  "$root/incipit" convert "$1" -o "$work/out" --to "$3" --jobs "$2"
}

make_documents "$docs" "$work/all" 22000
tenth=$((docs / 10))
mkdir "$work/tenth"
find "$work/all" -name '*.txt' | sort | sed -n "1,${tenth}p" | xargs cp -t "$work/tenth"
all=$(cpu convert "$work/all" 1 tei,html,txt)
complete "$docs"
one=$(cpu convert "$work/tenth" 1 tei,html,txt)
complete "$tenth"
two=$(cpu convert "$work/tenth" 2 tei,html,txt)
complete "$tenth"
bytes=$(cat "$work"/all/*.txt | wc -c)

# A book: documents of 22 KB behind each other.
make_book() { # MEGABYTES FILE
  cat "$work"/all/*.txt "$work"/all/*.txt | head -c $(($1 * 1000000)) | iconv -c -f UTF-8 -t UTF-8 >"$2"
}
make_book "$book" "$work/small.txt"
make_book $((10 * book)) "$work/large.txt"
export JAVA_OPTS=-Xmx512m
small=$(cpu convert "$work/small.txt" 1 tei)
complete 1
large=$(cpu convert "$work/large.txt" 1 tei)
complete 1

circumstances
cat <<TABLE

| | CPU seconds | |
|---|---|---|
| $docs documents, one thread | $all | $(calculate %.0f "$docs / $all") documents and $(calculate %.1f "$bytes / 1000000 / $all") MB a second |
| $tenth documents, one thread | $one | |
| the same, two threads | $two | $(calculate %.2f "$two / $one") of one |
| a book of $book MB | $small | |
| a book of $((10 * book)) MB, -Xmx512m | $large | $(calculate %.1f "$large / $small") of the small one |
TABLE
