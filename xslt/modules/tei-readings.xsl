<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Selections without a critical apparatus: one reading is the text, a note behind it holds the others. -->

  <xsl:template match="app" mode="m:profile" as="node()*">
    <xsl:variable name="readings" as="element()*" select="lem | rdg | rdgGrp/(lem | rdg)"/>
    <xsl:variable name="chosen" as="element()?" select="($readings[self::lem], $readings)[1]"/>
    <xsl:apply-templates select="$chosen/node()" mode="#current"/>
    <xsl:where-populated>
      <note type="editorial">
        <xsl:for-each select="$readings except $chosen">
          <xsl:if test="position() gt 1">; </xsl:if>
          <xsl:call-template name="f:other-reading"/>
        </xsl:for-each>
      </note>
    </xsl:where-populated>
    <xsl:apply-templates select="note | noteGrp | witDetail" mode="#current"/>
  </xsl:template>

  <!-- A dash where witnesses leave the words out, as on pages; then the witnesses. -->
  <xsl:template name="f:other-reading" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="witnesses" as="xs:string" select="
        string-join((tokenize(@wit) ! replace(., '^#', ''), following-sibling::*[1][self::wit] ! normalize-space()), ' ')"/>
    <xsl:apply-templates select="node()" mode="m:profile"/>
    <xsl:value-of select="'–'[not(normalize-space(current()))] || (if ($witnesses) then ' (' || $witnesses || ')' else '')"/>
  </xsl:template>

  <xsl:template match="witDetail" mode="m:profile" as="element(note)">
    <note type="editorial">
      <xsl:apply-templates select="node()" mode="#current"/>
    </note>
  </xsl:template>

  <!-- The witnesses are what the text was taken from; their ids are what the notes call them. -->
  <xsl:template match="listWit" mode="m:profile" as="element(listBibl)">
    <listBibl>
      <xsl:apply-templates select="@xml:id | node()" mode="#current"/>
    </listBibl>
  </xsl:template>

  <xsl:template match="witness" mode="m:profile" as="element(bibl)">
    <bibl>
      <xsl:apply-templates select="@xml:id | @n | @xml:lang | node()" mode="#current"/>
    </bibl>
  </xsl:template>

</xsl:stylesheet>
