#!/usr/bin/env bash
# Third-party judges over a finished output folder, each as its own process.
# Usage: checks/run.sh OUT_DIR [JUDGE...]      JUDGE: epub ace book html packages page site tei schema speech tagger repositories sidefiles harvest (default: all)
# Prints one line a check and "N passed, N failed"; exit code 0 when none failed. Needs JDK 17 and Maven; what
# else is missing is installed with apt-get when run as root.
set -uo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
[ $# -ge 1 ] && [ -d "$1" ] || { sed -n '3p' "$0" >&2; exit 2; }
out=$(cd "$1" && pwd)
shift
judges=${*:-epub ace book html packages page site tei schema speech tagger repositories sidefiles harvest}
tools=$here/target
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# Counts the verdicts of a judge ("pass …" and "fail …" lines); one that has none to give has failed.
tally() { # NAME COMMAND...
  local name=$1 verdicts=0 before=$failed line
  shift
  while IFS= read -r line; do
    printf '%s\n' "$line"
    case $line in
      'pass '*) passed=$((passed + 1)) verdicts=$((verdicts + 1)) ;;
      'fail '*) failed=$((failed + 1)) verdicts=$((verdicts + 1)) ;;
    esac
  done < <("$@" 2>"$work/$name.log" || echo "fail $name: the judge broke off")
  [ $verdicts -gt 0 ] || { failed=$((failed + 1)); echo "fail $name: nothing was judged"; }
  [ "$failed" = "$before" ] || sed 's/^/     /' "$work/$name.log" | head -n 40
}

need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "missing: $1 (Debian package $2)" >&2; return 1; }
  [ -e "$work/updated" ] || { apt-get update -qq >&2 && touch "$work/updated"; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null 2>&1
  command -v "$1" >/dev/null || { echo "cannot install $2" >&2; return 1; }
}

java_tool() { # PROFILE: its jars, in a folder of its own
  [ -e "$tools/$1.done" ] && [ "$tools/$1.done" -nt "$here/pom.xml" ] && return
  mvn -q -B -Dstyle.color=never -f "$here/pom.xml" dependency:copy-dependencies -P "$1" -DincludeScope=runtime \
    -DoutputDirectory="$tools/$1" >&2 && touch "$tools/$1.done"
}

node_tools() {
  [ -e "$tools/node.done" ] && [ "$tools/node.done" -nt "$here/package.json" ] && return
  need chromium chromium && need node nodejs && need npm npm || return
  mkdir -p "$tools/node" && cp "$here/package.json" "$tools/node/"
  npm install --prefix "$tools/node" --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error >&2 \
    && touch "$tools/node.done"
}

# Copies FOLDER's files of one kind under plain numbers, since judges spell names in different ways, and lists
# number and name in $work/list.
numbered() { # FOLDER ENDING
  local file count=0
  rm -rf "$work/copies" && mkdir "$work/copies" && : >"$work/list"
  [ -d "$1" ] || { echo "no folder $1" >&2; return 1; }
  while IFS= read -r -d '' file; do
    count=$((count + 1))
    cp "$file" "$work/copies/$count.$2" && printf '%s %s\n' "$count" "${file#"$1/"}" >>"$work/list"
  done < <(find "$1" -name "*.$2" -print0 | sort -z)
}

# Verdicts on the numbered files: whoever is named in the judge's output has failed. Other output is an error.
verdicts() { # JUDGE ENDING OUTPUT
  local number name
  while read -r number name; do
    if grep -F "/copies/$number.$2" "$3" >"$work/found"; then
      echo "fail $1 $name"
      sed "s|.*/copies/[^:]*:|     |" "$work/found" | cut -c 1-300 | head -n 10
    else
      echo "pass $1 $name"
    fi
  done <"$work/list"
  ! grep -vF '/copies/' "$3" >&2
}

# All books below one folder: those of the documents and that of the run.
books() {
  rm -rf "$work/epub" && mkdir "$work/epub" && cp -R "$out/epub/." "$work/epub/" || return
  [ ! -f "$out/anthology.epub" ] || cp "$out/anthology.epub" "$work/epub/"
}

judge_epub() {
  java_tool epubcheck && books || return
  local folder
  for folder in "$out/xhtml" "$work/epub"; do
    java -cp "$tools/epubcheck/*" "$here/EpubBooks.java" "$folder" "$work/books-${folder##*/}" \
      2> >(grep -vE '^Warning|XSLT version ignored' >&2) | grep -v '^Validating using'
  done
}

# Ace takes 5 to 10 seconds a book. The anthology has the chapters of all books, so it and the first three stand for
# all, unless ACE=all.
judge_ace() {
  node_tools && books || return
  local chosen=()
  if [ "${ACE:-}" != all ] && [ -f "$work/epub/anthology.epub" ]; then
    mapfile -t chosen < <(cd "$work/epub" && find . -name '*.epub' ! -path ./anthology.epub | sort | awk 'NR % 4 == 1' | head -n 3)
    chosen+=(anthology.epub)
  fi
  node "$here/ace.mjs" "$work/epub" "$work" "$tools/node/node_modules" "$(command -v chromium)" "${chosen[@]}"
}

judge_book() {
  need python3 python3 && books && python3 "$here/books.py" "$work/epub" "$out/tei"
}

