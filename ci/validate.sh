#!/usr/bin/env bash
# Validates for a CI server whose settings come in the environment, where no value is read as shell:
# INCIPIT_FILES (one a line), and each of INCIPIT_AS, _FAIL_ON, _SCHEMA, _SCHEMATRON, _OUTPUT unless it is empty.
# Exits as `incipit validate` does.
set -uo pipefail
program=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/incipit
arguments=()
option() { # NAME VALUE
  [ -z "$2" ] || arguments+=("$1" "$2")
}
option --as "${INCIPIT_AS:-}"
option --fail-on "${INCIPIT_FAIL_ON:-}"
option --schema "${INCIPIT_SCHEMA:-}"
option --schematron "${INCIPIT_SCHEMATRON:-}"
option --output "${INCIPIT_OUTPUT:-}"
arguments+=(--)
while IFS= read -r file; do
  [ -z "$file" ] || arguments+=("$file")
done <<<"${INCIPIT_FILES:-}"
exec "$program" validate "${arguments[@]}"
