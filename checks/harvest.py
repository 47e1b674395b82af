#!/usr/bin/env python3
"""Harvests an output folder as others do, over loopback HTTP. One line a check: "pass" or "fail", and what.

Usage: harvest.py INCIPIT OUT_DIR WORK_DIR SCHEMAS XOAI JING...

A copy of OUT_DIR gets 240 more documents, is harvested (incipit harvest) and served (incipit serve). Every verb of
OAI-PMH 2.0 and every error is asked for, lists are followed by their resumption tokens, all answers are judged by Jing
with the grammars of SCHEMAS, and the TEI of the records is that of the folder (by Canonical XML). XOAI (its class path)
harvests the whole too. Then a document is
changed, one removed and one added, and only these may come with a later date. DTS is walked from its entry point
through every collection and document by the addresses that it gives; then the static files are read without server.
"""
import filecmp
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path
from xml.etree import ElementTree

OAI = '{http://www.openarchives.org/OAI/2.0/}'
TEI = '{http://www.tei-c.org/ns/1.0}'
WRAPPER = '{https://w3id.org/api/dts#}wrapper'
MANY = 240
MORNING, NOON = 1_600_000_000, 1_700_000_000


def verdict(good, words):
    print(('pass ' if good else 'fail ') + words, flush=True)
    return good


def moment(epoch):
    return time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(epoch))


