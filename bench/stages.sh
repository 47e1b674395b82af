#!/usr/bin/env bash
# Milliseconds of CPU that each stage takes for a document, warm, one thread, as a Markdown table.
# Usage: bench/stages.sh [FILE...]    text files to use in place of 13 documents of 22 KB made from samples/
# WARM (60): seconds of running before anything counts. ROUNDS (20): over how many rounds the median is taken.
#
# What is run: the stages of the pipeline in their order on each file, in Stages.java beside this script, with the
# second compiler and SerialGC. "write" is one file with all outputs, not forced to the disk.
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/bench/lib.sh"
"$root/incipit" version >/dev/null # builds on first use
if [ $# = 0 ]; then
  make_documents 13 "$work/documents" 22000
  set -- "$work"/documents/*.txt
fi
jar=$(find "$root/target" -maxdepth 1 -name 'incipit-*-all.jar' | sort | tail -n 1)
circumstances
java -XX:+UseSerialGC -cp "$jar" "$root/bench/Stages.java" "${WARM:-60}" "${ROUNDS:-20}" "$@"
