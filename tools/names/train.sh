#!/bin/sh
# Trains the bundled name models anew: train.sh FOLDER, where the tables named below stand. The same
# tables and the same program give the same bytes. The rules and lists are part of what is learnt:
# train again when they change much, and put the new digests into NameModelsTest.
set -eu
data=$1
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
models=$home/src/main/resources/org/incipit/recognise/names
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

train() {
  language=$1
  shift
  "$home/incipit" train --fresh --lang "$language" -o "$work/names.$language.bin" "$@"
}

train en "$data/litbank.tsv" "$data/wikigold.tsv" "$data/gum-ccby.tsv"
train de "$data/enp-de.tsv"
train fr "$data/enp-fr.tsv"

# At the end, since a newer source makes the launcher build again.
cp "$work"/names.*.bin "$models/"
