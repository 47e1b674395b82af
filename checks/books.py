#!/usr/bin/env python3
"""Opens each book and follows its ways. One line a book and rule: "pass" or "fail", and the name.

Usage: books.py EPUB_FOLDER TEI_FOLDER

A book has a page-list entry for each page break of its TEI; each callout leads to a note and each note back to its
callouts; each mention leads to its entry and is among those that the entry leads back to; each link arrives; each
epub:type that ARIA has a role for has it; the container has its mimetype first, no times and no extra fields.
"""
import posixpath
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

TEI = '{http://www.tei-c.org/ns/1.0}'
OPF = '{http://www.idpf.org/2007/opf}'
XHTML = '{http://www.w3.org/1999/xhtml}'
EPUB_TYPE = '{http://www.idpf.org/2007/ops}type'
NCX = '{http://www.daisy.org/z3986/2005/ncx/}'
ROLES = {'noteref': 'doc-noteref', 'footnote': 'doc-footnote', 'endnotes': 'doc-endnotes', 'index': 'doc-index',
         'pagebreak': 'doc-pagebreak', 'backlink': 'doc-backlink', 'toc': 'doc-toc', 'page-list': 'doc-pagelist',
         'colophon': 'doc-colophon', 'chapter': 'doc-chapter', 'preface': 'doc-preface'}


class Book:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        package = ElementTree.fromstring(self.zip.read('EPUB/package.opf'))
        self.items = {i.get('id'): i for i in package.iter(f'{OPF}item')}
        names = [i.get('href') for i in self.items.values() if i.get('media-type') == 'application/xhtml+xml']
        self.pages = {name: ElementTree.fromstring(self.zip.read(f'EPUB/{name}')) for name in names}
        self.places = {f'{name}#{e.get("id")}': e for name, page in self.pages.items()
                       for e in page.iter() if e.get('id')}
        self.nav = self.pages['nav.xhtml']

    def links(self, keep):
        """(place of the link, target) for the links that one wants."""
        for name, page in self.pages.items():
            for a in page.iter(f'{XHTML}a'):
                href = a.get('href', '')
                if href and keep(a) and not re.match('[a-z]+:', href):
                    target = f'{name}{href}' if href.startswith('#') else href
                    yield f'{name}#{a.get("id")}', target

    def list_of(self, kind):
        return [a.get('href') for nav in self.nav.iter(f'{XHTML}nav') if nav.get(EPUB_TYPE) == kind
                for a in nav.iter(f'{XHTML}a')]


def page_list(book, breaks):
    listed = book.list_of('page-list')
    ncx = [n for i in book.items.values() if i.get('media-type') == 'application/x-dtbncx+xml'
           for n in ElementTree.fromstring(book.zip.read(f'EPUB/{i.get("href")}')).iter(f'{NCX}pageTarget')]
    return len(listed) == len(set(listed)) == len(ncx) == breaks


def notes(book):
    calls = set(book.links(lambda a: a.get('role') == 'doc-noteref'))
    ends = {(place, f'{place.split("#")[0]}#{note.get("id")}') for note, place in (
        (e, f'{name}#{e.get("id")}') for name, page in book.pages.items() for e in page.iter(f'{XHTML}aside'))}
    back = set()
    for name, page in book.pages.items():
        for note in page.iter(f'{XHTML}aside'):
            for a in note.iter(f'{XHTML}a'):
                if a.get('role') == 'doc-backlink':
                    href = a.get('href')
                    back.add((f'{name}{href}' if href.startswith('#') else href, f'{name}#{note.get("id")}'))
    return calls == back and {note for _, note in calls} <= {note for _, note in ends}


def index(book):
    there = {(target, place) for place, target in book.links(lambda a: 'name' in a.get('class', '').split())}
    back = {(f'{name}#{entry.get("id")}', a.get('href') if '#' != a.get('href')[0] else name + a.get('href'))
            for name, page in book.pages.items() for section in page.iter(f'{XHTML}section')
            if section.get('role') == 'doc-index'
            for entry in section.iter(f'{XHTML}li') if entry.get('id')
            for a in entry.iter(f'{XHTML}a') if a.get('aria-label')}
    return there <= back and all(place in book.places for _, place in back)


def arrive(book):
    return (all(a.get('href') for a in book.nav.iter(f'{XHTML}a'))
            and all(target in book.places for _, target in book.links(lambda a: True)))


def roles(book):
    return all(e.get('role') == ROLES[e.get(EPUB_TYPE)] for page in book.pages.values() for e in page.iter()
               if e.get(EPUB_TYPE) in ROLES and e.tag != f'{XHTML}a' or e.get(EPUB_TYPE) in ('noteref', 'backlink'))


def container(book):
    entries = book.zip.infolist()
    return (entries[0].filename == 'mimetype' and entries[0].compress_type == zipfile.ZIP_STORED
            and all(e.date_time == (1980, 1, 1, 0, 0, 0) and not e.extra for e in entries) and book.zip.testzip() is None)


def main():
    epubs, teis = Path(sys.argv[1]), Path(sys.argv[2])
    for path in sorted(epubs.rglob('*.epub')):
        name = path.relative_to(epubs)
        source = teis / name.with_suffix('.xml')
        if source.exists():
            tree = ElementTree.parse(source)
            breaks = sum(1 for text in tree.getroot().iter(f'{TEI}text') for _ in text.iter(f'{TEI}pb'))
        else:
            breaks = sum(1 for t in teis.rglob('*.xml') for text in ElementTree.parse(t).getroot().iter(f'{TEI}text')
                         for _ in text.iter(f'{TEI}pb'))
        book = Book(path)
        rules = {'page-list': page_list(book, breaks), 'notes': notes(book), 'index': index(book),
                 'links': arrive(book), 'roles': roles(book), 'container': container(book)}
        for rule, kept in rules.items():
            print(f'{"pass" if kept else "fail"} book {rule} {name}')


main()
