<?xml version="1.0" encoding="UTF-8"?>
<!-- What harvesters and readers of distributed text services get of one TEI document. -->
<xsl:package name="urn:incipit:harvest" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="modules/description.xsl"/>
  <xsl:include href="modules/side-dublin-core.xsl"/>
  <xsl:include href="modules/dts-units.xsl"/>
  <xsl:include href="modules/dts.xsl"/>

</xsl:package>
