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

  <!-- The files of a book, in the order of reading: what they are called and hold, and how they look. -->
  <!-- What a division is, in the words of EPUB and of ARIA, which say the same to different readers. -->

  <xsl:variable name="f:semantics" static="yes" as="map(xs:string, xs:string)" select="
      map:merge(('abstract', 'acknowledgments', 'afterword', 'appendix', 'bibliography', 'chapter', 'conclusion', 'dedication',
        'epilogue', 'foreword', 'glossary', 'index', 'introduction', 'part', 'preface', 'prologue') ! map:entry(., 'doc-' || .))"/>

  <xsl:template match="div[map:contains($f:semantics, @type)]" mode="m:html" priority="0.7" as="node()*">
    <xsl:variable name="head" as="element(head)?" select="head[1][f:is-section-head(.)]"/>
    <section class="div {f:class-words(@type)}" role="{$f:semantics(@type)}">
      <xsl:sequence select="f:type-attribute(@type), f:common(.)"/>
      <xsl:if test="exists($head)">
        <xsl:attribute name="aria-labelledby" select="f:section-id($head)"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <!-- A chapter begins with a heading of the first level, or of the second below the title in its file. -->
  <xsl:variable name="f:outer-levels" as="xs:integer" select="if ($f:is-one-file) then 1 else 0"/>

  <xsl:template match="head[not(f:has-blocks(.))]" mode="m:html" priority="0.6" as="node()*">
    <xsl:variable name="around" as="element()*" select="
        ancestor::*[starts-with(local-name(), 'div') or self::lg or self::list or self::table]"/>
    <xsl:element name="h{min((6, $f:outer-levels + max((1, count($around except $f:wrappers)))))}">
      <xsl:sequence select="f:common(.)"/>
      <xsl:if test="empty(@xml:id) and f:is-section-head(.)">
        <xsl:attribute name="id" select="f:section-id(.)"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- The notes at the end of a text, under a heading of ours where the source has none. -->
  <xsl:variable name="f:end-notes" as="element(div)*" select="$f:text[1]/back/div[@type = 'notes']"/>

  <xsl:template match="back/div[@type = 'notes']" mode="m:html" priority="2" as="node()*">
    <xsl:variable name="own" as="xs:boolean" select="empty(head) and . is $f:end-notes[1]"/>
    <section class="notes" role="doc-endnotes">
      <xsl:sequence select="f:type-attribute('endnotes'), f:common(.)"/>
      <xsl:if test="$own">
        <xsl:attribute name="aria-labelledby" select="'_.end-notes'"/>
        <h1 id="_.end-notes">
          <xsl:sequence select="f:label-attributes()"/>
          <xsl:value-of select="f:label('notes')"/>
        </h1>
      </xsl:if>
      <!-- Navigation leads here too where the heading is the source's own. -->
      <xsl:if test="not($own) and . is $f:end-notes[1]">
        <a id="_.end-notes"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

</xsl:stylesheet>
