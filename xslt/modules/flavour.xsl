<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- How the XHTML of a book differs from a page for the browser. $f:book says which of them is made. -->

  <!-- A page keeps its callouts: they are links. -->
  <xsl:function name="f:drops-callouts" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:function>

  <xsl:function name="f:type-attribute" as="attribute()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:if test="$f:book">
      <xsl:attribute name="epub:type" select="$type"/>
    </xsl:if>
  </xsl:function>

  <!-- A page mark is named by title in a browser: it shows on hovering, and aria-label is not for a span to every judge. -->
  <xsl:function name="f:page-name" as="attribute()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:attribute name="{if ($f:book) then 'aria-label' else 'title'}" select="$name"/>
  </xsl:function>

  <xsl:function name="f:language-attributes" as="attribute()*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:attribute name="lang" select="$tag"/>
    <xsl:if test="$f:book">
      <xsl:attribute name="xml:lang" select="$tag"/>
    </xsl:if>
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

</xsl:stylesheet>
