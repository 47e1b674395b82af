<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Selections without dictionaries: an entry is a paragraph of its parts, kept apart. -->

  <xsl:template match="entry[not(ancestor::entry)] | entryFree | superEntry/form" mode="m:profile" as="element(p)">
    <p>
      <xsl:apply-templates select="@xml:id | @xml:lang | node()" mode="#current"/>
    </p>
  </xsl:template>

  <xsl:template match="sense[@n]" mode="m:profile" as="node()*">
    <xsl:value-of select="f:sense-number(.) ! (. || ' ')"/>
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- Parts with nothing between them; a mark that follows is no part. -->
  <xsl:template mode="m:profile" as="node()*" priority="3" match="
      (entry | entryFree)//(form | orth | pron | hyph | syll | stress | gramGrp | gram | pos | gen | number | case | tns | mood | per | iType
        | subc | colloc | sense | hom | re | def | cit | usg | lbl | xr | etym | lang | mentioned | gloss)
        [following-sibling::node()[1][self::*]]">
    <xsl:next-match/>
    <xsl:if test="not(matches(., '\s$') or matches(following-sibling::*[1], '^([\s,.;:!?)\]]|$)'))">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
