#!/usr/bin/env bash
# Judges over the packages of an output folder, each form by another's tool. Prints "pass …" and "fail …".
# Usage: checks/packages.sh WORK TOOLS NAME OUT_DIR SOURCES
set -uo pipefail
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1700000000
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1/$3 tools=$2 name=$3 out=$4 sources=$5
rm -rf "$work" && mkdir -p "$work" || exit 3
count=$(find "$out/tei" -name '*.xml' | wc -l)

verdict() { # TEXT COMMAND...: passes when the command does and is silent about why it does not
  local text=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    echo "pass $text"
  else
    echo "fail $text"
    head -n 5 "$work/said" | cut -c 1-300 | sed 's/^/     /'
  fi
}

# A judge in Java that prints its own verdicts: none at all, or an end before the last, is a failure.
judge() { # TOOL PROGRAM ARGUMENT...
  local folder=$work/${2%.java}
  mkdir -p "$folder" && (cd "$folder" && java -cp "$tools/$1/*" "$here/$2" "${@:3}" 2>"$folder/log") >"$folder/said" \
    && [ -s "$folder/said" ] || { echo "fail $name $2 does not judge" && tail -n 3 "$folder/log" | sed 's/^/     /'; }
  cat "$folder/said"
}

pack() { # FORM FOLDER [OPTION...]
  local form=$1 folder=$2
  shift 2
  "$here/../incipit" package "$out" --sources "$sources" -q --as "$form" -o "$work/$folder" "$@"
}

# A form twice, with one thread and with many, in two time zones: the same bytes, which are whole by our own word.
twice() { # FORM FOLDER [OPTION...]
  local form=$1 folder=$2
  shift 2
  TZ=UTC pack "$form" "$folder" -j 1 "$@" && TZ=Asia/Kathmandu pack "$form" "$folder.again" -j 4 "$@" || return
  diff -r "$work/$folder" "$work/$folder.again" && rm -rf "$work/$folder.again" || return
  "$here/../incipit" package --verify "$work/$folder"
}

for form in bagit saf ocfl archivematica eark; do
  verdict "$name $form: the same twice, and whole" twice "$form" "$form"
  [ $form = ocfl ] || verdict "$name $form: the same twice when zipped, and whole" twice "$form" "$form.zip" --zip
done

sums() { # FOLDER TOOL LIST: checks that the list holds and names as many files as it should
  (cd "$1" && "$2" --strict --quiet -c "$3")
}

bag() { # FOLDER
  local size
  for size in 256 512; do
    sums "$1" "sha${size}sum" "manifest-sha$size.txt" && sums "$1" "sha${size}sum" "tagmanifest-sha$size.txt" || return
    [ "$(wc -l <"$1/manifest-sha$size.txt")" = "$(find "$1/data" -type f | wc -l)" ] || return
  done
}

mkdir "$work/transfers"
for file in "$work/archivematica.zip"/*.zip; do
  unzip -q "$file" -d "$work/transfers" || echo "fail $name cannot unzip ${file##*/}"
done
for folder in "$work/bagit"/* "$work/transfers"/*; do
  verdict "$name sha256sum and sha512sum ${folder#"$work/"}" bag "$folder"
done
judge bagit Bags.java "$work/bagit"
judge bagit Bags.java "$work/transfers"
judge ocfl OcflRoot.java "$work/ocfl" "$work/ocfl.work" "$count"
python3 "$here/saf.py" "$work/saf" "$sources"
python3 "$here/saf.py" "$work/saf.zip/saf.zip" "$sources"
mkdir "$work/eark.work"
judge eark EarkPackages.java "$work/eark" "$work/eark.work"
[ "$name" != samples ] || judge eark EarkPackages.java "$work/eark.zip" "$work/eark.work"
for folder in "$work/archivematica"/*; do
  verdict "$name sha256sum ${folder#"$work/"}" sums "$folder/objects" sha256sum ../metadata/checksum.sha256
done

for form in bagit saf ocfl archivematica eark; do
  verdict "$name PREMIS of $form" eval "find '$work/$form' -name premis.xml -print0 | xargs -0 \
    java -cp '$tools/jing/*' com.thaiopensource.relaxng.util.Driver -c '$here/schemas/premis.rnc'"
done
