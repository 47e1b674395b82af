#!/usr/bin/env bash
# Converts the speech that the aims are stated for and holds its scores against them.
# Usage: speech.sh PROJECT SHARED
set -uo pipefail
project=$1 shared=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$project/incipit" convert "$shared/corpus/speech.txt" -o "$work/out" --to tei,txt --text-policy lines >"$work/log" 2>&1
code=$?
[ $code = 0 ] || { echo "fail speech: exit $code"; head -n 20 "$work/log" >&2; exit 0; }
# Line ends are the one thing that may differ.
if tr -d '\r' <"$shared/corpus/speech.txt" | cmp -s - "$work/out/txt/speech.txt"; then
  echo 'pass speech: text policy lines gives back the source'
else
  echo 'fail speech: text policy lines differs from the source'
fi
python3 "$shared/eval/score.py" --gold "$shared/corpus/speech.gold.json" --txt "$shared/corpus/speech.txt" \
  --tei "$work/out/tei/speech.xml" --json "$work/score.json" >"$work/score.txt" || exit 1
python3 "$here/aims.py" speech "$work/score.json"
