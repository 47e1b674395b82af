#!/bin/sh
# Tests the program as a user has it: the launcher, its archive, the same bytes everywhere.
# Prints "pass NAME" or "fail NAME" for each, then "N passed, N failed".
set -u
root=$(cd "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() { # NAME COMMAND... : passes when the command succeeds
  name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    echo "pass $name"
  else
    failed=$((failed + 1))
    echo "fail $name"
    sed 's/^/     /' "$work/log" | head -n 20
  fi
}

exits() { # CODE COMMAND... : succeeds when the command ends with that code
  expected=$1
  shift
  "$@"
  code=$?
  [ "$code" = "$expected" ] || { echo "exit $code, not $expected"; return 1; }
}

program=$root/incipit
sample=$(find "$root/samples" -name '*.txt' -print | LC_ALL=C sort | head -n 1)
exits 0 "$program" convert "$root/samples" -o "$work/plain" -q >"$work/first" 2>&1 || cat "$work/first"

# --- the launcher
from_elsewhere() { (cd / && "$program" version); }
check 'runs from another folder' from_elsewhere
mkdir -p "$work/a folder"
ln -s "$program" "$work/a folder/link"
ln -s "a folder/link" "$work/second link"
check 'runs through links and spaces' "$work/second link" version
on_path() { (PATH=$work/bin:$PATH && mkdir -p "$work/bin" && ln -sf "$program" "$work/bin/incipit" && incipit version); }
check 'runs from PATH' on_path
spaces() {
  mkdir -p "$work/in put" && cp "$sample" "$work/in put/a  b.txt" \
    && (cd "$work" && "$program" convert 'in put/a  b.txt' -o 'out  put' --to txt) && [ -f "$work/out  put/txt/a  b.txt" ]
}
check 'passes arguments with spaces unchanged' spaces
no_java() { (JAVA_HOME='' PATH=$work/empty exits 3 /bin/sh "$program" version 2>&1) | grep -q 'Java 17'; }
mkdir "$work/empty" && for tool in readlink dirname; do ln -s "$(command -v $tool)" "$work/empty/$tool"; done
check 'says that Java is missing' no_java
old_java() {
  mkdir -p "$work/old/bin" && printf '#!/bin/sh\n' >"$work/old/bin/java" && chmod +x "$work/old/bin/java" \
    && printf 'JAVA_VERSION="11.0.2"\n' >"$work/old/release"
  (JAVA_HOME=$work/old exits 3 "$program" version 2>&1) | grep -q '11.0.2'
}
check 'refuses a Java that is too old' old_java
mkdir "$work/apart" && cp "$root/incipit" "$root"/target/incipit-*-all.jar "$work/apart/"
archives() { find "$work/apart" -name "*-$1-*.jsa"; }
in_use() { # COMMAND ARGUMENT... : succeeds when its classes come from the archive
  JAVA_OPTS="-Xlog:class+load:file=$work/classes" "$work/apart/incipit" "$@" >/dev/null || return 1
  # A second run has its journal to read, which the first had not.
  grep -q 'org.incipit.cli.Main source: shared objects file (top)' "$work/classes" \
    && [ "$(grep -c 'org.incipit.* source: file:' "$work/classes")" -lt 30 ]
}
archive_in_use() {
  "$work/apart/incipit" convert "$sample" -o "$work/archived" --to tei,html,txt -q && in_use convert "$sample" -o "$work/archived" --to tei,html,txt -q --force \
    && "$work/apart/incipit" validate "$work/archived/tei" -q && in_use validate "$work/archived/tei" -q \
    && "$work/apart/incipit" export "$work/archived/tei" -o "$work/exported" -q && in_use export "$work/archived/tei" -o "$work/exported" -q --force \
    && JAVA_OPTS="-Xlog:class+load:file=$work/classes" "$work/apart/incipit" version \
    && grep -q 'org.incipit.cli.Main source: shared objects file (top)' "$work/classes"
}
check 'makes a class-data archive for each command and uses it' archive_in_use
spoilt_archive() { # COMMAND...: it is ignored, and there is a good one afterwards
  said=$("$work/apart/incipit" convert "$sample" -o "$work/archived" -q --force 2>&1) && [ -z "$said" ] || { echo "$said"; return 1; }
  [ "$(archives convert | wc -l)" = 1 ] && in_use convert "$sample" -o "$work/archived" -q --force
}
damaged_archive() { echo 'no archive' >"$(archives convert)" && spoilt_archive; }
check 'replaces a damaged archive and prints nothing about it' damaged_archive
cut_archive() { cut=$(archives convert) && head -c 5000000 "$cut" >"$work/cut" && mv "$work/cut" "$cut" && spoilt_archive; }
check 'replaces an archive that was cut short' cut_archive
stale_archive() { sleep 1 && touch "$work/apart"/*.jar && spoilt_archive; }
check 'replaces an archive that is older than the program' stale_archive
no_room() {
  chmod a-w "$work/apart" && rm -f "$(archives validate)" 2>/dev/null
  exits 0 "$work/apart/incipit" validate "$work/archived/tei" -q
  code=$?
  chmod u+w "$work/apart"
  return $code
}
check 'runs where it cannot keep an archive' no_room
# True once the launcher PID has started Java on the jar, which on a busy machine takes its time.
runs_java() { # PID
  for child in $(grep -ls "^PPid:[[:space:]]*$1\$" /proc/[0-9]*/status); do
    tr '\0' ' ' <"${child%/status}/cmdline" 2>/dev/null | grep -q -- ' -jar ' && return
  done
  return 1
}
interrupted() {
  rm -f "$(archives validate)" && mkfifo "$work/never" && { "$work/apart/incipit" validate - <"$work/never" & } && exec 8>"$work/never"
  started=$! && n=0
  until runs_java "$started" || [ $n -ge 60 ]; do n=$((n + 1)) && sleep 1; done
  sleep 3
  kill -TERM "$started" && exec 8>&- && wait "$started"
  [ -z "$(find "$work/apart" -name '*.jsa' -newer "$work/never")" ] && [ -z "$(find "$work/apart" -name '*-validate.[0-9]*')" ]
}
check 'keeps no archive of a run that was ended' interrupted