# The Nu checker may find no error and no warning.
judge_html() {
  java_tool nu && numbered "$out/html" html || return
  java -cp "$tools/nu/*" nu.validator.client.SimpleCommandLineValidator --Werror --exit-zero-always \
    "$work/copies" >"$work/nu" 2>&1 && verdicts nu html "$work/nu"
}

# Packages for archives: of the samples in OUT_DIR, and of 50 documents made of them.
judge_packages() {
  java_tool bagit && java_tool ocfl && java_tool eark && java_tool jing && need python3 python3 && need unzip unzip || return
  "$here/packages.sh" "$work/packages" "$tools" samples "$out" "$root/samples" || return
  root=$root work=$work bash -c '. "$root/bench/lib.sh" && make_documents 50 "$work/texts" 4000' \
    && "$root/incipit" convert "$work/texts" -q -o "$work/generated" --to tei,html,txt || return
  "$here/packages.sh" "$work/packages" "$tools" generated "$work/generated" "$work/texts"
}

judge_page() {
  node_tools && node "$here/page.mjs" "$out/html" "$tools/node/node_modules" "$(command -v chromium)"
}

# The pages that lead to the reading pages, used as a reader would.
judge_site() {
  node_tools && node "$here/site.mjs" "$out/html" "$tools/node/node_modules" "$(command -v chromium)"
}

# A real Fedora and a real BaseX on loopback, pushed to and read back.
judge_repositories() {
  java_tool fcrepo && java_tool basex && need python3 python3 \
    && python3 "$here/repositories.py" "$root/incipit" "$root/samples" "$tools" "$work/repositories"
}

# Jing over the TEI: with the schema that lies beside it, and with all of TEI P5 where that is at hand.
judge_tei() {
  java_tool jing && numbered "$out/tei" xml || return
  local schema
  for schema in "$out"/schema/*.rng "$root/../shared/schema/tei_all.rng"; do
    [ -f "$schema" ] || continue
    find "$work/copies" -name '*.xml' -print0 \
      | xargs -0 java -cp "$tools/jing/*" com.thaiopensource.relaxng.util.Driver "$schema" >"$work/jing" 2>&1
    verdicts "${schema##*/}" xml "$work/jing" || return
  done
}

# Jing agrees with every example of the schema: it refuses those of VAL_001 and accepts all others. It has no say in
# what only the program checks: an example may break a rule (SCH) and no grammar.
judge_schema() {
  java_tool jing && numbered "$root/schema/examples" xml || return
  java -cp "$tools/jing/*" com.thaiopensource.relaxng.util.Driver "$root/schema/incipit.rng" \
    "$work"/copies/*.xml >"$work/jing" 2>&1
  local number name said
  while read -r number name; do
    said=valid
    ! grep -qF "/copies/$number.xml" "$work/jing" || said=invalid
    case $said/${name##*/} in
      invalid/VAL_001* | valid/[!V]*) echo "pass schema $name" ;;
      *) echo "fail schema $name: Jing says $said" ;;
    esac
  done <"$work/list"
  ! grep -vF '/copies/' "$work/jing" >&2
}

# Side files and tables of the documents, with headers as editors write them and hostile ones.
judge_sidefiles() {
  need python3 python3 && java_tool jing && java_tool xsd && mkdir -p "$work/sidefiles" || return
  python3 "$here/sidefiles.py" "$root/incipit" "$out" "$work/sidefiles" "$here/schemas" \
    java -cp "$tools/jing/*" com.thaiopensource.relaxng.util.Driver || return
  # Translators came to DataCite's list with version 4.6.
  xml_schema "DataCite 4.5" xsd/datacite/v4.5/metadata.xsd datacite Translator \
    && xml_schema "MODS 3.8" xsd/mods-3-8.xsd mods
}

# The XML Schema of whoever made the format; for side files of one kind.
xml_schema() { # NAME SCHEMA KIND [WORD...]
  java -cp "$tools/xsd/*" "$here/XmlSchemas.java" "$1" "$2" "$work/sidefiles/$3" "$3.xml" "${@:4}"
}

# OAI-PMH and DTS, harvested over loopback HTTP.
judge_harvest() {
  need python3 python3 && java_tool jing && java_tool xoai && mkdir -p "$work/harvest" || return
  python3 "$here/harvest.py" "$root/incipit" "$out" "$work/harvest" "$here/schemas" "$tools/xoai/*" \
    java -cp "$tools/jing/*" com.thaiopensource.relaxng.util.Driver
}

judge_speech() {
  need python3 python3 && "$here/speech.sh" "$root" "$root/../shared"
}

# An external tagger behind the interface of recognisers; not a judge of OUT_DIR, but of what it was made by.
judge_tagger() {
  { need python3 python3 && "$here/tagger/run.sh" "$work/tagger"; } || true
}

for judge in $judges; do
  case $judge in
    speech) [ -f "$root/../shared/eval/score.py" ] || { echo "skip speech: no scorer at hand"; continue; } ;;
    epub | ace | book | html | packages | page | site | tei | schema | tagger | repositories | sidefiles | harvest) ;;
    *) echo "no such judge: $judge" >&2; exit 2 ;;
  esac
  tally "$judge" "judge_$judge"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
