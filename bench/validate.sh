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
. "$root/bench/lib.sh"
"$root/incipit" version >/dev/null # builds on first use
mvn -q -B -f "$root/checks/pom.xml" dependency:copy-dependencies -P jing -DincludeScope=runtime \
  -DoutputDirectory="$work/jing" >/dev/null

mkdir -p "$work/few" "$work/many"
make_documents 100 "$work/text" "$size"
"$root/incipit" convert "$work/text" -o "$work/out" --to tei -q || [ $? = 1 ]
mapfile -t made < <(find "$work/out/tei" -name '*.xml' | sort)
for ((d = 0; d < 3 * docs; d++)); do
  name=$(printf '%05d.xml' "$d")
  [ "$d" -ge "$docs" ] || cp "${made[d % ${#made[@]}]}" "$work/few/$name"
  cp "${made[d % ${#made[@]}]}" "$work/many/$name"
done

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
$docs TEI files of $bytes bytes on average; $(circumstances)

| | CPU seconds | files a second a core when warm |
|---|---|---|
| Jing alone | $jing | |
| grammar | $grammar ($(calculate %.2f "$grammar / $jing") times Jing) | $(calculate %.0f "2 * $docs / ($grammar_many - $grammar)") |
| grammar and rules | $both | $(calculate %.0f "2 * $docs / ($both_many - $both)") |
| the same, two threads | $two | |
TABLE