# --- the same bytes
# One page has times on it, which differ.
same() { diff -r -x slowest.html "$work/plain" "$1"; }
one_thread() { "$program" convert "$root/samples" -o "$work/one" -q --jobs 1 && same "$work/one"; }
check 'the same bytes with one thread' one_thread
many_threads() { "$program" convert "$root/samples" -o "$work/many" -q --jobs 7 && same "$work/many"; }
check 'the same bytes with seven threads' many_threads
locale_c() { LC_ALL=C TZ=Pacific/Kiritimati "$program" convert "$root/samples" -o "$work/c" -q && same "$work/c"; }
check 'the same bytes with LC_ALL=C in another time zone' locale_c
turkish() {
  JAVA_OPTS='-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata -Dfile.encoding=ISO-8859-1' \
    "$program" convert "$root/samples" -o "$work/tr" -q && same "$work/tr"
}
check 'the same bytes in Turkish' turkish
arabic() { JAVA_OPTS='-Duser.language=ar -Duser.country=EG' "$program" convert "$root/samples" -o "$work/ar" -q && same "$work/ar"; }
check 'the same bytes in Arabic' arabic
elsewhere() { cp -R "$root/samples" "$work/copy" && (cd "$work" && "$program" convert copy/ -o "$work/cp" -q) && same "$work/cp"; }
check 'the same bytes from another input folder' elsewhere
again() { "$program" convert "$root/samples" -o "$work/one" -q --force && same "$work/one"; }
check 'the same bytes over an earlier run' again
unchanged() {
  touch "$work/before" && "$program" convert "$root/samples" -o "$work/one" -q \
    && diff -r -x report.jsonl -x report.html -x slowest.html "$work/plain" "$work/one" \
    && [ -z "$(find "$work/one" -type f -newer "$work/before" ! -name 'report.*' -print)" ] \
    && ! grep -v '"status":"unchanged"' "$work/one/report.jsonl"
}
check 'rewrites nothing where nothing has changed' unchanged
other_java() {
  for java in ${OTHER_JAVA_HOMES:-/usr/lib/jvm/*}; do
    [ -x "$java/bin/java" ] && [ ! -h "$java" ] && grep -Eq 'JAVA_VERSION="(1[7-9]|[2-9][0-9])' "$java/release" || continue
    echo "$java"
    rm -rf "$work/java" && JAVA_HOME=$java "$program" convert "$root/samples" -o "$work/java" -q && same "$work/java" || return 1
  done
}
check 'the same bytes with every Java 17 or later of this machine' other_java

# --- names and streams
persian() {
  mkdir -p "$work/نامه" && cp "$sample" "$work/نامه/کتابخانه é.txt" \
    && LC_ALL=C "$program" convert "$work/نامه" -o "$work/names" --to txt && [ -f "$work/names/txt/کتابخانه é.txt" ]
}
check 'keeps names beyond ASCII under LC_ALL=C' persian
bad_name() {
  mkdir -p "$work/raw" && cp "$sample" "$work/raw/$(printf 'caf\351.txt')" \
    && "$program" convert "$work/raw" -o "$work/rawout" --to txt && grep -q '"source_b64":"Y2Fm6S50eHQ="' "$work/rawout/report.jsonl"
}
check 'converts a file whose name is not UTF-8 and reports its bytes' bad_name
streams() { "$program" convert - -o - --to txt --text-policy lines -q <"$sample" >"$work/stream" && tr -d '\r' <"$sample" | cmp - "$work/stream"; }
check 'reads standard input and writes standard output' streams
pipes() { cat "$sample" | "$program" convert - -o - --to txt --text-policy lines -q | cat >"$work/pipe" && cmp "$work/pipe" "$work/stream"; }
check 'reads and writes pipes' pipes

# --- validation in CI
tei() { # FOLDER : a file that is valid, as the document on CI has it
  rm -rf "$1" && mkdir -p "$1/tei" && sed 's/minimal\.txt/letter.txt/' "$root/schema/examples/valid/minimal.xml" >"$1/tei/letter.xml"
}
document() {
  tei "$work/ci" && mkdir -p "$work/bin" && ln -sf "$program" "$work/bin/incipit"
  awk '/^```console$/ { on = 1; next } /^```$/ { on = 0 } on' "$root/docs/ci.md" >"$work/shown"
  (
    cd "$work/ci" && PATH=$work/bin:$PATH && code=0
    sed -n 's/^\$ //p' "$work/shown" | while IFS= read -r command; do
      printf '$ %s\n' "$command"
      (exit $code)
      eval "$command" 2>&1
      code=$?
    done
  ) >"$work/ran"
  [ -s "$work/shown" ] && diff "$work/shown" "$work/ran"
}
check 'the document on CI shows what is printed' document
action() {
  tei "$work/action folder" && sed 's/<p /<p who="x" /' "$work/action folder/tei/letter.xml" >"$work/action folder/tei/a  b.xml"
  (cd "$work/action folder" \
    && INCIPIT_AS=github INCIPIT_FILES='tei/letter.xml' exits 0 "$root/ci/validate.sh" \
    && INCIPIT_AS=github INCIPIT_FILES='tei/letter.xml
tei/a  b.xml' exits 1 "$root/ci/validate.sh" >"$work/annotations") \
    && grep -q '^::error file=tei/a  b.xml,line=16,' "$work/annotations"
}
check 'the action annotates files whatever they are called' action

# --- two runs on one folder: the first waits for its input while the second tries
locked() {
  mkfifo "$work/slow" && cp "$sample" "$work/sample.txt"
  "$program" convert - -o "$work/shared" -q <"$work/slow" &
  first=$!
  exec 9>"$work/slow"
  tries=0
  until [ -s "$work/shared/.incipit.lock" ] || [ $tries = 100 ]; do sleep 0.1; tries=$((tries + 1)); done
  exits 5 "$program" convert "$work/sample.txt" -o "$work/shared" 9>&- && refused=true || refused=false
  cat "$sample" >&9
  exec 9>&-
  wait "$first" && $refused && [ -f "$work/shared/tei/stdin.xml" ]
}
check 'refuses a folder that another run writes to' locked
check 'shows help when asked' exits 0 "$program" --help

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
