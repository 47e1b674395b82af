#!/usr/bin/env python3
"""Writes side files and tables of an output folder and judges them. One line a check: "pass" or "fail", and what.

Usage: sidefiles.py INCIPIT OUT_DIR WORK_DIR SCHEMAS JING...

The documents of OUT_DIR get headers as editors write them, plain and hostile ones; then every form is packed, twice
and by one and by two threads, and must come out the same. XML is judged by Jing with the grammars of SCHEMAS (the
class path or command is JING...), JSON by what the interfaces demand, tables by Python's strict reader. Before that,
documents without what a target demands must be refused by the name of the field, and nothing written.
"""
import csv
import filecmp
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

XML = {'datacite': ['datacite'], 'dublin-core': ['oai_dc', 'dcterms'], 'mods': ['mods'], 'edm': ['edm']}
GRAMMARS = {'datacite': 'datacite', 'oai_dc': 'oai-dc', 'dcterms': 'dcterms', 'mods': 'mods', 'edm': 'edm'}
JSON = ['inveniordm', 'dataverse']
TABLES = {
    'islandora': ['id', 'file', 'title', 'field_model', 'field_linked_agent', 'field_edtf_date_created'],
    'bulkrax': ['source_identifier', 'model', 'file', 'title', 'creator'],
    'internet-archive': ['identifier', 'file', 'mediatype', 'collection', 'title', 'creator[0]', 'subject[0]'],
}
DEMANDED = {'datacite': ['dc.publisher', 'publicationYear'], 'inveniordm': ['publication_date'],
            'dataverse': ['dc.description', 'datasetContactEmail'], 'edm': ['dc.identifier', 'dc.rights'],
            'bulkrax': ['dc.creator']}
FORMULA = re.compile('^\\s*[=+@\uff1d\uff0b\uff0d\uff20-]')
NUMBERS = re.compile('^[0-9.,|-]+$')

PLAIN = ('Letters from the Harbour', 'Holm, Greta', 'Harbour Archive', 'ha-7')
HOSTILE = [
    ('=HYPERLINK("http://evil.example","x")', '@SUM(1+1)*cmd', '+1', '../../etc/passwd'),
    ('A "quoted" title, with comma\nand line', "-2+3", 'Press & <Co>', 'C:\\temp\\x'),
    ('\u202eRight to left mark\u202c', '\uff1dfull width', 'P\u2028Q', '%0D%0A'),
    ('\u7b2c\u4e00\u7ae0 \U0001d53c', '\u0645\u062d\u0645\u062f', 'سازمان', 'a b%20c?d#e'),
    ('x' * 120_000, 'y' * 5_000, 'z' * 5_000, 'w' * 5_000),
]


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def header(tei, title, author, publisher, number):
    """The TEI with a header that says all that any target demands."""
    statement = f'''<publicationStmt><publisher ref="https://ror.org/05dxps055"><orgName>{escape(publisher)}</orgName>
<email>archive@example.org</email></publisher><date when="2021-05-04">4 May 2021</date>
<idno type="shelfmark">{escape(number)}</idno><idno type="DOI">10.1234/harbour.{abs(hash_of(number))}</idno>
<availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability></publicationStmt>'''
    tei = re.sub(r'<publicationStmt>.*?</publicationStmt>', lambda m: statement, tei, count=1, flags=re.S)
    people = f'<title>{escape(title)}</title><author>{escape(author)}</author><editor role="trl">Anna Lind</editor>'
    tei = re.sub(r'<titleStmt>.*?(?=<respStmt|</titleStmt>)', lambda m: '<titleStmt>' + people, tei, count=1, flags=re.S)
    abstract = f'<profileDesc><abstract><p>About {escape(title[:200])}</p></abstract>'
    return tei if '<abstract' in tei else tei.replace('<profileDesc>', abstract, 1)


def hash_of(text):
    return sum(ord(c) * (i + 1) for i, c in enumerate(text)) % 99991


def verdict(good, words):
    print(('pass ' if good else 'fail ') + words, flush=True)
    return good


