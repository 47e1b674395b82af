#!/usr/bin/env bash
# Checks against texts that do not belong to the project: nothing of them is lost, everything is valid TEI, and
# speech, texts and books reach the aims of aims.py. Usage: checks/shared.sh SHARED. Ends on "N passed, N failed".
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

# Line ends and an initial byte-order mark are all that may differ.
given_back() { # NAME FOLDER
  local lost=0 texts=0 source rel
  while IFS= read -r -d '' source; do
    rel=${source#"$2/"}
    texts=$((texts + 1))
    sed '1s/^\xEF\xBB\xBF//' "$source" | sed 's/\r$//' | tr '\r' '\n' | cmp -s - "$work/$1/txt/$rel" \
      || { lost=$((lost + 1)) && echo "     $rel"; }
  done < <(find "$2" -name '*.txt' -print0 | sort -z)
  if [ $lost = 0 ] && [ $texts -gt 0 ]; then
    say "pass $1: text policy lines gives back all $texts sources"
  else
    say "fail $1: $lost of $texts sources are not given back"
  fi
}

valid() { # NAME
  "$here/run.sh" "$work/$1" tei >"$work/tei"
  local summary
  summary=$(tail -n 1 "$work/tei")
  grep '^fail' "$work/tei" | head -n 10
  if [ "${summary#*, }" = '0 failed' ]; then
    say "pass $1: TEI valid by our schema and tei_all ($summary)"
  else
    say "fail $1: TEI not valid ($summary)"
  fi
}

# Our rules find no error; those that stand inside tei_all find nothing at all.
rules() { # NAME
  if "$root/incipit" validate "$work/$1/tei" >"$work/rules"; then
    say "pass $1: no error by our rules ($(grep -c ' warning ' "$work/rules") warnings)"
  else
    say "fail $1: errors by our rules"
    grep ' error ' "$work/rules" | head -n 10
  fi
  local all=$shared/schema/tei_all.rng
  if "$root/incipit" validate "$work/$1/tei" --schema "$all" --schematron "$all" --fail-on warning >"$work/rules"; then
    say "pass $1: nothing found by the rules of tei_all"
  else
    say "fail $1: findings by the rules of tei_all"
    head -n 10 "$work/rules"
  fi
}

# The export profiles: valid by tei_all, and by what is left of it without what two of them do not have.
profiles() { # NAME FOLDER
  local profile schemas schema w3c=att.datable.w3c.attribute
  "$root/incipit" export "$2" -o "$work/$1" --to tei-lite,tei-dtabf,tei-parla,tei-evt -q >"$work/log" 2>&1 \
    || { say "fail $1: not every text goes through every profile"; head -n 10 "$work/log"; return; }
  for profile in lite dtabf parla evt; do
    schemas=("$shared/schema/tei_all.rng")
    case $profile in
      lite) set -- "$1" "$2" att.global.linking.attribute.sameAs ;;
      dtabf) set -- "$1" "$2" att.breaking.attribute.break att.typed.attribute.subtype att.canonical.attribute.key \
        att.edition.attribute.edRef ;;
      *) set -- "$1" "$2" ;;
    esac
    if [ $# -gt 2 ]; then
      python3 "$here/profiles.py" "$shared/schema/tei_all.rng" "$root/xslt/modules/tei-$profile.xsl" $w3c.notBefore \
        $w3c.notAfter $w3c.from $w3c.to "${@:3}" >"$work/$profile.rng"
      schemas+=("$work/$profile.rng")
    fi
    for schema in "${schemas[@]}"; do
      if find "$work/$1/tei-$profile" -name '*.xml' -print0 | xargs -0 \
        java -cp "$here/target/jing/*" com.thaiopensource.relaxng.util.Driver "$schema" >"$work/jing" 2>&1; then
        say "pass $1: tei-$profile valid by ${schema##*/}"
      else
        say "fail $1: tei-$profile not valid by ${schema##*/}"
        head -n 10 "$work/jing"
      fi
    done
  done
}

judge() { # NAME FOLDER SCORER
  "$root/incipit" convert "$2" -o "$work/$1" --to tei,txt --text-policy lines -q >"$work/log" 2>&1
  local code=$?
  if [ $code = 0 ]; then say "pass $1: every text is converted"; else
    say "fail $1: exit $code"
    head -n 10 "$work/log"
  fi
  given_back "$1" "$2"
  valid "$1"
  rules "$1"
  python3 "$shared/eval/$3" --gold "$2" --tei "$work/$1/tei" --json "$work/$1.json" >"$work/score" \
    && sed -n '/^== ALL/,$p' "$work/score"
  python3 "$here/aims.py" "$1" "$work/$1.json" | tee -a "$verdicts"
}

# Names and dates of the texts in one language.
names() { # NAME CODE
  local gold collection folder=$work/$1
  while IFS= read -r gold; do
    collection=$folder/$(basename "$(dirname "$gold")")
    mkdir -p "$collection"
    ln -sf "$gold" "${gold%.gold.json}.txt" "$collection/"
  done < <(grep -rlE "\"lang\": *\"$2\"" --include='*.gold.json' "$shared/eval/dev" | sort)
  python3 "$shared/eval/score.py" --gold "$folder" --tei "$work/texts/tei" --json "$work/$1.json" >"$work/score" \
    && sed -n '/^== ALL/,$p' "$work/score" | head -n 7
  python3 "$here/aims.py" "$1" "$work/$1.json" | tee -a "$verdicts"
}

"$here/speech.sh" "$root" "$shared" | tee -a "$verdicts"
"$root/incipit" convert "$shared/corpus" -o "$work/speech" --to tei,html -q >"$work/log" 2>&1
valid speech
rules speech
"$here/run.sh" "$work/speech" html page site | grep -E '^(pass|fail|     )' | sed 's/^\(pass\|fail\) /&speech: /' | tee -a "$verdicts"
"$root/incipit" validate "$work/speech/tei" >"$work/warnings"
if [ "$(grep -c ' warning SCH-025 ' "$work/warnings")" = 2 ]; then
  say 'pass speech: both contradictions among its dates are warned of'
else
  say 'fail speech: its contradictory dates are not both warned of'
fi
judge texts "$shared/eval/dev" score.py
profiles text-profiles "$work/texts/tei"
"$root/incipit" convert "$root/samples" -o "$work/samples" --to tei -q >"$work/log" 2>&1
profiles sample-profiles "$work/samples/tei"
names english en
names german de
names french fr
judge books "$shared/eval/dev-books" score_structure.py
echo "$(grep -c '^pass' "$verdicts") passed, $(grep -c '^fail' "$verdicts") failed"
! grep -q '^fail' "$verdicts"
