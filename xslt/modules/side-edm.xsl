<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:edm="http://www.europeana.eu/schemas/edm/"
    xmlns:ore="http://www.openarchives.org/ore/terms/"
    xmlns:wgs84_pos="http://www.w3.org/2003/01/geo/wgs84_pos#"
    xmlns:skos="http://www.w3.org/2004/02/skos/core#"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- The Europeana Data Model: the text, the page that shows it, and who gives both. -->

  <xsl:template match="item" mode="m:side" as="element()">
    <xsl:variable name="address" as="xs:string?" select="(identifier[@type ne 'URL']/@uri, identifier/@uri)[1]"/>
    <rdf:RDF>
      <xsl:namespace name="dc" select="'http://purl.org/dc/elements/1.1/'"/>
      <xsl:namespace name="dcterms" select="'http://purl.org/dc/terms/'"/>
      <xsl:namespace name="edm" select="'http://www.europeana.eu/schemas/edm/'"/>
      <xsl:namespace name="ore" select="'http://www.openarchives.org/ore/terms/'"/>
      <xsl:namespace name="wgs84_pos" select="'http://www.w3.org/2003/01/geo/wgs84_pos#'"/>
      <xsl:namespace name="skos" select="'http://www.w3.org/2004/02/skos/core#'"/>
      <edm:ProvidedCHO rdf:about="{$address}#cho">
        <xsl:sequence select="
            creator ! f:resource('dc:creator', .), contributor ! f:resource('dc:contributor', .), abstract ! f:literal('dc:description', .),
            f:literal('dc:format', 'application/tei+xml'), identifier ! f:literal('dc:identifier', .), language ! f:literal('dc:language', .),
            publisher ! f:resource('dc:publisher', .), source ! f:literal('dc:source', .), subject ! f:resource('dc:subject', .),
            title ! f:literal('dc:title', .), (genre, 'text')[1] ! f:literal('dc:type', .), (subtitle, alternative) ! f:literal('dcterms:alternative', .),
            created ! f:literal('dcterms:created', .), extent ! f:literal('dcterms:extent', .), relation ! f:literal('dcterms:isPartOf', .),
            issued ! f:literal('dcterms:issued', .), place ! f:resource('dcterms:spatial', .), period ! f:literal('dcterms:temporal', .)"/>
        <edm:type>TEXT</edm:type>
      </edm:ProvidedCHO>
      <edm:WebResource rdf:about="{$address}">
        <dc:format>text/html</dc:format>
      </edm:WebResource>
      <xsl:for-each-group select="place[@latitude][id]" group-by="id[1]/@uri">
        <edm:Place rdf:about="{current-grouping-key()}">
          <wgs84_pos:lat>{@latitude}</wgs84_pos:lat>
          <wgs84_pos:long>{@longitude}</wgs84_pos:long>
          <skos:prefLabel>{name}</skos:prefLabel>
        </edm:Place>
      </xsl:for-each-group>
      <ore:Aggregation rdf:about="{$address}#aggregation">
        <edm:aggregatedCHO rdf:resource="{$address}#cho"/>
        <edm:dataProvider>{publisher[1]/name}</edm:dataProvider>
        <edm:isShownAt rdf:resource="{$address}"/>
        <edm:provider>{publisher[1]/name}</edm:provider>
        <edm:rights rdf:resource="{rights[@uri][1]/@uri}"/>
      </ore:Aggregation>
    </rdf:RDF>
  </xsl:template>

  <xsl:function name="f:literal" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()"/>
    <xsl:element name="{$name}">
      <xsl:if test="$value instance of element()">
        <xsl:for-each select="$value/@lang">
          <xsl:attribute name="xml:lang" select="."/>
        </xsl:for-each>
      </xsl:if>
      <xsl:value-of select="$value"/>
    </xsl:element>
  </xsl:function>

  <!-- Whom or what an authority knows is that; others have a name. -->
  <xsl:function name="f:resource" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="e" as="element()"/>
    <xsl:element name="{$name}">
      <xsl:choose>
        <xsl:when test="$e/id"><xsl:attribute name="rdf:resource" select="$e/id[1]/@uri"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="f:inverted($e)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:function>

</xsl:stylesheet>