class Harvester:
    def __init__(self, incipit, out, work, schemas, xoai, jing):
        self.incipit, self.work, self.schemas, self.xoai, self.jing = incipit, Path(work), Path(schemas), xoai, jing
        self.out = self.work / 'out'
        shutil.copytree(out, self.out, ignore=shutil.ignore_patterns('epub', 'xhtml', 'txt', 'oai', 'dts', '.incipit'))
        source = sorted((self.out / 'tei').rglob('*.xml'))[0].read_text('utf-8')
        folder = self.out / 'tei' / 'many' / 'schöne texte'
        folder.mkdir(parents=True)
        for i in range(MANY):
            (folder / f'text {i:03d}.xml').write_text(source, 'utf-8')
        with socket.socket() as s:
            s.bind(('127.0.0.1', 0))
            self.port = s.getsockname()[1]
        self.base = f'http://localhost:{self.port}/'
        self.answers = self.work / 'answers'
        self.answers.mkdir()
        self.count = 0

    def make(self, epoch, *options):
        command = [self.incipit, 'harvest', str(self.out), '--base-url', self.base, '--admin-email', 'a@example.org',
                   '--name', 'Samples & more', *options]
        environment = {**os.environ, 'SOURCE_DATE_EPOCH': str(epoch)}
        run = subprocess.run(command, capture_output=True, text=True, encoding='utf-8', env=environment)
        if not verdict(run.returncode == 0, 'incipit harvest ends well'):
            print('     ' + run.stderr[:1000])
        return run.stderr

    def get(self, path, method='GET', body=None):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=60)
        headers = {'Host': f'localhost:{self.port}'}
        if body:
            headers['Content-Type'] = 'application/x-www-form-urlencoded'
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.getheader('Content-Type'), content, answer

    def ask(self, method='GET', **arguments):
        """An answer of OAI-PMH, kept for the grammar."""
        query = urllib.parse.urlencode([(n.rstrip('_'), v) for n, v in arguments.items()])
        path, body = ('/oai?' + query, None) if method == 'GET' else ('/oai', query)
        status, kind, content, _ = self.get(path, method, body)
        self.count += 1
        (self.answers / f'{self.count}.xml').write_bytes(content)
        tree = ElementTree.fromstring(content)
        if status != 200 or not kind.startswith('text/xml'):
            verdict(False, f'OAI {query}: {status} {kind}')
        return tree

    def error(self, words, code, **arguments):
        tree = self.ask(**arguments)
        found = [e.get('code') for e in tree.iter(f'{OAI}error')]
        bare = code not in ('badVerb', 'badArgument') or not tree.find(f'{OAI}request').attrib
        verdict(found == [code] and bare, f'OAI {words}: {code}' + ('' if found == [code] else f' (said {found})'))

    def every(self, verb, **arguments):
        """All entries of a list, page by page; their number is what the tokens say."""
        entries, size, pages = [], None, 0
        tree = self.ask(verb=verb, **arguments)
        while True:
            pages += 1
            part = tree.find(f'{OAI}{verb}')
            here = [e for e in part if e.tag != f'{OAI}resumptionToken'] if part is not None else []
            token = part.find(f'{OAI}resumptionToken') if part is not None else None
            if token is not None:
                size = int(token.get('completeListSize'))
                if int(token.get('cursor')) != len(entries):
                    verdict(False, f'OAI {verb}: the cursor counts what came before')
            entries += here
            if token is None or not (token.text or '').strip():
                break
            tree = self.ask(verb=verb, resumptionToken=token.text)
        verdict(size is None or size == len(entries), f'OAI {verb} {arguments}: {len(entries)} in {pages} pages')
        return entries

    def oai(self):
        identify = self.ask(verb='Identify').find(f'{OAI}Identify')
        verdict(identify.findtext(f'{OAI}baseURL') == self.base + 'oai', 'OAI Identify has its address')
        verdict(identify.findtext(f'{OAI}earliestDatestamp') == moment(MORNING), 'OAI Identify has the earliest date')
        posted = self.ask(method='POST', verb='Identify').find(f'{OAI}Identify')
        verdict(ElementTree.tostring(posted) == ElementTree.tostring(identify), 'OAI answers POST as GET')
        formats = [e.text for e in self.ask(verb='ListMetadataFormats').iter(f'{OAI}metadataPrefix')]
        verdict(formats == ['oai_dc', 'tei'], 'OAI has oai_dc and tei')
        files = sorted((self.out / 'tei').rglob('*.xml'))
        headers = self.every('ListIdentifiers', metadataPrefix='oai_dc')
        identifiers = [h.findtext(f'{OAI}identifier') for h in headers]
        verdict(len(identifiers) == len(set(identifiers)) == len(files), 'OAI has every document once')
        records = self.every('ListRecords', metadataPrefix='tei')
        verdict(self.canonical(records) == sorted(canon(ElementTree.parse(f).getroot()) for f in files),
                'OAI: the TEI of the records is that of the folder, by Canonical XML')
        self.every('ListRecords', metadataPrefix='oai_dc')
        self.sets(identifiers)
        one = self.ask(verb='GetRecord', metadataPrefix='tei', identifier=identifiers[0])
        verdict(one.findtext(f'.//{OAI}identifier') == identifiers[0], 'OAI GetRecord gives what was asked for')
        self.errors(identifiers[0])

    def others(self):
        """What a harvester of others gets, with the resumption tokens."""
        documents = len(list((self.out / 'tei').rglob('*.xml')))
        run = subprocess.run(['java', '-cp', self.xoai, str(Path(__file__).with_name('OaiHarvest.java')), self.base + 'oai',
                              str(documents)], capture_output=True, text=True)
        print(run.stdout, end='', flush=True)
        if not verdict(run.returncode == 0, 'XOAI harvests to the end'):
            print('     ' + run.stderr[-1500:].replace('\n', '\n     '))

    def sets(self, identifiers):
        specs = [e.text for e in self.ask(verb='ListSets').iter(f'{OAI}setSpec')]
        members = {s: {h.findtext(f'{OAI}identifier') for h in self.every('ListIdentifiers', metadataPrefix='tei', set=s)}
                   for s in specs}
        verdict(all(members.values()) and set.union(*members.values()) <= set(identifiers), 'OAI: every set has members')
        verdict(any(len(m) == MANY for m in members.values()), 'OAI: a folder is a set')
        told = {}
        for header in self.every('ListIdentifiers', metadataPrefix='oai_dc'):
            for spec in header.iter(f'{OAI}setSpec'):
                told.setdefault(spec.text, set()).add(header.findtext(f'{OAI}identifier'))
        verdict(told == members, 'OAI: headers and sets agree')

    def errors(self, identifier):
        self.error('no verb', 'badVerb')
        self.error('an unknown verb', 'badVerb', verb='ListEverything')
        self.error('a repeated verb', 'badVerb', verb='Identify', verb_='Identify')
        self.error('an unknown argument', 'badArgument', verb='Identify', colour='red')
        self.error('a missing argument', 'badArgument', verb='GetRecord', identifier=identifier)
        self.error('a repeated argument', 'badArgument', verb='ListRecords', metadataPrefix='tei', metadataPrefix_='tei')
        self.error('a date that is none', 'badArgument', verb='ListRecords', metadataPrefix='tei', from_='yesterday')
        self.error('a day that is none', 'badArgument', verb='ListRecords', metadataPrefix='tei', from_='2024-13-01')
        self.error('days and moments mixed', 'badArgument', verb='ListRecords', metadataPrefix='tei', from_='2020-01-01',
                   until='2024-01-01T00:00:00Z')
        self.error('an end before its beginning', 'badArgument', verb='ListRecords', metadataPrefix='tei',
                   from_='2024-01-02', until='2024-01-01')
        self.error('an unknown identifier', 'idDoesNotExist', verb='GetRecord', metadataPrefix='tei', identifier='oai:x:y')
        self.error('a path for an identifier', 'idDoesNotExist', verb='GetRecord', metadataPrefix='tei',
                   identifier='oai:localhost:../../report')
        self.error('an unknown format', 'cannotDisseminateFormat', verb='GetRecord', metadataPrefix='marc', identifier=identifier)
        self.error('an unknown format of lists', 'cannotDisseminateFormat', verb='ListRecords', metadataPrefix='marc')
        self.error('the future', 'noRecordsMatch', verb='ListRecords', metadataPrefix='tei', from_='2999-01-01')
        self.error('an unknown set', 'noRecordsMatch', verb='ListRecords', metadataPrefix='tei', set='nothing')
        self.error('a token that is none', 'badResumptionToken', verb='ListRecords', resumptionToken='tei-99')
        self.error('a path for a token', 'badResumptionToken', verb='ListRecords', resumptionToken='../Identify')
        self.error('a token for sets', 'badResumptionToken', verb='ListSets', resumptionToken='x')

    def canonical(self, records):
        return sorted(canon(tei) for r in records for tei in r.iter(f'{TEI}TEI') if tei is r.find(f'{OAI}metadata/{TEI}TEI'))

    def later(self):
        """What changes has a later date, and nothing else."""
        files = sorted((self.out / 'tei').rglob('*.xml'))
        changed, removed, added = files[0], files[1], self.out / 'tei' / 'new.xml'
        changed.write_text(changed.read_text('utf-8').replace('<body', '<body n="changed"', 1), 'utf-8')
        added.write_text(removed.read_text('utf-8'), 'utf-8')
        removed.unlink()
        said = self.make(NOON)
        verdict('3 changed, 1 deleted' in said, 'incipit harvest says what changed')
        for bounds in ({'from_': moment(NOON)[:10]}, {'from_': moment(NOON)}):
            late = self.every('ListIdentifiers', metadataPrefix='oai_dc', **bounds)
            stamps = {h.findtext(f'{OAI}datestamp') for h in late}
            verdict(len(late) == 3 and stamps == {moment(NOON)}, f'OAI from {bounds["from_"]}: only what changed')
        deleted = [h for h in late if h.get('status') == 'deleted']
        verdict(len(deleted) == 1, 'OAI: the document that vanished is deleted')
        gone = self.ask(verb='GetRecord', metadataPrefix='tei', identifier=deleted[0].findtext(f'{OAI}identifier'))
        verdict(gone.find(f'.//{OAI}record') is not None and gone.find(f'.//{OAI}metadata') is None, 'OAI: it has no metadata')
        early = self.every('ListRecords', metadataPrefix='oai_dc', until=moment(MORNING)[:10])
        verdict(len(early) == len(files) - 2, 'OAI until the first run: what has not changed since, page by page')
        before = {p: p.stat().st_mtime_ns for p in (self.out / 'oai').rglob('*.xml')}
        said = self.make(NOON + 9)
        verdict('0 changed' in said and before == {p: p.stat().st_mtime_ns for p in (self.out / 'oai').rglob('*.xml')},
                'incipit harvest touches nothing where nothing changed')

    def grammar(self):
        files = [str(f) for f in sorted(self.answers.glob('*.xml'), key=lambda f: int(f.stem))]
        files += map(str, sorted((self.out / 'oai').rglob('*.xml')))
        good = True
        for i in range(0, len(files), 400):
            run = subprocess.run([*self.jing, '-c', str(self.schemas / 'oai-pmh.rnc'), *files[i:i + 400]],
                                 capture_output=True, text=True)
            good &= run.returncode == 0 and not run.stdout.strip()
            if not good:
                print('     ' + (run.stdout + run.stderr)[:1500].replace('\n', '\n     '))
                break
        verdict(good, f'OAI: {len(files)} answers and files are valid')

    # DTS

    def json(self, address, expect=200):
        path = address[len(self.base) - 1:] if address.startswith(self.base) else address
        status, kind, content, _ = self.get(urllib.parse.quote(path, safe="/?&=;:%"))
        if status != expect or expect == 200 and kind != 'application/ld+json':
            verdict(False, f'DTS {path}: {status} {kind}')
        return json.loads(content) if status == 200 else None

    def dts(self):
        entry = self.json('/dts/')
        verdict(entry['@type'] == 'EntryPoint' and entry['dtsVersion'] == '1.0', 'DTS has its entry point')
        resources, problems, seen = {}, [], set()
        pending = [expand(entry['collection'])]
        while pending:
            address = pending.pop()
            if address in seen:
                continue
            seen.add(address)
            page = self.json(address)
            problems += lacks(page, '@context', '@id', '@type', 'dtsVersion', 'title', 'totalParents', 'totalChildren',
                              'collection', 'member')
            for member in page['member']:
                problems += lacks(member, '@id', '@type', 'title', 'totalParents', 'collection')
                if member['@type'] == 'Collection':
                    pending.append(expand(entry['collection'], id=member['@id']))
                else:
                    resources[member['@id']] = member
            if page.get('view', {}).get('next'):
                pending.append(page['view']['next'])
        verdict(not problems, f'DTS: {len(seen)} pages of collections have what the specification asks for' + ' '.join(problems[:3]))
        files = sorted((self.out / 'tei').rglob('*.xml'))
        verdict(len(resources) == len(files), 'DTS: every document is in a collection')
        bytes_of = sorted(f.read_bytes() for f in files)
        got = sorted(self.get(r['download'][len(self.base) - 1:])[2] for r in resources.values())
        verdict(got == bytes_of, 'DTS: each whole document is the TEI of the folder, byte for byte')
        some = [r for i, r in enumerate(sorted(resources)) if not r.startswith('many') or i % 60 == 0]
        for name in some:
            self.document(entry, resources[name])
        self.refusals(entry, some[0])

    def document(self, entry, resource):
        name, problems = resource['@id'], []
        parents = self.json(expand(entry['collection'], id=name, nav='parents'))
        problems += [] if len(parents['member']) == 1 == parents['totalParents'] else ['parents']
        for tree in resource['citationTrees']:
            where = {'resource': name, **({'tree': tree['identifier']} if 'identifier' in tree else {})}
            units, address = [], expand(entry['navigation'], **where, down='-1')
            while address:
                page = self.json(address)
                problems += lacks(page, '@context', '@id', '@type', 'dtsVersion', 'resource', 'member')
                units += page['member']
                address = page.get('view', {}).get('next')
            identifiers = [u['identifier'] for u in units]
            problems += [] if len(set(identifiers)) == len(identifiers) else ['identifiers']
            problems += [f'parent of {u["identifier"]}' for u in units if u['parent'] is not None and u['parent'] not in identifiers]
            top = self.json(expand(entry['navigation'], **where, down='1'))['member']
            problems += [] if top == [u for u in units if u['level'] == 1] else ['down=1']
            text = ''
            for unit in units:
                status, kind, content, answer = self.get(expand(entry['document'], **where, ref=unit['identifier'])[len(self.base) - 1:])
                tree_of = ElementTree.fromstring(content) if status == 200 else None
                if tree_of is None or kind != 'application/tei+xml' or tree_of.tag != f'{TEI}TEI' or tree_of.find(WRAPPER) is None:
                    problems.append(f'document {unit["identifier"]}: {status}')
                elif unit['level'] == 1:
                    text += ''.join(tree_of.itertext())
                problems += [] if answer.getheader('Link') else ['Link']
                alone = self.json(expand(entry['navigation'], **where, ref=unit['identifier']))
                problems += [] if alone['ref'] == unit and 'member' not in alone else [f'ref {unit["identifier"]}']
            if 'identifier' in tree:
                whole = ''.join(ElementTree.fromstring(self.get(resource['download'][len(self.base) - 1:])[2]).find(f'{TEI}text').itertext())
                problems += [] if text.split() == whole.split() else ['the pages together are the text']
            self.below(entry, where, units, problems)
            if units:
                self.ranges(where, units, problems)
        verdict(not problems, f'DTS {name}: trees, units and their texts' + ' '.join([''] + problems[:3]))

    def ranges(self, where, units, problems):
        """The first units of a level, from the first to the last of them, are what they are one by one."""
        level = units[0]['level']
        chosen = [u for u in units if u['level'] == level][:5]
        ends = {'start': chosen[0]['identifier'], 'end': chosen[-1]['identifier']}
        address = '/dts/document?' + urllib.parse.urlencode({**where, **ends})
        status, _, got, _ = self.get(address)
        single = [self.get('/dts/document?' + urllib.parse.urlencode({**where, 'ref': u['identifier']}))[2] for u in chosen]
        words = [''.join(ElementTree.fromstring(x).itertext()) for x in single]
        good = status == 200 and ''.join(ElementTree.fromstring(got).itertext()).split() == ''.join(words).split()
        problems += [] if good else [f'{address}: {status}, not the units one by one']

    def below(self, entry, where, units, problems):
        unit = next((u for u in units if u['level'] == 1), None)
        if unit is None:
            return
        at, end = units.index(unit), units.index(unit) + 1
        while end < len(units) and units[end]['level'] > 1:
            end += 1
        for down, wanted in (('-1', units[at:end]), ('0', [u for u in units if u['parent'] is None]),
                             ('1', [u for u in units[at:end] if u['level'] <= 2])):
            for address in (expand(entry['navigation'], **where, ref=unit['identifier'], down=down),
                            '/dts/navigation?' + urllib.parse.urlencode({**where, 'ref': unit['identifier'], 'down': down})):
                got = self.json(address)
                problems += [] if got and got.get('member') == wanted else [f'{address}: members']

    def refusals(self, entry, name):
        for words, path, status in (
                ('no resource', '/dts/navigation?down=1', 400), ('neither ref nor down', f'/dts/navigation?resource={name}', 400),
                ('down=0 without ref', f'/dts/navigation?resource={name}&down=0', 400),
                ('start without end', f'/dts/navigation?resource={name}&start=p1', 400),
                ('half a range of a document', f'/dts/document?resource={name}&start=p1', 400),
                ('a range of nothing', f'/dts/document?resource={name}&start=nothing&end=nothing', 404),
                ('an unknown ref', f'/dts/navigation?resource={name}&ref=nothing', 404),
                ('an unknown tree', f'/dts/navigation?resource={name}&tree=nothing&down=1', 404),
                ('an unknown document', '/dts/document?resource=nothing', 404), ('a document without name', '/dts/document', 400),
                ('an unknown media type', f'/dts/document?resource={name}&mediaType=text/html', 404),
                ('a path', '/dts/document?resource=../../report', 404), ('a hidden file', '/dts/../.incipit/harvest.tsv', 404),
                ('an unknown collection', '/dts/collection?id=nothing', 404)):
            got = self.get(path)[0]
            verdict(got == status, f'DTS {words}: {status}' + ('' if got == status else f' (said {got})'))

    def static(self):
        """The same without a server: every address of the entry point is a file."""
        entry = json.loads((self.out / 'dts' / 'index.json').read_text('utf-8'))
        root = json.loads(self.file(expand(entry['collection'])).read_text('utf-8'))
        verdict(all(self.file(expand(entry['collection'], id=m['@id'])).is_file() for m in root['member']),
                'DTS: collections are files at the addresses that the templates give')
        names = [p for p in (self.out / 'dts').rglob('*') if p.is_file()]
        verdict(all(re.fullmatch(r'[A-Za-z0-9_.;=-]+', p.name) and not p.name.startswith('.') for p in names),
                f'DTS: {len(names)} files have names that no server has to escape')

    def file(self, address):
        return self.out / urllib.parse.unquote(address[len(self.base):])

    def same(self):
        """Another run in a fresh folder gives the same bytes."""
        again = self.work / 'again'
        shutil.copytree(self.out, again, ignore=shutil.ignore_patterns('oai', 'dts', '.incipit'))
        first, self.out = self.out, again
        self.make(MORNING)
        trees = [{str(p.relative_to(o)): p for part in ('oai', 'dts') for p in (o / part).rglob('*') if p.is_file()}
                 for o in (first, again)]
        self.out = first
        verdict(trees[0].keys() == trees[1].keys()
                and all(filecmp.cmp(trees[0][n], trees[1][n], shallow=False) for n in trees[0]), 'the same bytes on two runs')

    def run(self):
        self.make(MORNING)
        self.same()
        server = subprocess.Popen([self.incipit, 'serve', str(self.out), '--port', str(self.port)], stderr=subprocess.PIPE)
        try:
            for _ in range(300):
                try:
                    self.get('/oai?verb=Identify')
                    break
                except OSError:
                    time.sleep(0.2)
            self.oai()
            self.others()
            self.dts()
            self.later()
            self.grammar()
            self.static()
        finally:
            server.terminate()
            server.wait(20)


def canon(element):
    return ElementTree.canonicalize(ElementTree.tostring(element, encoding='unicode').strip())


def lacks(thing, *names):
    return [f'{thing.get("@id")} lacks {n}' for n in names if n not in thing]


def expand(template, **values):
    """RFC 6570 as far as the templates go: {/a,b} and {;a,b}."""
    def part(match):
        mark, names = match.group(1), match.group(2).split(',')
        given = [(n, urllib.parse.quote(values[n], safe='')) for n in names if n in values]
        return ''.join(f'/{v}' if mark == '/' else f';{n}={v}' for n, v in given)
    return re.sub(r'\{([/;])([^}]*)\}', part, template)


if __name__ == '__main__':
    Harvester(*sys.argv[1:6], sys.argv[6:]).run()
