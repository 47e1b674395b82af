#!/usr/bin/env bash
# Checks against texts that do not belong to the project: nothing of them is lost, everything is valid TEI, and the
# speech reaches its aims. Usage: checks/shared.sh SHARED. Ends on "N passed, N failed".
set -uo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
shared=$(cd "${1:?folder}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
verdicts=$work/verdicts
: >"$verdicts"
say() { printf '%s\n' "$*" | tee -a "$verdicts"; }

command -v python3 >/dev/null || { apt-get update -qq && apt-get install -y -qq python3; } >/dev/null 2>&1
"$here/speech.sh" "$root" "$shared" | tee -a "$verdicts"

"$root/incipit" convert "$shared/eval/dev" "$shared/corpus" -o "$work/out" --to tei,txt --text-policy lines -q >"$work/log" 2>&1
code=$?
if [ $code = 0 ]; then say 'pass shared: every text is converted'; else
  say "fail shared: exit $code"
  head -n 10 "$work/log"
fi

# Line ends and an initial byte-order mark are all that may differ.
lost=0 texts=0
while IFS= read -r -d '' source; do
  rel=${source#"$shared/eval/dev/"}
  rel=${rel#"$shared/corpus/"}
  texts=$((texts + 1))
  sed '1s/^\xEF\xBB\xBF//' "$source" | sed 's/\r$//' | tr '\r' '\n' | cmp -s - "$work/out/txt/$rel" \
    || { lost=$((lost + 1)) && echo "     $rel"; }
done < <(find "$shared/eval/dev" "$shared/corpus" -name '*.txt' -print0 | sort -z)
if [ $lost = 0 ] && [ $texts -gt 0 ]; then
  say "pass shared: text policy lines gives back all $texts sources"
else
  say "fail shared: $lost of $texts sources are not given back"
fi

"$here/run.sh" "$work/out" tei >"$work/tei"
summary=$(tail -n 1 "$work/tei")
grep '^fail' "$work/tei" | head -n 10
if [ "${summary#*, }" = '0 failed' ]; then
  say "pass shared: TEI valid by our schema and tei_all ($summary)"
else
  say "fail shared: TEI not valid ($summary)"
fi

python3 "$shared/eval/score.py" --gold "$shared/eval/dev" --tei "$work/out/tei" >"$work/score" && sed -n '/^== ALL/,$p' "$work/score"
echo "$(grep -c '^pass' "$verdicts") passed, $(grep -c '^fail' "$verdicts") failed"
! grep -q '^fail' "$verdicts"
