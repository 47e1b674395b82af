#!/usr/bin/env python3
"""Writes what a profile of the TEI allows as RelaxNG: tei_all without the elements and attributes that the profile does
not have. Usage: profiles.py TEI_ALL.rng STYLESHEET.xsl [ATTRIBUTE...] >PROFILE.rng

The elements are those of $f:elements in the stylesheet, the attributes are patterns of tei_all such as
att.datable.w3c.attribute.from."""
import re
import sys
import xml.etree.ElementTree as ET

RNG = '{http://relaxng.org/ns/structure/1.0}'


def main(schema, stylesheet, *attributes):
    allowed = set(re.search(r'name="f:elements".*?tokenize\(\'(.*?)\'\)', open(stylesheet, encoding='utf-8').read(),
                            re.S).group(1).split())
    ET.register_namespace('', RNG[1:-1])
    tree = ET.parse(schema)
    for define in tree.iter(RNG + 'define'):
        element = define.find(RNG + 'element')
        gone = element is not None and element.get('name') not in allowed
        if gone or define.get('name') in attributes:
            define[:] = [ET.Element(RNG + ('notAllowed' if gone else 'empty'))]
    sys.stdout.buffer.write(ET.tostring(tree.getroot(), 'utf-8'))


main(*sys.argv[1:])
