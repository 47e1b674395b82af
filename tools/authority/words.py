"""Words and names of persons with what the lists say of them, one bit a list."""
import json, os, re, subprocess

WORD, EN, DE, FR, OTHER, FEMALE, MALE, SURNAME = (1 << i for i in range(8))
NAME = re.compile(r"^[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’\-]+$")


def dictionary(src):
    """Lower-case English words."""
    with open(os.path.join(src, 'wamerican/usr/share/dict/american-english'), encoding='utf8') as lines:
        return {w for w in map(str.strip, lines) if w[:1].islower() and "'" not in w}


def collect(src, own, key):
    bits = {}

    def mark(name, bit):
        k = key(name)
        if len(k) > 1 and ' ' not in k:
            bits[k] = bits.get(k, 0) | bit

    for word in dictionary(src):
        mark(word, WORD)
    with open(os.path.join(src, 'stopwords', 'stopwords-iso.json'), encoding='utf8') as f:
        stop = json.load(f)
    for language, bit in (('de', DE), ('fr', FR), ('es', OTHER), ('it', OTHER), ('la', OTHER), ('nl', OTHER)):
        for word in stop[language]:
            mark(word, bit)
    with open(os.path.join(os.path.dirname(own), 'function-words-en.txt'), encoding='utf8') as words:
        for word in words.read().split():
            mark(word, EN)
    for folder, bit in (('first-names-f', FEMALE), ('first-names-m', MALE)):
        with open(os.path.join(src, folder, 'data', 'names.json'), encoding='utf8') as f:
            for name in json.load(f):
                mark(name, bit)
    names = subprocess.run(['node', os.path.join(os.path.dirname(os.path.abspath(__file__)), 'faker.mjs'), os.path.join(src, 'faker')],
                           check=True, capture_output=True).stdout
    for lists in json.loads(names).values():
        for sex, bit in (('f', FEMALE), ('m', MALE), ('g', FEMALE | MALE)):
            for name in lists['given'].get(sex, []):
                if NAME.match(name):
                    mark(name, bit)
            for name in lists['surname'].get(sex, []):
                if NAME.match(name):
                    mark(name, SURNAME)
    with open(own, encoding='utf8') as lines:
        for line in lines:
            if not line.startswith('#'):
                kind, _, listed = line.rstrip('\n').split('\t')
                for name in listed.split('|'):
                    mark(name, SURNAME if kind == 'surname' else FEMALE | MALE)
    return bits
