#!/usr/bin/env bash
# CPU seconds (user + system) of the Spark job in local mode next to `incipit convert`, as a Markdown table: what a
# document more costs, and what a run costs whatever it holds.
# Usage: bench/spark.sh
# FEW (10000) and MANY (30000): documents of 21 KB made from samples/, in Parquet shards of some 1,000.
#
# What is run, with two threads each:
#   spark-submit --master local[2] incipit-spark.jar convert --from parquet -o OUT SHARDS     for both numbers
#   incipit convert FOLDER -o OUT --to tei,html,xhtml,txt --no-site --jobs 2                  for both numbers
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
few=${FEW:-10000} many=${MANY:-30000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/bench/lib.sh"
"$root/incipit" version >/dev/null # builds on first use
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml")
mvn -q -B -f "$root/pom.xml" install:install-file -Dfile="$root/target/incipit-$version.jar" -DpomFile="$root/pom.xml"
mvn -q -B -f "$root/spark/pom.xml" package -DskipTests dependency:build-classpath -DincludeScope=provided \
  -Dmdep.outputFile="$work/all" # of each module in turn, the job last
jar=$root/spark/job/target/incipit-spark-$version.jar
# Spark's own jars: ours and what is in our jar must not come first.
spark=$(tr ':' '\n' <"$work/all" | grep -vE '/(incipit|picocli|jwarc)' | paste -sd:)

java_spark() { # ARGUMENTS...
  java -Xmx2g -XX:+UseSerialGC -Dspark.master='local[2]' -Dspark.ui.enabled=false -Dspark.driver.host=127.0.0.1 \
    -Dspark.driver.bindAddress=127.0.0.1 -Dspark.local.dir="$work/local" -Dspark.app.name=bench \
    -Dspark.log.level=WARN -Dspark.eventLog.enabled=true -Dspark.eventLog.compress=false \
    -Dspark.eventLog.dir="file://$work/events" "$@"
}

job() { # SHARDS
  rm -rf "$work/out"
  java_spark -cp "$jar:$spark" org.incipit.spark.Main convert --from parquet -o "$work/out" "$1"
}

again() { # SHARDS: nothing has changed
  java_spark -cp "$jar:$spark" org.incipit.spark.Main convert --from parquet -o "$work/out" "$1"
}

program() { # FOLDER
  rm -rf "$work/out"
  "$root/incipit" convert "$1" -o "$work/out" --to tei,html,xhtml,txt --no-site --jobs 2 --no-config
}

shards() { # FOLDER OUT COUNT
  java_spark -cp "$spark" "$root/bench/Shards.java" "$1" "$2" $(($3 / 1000 + 1)) >"$work/log" 2>&1
}

mkdir "$work/events"
make_documents "$many" "$work/many" 21000
mkdir "$work/few"
find "$work/many" -name '*.txt' | sort | sed -n "1,${few}p" | xargs cp -t "$work/few"
shards "$work/few" "$work/few.parquet" "$few"
shards "$work/many" "$work/many.parquet" "$many"
job_few=$(cpu job "$work/few.parquet")
rm -rf "$work"/events/*
job_many=$(cpu job "$work/many.parquet")
shuffled=$(find "$work/events" -type f -exec cat {} + | grep -ao '"Shuffle Bytes Written":[0-9]*' | awk -F: '{ n += $2 } END { print n + 0 }')
table=$(du -sb "$work/out/documents" | cut -f1)
tasks=$(find "$work/out/documents" -name '*.parquet' -printf '%s\n' | sort -n | awk '{ a[NR] = $1 } END { print NR " tasks, the largest part " sprintf("%.2f", a[NR] / a[int((NR + 1) / 2)]) " times the median" }')
again=$(cpu again "$work/many.parquet")
program_few=$(cpu program "$work/few")
complete "$few"
program_many=$(cpu program "$work/many")
complete "$many"
more=$((many - few))
job_one=$(calculate %.1f "($job_many - $job_few) * 1000 / $more")
program_one=$(calculate %.1f "($program_many - $program_few) * 1000 / $more")

circumstances
cat <<TABLE

| CPU | $few documents | $many | a document more | a run of none |
|---|---|---|---|---|
| \`incipit convert\` | $program_few s | $program_many s | $program_one ms | $(calculate %.1f "$program_few - $few * $program_one / 1000") s |
| on Spark, local mode | $job_few s | $job_many s | $job_one ms | $(calculate %.1f "$job_few - $few * $job_one / 1000") s |

The run of $many again, nothing changed: $again s of CPU. Shuffled: $(calculate %.0f "$shuffled / $many") bytes a document. The table: $(calculate %.0f "$table / $many / 1000") KB a document; $tasks.

A document more costs on Spark $(calculate %.2f "$job_one / $program_one") times what it costs the program.
TABLE
