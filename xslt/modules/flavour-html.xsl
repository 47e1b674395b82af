<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What a page for the browser has and a book's XHTML has not. -->

  <!-- A page keeps its callouts: they are links. -->
  <xsl:function name="f:drops-callouts" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:function>

  <xsl:function name="f:type-attribute" as="attribute()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- A page mark is named by title: it shows on hovering, and aria-label is not for a span to every judge. -->
  <xsl:function name="f:page-name" as="attribute()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:attribute name="title" select="$name"/>
  </xsl:function>

  <xsl:function name="f:language-attributes" as="attribute()*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:attribute name="lang" select="$tag"/>
  </xsl:function>

  <!-- Inside a part that is in our words: back to the language and direction of the document. -->
  <xsl:function name="f:back-to-document-language" as="attribute()*">
    <xsl:if test="$f:labels-are-foreign">
      <xsl:sequence select="f:document-attributes()"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:document-attributes" as="attribute()*">
    <xsl:sequence select="f:language-attributes(if ($f:document-lang) then $f:document-lang else 'und')"/>
    <xsl:attribute name="dir" select="f:direction($f:document-lang)"/>
  </xsl:function>

  <!-- A paragraph can be linked to; its number, where ids count paragraphs, is drawn by the style sheet, since it is
       no word of the text. -->
  <xsl:function name="f:paragraph-link" as="element()?">
    <xsl:param name="p" as="element(p)"/>
    <xsl:variable name="id" as="xs:string?" select="f:id($p)"/>
    <xsl:if test="exists($id)">
      <xsl:variable name="n" as="xs:string" select="if (f:is-number(substring($id, 2))) then substring($id, 2) else $id"/>
      <a class="here" href="#{$id}" aria-label="{f:label('paragraph')} {$n}" data-n="{$n}"/>
    </xsl:if>
  </xsl:function>

  <!-- From an entry of the index to the same in all documents. -->
  <xsl:function name="f:entry-page" as="element()?">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="page" as="xs:string?" select="if (exists($f:site-root)) then f:mention-page($mention) else ()"/>
    <xsl:if test="exists($page)">
      <a class="everywhere" href="{$f:site-root}incipit/entity/{$page}.html">{f:label('everywhere')}</a>
    </xsl:if>
  </xsl:function>

  <!-- Puts a popped-up card away: its target never scrolls. -->
  <xsl:template name="f:close" as="element()?">
    <xsl:context-item use="optional"/>
    <a class="close" href="#_.closed" aria-label="{f:label('close')}">×</a>
  </xsl:template>

</xsl:stylesheet>