class Judge:
    def __init__(self, incipit, out, work, schemas, jing):
        self.incipit, self.work, self.schemas, self.jing = incipit, Path(work), Path(schemas), jing
        self.out = self.work / 'out'
        shutil.copytree(out, self.out, ignore=shutil.ignore_patterns('html', 'epub', 'xhtml', 'oai', 'dts'))
        # The report names the other formats too; side files and tables need none of them.
        lines = [json.loads(line) for line in (self.out / 'report.jsonl').read_text('utf-8').splitlines()]
        for line in lines:
            line['outputs'] = {'tei': line['outputs']['tei']} if 'tei' in line.get('outputs', {}) else {}
        text = ''.join(json.dumps(line, ensure_ascii=False) + '\n' for line in lines)
        (self.out / 'report.jsonl').write_text(text, 'utf-8')

    def pack(self, form, folder, jobs):
        command = [self.incipit, 'package', str(self.out), '--as', form, '-o', str(folder), '--jobs', str(jobs)]
        return subprocess.run(command, capture_output=True, text=True, encoding='utf-8')

    def refusals(self):
        """What is missing is said by its name, and then nothing is written."""
        for form, fields in DEMANDED.items():
            folder = self.work / 'refused' / form
            run = self.pack(form, folder, 2)
            said = [f for f in fields if f not in run.stderr]
            written = [p for p in folder.rglob('*') if p.is_file()] if folder.exists() else []
            verdict(run.returncode == 1 and not said and not written, f'{form}: refuses by name, writes nothing'
                    + (f' (unsaid: {said}, written: {len(written)}, exit {run.returncode})' if said or written else ''))

    def edit(self):
        for i, file in enumerate(sorted((self.out / 'tei').rglob('*.xml'))):
            facts = PLAIN if i % 2 == 0 else HOSTILE[(i // 2) % len(HOSTILE)]
            file.write_text(header(file.read_text('utf-8'), *facts), 'utf-8')

    def run(self):
        self.refusals()
        self.edit()
        for form in [*XML, *JSON, *TABLES]:
            first, second = self.work / form, self.work / (form + '-again')
            run = self.pack(form, first, 2)
            if not verdict(run.returncode == 0, f'{form}: every document is packed'):
                print('     ' + run.stderr[:1000].replace('\n', '\n     '))
                continue
            self.pack(form, second, 1)
            verdict(same(first, second), f'{form}: the same bytes on two runs, by two threads and by one')
            inside = all(p.resolve().is_relative_to(first.resolve()) for p in first.rglob('*'))
            verdict(inside, f'{form}: nothing outside the folder')
        for form, endings in XML.items():
            for ending in endings:
                self.xml(form, ending)
        self.invenio()
        self.dataverse()
        for form, columns in TABLES.items():
            self.table(form, columns)

    def files(self, form, ending):
        return sorted((self.work / form).rglob(f'*.{ending}'))

    def documents(self):
        return len(list((self.out / 'tei').rglob('*.xml')))

    def xml(self, form, ending):
        files = self.files(form, f'{ending}.xml')
        verdict(len(files) == self.documents(), f'{form}: one {ending} a document')
        grammar = str(self.schemas / (GRAMMARS[ending] + '.rnc'))
        run = subprocess.run([*self.jing, '-c', grammar, *map(str, files)], capture_output=True, text=True)
        if not verdict(run.returncode == 0 and not run.stdout.strip(), f'{form}: {ending} is valid'):
            print('     ' + (run.stdout + run.stderr)[:2000].replace('\n', '\n     '))

    def invenio(self):
        good = True
        for file in self.files('inveniordm', 'json'):
            record = json.loads(file.read_text('utf-8'))
            metadata = record['metadata']
            good &= bool(metadata['title']) and bool(re.match(r'\d{4}', metadata['publication_date']))
            good &= bool(metadata['creators']) and 'id' in metadata['resource_type']
            for creator in metadata['creators']:
                who = creator['person_or_org']
                good &= who['type'] in ('personal', 'organizational')
                good &= bool(who.get('family_name') if who['type'] == 'personal' else who.get('name'))
            good &= '<' not in re.sub('</?p>', '', metadata.get('description', ''))
            good &= set(record) <= {'access', 'files', 'metadata', 'pids'}
        verdict(good, 'inveniordm: each record has what a draft needs')

    def dataverse(self):
        good = True
        for file in self.files('dataverse', 'json'):
            fields = json.loads(file.read_text('utf-8'))['datasetVersion']['metadataBlocks']['citation']['fields']
            names = {f['typeName'] for f in fields}
            good &= {'title', 'author', 'datasetContact', 'dsDescription', 'subject'} <= names
            good &= all(isinstance(f['value'], list) == f['multiple'] for f in fields)
        verdict(good, 'dataverse: each dataset has what a draft needs')

    def table(self, form, columns):
        raw = (self.work / form / f'{form}.csv').read_bytes()
        verdict(not raw.startswith(b'\xef\xbb\xbf') and raw.endswith(b'\r\n'), f'{form}: UTF-8 without mark, CRLF')
        rows = list(csv.reader(raw.decode('utf-8').splitlines(keepends=True), strict=True))
        verdict({len(row) for row in rows} == {len(rows[0])}, f'{form}: every row has every cell')
        verdict(set(columns) <= set(rows[0]) and len(set(rows[0])) == len(rows[0]), f'{form}: has its headings')
        verdict(len(rows) == self.documents() + 1, f'{form}: one row a document')
        started = [c for row in rows for c in row if FORMULA.match(c) and not NUMBERS.match(c)]
        verdict(not started, f'{form}: no cell starts a formula')
        turned = re.search('[\u202a-\u202e\u2066-\u2069\u2028\u2029\x00-\x08]', raw.decode('utf-8'))
        verdict(not turned, f'{form}: no character turns or breaks a line')
        cells = [dict(zip(rows[0], row)) for row in rows[1:]]
        found = all((self.out / cell['file']).is_file() for cell in cells)
        verdict(found, f'{form}: every file stands in the output folder')
        names = [cell[rows[0][0]] for cell in cells]
        verdict(len(set(names)) == len(names), f'{form}: identifiers are distinct')
        if form == 'internet-archive':
            good = all(re.fullmatch('[A-Za-z0-9][A-Za-z0-9._-]{4,99}', name) for name in names)
            verdict(good, f'{form}: identifiers have the form that the archive takes')


def same(first, second):
    names = [sorted(str(p.relative_to(f)) for p in f.rglob('*') if p.is_file()) for f in (first, second)]
    return names[0] == names[1] and all(filecmp.cmp(first / n, second / n, shallow=False) for n in names[0])


if __name__ == '__main__':
    Judge(*sys.argv[1:5], sys.argv[5:]).run()
