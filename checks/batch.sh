#!/usr/bin/env bash
# The batch engine as a process of its own: killed at random moments, over hostile trees, with little memory.
# Usage: checks/batch.sh [--full]     --full: 50 kills, 100,000 files of 1 KB, very large files (an hour)
# Prints one line a check and "N passed, N failed"; exit code 0 when none failed. SEED=N repeats a run.
set -uo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/incipit
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
passed=0 failed=0
kills=5 documents=60 few=400 many=1200
full=false
if [ "${1:-}" = --full ]; then
  full=true kills=50 documents=200 few=5000 many=100000
fi
RANDOM=${SEED:=$$}
echo "seed $SEED"

check() { # NAME COMMAND... : passes when the command succeeds
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    echo "pass $name"
  else
    failed=$((failed + 1))
    echo "fail $name"
    sed 's/^/     /' "$work/log" | head -n 30
  fi
}

# Texts of 1 KB that differ, 500 in a folder; every tenth has something to warn of, every 25th is refused.
tree() { # FOLDER NUMBER
  awk -v root="$1" -v number="$2" 'BEGIN {
    for (i = 0; i < number; i++) {
      folder = sprintf("%s/%03d", root, i / 500)
      if (i % 500 == 0) system("mkdir -p " folder)
      file = sprintf("%s/%06d.txt", folder, i)
      if (i % 25 == 24) { printf "" >file; close(file); continue }
      printf "Letter %d\n\n%s\n", i, i % 10 ? "" : "He said “no and left.\n" >file
      for (k = 0; k < 8; k++)
        printf "We met General Ada Lind at Geneva on %d March 19%02d, and the boat to Ouchy was late again. ", i % 28 + 1, (i + k) % 100 >file
      printf "\n" >file
      close(file)
    }
  }'
}

convert() { # IN OUT OPTION... : succeeds also when files were rejected
  "$program" convert "$1" -o "$2" --to tei,txt "${@:3}"
  local code=$?
  [ $code -le 1 ] || { echo "exit $code"; return 1; }
}
same() { diff -r -x slowest.html "$work/undisturbed" "$1"; }
no_leftovers() { # OUT
  local left
  left=$(find "$1" -name '*incipit-tmp' -o -name '.incipit.lock' -o -name 'journal-open*' -o -name '*.edited-*')
  [ -z "$left" ] || { echo "left over: $left"; return 1; }
}

tree "$work/in" "$documents"
"$program" version >/dev/null # builds, if need be
convert "$work/in" "$work/undisturbed" -q >/dev/null 2>&1

# --- killed at any moment
# A moment is a number of outputs, not a time: the same on a fast machine and on a slow one.
written() { find "$1/txt" -name '*.txt' 2>/dev/null | wc -l; }
until_written() { # OUT NUMBER PROCESS : returns when so many are there or the process has ended
  until [ "$(written "$1")" -ge "$2" ]; do
    kill -0 "$3" 2>/dev/null || return 0
    sleep 0.02
  done
}
killed() {
  local n=0 round=0 child all
  while [ $n -lt "$kills" ]; do
    round=$((round + 1))
    [ $round -lt $((10 * kills)) ] || { echo "only $n kills met a run"; return 1; }
    convert "$work/in" "$work/killed" -q -j 2 &
    child=$!
    until_written "$work/killed" $((RANDOM % documents)) "$child"
    sleep "0.0$((RANDOM % 100))"
    pkill -KILL -P "$child" 2>/dev/null
    all=false
    if wait "$child"; then # it came too late
      same "$work/killed" && rm -rf "$work/killed" || return 1
    elif [ -e "$work/killed/.incipit/journal-open.jsonl" ]; then
      n=$((n + 1))
    elif [ -e "$work/killed/report.jsonl" ]; then
      n=$((n + 1)) all=true # after the work: the next run has nothing to do, and its reports say so
    fi
    if { $all || [ $((n % 3)) = 0 ]; } && [ -d "$work/killed" ]; then
      convert "$work/in" "$work/killed" -q && no_leftovers "$work/killed" || return 1
      if $all; then
        diff -r -x slowest.html -x 'report.*' "$work/undisturbed" "$work/killed" || return 1
      else
        same "$work/killed" || return 1
      fi
      rm -rf "$work/killed"
    fi
  done
  convert "$work/in" "$work/killed" -q && same "$work/killed" && no_leftovers "$work/killed"
}
check "$kills kills at random moments: the rerun ends in the same bytes and leaves nothing else" killed

