<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="urn:incipit:crosswalk"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Identifiers: those of the document, by kind, and those of whom and what it names, by authority. -->

  <!-- Authorities that pages do not link to, besides those of facts.xsl: the beginning of their addresses. -->
  <xsl:variable name="f:more-authorities" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'isni': 'https://isni.org/isni/', 'ror': 'https://ror.org/', 'lcnaf': 'http://id.loc.gov/authorities/names/',
        'tgn': 'http://vocab.getty.edu/tgn/', 'pleiades': 'https://pleiades.stoa.org/places/'
      }"/>

  <!-- Where in an address each authority keeps the value; and what private prefixes commonly stand for it. -->
  <xsl:variable name="f:authority-hosts" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'orcid.org': 'orcid', 'viaf.org': 'viaf', 'd-nb.info': 'gnd', 'lobid.org': 'gnd', 'isni.org': 'isni',
        'wikidata.org': 'wikidata', 'geonames.org': 'geonames', 'ror.org': 'ror', 'id.loc.gov': 'lcnaf',
        'vocab.getty.edu': 'tgn', 'pleiades.stoa.org': 'pleiades'
      }"/>
  <xsl:variable name="f:authority-prefixes" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'orcid': 'orcid', 'viaf': 'viaf', 'gnd': 'gnd', 'isni': 'isni', 'wikidata': 'wikidata', 'wd': 'wikidata',
        'geonames': 'geonames', 'gn': 'geonames', 'ror': 'ror', 'lcnaf': 'lcnaf', 'lccn': 'lcnaf', 'tgn': 'tgn', 'pleiades': 'pleiades'
      }"/>

  <!-- The identifiers that an element has or points to, each once. -->
  <xsl:function name="f:identified" as="element()*">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="own" as="element()*">
      <xsl:for-each select="$e/(descendant-or-self::*/(@ref | @sameAs | @corresp) | @key | @source)">
        <xsl:for-each select="tokenize(substring(., 1, 2000))[not(starts-with(., '#'))]">
          <xsl:sequence select="f:identifier('', .)"/>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:for-each select="$e//idno[normalize-space()]">
        <xsl:sequence select="f:identifier(lower-case(string((@subtype, @type)[1])), substring(f:words(.), 1, 2000))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each-group select="$own" group-by="@scheme || ' ' || .">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- id with scheme, bare value and address; () for what is the identifier of no authority. -->
  <xsl:function name="f:identifier" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="address" as="xs:string?" select="f:address($value)[starts-with(lower-case(.), 'http')]"/>
    <xsl:variable name="host" as="xs:string" select="replace(lower-case(string($address)), '^https?://(www\.)?([^/?#]*).*$', '$2', 's')"/>
    <xsl:variable name="scheme" as="xs:string?" select="
        ($f:authority-hosts($host), $f:authority-prefixes($type), $f:authority-prefixes(lower-case(substring-before($value, ':'))))[1]"/>
    <xsl:variable name="last" as="xs:string" select="
        if ($address) then tokenize(replace($address, '[?#].*$', '', 's'), '/')[. ne ''][last()]
        else if (map:contains($f:authority-prefixes, lower-case(substring-before($value, ':')))) then substring-after($value, ':')
        else $value"/>
    <!-- GeoNames may have the name behind the number, and an address of GND the word about. -->
    <xsl:variable name="bare" as="xs:string" select="
        if ($scheme = 'geonames' and $address) then (tokenize($address, '/')[matches(., '^[0-9]+$')], $last)[1]
        else if ($scheme = 'isni') then translate($last, ' -', '') else $last"/>
    <xsl:choose>
      <xsl:when test="$scheme and f:is-authority-value($scheme, $bare)">
        <id scheme="{$scheme}" uri="{($f:authorities($scheme)[2], $f:more-authorities($scheme))[1] || $bare}">{$bare}</id>
      </xsl:when>
      <xsl:when test="$address">
        <id scheme="uri" uri="{$address}">{$address}</id>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:is-authority-value" as="xs:boolean">
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="
        if ($scheme = 'isni') then matches($value, '^[0-9]{15}[0-9X]$')
        else if (map:contains($f:more-authorities, $scheme)) then matches($value, '^[A-Za-z0-9]{1,40}$')
        else f:is-identifier($scheme, $value)"/>
  </xsl:function>

  <!-- The identifiers of the document: DOI, Handle, ARK, URN, ISBN, URL, else local with what the header calls it. -->
  <xsl:function name="f:identifiers" as="element()*">
    <xsl:variable name="all" as="element()*">
      <xsl:for-each select="$f:file/publicationStmt//idno[normalize-space()][not(idno)][not(ancestor::publisher or ancestor::authority or ancestor::distributor)]">
        <xsl:sequence select="f:document-identifier(string(@type), f:words(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each-group select="$all" group-by="@type || ' ' || .">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:document-identifier" as="element()">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="kind" as="xs:string" select="lower-case($type)"/>
    <xsl:variable name="doi" as="xs:string?" select="f:doi-in($value)"/>
    <xsl:variable name="handle" as="xs:string" select="replace($value, '^(https?://hdl\.handle\.net/|hdl:\s*)', '', 'i')"/>
    <xsl:variable name="address" as="xs:string?" select="f:address($value)[starts-with(lower-case(.), 'http')]"/>
    <xsl:choose>
      <xsl:when test="$doi"><identifier type="DOI" uri="https://doi.org/{$doi}">{$doi}</identifier></xsl:when>
      <xsl:when test="($kind = ('handle', 'hdl') or $handle ne $value) and matches($handle, '^[0-9][0-9.]*/[^\s]+$')">
        <identifier type="Handle" uri="https://hdl.handle.net/{$handle}">{$handle}</identifier>
      </xsl:when>
      <xsl:when test="matches($value, '^ark:/?[0-9]{5,9}/[^\s]+$', 'i')"><identifier type="ARK">{$value}</identifier></xsl:when>
      <xsl:when test="matches($value, '^urn:[a-z0-9][a-z0-9\-]{1,31}:[^\s]+$', 'i')"><identifier type="URN">{$value}</identifier></xsl:when>
      <xsl:when test="$kind = ('isbn', 'isbn-13', 'isbn-10')"><identifier type="ISBN">{$value}</identifier></xsl:when>
      <xsl:when test="$address"><identifier type="URL" uri="{$address}">{$address}</identifier></xsl:when>
      <xsl:otherwise>
        <identifier type="local" label="{($type[normalize-space()], 'local')[1]}">{$value}</identifier>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
