<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What is known of the whole document: found once, before any element asks. -->

  <!-- Whether bracketed insertions of a translator or editor are kept. -->
  <xsl:param name="insertions" as="xs:boolean" select="true()"/>

  <!-- Whether anything is left out on request; settles most questions at once. -->
  <xsl:variable name="f:leaves-out" as="xs:boolean" select="not($insertions) or f:drops-callouts()"/>

  <!-- The file; a test suite puts its own in its place. -->
  <xsl:variable name="f:document" as="document-node()" select="/"/>

  <!-- The document that is exported: the first of the file that has a text, or else the first. -->
  <xsl:variable name="f:tei" as="element(TEI)?" select="($f:document/TEI[text], $f:document/descendant::TEI[text], $f:document/descendant::TEI)[1]"/>
  <xsl:variable name="f:text" as="element(text)*" select="$f:tei/text"/>

  <!-- Everything in the text that a reader does not get. -->
  <xsl:variable name="f:hidden" as="element()*" select="
      $f:text/descendant::*[self::fw or self::metamark or self::ab[@type = 'metadata'] or self::del or self::pc[@force = 'weak']],
      $f:text/descendant::*[self::choice or self::app]/(* except (f:chosen(.), self::app/note, self::app/noteGrp)),
      $f:left-out"/>

  <!-- Words that this export leaves out on request; white space closes over the hole. -->
  <xsl:variable name="f:left-out" as="element()*" select="
      if ($f:leaves-out) then
        $f:text/descendant::*[self::supplied or self::gloss or self::note or self::ref][f:is-left-out(.)]
      else ()"/>

  <!-- Notes that are printed elsewhere than where they stand, and their places among them. -->
  <xsl:variable name="f:floats" as="element(note)*" select="$f:text/descendant::note[f:is-float(.)]"/>
  <xsl:variable name="f:float-numbers" as="map(xs:string, xs:integer)" select="f:numbers($f:floats)"/>

  <!-- The place of each node in a sequence, by its identity. -->
  <xsl:function name="f:numbers" as="map(xs:string, xs:integer)">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:map>
      <xsl:for-each select="$nodes">
        <xsl:map-entry key="generate-id(.)" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

</xsl:stylesheet>
