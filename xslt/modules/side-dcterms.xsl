<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- DCMI Metadata Terms, each with the encoding scheme of its value. -->

  <xsl:template match="item" mode="m:side" as="element()">
    <metadata>
      <xsl:namespace name="dcterms" select="'http://purl.org/dc/terms/'"/>
      <xsl:namespace name="xsi" select="'http://www.w3.org/2001/XMLSchema-instance'"/>
      <xsl:sequence select="
          title ! f:term('title', ., ()), (subtitle, alternative) ! f:term('alternative', ., ()),
          creator ! f:term('creator', f:inverted(.), ()), (contributor, funder) ! f:term('contributor', f:inverted(.), ()),
          publisher/name ! f:term('publisher', ., ()), issued ! f:term('issued', ., f:date-scheme(.)),
          created ! f:term('created', ., f:date-scheme(.)), subject ! f:term('subject', name, ()),
          abstract ! f:term('abstract', ., ()), f:term('type', 'Text', 'DCMIType'), genre ! f:term('type', ., ()),
          f:term('format', 'application/tei+xml', 'IMT'), extent ! f:term('extent', ., ()),
          identifier[@uri] ! f:term('identifier', @uri, 'URI'), identifier[not(@uri)] ! f:term('identifier', ., ()), source ! f:term('source', ., ()),
          source/@uri ! f:term('source', ., 'URI'), language ! f:term('language', ., 'RFC5646'), relation ! f:term('isPartOf', ., ()),
          relation/@uri ! f:term('isPartOf', ., 'URI'), place ! f:term('spatial', name, ()), place[@latitude] ! f:term('spatial', f:point(.), 'Point'),
          place/id ! f:term('spatial', @uri, 'URI'), period ! f:term('temporal', ., f:date-scheme(.)),
          rights ! f:term('rights', ., ()), rights/@uri ! f:term('license', ., 'URI')"/>
    </metadata>
  </xsl:template>

  <xsl:function name="f:date-scheme" as="xs:string?">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="'W3CDTF'[not(contains($date, '/'))]"/>
  </xsl:function>

  <xsl:function name="f:point" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="'name=' || translate($place/name, ';=', ', ') || '; north=' || $place/@latitude || '; east=' || $place/@longitude"/>
  </xsl:function>

  <xsl:function name="f:term" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()"/>
    <xsl:param name="scheme" as="xs:string?"/>
    <xsl:element name="dcterms:{$name}">
      <xsl:for-each select="$scheme">
        <xsl:attribute name="xsi:type" select="'dcterms:' || ."/>
      </xsl:for-each>
      <xsl:if test="$value instance of element()">
        <xsl:for-each select="$value/@lang">
          <xsl:attribute name="xml:lang" select="."/>
        </xsl:for-each>
      </xsl:if>
      <xsl:value-of select="$value"/>
    </xsl:element>
  </xsl:function>

</xsl:stylesheet>