terminated() { # SIGNAL CODE
  local child code
  # So many that it cannot be over before the signal comes.
  tree "$work/longer" 400 && rm -rf "$work/ended"
  JAVA_OPTS="${JAVA_OPTS:-}" "$program" convert "$work/longer" -o "$work/ended" --to tei,txt -j 1 2>"$work/said" &
  child=$!
  until_written "$work/ended" 3 $child
  kill -"$1" $child
  wait $child
  code=$?
  [ $code = "$2" ] || { echo "exit $code"; cat "$work/said"; return 1; }
  grep -q 'run the same command again' "$work/said" || { echo 'it did not say so'; return 1; }
  [ ! -e "$work/ended/report.jsonl" ] || { echo 'it was over too early'; return 1; }
  convert "$work/longer" "$work/ended" -q && convert "$work/longer" "$work/whole" -q \
    && diff -r -x slowest.html "$work/whole" "$work/ended" && no_leftovers "$work/ended"
}
check 'SIGTERM finishes what is under way and can be continued' terminated TERM 143

rerun() {
  touch "$work/before" && sleep 0.02
  convert "$work/in" "$work/undisturbed2" -q && touch "$work/before" && sleep 0.02
  convert "$work/in" "$work/undisturbed2" -q || return 1
  local new
  new=$(find "$work/undisturbed2" -type f -newer "$work/before" ! -name 'report.*')
  [ -z "$new" ] || { echo "written again: $new"; return 1; }
}
check 'a plain rerun rewrites no output' rerun

elsewhere() {
  JAVA_OPTS='-Duser.language=tr -Duser.country=TR' TZ=Asia/Kathmandu convert "$work/in" "$work/tr" -q -j 2 && same "$work/tr" \
    && LC_ALL=C TZ=Pacific/Apia convert "$work/in" "$work/c" -q -j 1 && same "$work/c"
}
check '1 and 2 jobs, other locales and time zones: the same bytes, reports and journal too' elsewhere

# --- a tree that nobody should have
hostile() {
  local in=$work/hostile
  mkdir -p "$in/deep/er" "$in/CON" "$in/a.xml" "$in/-o"
  text() { printf 'A text about %s and nothing more of note.\n' "$1"; }
  text one >"$in/a.txt"
  text two >"$in/A.TXT"
  text three >"$in/a.xml/b.txt"
  text four >"$in/CON/nul.txt"
  text five >"$in/-rf.txt"
  text six >"$in/-o/x.txt"
  text seven >"$in/$(printf 'new\nline.txt')"
  text eight >"$in/$(printf 'red\033[31m.txt')"
  text nine >"$in/$(printf 'caf\351.txt')"
  text ten >"$in/$(printf 'caf\303\251.txt')"
  text eleven >"$in/$(printf 'cafe\314\201.txt')"
  text twelve >"$in/$(printf '%0251d' 0).txt"
  text thirteen >"$in/<script>alert(1)<script>.txt"
  text fourteen >"$in/=cmd|calc.txt"
  text fifteen >"$in/dot..txt"
  text sixteen >"$in/$(printf 'gpj.\342\200\256txt.txt')"
  ln -s /etc/passwd "$in/link.txt"
  ln -s .. "$in/deep/loop"
  ln -s nowhere "$in/dangling.txt"
  mkfifo "$in/fifo.txt"
  mknod "$in/device.txt" c 1 3 2>/dev/null || mkfifo "$in/device.txt"
  text locked >"$in/deep/er/unread.txt" && chmod 000 "$in/deep/er/unread.txt"
  : >"$work/outside"
  (cd "$work" && timeout 120 "$program" convert hostile -o hostile-out --to tei,txt,html 2>"$work/said")
  local code=$?
  [ $code -le 1 ] || { echo "exit $code"; cat "$work/said"; return 1; }
  local out=$work/hostile-out
  # 16 texts, five that are skipped (a linked folder is one), and one that root alone can read
  [ "$(wc -l <"$out/report.jsonl")" = 22 ] || { echo 'lines of the report:'; wc -l "$out/report.jsonl"; return 1; }
  [ "$(grep -c '"status":"skipped"' "$out/report.jsonl")" = 5 ] || { echo 'skipped:'; cat "$out/report.jsonl"; return 1; }
  [ "$(find "$out/tei" -type f | wc -l)" -ge 16 ] || { find "$out/tei"; return 1; }
  [ "$(find "$out/tei" -type f | tr '[:upper:]' '[:lower:]' | sort | uniq -d | wc -l)" = 0 ] || return 1
  ! grep -qi '<script' "$out/report.html" || { echo 'a script in the report'; return 1; }
  ! LC_ALL=C grep -q "$(printf '\033')" "$work/said" "$out/report.html" "$out/report.jsonl" || { echo 'an escape'; return 1; }
  [ "$(grep -c 'root:x:' -r "$out" | awk -F: '{ n += $NF } END { print n }')" = 0 ] || { echo 'a link was followed'; return 1; }
  (cd "$work" && timeout 120 "$program" convert hostile -o hostile-out --to tei,txt,html -q 2>/dev/null)
  [ $? -le 1 ] && ! grep -q '"status":"ok"' "$out/report.jsonl"
}
check 'links, loops, pipes, devices, unreadable and hostile names' hostile

