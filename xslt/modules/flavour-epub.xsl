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

  <!-- What the XHTML of a book has and a page for the browser has not. -->

  <!-- A page keeps its callouts: they are links. -->
  <xsl:function name="f:drops-callouts" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:function>

  <xsl:function name="f:type-attribute" as="attribute()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:attribute name="epub:type" select="$type"/>
  </xsl:function>

  <xsl:function name="f:page-name" as="attribute()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:attribute name="aria-label" select="$name"/>
  </xsl:function>

  <xsl:function name="f:language-attributes" as="attribute()*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:attribute name="lang" select="$tag"/>
    <xsl:attribute name="xml:lang" select="$tag"/>
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

  <xsl:function name="f:paragraph-link" as="element()?">
    <xsl:param name="p" as="element(p)"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <xsl:function name="f:entry-page" as="element()?">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- Reading systems put their pop-ups away themselves. -->
  <xsl:template name="f:close" as="empty-sequence()">
    <xsl:context-item use="optional"/>
  </xsl:template>

</xsl:stylesheet>
