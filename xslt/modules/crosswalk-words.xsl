<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:c="urn:incipit:crosswalk"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The words that several targets have for the same facts: languages, genres, authorities, years. -->

  <!-- The code of ISO 639-3 of each code of ISO 639-1. -->
  <xsl:variable name="f:iso639-3" static="yes" as="map(xs:string, xs:string)" select="
      map:merge(tokenize('
        aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul bi:bis bm:bam
        bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym da:dan de:deu dv:div dz:dzo
        ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra fy:fry ga:gle gd:gla gl:glg
        gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye hz:her ia:ina id:ind ie:ile ig:ibo ii:iii
        ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau
        ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri
        mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav
        ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron ru:rus rw:kin
        sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk sl:slv sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun sv:swe
        sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr
        ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho zu:zul')
        ! map:entry(substring-before(., ':'), substring-after(., ':')))"/>

  <!-- Those that have another code in libraries (MARC, ISO 639-2/B). -->
  <xsl:variable name="f:iso639-2b" static="yes" as="map(xs:string, xs:string)" select="
      map:merge(tokenize('bod:tib ces:cze cym:wel deu:ger ell:gre eus:baq fas:per fra:fre hye:arm isl:ice kat:geo mkd:mac mri:mao
        msa:may mya:bur nld:dut ron:rum slk:slo sqi:alb zho:chi') ! map:entry(substring-before(., ':'), substring-after(., ':')))"/>

  <!-- The three-letter code of a language tag; () for a code that is none of ISO 639. -->
  <xsl:function name="f:three-letters" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="code" as="xs:string" select="lower-case(tokenize($tag, '-')[1])"/>
    <xsl:sequence select="($f:iso639-3($code), $code[string-length(.) eq 3])[1]"/>
  </xsl:function>

  <xsl:function name="f:library-code" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="f:three-letters($tag) ! ($f:iso639-2b(.), .)[1]"/>
  </xsl:function>

  <!-- What DataCite, InvenioRDM and MARC call the genres; anything else is a text. -->
  <xsl:variable name="f:genre-types" static="yes" as="map(xs:string, xs:string+)" select="
      map {
        'report': ('Report', 'publication-report'), 'book': ('Book', 'publication-book'), 'newspaper': ('Text', 'publication-article'),
        'article': ('Text', 'publication-article'), 'novel': ('Book', 'publication-book')
      }"/>
  <xsl:function name="f:genre-type" as="xs:string+">
    <xsl:param name="item" as="element(c:item)"/>
    <xsl:sequence select="($item/c:genre ! $f:genre-types(string(.))[1], 'Text')[1], ($item/c:genre ! $f:genre-types(string(.))[2], 'publication-other')[1]"/>
  </xsl:function>

  <xsl:variable name="f:scheme-names" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'orcid': 'ORCID', 'viaf': 'VIAF', 'gnd': 'GND', 'isni': 'ISNI', 'wikidata': 'Wikidata', 'geonames': 'GeoNames', 'ror': 'ROR',
        'lcnaf': 'LCNAF', 'tgn': 'TGN', 'pleiades': 'Pleiades', 'uri': 'URI'
      }"/>
  <xsl:variable name="f:scheme-addresses" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'orcid': 'https://orcid.org/', 'viaf': 'https://viaf.org/', 'gnd': 'https://d-nb.info/gnd/', 'isni': 'https://isni.org/',
        'wikidata': 'https://www.wikidata.org/', 'geonames': 'https://www.geonames.org/', 'ror': 'https://ror.org/',
        'lcnaf': 'http://id.loc.gov/authorities/names/', 'tgn': 'http://vocab.getty.edu/tgn/', 'pleiades': 'https://pleiades.stoa.org/'
      }"/>

  <!-- "Family, Given" where both are known, the name as it stands elsewhere. -->
  <xsl:function name="f:inverted" as="xs:string">
    <xsl:param name="agent" as="element()"/>
    <xsl:sequence select="if ($agent/c:given) then $agent/c:family || ', ' || $agent/c:given else string($agent/c:name[1])"/>
  </xsl:function>

  <!-- The year of a date or of the beginning of a span of time; its end where only that is known. -->
  <xsl:function name="f:year" as="xs:string?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:sequence select="(tokenize($date, '/')[. ne ''] ! substring(., 1, 4)[matches(., '^[0-9]{4}$')])[1]"/>
  </xsl:function>

</xsl:stylesheet>
