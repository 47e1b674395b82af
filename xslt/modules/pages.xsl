<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Page, column and line marks: places that can be linked to, never words of the text. -->

  <xsl:variable name="f:page-numbers" as="map(xs:string, xs:integer)" select="f:numbers($f:text/descendant::pb)"/>

  <!-- True where each line has a number of its own: then a link needs no search for the first of it. -->
  <xsl:variable name="f:lines-are-numbered" as="xs:boolean" select="
      let $lines := $f:text/descendant::lb/@n/string()
      return not($lines = '') and f:is-number('0' || string-join($lines))
        and count(distinct-values($lines)) eq count($lines)"/>
  <xsl:key name="line" match="lb[@n]" use="@n"/>

  <xsl:function name="f:page-id" as="xs:string">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:sequence select="(f:id($pb), '_.p' || $f:page-numbers(generate-id($pb)))[1]"/>
  </xsl:function>

  <xsl:template match="pb" mode="m:html" as="node()*">
    <xsl:variable name="n" as="xs:string" select="normalize-space(f:plain-spaces(string(@n)))"/>
    <span class="{'pb', 'uncertain'[current()/@cert = 'low']}" role="doc-pagebreak" id="{f:page-id(.)}">
      <xsl:sequence select="f:page-name(if ($n) then f:label('page') || ' ' || $n else f:label('pageBreak'))"/>
      <xsl:sequence select="f:type-attribute('pagebreak')"/>
      <xsl:if test="$n">
        <xsl:attribute name="data-n" select="$n"/>
      </xsl:if>
    </span>
  </xsl:template>

  <!-- A line mark has a place in the page where the source numbers its lines. -->
  <xsl:template match="lb" mode="m:html" as="node()*">
    <xsl:if test="not(ends-with(preceding-sibling::node()[1], '&#10;')) and f:needs-space(.)">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:if test="@n and ($f:lines-are-numbered or f:is-number(@n) and key('line', @n, $f:text[1])[1] is .)">
      <span class="lb" id="L{@n}" data-n="{@n}"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:is-number" as="xs:boolean">
    <xsl:param name="n" as="xs:string?"/>
    <xsl:sequence select="exists($n) and $n ne '' and translate($n, '0123456789', '') eq ''"/>
  </xsl:function>

  <!-- True where a line end divides words that have no white space between them. -->
  <xsl:function name="f:needs-space" as="xs:boolean">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:variable name="before" as="node()?" select="$lb/preceding-sibling::node()[1]"/>
    <xsl:sequence select="
        f:divides($lb)
        and not(if (exists($before)) then $before[self::text()] and f:ends-in-space($before) else f:is-block($lb/..))
        and not($f:containers(local-name($lb/..)))"/>
  </xsl:function>

  <!-- A change of section between blocks, which the source shows by ornaments. -->
  <xsl:template match="milestone[@unit = 'section'][following-sibling::*[1]/self::metamark]" mode="m:html" priority="1" as="node()*">
    <hr class="separator"/>
  </xsl:template>

  <xsl:template match="cb | gb | milestone | anchor" mode="m:html" as="node()*">
    <xsl:if test="f:id(.)">
      <span class="{local-name()}" id="{f:id(.)}"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
