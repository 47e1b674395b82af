<?xml version="1.0" encoding="UTF-8"?>
<!-- One TEI document as Markdown: CommonMark, with the footnotes and tables that most readers of it know. -->
<xsl:package name="urn:incipit:markdown" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="modules/document.xsl"/>
  <xsl:include href="modules/vocabulary.xsl"/>
  <xsl:include href="modules/flow.xsl"/>
  <xsl:include href="modules/partings.xsl"/>
  <xsl:include href="modules/addresses.xsl"/>
  <xsl:include href="modules/text-blocks.xsl"/>
  <xsl:include href="modules/markdown.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

</xsl:package>
