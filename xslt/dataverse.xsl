<?xml version="1.0" encoding="UTF-8"?>
<!-- What a TEI file says of itself as a draft dataset of Dataverse. -->
<xsl:package name="urn:incipit:dataverse" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="modules/description.xsl"/>
  <xsl:include href="modules/side-dataverse.xsl"/>

  <!-- An address reads as one. -->
  <xsl:character-map name="f:solidus" xmlns:f="urn:incipit:functions">
    <xsl:output-character character="/" string="/"/>
  </xsl:character-map>

  <xsl:output method="json" encoding="UTF-8" indent="yes" use-character-maps="f:solidus" xmlns:f="urn:incipit:functions"/>

</xsl:package>