in_the_way() {
  : >"$work/file"
  "$program" convert "$work/in" -o "$work/file/out" -q
  [ $? = 3 ]
}
check 'an output folder that cannot be made is said so' in_the_way

full_disk() {
  mkdir -p "$work/small"
  mount -t tmpfs -o size=300k tmpfs "$work/small" 2>/dev/null || { echo 'no small disk here'; return 0; }
  timeout 120 "$program" convert "$work/in" -o "$work/small/out" --to tei,txt -q 2>"$work/said"
  local code=$?
  { [ $code = 1 ] || [ $code = 3 ]; } && grep -qi 'no space left' "$work/said" \
    && mount -o remount,size=100m "$work/small" && convert "$work/in" "$work/small/out" -q \
    && diff -r -x slowest.html -x report.jsonl -x report.html "$work/undisturbed" "$work/small/out" && no_leftovers "$work/small/out"
  local good=$?
  umount "$work/small"
  return $good
}
check 'a full disk, and the run after it' full_disk

# --- memory does not grow with the number of files
peak() { # IN OUT : the most memory a run had, in KB
  JAVA_OPTS="-Xmx256m" "$program" convert "$1" -o "$2" --to tei -q 2>/dev/null &
  local child=$! now=0
  while kill -0 $child 2>/dev/null; do
    now=$(awk '/VmHWM/ { print $2 }' "/proc/$child/status" 2>/dev/null || echo "$now")
    [ -n "$now" ] && echo "$now" >"$work/peak"
    sleep 0.2
  done
  wait $child
  cat "$work/peak"
}
memory() {
  tree "$work/few" "$few" && tree "$work/many" "$many"
  local small large
  small=$(peak "$work/few" "$work/few-out")
  large=$(peak "$work/many" "$work/many-out")
  echo "$few files: $small KB; $many files: $large KB"
  [ "$(wc -l <"$work/many-out/report.jsonl")" = "$many" ] || { echo 'lines are missing in the report'; return 1; }
  [ "$(grep -c '"status":"rejected"' "$work/many-out/report.jsonl")" = $((many / 25)) ] || { echo 'other counts'; return 1; }
  [ $((large * 10)) -le $((small * 11)) ]
}
if [ -r /proc/self/status ]; then
  check "$many files with -Xmx256m: at most 1.1 times the memory of $few" memory
fi

if $full; then
  large() {
    mkdir -p "$work/large"
    truncate -s 1G "$work/large/gigabyte.txt"
    awk 'BEGIN { for (i = 0; i < 5000000; i++) printf "long line "; print "" }' >"$work/large/line.txt"
    awk 'BEGIN { for (i = 1; i <= 1000000; i++) printf "word (%d)%s", i, i % 12 ? " " : "\n" }' >"$work/large/callouts.txt"
    echo 'A short text, which is good.' >"$work/large/short.txt"
    JAVA_OPTS=-Xmx2g convert "$work/large" "$work/large-out" --max-bytes 64m --max-seconds 600 || return 1
    grep -q '"source":"short.txt","status":"ok"' "$work/large-out/report.jsonl"
  }
  check '1 GB, a line of 50 MB and a million callouts do not harm the rest' large
fi

echo "$passed passed, $failed failed"
[ $failed = 0 ]
