<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- TEI for another tool: a profile changes what it has rules for, then pointers that lead nowhere are dropped. -->

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:key name="f:id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:mode on-no-match="fail"/>

  <!-- The xml-model before the root is for our own TEI alone, so only the root is taken. -->
  <xsl:template match="/" as="document-node()">
    <xsl:variable name="profiled" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="*" mode="m:profile"/>
      </xsl:document>
    </xsl:variable>
    <xsl:document>
      <xsl:text>&#10;</xsl:text>
      <xsl:apply-templates select="$profiled/*" mode="m:pointers"/>
    </xsl:document>
  </xsl:template>

  <!-- What a profile has no rule for stays as it is. -->
  <xsl:mode name="m:profile" on-no-match="shallow-copy"/>

  <!-- Instructions to programs, and what is no TEI: its words stay. -->
  <xsl:template match="processing-instruction()" mode="m:profile" as="empty-sequence()"/>

  <xsl:template match="*[not(self::tei:*)]" mode="m:profile" as="node()*" priority="5">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- What is no pointer stays as it is. -->
  <xsl:mode name="m:pointers" on-no-match="shallow-copy"/>

  <!-- A pointer into the file needs its end there, an address a scheme that runs nothing. -->
  <xsl:template mode="m:pointers" as="attribute()?" match="
      @ref | @target | @who | @corresp | @resp | @next | @prev | @sameAs | @edRef | @datingMethod | @calendar | @active
        | @passive | @mutual">
    <xsl:variable name="kept" as="xs:string*" select="tokenize(.)[f:leads-somewhere(., root(current()))]"/>
    <xsl:if test="exists($kept)">
      <xsl:attribute name="{name()}" select="$kept"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:leads-somewhere" as="xs:boolean">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="file" as="document-node()"/>
    <xsl:variable name="scheme" as="xs:string" select="
        if (matches($pointer, '^[A-Za-z][A-Za-z0-9+.\-]*:')) then lower-case(substring-before($pointer, ':')) else ''"/>
    <xsl:sequence select="
        if (starts-with($pointer, '#')) then exists(key('f:id', substring($pointer, 2), $file))
        else $scheme = ('', 'http', 'https', 'mailto', 'urn')
          or $scheme = $file/(*, */TEI)/teiHeader/encodingDesc/listPrefixDef/prefixDef/@ident and not($scheme = ('javascript', 'vbscript', 'data'))"/>
  </xsl:function>

  <!-- Where the addresses of an authority's identifiers begin. -->
  <xsl:variable name="f:authorities" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'wikidata': 'https://www.wikidata.org/entity/',
        'geonames': 'https://www.geonames.org/',
        'viaf': 'https://viaf.org/viaf/',
        'gnd': 'https://d-nb.info/gnd/',
        'orcid': 'https://orcid.org/'
      }"/>

  <!-- The addresses of what a name names: those it gives itself, and those of the authorities that know the entity. -->
  <xsl:function name="f:addresses" as="xs:string*">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:for-each select="tokenize($pointer)">
      <xsl:choose>
        <xsl:when test="starts-with(., '#')">
          <xsl:sequence select="
              for $idno in key('f:id', substring(., 2), root($pointer))/idno[matches(., '^[0-9A-Za-z\-]+$')]
              return $f:authorities(string($idno/@type)) ! (. || $idno)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="."/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
