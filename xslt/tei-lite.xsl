<?xml version="1.0" encoding="UTF-8"?>
<!-- One TEI document as TEI Lite has it. -->
<xsl:package name="urn:incipit:tei-lite" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="modules/tei-profile.xsl"/>
  <xsl:include href="modules/tei-selection.xsl"/>
  <xsl:include href="modules/tei-readings.xsl"/>
  <xsl:include href="modules/senses.xsl"/>
  <xsl:include href="modules/tei-dictionary.xsl"/>
  <xsl:include href="modules/tei-lite.xsl"/>

</xsl:package>
