<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The table of contents: headings of divisions, without what a heading calls or notes. -->

  <!-- A heading with an entry: of a division that is neither notes nor the document itself. -->
  <xsl:function name="f:is-section-head" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="
        starts-with(local-name($head/..), 'div') and not($head/../@type = 'notes') and not($head/preceding-sibling::head) and not(f:is-title($head))
        and f:is-visible($head) and f:plain($head) ne ''"/>
  </xsl:function>

  <xsl:variable name="f:head-numbers" as="map(xs:string, xs:integer)" select="f:numbers($f:text/descendant::head)"/>

  <xsl:function name="f:section-id" as="xs:string">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="(f:id($head), '_.h' || $f:head-numbers(generate-id($head)))[1]"/>
  </xsl:function>

  <!-- The headings right below a node, those of deeper divisions excluded. -->
  <xsl:function name="f:section-heads" as="element(head)*">
    <xsl:param name="e" as="element()?"/>
    <xsl:sequence select="
        for $d in $e/*[starts-with(local-name(), 'div') or self::front or self::body or self::back or self::group or self::text]
        return ($d/head[f:is-section-head(.)][1], if (exists($d/head[f:is-section-head(.)])) then () else f:section-heads($d))"/>
  </xsl:function>

  <xsl:template name="f:contents-list" as="element()?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="levels" as="xs:integer" select="3"/>
    <xsl:variable name="heads" as="element(head)*" select="f:section-heads(.)"/>
    <xsl:if test="exists($heads) and $levels gt 0">
      <ol>
        <xsl:for-each select="$heads">
          <li>
            <a href="#{f:section-id(.)}">{f:plain-spaces(f:plain(.))}</a>
            <xsl:for-each select="parent::*">
              <xsl:call-template name="f:contents-list">
                <xsl:with-param name="levels" select="$levels - 1"/>
              </xsl:call-template>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
