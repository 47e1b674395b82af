<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Profiles that know a selection of TEI's elements, $f:elements. Of others the content stays, where no rule knows
       better; what stands outside the text and cannot be said goes. -->

  <xsl:template match="*[not(local-name() = $f:elements)]" mode="m:profile" as="node()*" priority="-1">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="standOff | particDesc | settingDesc | correspDesc | calendarDesc | appInfo | listPrefixDef"
      mode="m:profile" as="empty-sequence()" priority="2"/>

  <!-- They may hold nothing that can be said. -->
  <xsl:template match="encodingDesc | profileDesc | textClass | editorialDecl" mode="m:profile" as="element()?">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:variable>
    <xsl:if test="$content[self::*]">
      <xsl:copy>
        <xsl:apply-templates select="@*" mode="#current"/>
        <xsl:sequence select="$content"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:template match="ab" mode="m:profile" as="element(p)">
    <p>
      <xsl:apply-templates select="@* | node()" mode="#current"/>
    </p>
  </xsl:template>

  <!-- What it says stands in the header. -->
  <xsl:template match="ab[@type = 'metadata'] | front[ab/@type = 'metadata'][empty(* except ab[@type = 'metadata'])]" mode="m:profile" as="empty-sequence()" priority="5"/>

  <!-- Positions in the source need the prefix that was declared in the header. -->
  <xsl:template match="@corresp | @target" mode="m:profile" as="attribute()?" priority="1">
    <xsl:variable name="kept" as="xs:string*" select="tokenize(.)[not(starts-with(., 'src:'))]"/>
    <xsl:if test="exists($kept)">
      <xsl:attribute name="{name()}" select="$kept"/>
    </xsl:if>
  </xsl:template>

  <!-- The lists of entities go, the addresses that they give stay. -->
  <xsl:template match="@ref" mode="m:profile" as="attribute()*">
    <xsl:variable name="addresses" as="xs:string*" select="f:addresses(.)"/>
    <xsl:if test="exists($addresses)">
      <xsl:attribute name="ref" select="$addresses"/>
    </xsl:if>
  </xsl:template>

  <!-- Neither selection has ranges or other calendars; a range is kept as ISO 8601 writes it. -->
  <xsl:template match="@calendar | @datingMethod | @when-custom | @from-custom | @to-custom | @sameAs"
      mode="m:profile" as="empty-sequence()"/>

  <xsl:template match="*[not(self::biblScope)]/(@from | @to | @notBefore | @notAfter)" mode="m:profile" as="attribute()?">
    <xsl:if test="name() = 'from' and ../@to and not(../@n)">
      <xsl:attribute name="n" select=". || '/' || ../@to"/>
    </xsl:if>
  </xsl:template>

  <!-- A sign that stands between blocks is told by the milestone; other signs are text. -->
  <xsl:template match="metamark[f:is-between-blocks(.)]" mode="m:profile" as="element()?">
    <xsl:if test="not(preceding-sibling::*[1][self::milestone])">
      <milestone unit="section" rend="{normalize-space(.)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="milestone[following-sibling::*[1][self::metamark][f:is-between-blocks(.)]]" mode="m:profile"
      as="element(milestone)">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:attribute name="rend" select="normalize-space(following-sibling::*[1])"/>
    </xsl:copy>
  </xsl:template>

  <!-- Whether it stands where no text may. -->
  <xsl:function name="f:is-between-blocks" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        local-name($e/..) = ('text', 'front', 'body', 'back', 'div', 'sp', 'lg', 'list', 'table', 'row', 'castList',
          'titlePage', 'postscript', 'argument', 'epigraph', 'figure')"/>
  </xsl:function>

</xsl:stylesheet>
