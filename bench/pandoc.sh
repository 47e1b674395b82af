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
# Warm throughput: what the documents after the first DOCS of a longer run cost, so that start-up, class loading
# and most of the compilation are left out.
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
docs=${DOCS:-1000} pandoc_docs=${PANDOC_DOCS:-100} runs=${RUNS:-5} from=${1:-}
size=22000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v pandoc >/dev/null || { echo 'pandoc is missing: apt-get install pandoc' >&2; exit 3; }
"$root/incipit" version >/dev/null # builds on first use

# Files that Pandoc can read.
utf8_files() { # FOLDER
  local file
  find "$1" -type f -name '*.txt' | sort | while IFS= read -r file; do
    ! iconv -f UTF-8 -t UTF-8 "$file" >/dev/null 2>&1 || printf '%s\n' "$file"
  done
}

# Documents of at least $size bytes: a sample, begun at another paragraph each time and repeated.
make_documents() { # COUNT FOLDER
  utf8_files "$root/samples" | LC_ALL=C awk -v count="$1" -v folder="$2" -v size="$size" '
    { paths[NR] = $0 }
    END {
      RS = ""
      for (s = 1; s <= NR; s++)
        while ((getline paragraph < paths[s]) > 0) text[s, ++paragraphs[s]] = paragraph
      for (d = 0; d < count; d++) {
        s = d % NR + 1
        file = sprintf("%s/%05d.txt", folder, d)
        written = 0
        for (p = int(d / NR); written < size; p++) {
          paragraph = text[s, p % paragraphs[s] + 1]
          written += length(paragraph) + 2
          printf "%s\n\n", paragraph > file
        }
        close(file)
      }
    }'
}

take_documents() { # COUNT FOLDER
  local files
  mapfile -t files < <(utf8_files "$from")
  for ((d = 0; d < $1; d++)); do cp "${files[d % ${#files[@]}]}" "$2/$(printf '%05d' "$d").txt"; done
}

documents() { # COUNT FOLDER
  mkdir -p "$2"
  if [ -n "$from" ]; then take_documents "$@"; else make_documents "$@"; fi
}

cpu() { # COMMAND...: its user and system time, children included, in seconds
  local TIMEFORMAT='%U %S' spent
  spent=$({ time "$@" >"$work/log" 2>&1; } 2>&1) || [ $? = 1 ] || { tail -n 5 "$work/log" >&2; return 4; }
  awk '{ printf "%.2f", $1 + $2 }' <<<"$spent"
}

incipit() { # INPUT
  rm -rf "$work/out"
  "$root/incipit" convert "$1" -o "$work/out" --to tei,html,txt --jobs 1
}

complete() { # COUNT: a run that left files out must not count
  local found
  found=$(find "$work/out/tei" -name '*.xml' | wc -l)
  [ "$found" = "$1" ] || { echo "only $found of $1 documents were converted" >&2; exit 4; }
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

calculate() { awk "BEGIN { printf \"$1\", $2 }"; }

documents "$docs" "$work/few"
documents $((3 * docs)) "$work/many"
one=$(find "$work/few" -name '*.txt' | sort | sed -n 1p)
mapfile -t some < <(find "$work/few" -name '*.txt' | sort | sed -n "1,${pandoc_docs}p")

incipit_one=$(median incipit "$one")
complete 1
pandoc_one=$(median pandoc_files "$one")
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
| $docs documents, TEI + HTML + text | $incipit_few | $pandoc_few (from ${#some[@]}) | $(calculate %.3f "$incipit_few / $pandoc_few") |

Warm: $(calculate %.0f "2 * $docs / ($incipit_many - $incipit_few)") documents a second a core ($((2 * docs)) documents in $(calculate %.1f "$incipit_many - $incipit_few") CPU seconds).
TABLE
