<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Where every page starts: the first TEI document of the file. -->

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:page" on-no-match="fail"/>
  <xsl:mode name="m:book-page" on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:choose>
      <xsl:when test="$f:book">
        <xsl:apply-templates select="$f:tei" mode="m:book-page"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$f:tei" mode="m:page"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
