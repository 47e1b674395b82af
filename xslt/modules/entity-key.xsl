<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The names of the pages that a site has for what is named: the same that org.incipit.site.EntityKey gives.
       Needs vocabulary.xsl, names.xsl and index.xsl. -->

  <!-- The page of what a mention names. -->
  <xsl:function name="f:mention-page" as="xs:string?">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="entity" as="element()?" select="f:entity($mention)"/>
    <xsl:choose>
      <xsl:when test="$mention/self::date">
        <xsl:sequence select="f:date-value($mention) ! f:date-page(.)"/>
      </xsl:when>
      <xsl:when test="$entity">
        <xsl:sequence select="f:entity-page($entity)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:kind($mention) ! f:page-of(., (), f:words-of($mention))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The page of a person, place, org or event that the document lists. -->
  <xsl:function name="f:entity-page" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:sequence select="f:page-of(local-name($entity), $entity/idno, f:entity-name($entity))"/>
  </xsl:function>

  <!-- The page of a date is that of its year. -->
  <xsl:function name="f:date-page" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="sign" as="xs:string" select="if (starts-with($value, '-')) then '-' else ''"/>
    <xsl:variable name="year" as="xs:string" select="tokenize(substring-after(translate($value, '/', '-') || '-', $sign), '-')[1]"/>
    <xsl:sequence select="'date-' || (if (matches($year, '^[0-9]{4}$')) then $sign || $year else 'undated')"/>
  </xsl:function>

  <xsl:function name="f:words-of" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="normalize-space($mention)"/>
  </xsl:function>

  <xsl:variable name="f:key-schemes" static="yes" as="xs:string+" select="'wikidata', 'gnd', 'geonames', 'viaf', 'orcid'"/>

  <xsl:function name="f:page-of" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="idnos" as="element(idno)*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="identifier" as="xs:string?" select="
        head(for $scheme in $f:key-schemes
          return head($idnos[lower-case(@type) = $scheme])[f:is-identifier($scheme, normalize-space())] ! ($scheme || '-' || lower-case(normalize-space())))"/>
    <xsl:sequence select="$kind || '-' || ($identifier, f:name-key(f:key-fold($name)))[1]"/>
  </xsl:function>

  <!-- Without accents and the points of Hebrew and Arabic; small letters where the tables of processors agree. -->
  <xsl:function name="f:key-fold" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="bare" as="xs:string" select="
        replace(normalize-unicode($name, 'NFKD'), '[&#x300;-&#x36F;&#x591;-&#x5BD;&#x610;-&#x61A;&#x64B;-&#x65F;&#x670;]', '')"/>
    <xsl:variable name="lower" as="xs:string*">
      <xsl:analyze-string select="$bare" regex="[&#x20;-&#x37E;&#x380;-&#x527;&#x1E00;-&#x1FFF;]+">
        <xsl:matching-substring><xsl:sequence select="lower-case(.)"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($lower))"/>
  </xsl:function>

  <!-- The Latin letters and digits of a folded name, and a digest of all of it. -->
  <xsl:function name="f:name-key" as="xs:string">
    <xsl:param name="folded" as="xs:string"/>
    <xsl:variable name="slug" as="xs:string" select="
        replace(substring(replace($folded, '[^a-z0-9]+', '-') => replace('^-', ''), 1, 40), '-$', '')"/>
    <xsl:variable name="digest" as="xs:integer" select="
        fold-left(string-to-codepoints($folded), 7, function($h as xs:integer, $c as xs:integer) as xs:integer {
          ($h * 65599 + $c) mod 17592186044399 })"/>
    <xsl:sequence select="string-join(($slug[.], f:base36($digest)), '-')"/>
  </xsl:function>

  <xsl:function name="f:base36" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="digit" as="xs:string" select="substring('0123456789abcdefghijklmnopqrstuvwxyz', $number mod 36 + 1, 1)"/>
    <xsl:sequence select="if ($number lt 36) then $digit else f:base36($number idiv 36) || $digit"/>
  </xsl:function>

</xsl:stylesheet>
