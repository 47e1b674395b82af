<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:c="urn:incipit:crosswalk"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Where every description starts: the facts of the crosswalk go to the rules of the target. -->

  <xsl:include href="document.xsl"/>
  <xsl:include href="vocabulary.xsl"/>
  <xsl:include href="flow.xsl"/>
  <xsl:include href="partings.xsl"/>
  <xsl:include href="addresses.xsl"/>
  <xsl:include href="facts.xsl"/>
  <xsl:include href="crosswalk.xsl"/>
  <xsl:include href="crosswalk-identifiers.xsl"/>
  <xsl:include href="crosswalk-people.xsl"/>
  <xsl:include href="crosswalk-words.xsl"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:side" on-no-match="fail"/>

  <xsl:template match="/" as="item()*">
    <xsl:apply-templates select="$f:item/c:item" mode="m:side"/>
  </xsl:template>

</xsl:stylesheet>
