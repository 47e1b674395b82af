"""A stand-in for a real tagger: tags the words of a list.

Reads one passage a line and answers each with one line: START,END,KIND with spaces between, in code points of the
line, END behind the last one; an empty line where nothing was found.
"""

import re
import sys

KINDS = {"zibble": "person", "quaffing": "place", "snarkwork": "organisation"}

sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
pattern = re.compile(r"\b(?:%s)\b" % "|".join(map(re.escape, KINDS)))
for line in sys.stdin:
    print(*(f"{m.start()},{m.end()},{KINDS[m.group()]}" for m in pattern.finditer(line)), flush=True)
