#!/usr/bin/env bash
# Converts the speech that the aims are stated for and holds its scores against them.
# Usage: speech.sh PROJECT SHARED
set -uo pipefail
project=$1 shared=$2
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
python3 - "$work/score.json" <<'PY'
import json, sys

score = json.load(open(sys.argv[1], encoding='utf8'))['ALL']
notes, text, dates = score['notes'], score['text'], score['date']


def aim(name, value, least):
    print(f'{"pass" if value >= least else "fail"} speech: {name} {value:.3f}, aim {least:.3f}')


def share(counts, part, whole):
    return counts.get(part, 0) / counts[whole] if counts.get(whole) else 0


for name, key, least in [('persons', 'person', .90), ('places', 'place', .95), ('organisations', 'org', .80), ('dates', 'date', 1)]:
    aim(name, score['ent'][key]['core']['F'], least)
values = [v for v in dates.values() if v.get('n')]
aim('date values', sum(v.get('exact', 0) for v in values) / max(1, sum(v['n'] for v in values)), 1)
aim('paragraph starts', score['para'][2], 1)
aim('page breaks', score['pb'][2], 1)
aim('notes found', share(notes, 'note_found', 'gold_notes'), 1)
aim('notes linked', share(notes, 'ref_linked', 'gold_refs'), 1)
for key in ('lost', 'invented'):
    print(f'{"pass" if text[key] == 0 else "fail"} speech: {text[key]} characters {key}, aim 0')
PY
