<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A page of its own, for the browser or as one XHTML document; what only the browser's has. -->

  <!-- html or xhtml. One stylesheet for both is compiled once. -->
  <xsl:param name="flavour" as="xs:string" select="'html'"/>
  <xsl:variable name="f:book" as="xs:boolean" select="$flavour = 'xhtml'"/>

  <!-- A paragraph can be linked to; its number, where ids count paragraphs, is drawn by the style sheet, since it is
       no word of the text. -->
  <xsl:function name="f:paragraph-link" as="element()?">
    <xsl:param name="p" as="element(p)"/>
    <xsl:variable name="id" as="xs:string?" select="if ($f:book) then () else f:id($p)"/>
    <xsl:if test="exists($id)">
      <xsl:variable name="n" as="xs:string" select="if (f:is-number(substring($id, 2))) then substring($id, 2) else $id"/>
      <a class="here" href="#{$id}" aria-label="{f:label('paragraph')} {$n}" data-n="{$n}"/>
    </xsl:if>
  </xsl:function>

  <!-- From an entry of the index to the same in all documents. -->
  <xsl:function name="f:entry-page" as="element()?">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="page" as="xs:string?" select="if (exists($f:site-root) and not($f:book)) then f:mention-page($mention) else ()"/>
    <xsl:if test="exists($page)">
      <a class="everywhere" href="{$f:site-root}incipit/entity/{$page}.html">{f:label('everywhere')}</a>
    </xsl:if>
  </xsl:function>

  <!-- Puts a popped-up card away: its target never scrolls. -->
  <xsl:template name="f:close" as="element()?">
    <xsl:context-item use="optional"/>
    <xsl:if test="not($f:book)">
      <a class="close" href="#_.closed" aria-label="{f:label('close')}">×</a>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
