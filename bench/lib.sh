# What the scripts in this folder share; sourced, not run. Needs root (the checkout) and work (a scratch folder).
# shellcheck shell=bash

# Files that Pandoc can read.
utf8_files() { # FOLDER
  local file
  find "$1" -type f -name '*.txt' | sort | while IFS= read -r file; do
    ! iconv -f UTF-8 -t UTF-8 "$file" >/dev/null 2>&1 || printf '%s\n' "$file"
  done
}

# Documents of at least SIZE bytes: a sample, begun at another paragraph each time and repeated.
make_documents() { # COUNT FOLDER SIZE
  mkdir -p "$2"
  utf8_files "$root/samples" | LC_ALL=C awk -v count="$1" -v folder="$2" -v size="$3" '
    { paths[NR] = $0 }
    END {
      RS = ""
      for (s = 1; s <= NR; s++)
        while ((getline paragraph < paths[s]) > 0) text[s, ++paragraphs[s]] = paragraph
      for (d = 0; d < count; d++) {
        s = d % NR + 1
        file = sprintf("%s/%05d.txt", folder, d)
        written = 0
        for (p = int(d / NR); written < size; p++) {
          paragraph = text[s, p % paragraphs[s] + 1]
          written += length(paragraph) + 2
          printf "%s\n\n", paragraph > file
        }
        close(file)
      }
    }'
}

cpu() { # COMMAND...: its user and system time, children included, in seconds
  local TIMEFORMAT='%U %S' spent
  spent=$({ time "$@" >"$work/log" 2>&1; } 2>&1) || [ $? = 1 ] || { tail -n 5 "$work/log" >&2; return 4; }
  awk '{ printf "%.2f", $1 + $2 }' <<<"$spent"
}

complete() { # COUNT: a run that left files out must not count
  local found
  found=$(find "$work/out/tei" -name '*.xml' | wc -l)
  [ "$found" = "$1" ] || { echo "only $found of $1 documents were converted" >&2; exit 4; }
}

calculate() { awk "BEGIN { printf \"$1\", $2 }"; }

circumstances() { # What a figure depends on besides the program
  printf '%s; %s; %s cores; load %s\n' "$("$root/incipit" version | sed -n 1p)" \
    "$(java -version 2>&1 | sed -n 1p)" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)"
}
