<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The XHTML of a book has nothing that only a browser needs. -->

  <xsl:variable name="f:book" static="yes" as="xs:boolean" select="true()"/>

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
