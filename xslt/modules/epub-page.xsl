<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A content document of a book: title, text, notes, index. The book brings navigation and metadata. -->

  <xsl:template match="TEI" mode="m:book-page" as="element()">
    <html>
      <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
      <xsl:sequence select="f:document-attributes()"/>
      <head>
        <meta charset="UTF-8"/>
        <title>{f:title(.)}</title>
        <style><xsl:value-of select="$f:epub-style"/></style>
      </head>
      <body>
        <section>
          <xsl:sequence select="f:type-attribute('bodymatter')"/>
          <xsl:call-template name="f:title-block"/>
          <xsl:apply-templates select="text" mode="m:html"/>
          <xsl:for-each select="text">
            <xsl:call-template name="f:collected-notes"/>
          </xsl:for-each>
        </section>
        <xsl:for-each select="text">
          <xsl:call-template name="f:index"/>
        </xsl:for-each>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="f:title-block" as="element()">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="head" as="element(head)?" select="$f:title-head"/>
    <header>
      <h1>
        <xsl:choose>
          <xsl:when test="$head">
            <xsl:sequence select="f:common($head)"/>
            <xsl:apply-templates select="$head/node()" mode="m:html"/>
          </xsl:when>
          <xsl:otherwise>{f:title(.)}</xsl:otherwise>
        </xsl:choose>
      </h1>
      <xsl:call-template name="f:facts"/>
    </header>
  </xsl:template>

</xsl:stylesheet>
