#!/usr/bin/env python3
"""Reads items of DSpace's Simple Archive Format by the rules of its importer (DSpace 8, ItemImportServiceImpl).

Usage: saf.py ITEMS_OR_ZIP SOURCES   one line an item: pass or fail, and the name. SOURCES is the converted folder;
each of its texts must be the first file of exactly one item.
"""
import hashlib
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

# What every DSpace has in its registry of dc; another field ends the import.
DC = {
    'contributor.author', 'contributor.editor', 'contributor.other', 'coverage.spatial', 'coverage.temporal',
    'date.created', 'date.issued', 'description.abstract', 'description.sponsorship', 'format.extent',
    'format.mimetype', 'identifier.other', 'identifier.uri', 'language.iso', 'publisher', 'relation',
    'relation.ispartof', 'rights', 'rights.uri', 'source', 'subject', 'title', 'title.alternative', 'type',
}
DCTERMS = {'conformsTo', 'provenance'}


def unzip(path, folder):
    """As the importer does: an entry two folders deep makes the first folder the one of the items."""
    root = folder
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            target = os.path.normpath(os.path.join(folder, entry.filename))
            assert target.startswith(folder + os.sep), f'{entry.filename} leads out of the file'
            parts = re.split(r'[/\\]', entry.filename)
            if len(parts) > 2 and root == folder:
                root = os.path.join(folder, parts[0])
            archive.extract(entry, folder)
    return root


def metadata(path, schema, fields):
    root = ElementTree.parse(path).getroot()
    assert root.tag == 'dublin_core', f'{path} is no dublin_core'
    assert root.get('schema', 'dc') == schema, f'{path} is of another schema'
    values = []
    for value in root:
        assert value.tag == 'dcvalue', f'{value.tag} in {path}'
        qualifier = value.get('qualifier') or 'none'
        name = value.get('element') + ('' if qualifier == 'none' else '.' + qualifier)
        assert name in fields, f'{schema}.{name} is not in the registry'
        assert (value.text or '').strip(), f'{schema}.{name} is empty'
        values.append((name, value.text))
    return values


def item(folder):
    assert ' ' not in os.path.basename(folder), 'the map file ends a name at a space'
    names = set(os.listdir(folder))
    for name in names:
        assert os.path.isfile(os.path.join(folder, name)), f'{name} is no file'
    values = metadata(os.path.join(folder, 'dublin_core.xml'), 'dc', DC)
    assert any(name == 'title' for name, _ in values), 'no title'
    others = {name for name in names if re.fullmatch(r'metadata_.+\.xml', name)}
    assert others == {'metadata_dcterms.xml'}, f'{others} have no registry here'
    metadata(os.path.join(folder, 'metadata_dcterms.xml'), 'dcterms', DCTERMS)
    listed, primary = [], 0
    with open(os.path.join(folder, 'contents'), encoding='utf-8', newline='\n') as contents:
        for line in contents:
            assert line.strip() and not line.strip().startswith('-r '), f'line "{line}"'
            name, *marks = line.rstrip('\n').split('\t')
            assert name in names and name not in listed, f'{name} is not there or listed twice'
            listed.append(name)
            marks = dict(mark.split(':', 1) for mark in marks)
            assert set(marks) <= {'bundle', 'description', 'primary'}, f'{marks} of {name}'
            assert marks['bundle'] in ('ORIGINAL', 'METADATA', 'LICENSE'), marks['bundle']
            assert marks['bundle'] != 'LICENSE' or name == 'license.txt', f'{name} is a licence'
            primary += marks.get('primary') == 'true'
    assert primary == 1, f'{primary} primary files'
    rest = names - set(listed) - others - {'dublin_core.xml', 'contents', 'collections', 'handle'}
    assert not rest, f'{rest} would be left behind'
    if 'handle' in names:
        with open(os.path.join(folder, 'handle'), encoding='utf-8') as file:
            assert re.fullmatch(r'[0-9.]+/\S+\n', file.read()), 'no handle'
    if 'collections' in names:
        with open(os.path.join(folder, 'collections'), encoding='utf-8') as file:
            for line in file:
                assert re.fullmatch(r'[0-9.]+/\S+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', line.strip()), line
    with open(os.path.join(folder, 'manifest-sha512.txt'), encoding='utf-8', newline='\n') as manifest:
        digests = dict(reversed(line.rstrip('\n').split('  ', 1)) for line in manifest)
    assert set(digests) == names - {'manifest-sha512.txt'}, 'the list of digests is not that of the files'
    for name, digest in digests.items():
        with open(os.path.join(folder, name), 'rb') as file:
            assert hashlib.sha512(file.read()).hexdigest() == digest, f'digest of {name}'
    with open(os.path.join(folder, listed[0]), 'rb') as file:
        return file.read()


def main(items, sources):
    wanted = []
    for folder, _, names in os.walk(sources):
        for name in names:
            if name.endswith('.txt'):
                with open(os.path.join(folder, name), 'rb') as file:
                    wanted.append(file.read())
    with tempfile.TemporaryDirectory() as work:
        root = items if os.path.isdir(items) else unzip(items, os.path.realpath(work))
        found = []
        for name in sorted(os.listdir(root)):
            folder = os.path.join(root, name)
            if os.path.isdir(folder):  # the importer sees nothing else
                try:
                    found.append(item(folder))
                    print(f'pass saf {name}')
                except (AssertionError, KeyError, OSError, ValueError, ElementTree.ParseError) as error:
                    print(f'fail saf {name}\n     {error!r}'[:400])
    print('pass' if sorted(found) == sorted(wanted) else 'fail', f'saf holds {len(found)} sources byte for byte')


if __name__ == '__main__':
    main(os.path.realpath(sys.argv[1]), sys.argv[2])
