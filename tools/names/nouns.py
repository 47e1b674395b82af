#!/usr/bin/env python3
"""Lists German words that a corpus with tagged names writes with a capital and never as part of a name.

usage: nouns.py TABLE > nouns.de.txt    TABLE: enp-de.tsv as in README.md
"""
import collections
import sys

LEAST = 3  # times a word must be seen
SHORTEST = 4

outside, inside = collections.Counter(), set()
with open(sys.argv[1], encoding='utf-8') as table:
    for line in table:
        word, _, tag = line.rstrip('\n').partition('\t')
        if len(word) >= SHORTEST and word.isalpha() and word[0].isupper() and word[1:].islower():
            if tag == 'O':
                outside[word] += 1
            else:
                inside.add(word)
print('\n'.join(sorted(w for w in outside if outside[w] >= LEAST and w not in inside)))
