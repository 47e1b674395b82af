<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:b="urn:incipit:book"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The files of a book, in the order of reading: what they are called and hold, and how they look. -->
  <!-- What the package says of the book: Dublin Core, accessibility, pages. Each statement comes from the header
       or follows from what the files hold. -->

  <xsl:variable name="f:file-desc" as="element()?" select="$f:tei/teiHeader/fileDesc"/>

  <!-- A DOI, else the first identifier of the publication, else a name made from the digest of the source, which
       stays the same however often the source is converted. -->
  <xsl:variable name="f:identifier" as="xs:string">
    <xsl:variable name="numbers" as="element(idno)*" select="$f:file-desc/publicationStmt//idno[normalize-space()]"/>
    <xsl:variable name="doi" as="xs:string?" select="($numbers[lower-case(@type) = 'doi'] ! f:words(.))[1]"/>
    <xsl:variable name="source" as="xs:string?" select="
        $f:file-desc/sourceDesc//idno[@type = 'sha256'][1]/lower-case(normalize-space())[string-length(.) eq 64][translate(., '0123456789abcdef', '') eq '']"/>
    <xsl:sequence select="
        if (exists($f:anthology-title)) then f:uuid($digest)
        else if ($doi) then 'https://doi.org/' || replace($doi, '^(https?://(dx\.)?doi\.org/|doi:)', '', 'i')
        else if (exists($numbers)) then f:words($numbers[1])
        else f:uuid(($source, $digest)[1])"/>
  </xsl:variable>

  <!-- A UUID of version 8 (RFC 9562), which is made from what one likes, from the first digits of a digest. -->
  <xsl:function name="f:uuid" as="xs:string">
    <xsl:param name="hex" as="xs:string"/>
    <xsl:sequence select="
        'urn:uuid:' || substring($hex, 1, 8) || '-' || substring($hex, 9, 4) || '-8' || substring($hex, 14, 3) || '-a'
        || substring($hex, 18, 3) || '-' || substring($hex, 21, 12)"/>
  </xsl:function>

  <!-- When the file was changed last, as the header says; a book has to say it, so one that cannot know has a day
       that nobody takes for one. -->
  <xsl:variable name="f:modified" as="xs:string">
    <xsl:variable name="days" as="xs:string*" select="
        ($f:tei/teiHeader/revisionDesc/descendant-or-self::*/@when, $f:file-desc/publicationStmt/date/@when) ! normalize-space(.)"/>
    <xsl:variable name="moments" as="xs:string*" select="
        $days ! (if (. castable as xs:date and string-length(.) eq 10) then . || 'T00:00:00Z'
          else if (. castable as xs:dateTime) then f:in-utc(xs:dateTime(.)) else ())"/>
    <xsl:sequence select="(sort($moments)[last()], '1980-01-01T00:00:00Z')[1]"/>
  </xsl:variable>

  <xsl:function name="f:in-utc" as="xs:string">
    <xsl:param name="moment" as="xs:dateTime"/>
    <xsl:variable name="utc" as="xs:dateTime" select="
        if (exists(timezone-from-dateTime($moment))) then adjust-dateTime-to-timezone($moment, xs:dayTimeDuration('PT0S')) else $moment"/>
    <xsl:sequence select="substring(string($utc), 1, 19) || 'Z'"/>
  </xsl:function>

  <!-- A day, month or year of our era as metadata write it. -->
  <xsl:function name="f:metadata-date" as="xs:string?">
    <xsl:param name="dates" as="element()*"/>
    <xsl:sequence select="($dates/@when ! f:html-date(.))[1]"/>
  </xsl:function>

  <xsl:function name="f:metadata" as="element()">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="files" as="element(b:file)*"/>
    <xsl:param name="has-pages" as="xs:boolean"/>
    <xsl:variable name="speakers" as="xs:string*" select="f:speakers($tei)"/>
    <xsl:variable name="authors" as="xs:string*" select="f:authors($tei)"/>
    <xsl:variable name="statement" as="element()?" select="$f:file-desc/publicationStmt"/>
    <xsl:variable name="has-images" as="xs:boolean" select="exists($files//h:img)"/>
    <metadata xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">{$f:identifier}</dc:identifier>
      <dc:title id="title">{$f:book-title}</dc:title>
      <dc:language>{($f:document-lang[. ne ''], 'und')[1]}</dc:language>
      <meta property="dcterms:modified">{$f:modified}</meta>
      <xsl:for-each select="distinct-values(($speakers, $authors))">
        <dc:creator id="creator-{position()}">{.}</dc:creator>
        <xsl:if test=". = $speakers">
          <meta refines="#creator-{position()}" property="role" scheme="marc:relators">spk</meta>
        </xsl:if>
        <xsl:if test=". = $authors">
          <meta refines="#creator-{position()}" property="role" scheme="marc:relators">aut</meta>
        </xsl:if>
      </xsl:for-each>
      <xsl:sequence select="f:contributors()"/>
      <xsl:for-each select="distinct-values($statement/publisher ! f:words(.))[. ne '']">
        <dc:publisher>{.}</dc:publisher>
      </xsl:for-each>
      <xsl:where-populated>
        <dc:date>{f:metadata-date($statement/date)}</dc:date>
      </xsl:where-populated>
      <xsl:for-each select="f:metadata-date(f:occasion($tei)/descendant-or-self::date)">
        <meta property="dcterms:created">{.}</meta>
      </xsl:for-each>
      <xsl:for-each select="distinct-values($statement/availability/(licence, * except licence) ! f:words(.))[. ne '']">
        <dc:rights>{.}</dc:rights>
      </xsl:for-each>
      <xsl:for-each select="$tei/teiHeader/profileDesc/abstract[normalize-space()][1]">
        <dc:description>{f:words(.)}</dc:description>
      </xsl:for-each>
      <xsl:sequence select="f:subjects($tei)"/>
      <xsl:for-each select="f:sources($tei)">
        <dc:source id="source-{position()}">{.}</dc:source>
      </xsl:for-each>
      <xsl:if test="$has-pages">
        <meta property="pageBreakSource">{(f:sources($tei), 'none')[1]}</meta>
      </xsl:if>
      <xsl:sequence select="f:accessibility($has-pages, $has-images, exists($f:used-kinds))"/>
      <meta name="cover" content="cover.svg"/>
    </metadata>
  </xsl:function>

  <!-- Those who edited, and those whom the header makes responsible for something; programs did, but contribute nothing
       that a library lists. -->
  <xsl:function name="f:contributors" as="element()*">
    <xsl:variable name="title-statement" as="element()?" select="$f:file-desc/titleStmt"/>
    <xsl:for-each select="distinct-values($title-statement/editor ! f:words(.))[. ne '']">
      <contributor xmlns="http://purl.org/dc/elements/1.1/" id="editor-{position()}">{.}</contributor>
      <meta xmlns="http://www.idpf.org/2007/opf" refines="#editor-{position()}" property="role" scheme="marc:relators">edt</meta>
    </xsl:for-each>
    <xsl:for-each select="distinct-values($title-statement/respStmt/(persName | orgName | name[@type = ('person', 'org') or not(../@xml:id or @type)]) ! f:words(.))[. ne '']">
      <contributor xmlns="http://purl.org/dc/elements/1.1/">{.}</contributor>
    </xsl:for-each>
  </xsl:function>

  <!-- The terms of the header, then whom and what the text names most often. -->
  <xsl:function name="f:subjects" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="often" as="map(xs:string, item()*)*">
      <xsl:perform-sort select="$f:entries[.('kind') ne 'date'][count(.('mentions')) ge 3]">
        <xsl:sort select="count(.('mentions'))" order="descending"/>
      </xsl:perform-sort>
    </xsl:variable>
    <xsl:for-each select="distinct-values((
        $tei/teiHeader/profileDesc/textClass//(term[not(@type = 'type')] | catDesc) ! f:words(.),
        subsequence($often[.('kind') ne 'place'], 1, 12) ! f:plain-spaces(.('name'))))[. ne '']">
      <subject xmlns="http://purl.org/dc/elements/1.1/">{.}</subject>
    </xsl:for-each>
    <xsl:for-each select="distinct-values((
        $tei/teiHeader/profileDesc/settingDesc/setting[@n = 'coverage']/* ! f:words(.),
        subsequence($often[.('kind') eq 'place'], 1, 12) ! f:plain-spaces(.('name'))))[. ne '']">
      <coverage xmlns="http://purl.org/dc/elements/1.1/">{.}</coverage>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:accessibility" as="element()*" xpath-default-namespace="">
    <xsl:param name="has-pages" as="xs:boolean"/>
    <xsl:param name="has-images" as="xs:boolean"/>
    <xsl:param name="has-index" as="xs:boolean"/>
    <xsl:sequence select="
        f:meta('schema:accessMode', ('textual', 'visual'[$has-images])),
        f:meta('schema:accessModeSufficient', if ($has-images) then 'textual,visual' else 'textual'),
        f:meta('schema:accessibilityFeature', ('tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'ARIA',
          'index'[$has-index], ('pageBreakMarkers', 'pageNavigation')[$has-pages])),
        f:meta('schema:accessibilityHazard', 'none'),
        f:meta('schema:accessibilitySummary', f:summary($has-pages, $has-images, $has-index))"/>
  </xsl:function>

  <xsl:function name="f:meta" as="element()*">
    <xsl:param name="property" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values">
      <meta xmlns="http://www.idpf.org/2007/opf" property="{$property}">{.}</meta>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:summary" as="xs:string">
    <xsl:param name="has-pages" as="xs:boolean"/>
    <xsl:param name="has-images" as="xs:boolean"/>
    <xsl:param name="has-index" as="xs:boolean"/>
    <xsl:sequence select="
        string-join((
          'Reflowable text without sound, motion or scripts; its language is marked, and all of it can be read aloud.',
          'Images have the descriptions that the source gives them.'[$has-images],
          'Headings, notes and their callouts have roles.',
          'The page breaks of the source are marked and listed.'[$has-pages],
          'An index leads to each mention of what the text names.'[$has-index],
          'Conformance to WCAG was tested by programs and is not certified.'), ' ')"/>
  </xsl:function>

</xsl:stylesheet>
