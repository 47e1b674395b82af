#!/usr/bin/env bash
# CPU seconds (user + system) of `incipit validate` next to Jing's own program, as a Markdown table.
# DOCS (1000): TEI files, made by converting documents of about SIZE (13000) bytes cut from the samples.
#
# What is run over the same folder, each in one process, by one thread:
#   jing incipit.rng FILES                                        (com.thaiopensource.relaxng.util.Driver)
#   incipit validate FOLDER --jobs 1 --schematron none            the same grammar alone
#   incipit validate FOLDER --jobs 1                              grammar and rules
#   incipit validate FOLDER --jobs 2                              the same by two threads
# Warm throughput: what the files after the first DOCS of a folder of three times as many cost.
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
docs=${DOCS:-1000} size=${SIZE:-13000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/incipit" version >/dev/null # builds on first use
mvn -q -B -f "$root/checks/pom.xml" dependency:copy-dependencies -P jing -DincludeScope=runtime \
  -DoutputDirectory="$work/jing" >/dev/null

mkdir -p "$work/text" "$work/few" "$work/many"
find "$root/samples" -name '*.txt' | sort | while IFS= read -r file; do
  ! iconv -f UTF-8 -t UTF-8 "$file" >/dev/null 2>&1 || printf '%s\n' "$file"
done | LC_ALL=C awk -v folder="$work/text" -v size="$size" '
  { paths[NR] = $0 }
  END {
    RS = ""
    for (s = 1; s <= NR; s++)
      while ((getline paragraph < paths[s]) > 0) text[s, ++paragraphs[s]] = paragraph
    for (d = 0; d < 100; d++) {
      s = d % NR + 1
      file = sprintf("%s/%03d.txt", folder, d)
      written = 0
      for (p = int(d / NR); written < size; p++) {
        paragraph = text[s, p % paragraphs[s] + 1]
        written += length(paragraph) + 2
        printf "%s\n\n", paragraph > file
      }
      close(file)
    }
  }'
"$root/incipit" convert "$work/text" -o "$work/out" --to tei -q || [ $? = 1 ]
mapfile -t made < <(find "$work/out/tei" -name '*.xml' | sort)
for ((d = 0; d < 3 * docs; d++)); do
  name=$(printf '%05d.xml' "$d")
  [ "$d" -ge "$docs" ] || cp "${made[d % ${#made[@]}]}" "$work/few/$name"
  cp "${made[d % ${#made[@]}]}" "$work/many/$name"
done

cpu() { # COMMAND...: its user and system time, in seconds
  local TIMEFORMAT='%U %S' spent
  spent=$({ time "$@" >"$work/log" 2>&1; } 2>&1) || [ $? = 1 ] || { tail -n 5 "$work/log" >&2; return 4; }
  awk '{ printf "%.2f", $1 + $2 }' <<<"$spent"
}
calculate() { awk "BEGIN { printf \"$1\", $2 }"; }
validate() { "$root/incipit" validate "$@"; }

jing=$(cpu java -XX:+UseSerialGC -cp "$work/jing/*" com.thaiopensource.relaxng.util.Driver \
  "$root/schema/incipit.rng" "$work"/few/*.xml)
grammar=$(cpu validate "$work/few" --jobs 1 --schematron none)
both=$(cpu validate "$work/few" --jobs 1)
two=$(cpu validate "$work/few" --jobs 2)
grammar_many=$(cpu validate "$work/many" --jobs 1 --schematron none)
both_many=$(cpu validate "$work/many" --jobs 1)
bytes=$(find "$work/few" -name '*.xml' -printf '%s\n' | awk '{ n += $1 } END { printf "%d", n / NR }')
cat <<TABLE
$docs TEI files of $bytes bytes on average; $(java -version 2>&1 | sed -n 1p); $(nproc) cores

| | CPU seconds | files a second a core when warm |
|---|---|---|
| Jing alone | $jing | |
| grammar | $grammar ($(calculate %.2f "$grammar / $jing") times Jing) | $(calculate %.0f "2 * $docs / ($grammar_many - $grammar)") |
| grammar and rules | $both | $(calculate %.0f "2 * $docs / ($both_many - $both)") |
| the same, two threads | $two | |
TABLE
