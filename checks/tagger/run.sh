#!/usr/bin/env bash
# Shows that anybody can bring a tagger of their own: compiles the adapter beside this script against the product's
# jar, converts a text with it on the class path, and looks at the TEI.
# Usage: checks/tagger/run.sh OUT     (OUT: a folder for what is made). Prints a "pass" or "fail" line a check.
set -uo pipefail
export LC_ALL=C.UTF-8
[ $# = 1 ] || { sed -n '4p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
mkdir -p "$1" && out=$(cd "$1" && pwd) || exit 2
jar=$(ls "$root"/target/incipit-*-all.jar 2>/dev/null | head -n 1)
[ -n "$jar" ] || { echo "no jar; build it with: mvn -Dmaven.test.skip=true package" >&2; exit 1; }
failed=0

check() { # WHAT COMMAND...
  local what=$1
  shift
  if "$@" >/dev/null; then echo "pass tagger: $what"; else echo "fail tagger: $what" && failed=1; fi
}

rm -rf "$out/classes" && mkdir -p "$out/classes"
cp -r "$here/META-INF" "$out/classes/"
javac -proc:none -cp "$jar" -d "$out/classes" "$here/ExternalTagger.java" || exit 1

# Words that no other recogniser knows: of two that say the same, the TEI names one.
cat >"$out/sample.txt" <<'TEXT'
The zibble came to Qu𝔬ld on 3 May 1911, and went on to the
quaffing with Dr. Emil Brandt. Every snarkwork was closed (1).

“Where is the zibble?” asked the porter of the Lamp Guild.

Notes

1) The zibble says 1912.
TEXT

convert() { # NAME ID CLASS_PATH
  java -Dtagger.id="$2" -Dtagger.command="python3 $here/words.py" -cp "$3" org.incipit.cli.Main \
    convert "$out/sample.txt" -o "$out/$1" --to tei,txt --text-policy lines >&2
}
# The text alone, under one id, since the header lists recognisers by their ids.
text_of() { # NAME ID
  sed -n '/<text/,$p' "$out/$1/tei/sample.xml" | sed "s/#resp\.$2\"/#resp.ID\"/g"
}

# A conversion that breaks a law or the schema does not end well.
check 'the laws and the schema hold' convert words words "$jar:$out/classes"
tei=$out/words/tei/sample.xml
check 'its persons are in the text' \
  grep -qE '<persName [^>]*resp="#resp\.words"[^>]*>zibble</persName>' "$tei"
check 'its places are in the text' \
  grep -qE '<placeName [^>]*resp="#resp\.words"[^>]*>quaffing</placeName>' "$tei"
check 'its organisations are in the text' \
  grep -qE '<orgName [^>]*resp="#resp\.words"[^>]*>snarkwork</orgName>' "$tei"
check 'the header says who it is' grep -qF 'xml:id="resp.words"' "$tei"
check 'its names have entries' grep -qE '<persName type="main">zibble</persName>' "$tei"
check 'the others still tag' grep -qE 'resp="#resp\.(names|dates)"' "$tei"
check 'the source comes back' cmp "$out/sample.txt" "$out/words/txt/sample.txt"

check 'it may come first on the class path' convert first words "$out/classes:$jar"
check 'the order on the class path changes nothing' cmp "$tei" "$out/first/tei/sample.xml"
check 'it may be the first by id' convert early aa-words "$jar:$out/classes"
check 'it may be the last by id' convert late zz-words "$jar:$out/classes"
text_of early aa-words >"$out/early.text"
text_of late zz-words >"$out/late.text"
check 'the order of recognisers changes nothing' cmp "$out/early.text" "$out/late.text"
exit $failed
