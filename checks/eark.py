#!/usr/bin/env python3
"""Asks of E-ARK SIPs what the profiles of SIP 2.2.0 and CSIP 2.2.0 require of METS, by the numbers of the requirements.

Usage: eark.py FOLDER   one line a package: pass or fail, and the name.
"""
import hashlib
import os
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

M = '{http://www.loc.gov/METS/}'
C = '{https://DILCIS.eu/XML/METS/CSIPExtensionMETS}'
X = '{http://www.w3.org/1999/xlink}'
PROFILE = 'https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml'


def located(element, base, requirement):
    assert element.get('LOCTYPE') == 'URL', requirement
    assert element.get(X + 'type') == 'simple', requirement
    href = element.get(X + 'href')
    assert href and ':' not in href and not href.startswith('/'), requirement
    path = os.path.normpath(os.path.join(base, urllib.parse.unquote(href)))
    assert path.startswith(base + os.sep), f'{href} leads out'
    return path


def fixity(element, path, requirement):
    for name in ('MIMETYPE', 'SIZE', 'CREATED', 'CHECKSUM', 'CHECKSUMTYPE'):
        assert element.get(name), f'{requirement} {name}'
    assert element.get('CHECKSUMTYPE') == 'SHA-512', requirement
    with open(path, 'rb') as file:
        content = file.read()
    assert element.get('SIZE') == str(len(content)), f'size of {path}'
    assert element.get('CHECKSUM') == hashlib.sha512(content).hexdigest(), f'digest of {path}'


def mets(path, objid, package):
    base = os.path.dirname(path)
    root = ElementTree.parse(path).getroot()
    assert root.tag == M + 'mets'
    ids = [e.get('ID') for e in root.iter() if e.get('ID')]
    assert len(ids) == len(set(ids)), 'an ID is there twice'
    assert root.get('OBJID') == objid, 'CSIP1'
    assert root.get('TYPE') and (root.get('TYPE') != 'OTHER' or root.get(C + 'OTHERTYPE')), 'CSIP2, CSIP3'
    kind = root.get(C + 'CONTENTINFORMATIONTYPE')
    assert kind and (kind != 'OTHER' or root.get(C + 'OTHERCONTENTINFORMATIONTYPE')), 'CSIP4, CSIP5'
    assert root.get('PROFILE') == PROFILE, 'CSIP6, SIP2'
    header, = root.findall(M + 'metsHdr')
    assert header.get('CREATEDATE'), 'CSIP7'
    assert header.get(C + 'OAISPACKAGETYPE') == 'SIP', 'CSIP9, SIP4'
    agents = header.findall(M + 'agent')
    software = [a for a in agents if (a.get('ROLE'), a.get('TYPE'), a.get('OTHERTYPE')) == ('CREATOR', 'OTHER', 'SOFTWARE')]
    assert len(software) == 1 and software[0].find(M + 'name').text, 'CSIP10 to CSIP14'
    note, = software[0].findall(M + 'note')
    assert note.get(C + 'NOTETYPE') == 'SOFTWARE VERSION' and note.text, 'CSIP15, CSIP16'
    submitting = [a for a in agents if a.get('ROLE') == 'CREATOR' and a.get('TYPE') in ('ORGANIZATION', 'INDIVIDUAL')]
    assert len(submitting) == 1 and submitting[0].find(M + 'name').text, 'SIP15 to SIP18'
    seen = []
    for name, requirement in (('dmdSec', 'CSIP17 to CSIP30'), ('amdSec/' + M + 'digiprovMD', 'CSIP31 to CSIP44')):
        for section in root.findall(M + name):
            assert section.get('ID') and section.get('CREATED') and section.get('STATUS') == 'CURRENT', requirement
            reference, = section.findall(M + 'mdRef')
            seen.append(located(reference, base, requirement))
            assert reference.get('MDTYPE'), requirement
            fixity(reference, seen[-1], requirement)
    files, = root.findall(M + 'fileSec')
    assert files.get('ID'), 'CSIP59'
    groups = {}
    for group in files.findall(M + 'fileGrp'):
        groups[group.get('ID')] = group.get('USE')
        assert group.get('ID') and group.get('USE'), 'CSIP64, CSIP65'
        if group.get('USE').startswith('Representations'):
            assert group.get(C + 'CONTENTINFORMATIONTYPE'), 'CSIP62'
        assert group.findall(M + 'file'), 'CSIP66'
        for file in group.findall(M + 'file'):
            assert file.get('ID'), 'CSIP67'
            locator, = file.findall(M + 'FLocat')
            seen.append(located(locator, base, 'CSIP76 to CSIP79'))
            fixity(file, seen[-1], 'CSIP68 to CSIP72')
    assert any(use.startswith('Representations') for use in groups.values()), 'CSIP114'
    structure, = root.findall(M + 'structMap')
    assert structure.get('TYPE') == 'PHYSICAL' and structure.get('LABEL') == 'CSIP' and structure.get('ID'), 'CSIP81 to 83'
    main, = structure.findall(M + 'div')
    assert main.get('ID'), 'CSIP85'
    labels = {}
    for division in main.findall(M + 'div'):
        assert division.get('ID') and division.get('LABEL') not in labels, 'CSIP89, CSIP94, CSIP98, CSIP106'
        labels[division.get('LABEL')] = division
        for pointer in division.findall(M + 'fptr'):
            assert groups[pointer.get('FILEID')].startswith(division.get('LABEL')), 'CSIP116, CSIP118, CSIP119'
        for pointer in division.findall(M + 'mptr'):
            assert located(pointer, base, 'CSIP110 to CSIP112').endswith('METS.xml')
            assert groups[pointer.get(X + 'title')] == division.get('LABEL'), 'CSIP107, CSIP108'
    assert 'Metadata' in labels, 'CSIP88'
    for name, wanted in (('ADMID', 'digiprovMD'), ('DMDID', 'dmdSec')):
        stated = (labels['Metadata'].get(name) or '').split()
        assert stated == [e.get('ID') for e in root.iter(M + wanted)], 'CSIP91, CSIP92'
    if package:
        assert {'Metadata', 'Documentation', 'Schemas', 'Representations/rep1'} == set(labels), labels
    return seen


def sip(folder):
    seen = mets(os.path.join(folder, 'METS.xml'), os.path.basename(folder), True)
    rep = os.path.join(folder, 'representations', 'rep1')
    seen += mets(os.path.join(rep, 'METS.xml'), 'rep1', False)
    present = {os.path.join(at, name) for at, _, names in os.walk(folder) for name in names}
    assert sorted(seen) == sorted(present - {os.path.join(folder, 'METS.xml')}), 'a file without mention, or twice'
    for name in ('metadata/descriptive', 'metadata/preservation', 'schemas', 'documentation', 'representations/rep1/data'):
        assert os.path.isdir(os.path.join(folder, name)), f'no folder {name}'


for package in sorted(os.listdir(sys.argv[1])):
    try:
        sip(os.path.realpath(os.path.join(sys.argv[1], package)))
        print(f'pass eark {package}')
    except (AssertionError, KeyError, OSError, ValueError, AttributeError, ElementTree.ParseError) as error:
        print(f'fail eark {package}\n     {error!r}'[:400])
