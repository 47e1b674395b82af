<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- The fifteen elements of Dublin Core, as OAI-PMH asks for them. -->

  <xsl:template match="item" mode="m:side" as="element()">
    <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
        xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
      <xsl:namespace name="dc" select="'http://purl.org/dc/elements/1.1/'"/>
      <xsl:apply-templates select="title, subtitle, alternative" mode="m:dc"/>
      <xsl:sequence select="
          f:dc('creator', creator ! f:inverted(.)), f:dc('subject', subject/name), f:dc('description', abstract),
          f:dc('publisher', publisher/name), f:dc('contributor', (contributor, funder) ! f:inverted(.)), f:dc('date', (issued, created)[1]),
          f:dc('type', ('Text', genre)), f:dc('format', ('application/tei+xml', extent)), f:dc('identifier', identifier ! (@uri, .)[1]),
          f:dc('source', source ! distinct-values((., @uri))), f:dc('language', language), f:dc('relation', relation ! distinct-values((., @uri))),
          f:dc('coverage', (place/name, period)), f:dc('rights', rights ! distinct-values((., @uri)))"/>
    </oai_dc:dc>
  </xsl:template>

  <xsl:mode name="m:dc" on-no-match="fail"/>

  <xsl:template match="title | subtitle | alternative" mode="m:dc" as="element()">
    <dc:title>
      <xsl:for-each select="@lang">
        <xsl:attribute name="xml:lang" select="."/>
      </xsl:for-each>
      <xsl:value-of select="."/>
    </dc:title>
  </xsl:template>

  <xsl:function name="f:dc" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:anyAtomicType*"/>
    <xsl:for-each select="distinct-values($values ! string(.))[normalize-space()]">
      <xsl:element name="dc:{$name}">{.}</xsl:element>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
