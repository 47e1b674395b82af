#!/usr/bin/env bash
# Fuzzes the way from bytes to TEI and back (Jazzer, coverage-guided), with the laws as judge: src/test/java/org/incipit/laws/AnyBytes.java.
# Usage: checks/fuzz.sh [SECONDS]     (600). Begins with src/test/resources/fuzz; keeps its corpus in checks/target/fuzz.
# What breaks a law is left as crash-* there: put it right, and the file among the seeds, under a name that says what it shows.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
tools=$here/target/jazzer
work=$here/target/fuzz
mkdir -p "$work/corpus"
cd "$root"
mvn -q -B -Dstyle.color=never -f "$here/pom.xml" dependency:copy-dependencies -P jazzer -DincludeScope=runtime -DoutputDirectory="$tools"
mvn -q -B -Dstyle.color=never test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath"
cp src/test/resources/fuzz/* "$work/corpus/"
cd "$work"
# A thread of the batch engine has as much stack.
java -XX:+UseSerialGC -Xss16m -cp "$tools/*:$root/target/classes:$root/target/test-classes:$(cat classpath)" \
  com.code_intelligence.jazzer.Jazzer --target_class=org.incipit.laws.AnyBytes '--instrumentation_includes=org.incipit.**' \
  --keep_going=20 -max_total_time="${1:-600}" -max_len=4000 -timeout=30 -print_final_stats=1 corpus
