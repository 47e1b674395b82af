#!/usr/bin/env python3
"""Writes places.bin and words.bin. usage: build.py SRC OUT, where SRC is the folder that fetch.sh made.

The layout of both files is described in README.md and read by org.incipit.authority. Same sources, same bytes."""
import os, struct, sys
from collections import defaultdict

import places, words
from key import hash48, key

HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = ['continent', 'subregion', 'country', 'territory', 'capital', 'region', 'city']
STRONG = 5_000_000


def table(keys):
    """Number of keys by their upper 16 bits, and the lower 32 bits of all, sorted."""
    ordered = sorted(keys)
    assert len(set(ordered)) == len(ordered), 'two names share a hash'
    buckets = bytearray(1 << 16)
    for k in ordered:
        buckets[k >> 32] += 1
    return ordered, bytes(buckets) + b''.join(struct.pack('>I', k & 0xFFFFFFFF) for k in ordered)


def prominence(place):
    return {'city': 0, 'capital': 1, 'region': 1}.get(place.kind, 3), place.population, place.id


def hashes(entries):
    """Hash by key; the keys must not collide."""
    result = {}
    for k in entries:
        h = hash48(k)
        assert h not in result, 'two keys share a hash: ' + k
        result[h] = k
    return result


def pack_places(all_places):
    types = TYPES + sorted({p.kind for p in all_places} - set(TYPES))
    codes = sorted({p.code for p in all_places})
    code_index = {c: i for i, c in enumerate(codes)}
    by_key = defaultdict(set)
    for i, p in enumerate(all_places):
        for n in p.names:
            k = key(n)
            if len(k) > 1:
                by_key[k].add(i)
    longest = defaultdict(int)
    for k in by_key:
        first, *rest = k.split(' ')
        longest[first] = max(longest[first], len(rest))
    by_hash = hashes(by_key)
    order, key_table = table(by_hash)
    postings, values = [], []
    for h in order:
        indexes = sorted(by_key[by_hash[h]], key=lambda i: prominence(all_places[i]), reverse=True)
        if len(indexes) == 1:
            values.append(indexes[0])
        else:
            values.append(-len(postings) - 1)
            postings += [len(indexes)] + indexes
    first_hash = hashes(longest)
    first_order, first_table = table(first_hash)
    pool, offsets = bytearray(), []
    for p in all_places:
        offsets.append(len(pool))
        pool += p.ordered()[0].encode('utf8')
    offsets.append(len(pool))
    number = lambda text, factor: round(float(text) * factor) if text else -(1 << 31)
    strings = '\n'.join(types).encode() , '\n'.join(codes).encode()
    out = struct.pack('>9i', 0x494E4350, len(all_places), len(order), len(postings), len(first_order), len(pool),
                      len(strings[0]), len(strings[1]), 0)
    out += key_table + struct.pack(f'>{len(values)}i', *values) + struct.pack(f'>{len(postings)}i', *postings)
    out += first_table + bytes(min(15, longest[first_hash[h]]) for h in first_order)
    out += bytes(types.index(p.kind) for p in all_places)
    out += struct.pack(f'>{len(all_places)}H', *(code_index[p.code] for p in all_places))
    for column in (
        (p.population for p in all_places),
        (int(p.geonames or 0) for p in all_places),
        (int(p.wikidata[1:] or 0) if p.wikidata else 0 for p in all_places),
        (number(p.lat, 10000) for p in all_places),
        (number(p.lon, 10000) for p in all_places),
        (min(o, 1 << 30) for o in offsets),
    ):
        column = [min(v, 2**31 - 1) for v in column]
        out += struct.pack(f'>{len(column)}i', *column)
    return out + bytes(pool) + strings[0] + strings[1]


def pack_words(bits):
    by_hash = hashes(bits)
    order, key_table = table(by_hash)
    return struct.pack('>3i', 0x494E4357, len(order), 0) + key_table + bytes(bits[by_hash[h]] for h in order)


def main(src, out):
    dictionary = words.dictionary(src) | {'jewish', 'northern', 'southern', 'eastern', 'western', 'central'}
    all_places = places.collect(src, os.path.join(HERE, 'lists', 'places.tsv'), dictionary)
    bits = words.collect(src, os.path.join(HERE, 'lists', 'names.tsv'), key)
    for name, content in (('places.bin', pack_places(all_places)), ('words.bin', pack_words(bits))):
        with open(os.path.join(out, name), 'wb') as f:
            f.write(content)
        print(name, len(content), 'bytes')
    print(len(all_places), 'places,', sum(len(p.names) for p in all_places), 'names,', len(bits), 'words')


if __name__ == '__main__':
    main(*sys.argv[1:])
