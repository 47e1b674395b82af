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

  <xsl:key name="line" match="text//lb[@n]" use="@n"/>

  <xsl:function name="f:page-id" as="xs:string">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:sequence select="(f:id($pb), '_.p' || f:serial($pb))[1]"/>
  </xsl:function>

  <xsl:template match="pb" mode="m:html" as="node()*">
    <xsl:variable name="n" as="xs:string" select="normalize-space(f:clean(string(@n)))"/>
    <span class="{'pb', 'uncertain'[current()/@cert = 'low']}" role="doc-pagebreak" id="{f:page-id(.)}">
      <xsl:sequence select="f:page-name(if ($n) then f:label('page', .) || ' ' || $n else f:label('pageBreak', .))"/>
      <xsl:sequence select="f:type-attribute('pagebreak')"/>
      <xsl:if test="$n">
        <xsl:attribute name="data-n" select="$n"/>
      </xsl:if>
    </span>
  </xsl:template>

  <!-- A line mark has a place in the page where the source numbers its lines. -->
  <xsl:template match="lb" mode="m:html" as="node()*">
    <xsl:value-of select="f:line-space(.)"/>
    <xsl:if test="matches(@n, '^[0-9]+$') and key('line', @n)[1] is .">
      <span class="lb" id="L{@n}" data-n="{@n}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="cb | gb | milestone | anchor" mode="m:html" as="node()*">
    <xsl:if test="f:id(.)">
      <span class="{local-name()}" id="{f:id(.)}"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
