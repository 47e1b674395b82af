<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What header and lists of entities say, as values: for pages, books, citations and descriptions alike. -->

  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="e" as="node()"/>
    <xsl:sequence select="normalize-space(f:plain-spaces(f:string($e)))"/>
  </xsl:function>

  <!-- The heading of the text that stands for the title: the first thing in a body of one division. -->
  <xsl:function name="f:may-be-title" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:variable name="unit" as="element()" select="$head/.."/>
    <xsl:variable name="body" as="element()?" select="$unit/(self::body, parent::body)[1]"/>
    <xsl:sequence select="
        exists($body/parent::text/parent::TEI) and empty($body/../front/*[not(self::ab[@type = 'metadata'])]) and $head is $unit/*[not(self::pb or self::lb or self::fw or self::milestone)][1]
        and ($unit is $body or count($body/*[not(self::pb or self::lb or self::fw or self::milestone)]) eq 1) and not(f:has-blocks($head)) and f:plain($head) ne ''"/>
  </xsl:function>

  <xsl:variable name="f:title-head" as="element(head)?" select="
      ($f:text/body/head | $f:text/body/*/head)[f:may-be-title(.)][1]"/>

  <xsl:function name="f:occasion" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="profile" as="element()?" select="$tei/teiHeader/profileDesc"/>
    <xsl:sequence select="
        ($profile/settingDesc//setting[not(@n = 'coverage')], $profile/correspDesc/correspAction[@type = 'sent'], $profile/creation)[normalize-space()][1]"/>
  </xsl:function>

  <!-- The language of the document: of its text, else of the file, else the first that the header names. -->
  <xsl:variable name="f:document-lang" as="xs:string" select="
      ($f:text/@xml:lang, $f:tei/@xml:lang, $f:tei/teiHeader/profileDesc/langUsage/language[1]/@ident)[1] => f:tag()"/>

  <xsl:function name="f:tag" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="if (matches($value, '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$')) then string($value) else ''"/>
  </xsl:function>

  <!-- The value as HTML writes it, where it has such a form: a day, a month or a year of our era. -->
  <xsl:function name="f:html-date" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="plain" as="xs:string" select="normalize-space($value)"/>
    <!-- A picture costs a tenth of a regular expression, and tells which of the three casts to try. -->
    <xsl:variable name="picture" as="xs:string" select="translate($plain, '9012345678', '9999999999')"/>
    <xsl:sequence select="
        $plain[not(starts-with(., '0000'))]
        [if ($picture eq '9999-99-99') then . castable as xs:date
          else if ($picture eq '9999') then . castable as xs:gYear
          else $picture eq '9999-99' and . castable as xs:gYearMonth]"/>
  </xsl:function>

  <!-- The bare DOI that a value is, with or without the address of its resolver. -->
  <xsl:function name="f:doi-in" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="
        replace($value, '^(https?://(dx\.)?doi\.org/|doi:\s*)', '', 'i')[matches(., '^10\.[0-9]{4,9}/[^\s]+$')]"/>
  </xsl:function>

  <!-- The main name of an entity: the one so typed, else the first. -->
  <xsl:function name="f:entity-name" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:variable name="names" as="element()*" select="
        $entity/*[self::persName or self::placeName or self::orgName or self::eventName or self::name or self::label
          or self::head or self::geogName]"/>
    <xsl:sequence select="normalize-space(f:string(($names[@type = 'main'], $names, $entity/@xml:id)[1]))"/>
  </xsl:function>

  <!-- Authority files whose addresses follow from an identifier. -->
  <xsl:variable name="f:authorities" static="yes" as="map(xs:string, xs:string+)" select="
      map {
        'wikidata': ('Wikidata', 'https://www.wikidata.org/wiki/'),
        'geonames': ('GeoNames', 'https://www.geonames.org/'),
        'viaf': ('VIAF', 'https://viaf.org/viaf/'),
        'gnd': ('GND', 'https://d-nb.info/gnd/'),
        'orcid': ('ORCID', 'https://orcid.org/')
      }"/>

  <!-- Whether an identifier has the form of its authority file; patterns in a map would be compiled for each. -->
  <xsl:function name="f:is-identifier" as="xs:boolean">
    <xsl:param name="authority" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="
        if ($authority = 'wikidata') then matches($id, '^Q[0-9]+$')
        else if ($authority = ('geonames', 'viaf')) then matches($id, '^[0-9]+$')
        else if ($authority = 'gnd') then matches($id, '^[0-9X\-]+$')
        else $authority = 'orcid' and matches($id, '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$')"/>
  </xsl:function>

  <xsl:function name="f:authority-address" as="xs:string?">
    <xsl:param name="authority" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if (f:is-identifier($authority, $id)) then $f:authorities($authority)[2] || $id else ()"/>
  </xsl:function>

</xsl:stylesheet>
