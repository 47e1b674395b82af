"""The match key of a name and its hash; the Java class org.incipit.authority.MatchKey does the same."""
import unicodedata

APOSTROPHES = set("'’‘`´ʼʻʿʾ′")
SPECIAL = {'ß': 'ss', 'ẞ': 'ss', 'ø': 'o', 'Ø': 'o', 'ł': 'l', 'Ł': 'l', 'æ': 'ae', 'Æ': 'ae', 'œ': 'oe', 'Œ': 'oe',
           'đ': 'd', 'Đ': 'd', 'ı': 'i', 'ð': 'd', 'Ð': 'd', 'þ': 'th', 'Þ': 'th', 'ħ': 'h', 'Ħ': 'h'}
MASK = (1 << 64) - 1
PRIME = 0x100000001B3
OFFSET = 0xCBF29CE484222325


def key(name):
    """Lower case, without marks and apostrophes; every other run of non-alphanumerics is one space."""
    out = []
    for c in name:
        if c in APOSTROPHES:
            continue
        if c in SPECIAL:
            out.append(SPECIAL[c])
            continue
        for d in unicodedata.normalize('NFKD', c):
            category = unicodedata.category(d)
            if category[0] == 'M':
                continue
            if category[0] == 'L' or category == 'Nd':
                out.append(d.lower() if len(d.lower()) == 1 else d)
            elif out and out[-1] != ' ':
                out.append(' ')
    return ''.join(out).strip()


def hash48(k):
    """FNV-1a over the UTF-16 units of a key, mixed; the upper 48 bits."""
    h = OFFSET
    units = k.encode('utf-16-be')
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] << 8 | units[i + 1])) * PRIME) & MASK
    h ^= h >> 33
    h = h * 0xFF51AFD7ED558CCD & MASK
    h ^= h >> 33
    h = h * 0xC4CEB9FE1A85EC53 & MASK
    h ^= h >> 33
    return h >> 16
