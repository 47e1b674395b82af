#!/usr/bin/env bash
# The job for Apache Spark: its build, its tests in one process, and its test on a cluster of one master and two
# workers on loopback, one of which is killed. Needs the product's jar in target/ (mvn package).
# Usage: checks/spark.sh [--full]     --full: 20,000 documents on the cluster instead of 2,000
# Prints what Surefire and Failsafe counted as "N passed, N failed"; exit code 0 when none failed.
set -uo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
documents=2000
[ "${1:-}" = --full ] && documents=20000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
maven() { mvn -B -ntp -Dstyle.color=never "$@"; }

version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml")
rm -rf "$root"/spark/job/target/*-reports
{
  maven -q -f "$root/pom.xml" install:install-file -Dfile="$root/target/incipit-$version.jar" -DpomFile="$root/pom.xml" \
    && maven -f "$root/spark/pom.xml" verify -Ddocuments=$documents
} >"$work/log" 2>&1
built=$?
grep -E '^\[(ERROR|WARNING)\] |^\[INFO\] Tests run:' "$work/log" | tail -n 40
cat "$root"/spark/job/target/*-reports/TEST-*.xml 2>/dev/null | grep '<testsuite ' | awk -v built=$built '
  { t += n("tests"); f += n("failures") + n("errors"); s += n("skipped") }
  function n(name) { match($0, " " name "=\"[0-9]+\""); return substr($0, RSTART + length(name) + 3) + 0 }
  END {
    if (built && !f) { print "fail the build of spark/ broke off"; f = 1 }
    printf "%d passed, %d failed\n", t - f - s, f
  }' | tee "$work/count"
[ $built = 0 ] || tail -n 30 "$work/log"
tail -n 1 "$work/count" | grep -q ', 0 failed$'
