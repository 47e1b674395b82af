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

  <!-- What a larger book has to know of one that becomes a part of it. Its links are written as "#part/id". -->

  <xsl:template name="f:part" as="element(b:part)">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:param name="page-breaks" as="element()*"/>
    <xsl:param name="files" as="element(b:file)*"/>
    <xsl:variable name="contents" as="element(h:ol)">
      <xsl:call-template name="f:contents">
        <xsl:with-param name="files" select="$files"/>
      </xsl:call-template>
    </xsl:variable>
    <b:part name="{$part}" title="{$f:book-title}" lang="{$f:document-lang}" people="{string-join(distinct-values((f:speakers(.), f:authors(.))), '&#10;')}" modified="{$f:modified}">
      <b:contents>
        <xsl:apply-templates select="$contents/*" mode="m:of-part"/>
      </b:contents>
      <b:pages>
        <xsl:apply-templates select="$page-breaks ! f:page-entry(.)" mode="m:of-part"/>
      </b:pages>
      <xsl:for-each select="$f:entries[.('kind') = $f:common-kinds]">
        <xsl:variable name="entity" as="element()?" select=".('entity')"/>
        <b:entry id="{.('id')}" kind="{.('kind')}" name="{f:plain-spaces(.('name'))}" sort="{f:fold(.('name'))}"
            lang="{f:lang(($entity, .('mentions'))[1])}" mentions="{.('ids')}"
            numbers="{$entity/idno[f:is-identifier(lower-case(@type), normalize-space())] ! (lower-case(@type) || ':' || normalize-space())}"/>
      </xsl:for-each>
    </b:part>
  </xsl:template>

  <!-- Dates are no things that documents have in common. -->
  <xsl:variable name="f:common-kinds" static="yes" as="xs:string+" select="'person', 'place', 'org', 'event'"/>

  <xsl:mode name="m:of-part" on-no-match="shallow-copy"/>

  <xsl:template match="@href" mode="m:of-part" as="attribute()">
    <xsl:attribute name="href" select="'#' || $part || '/' || substring(., 2)"/>
  </xsl:template>

</xsl:stylesheet>
