<?xml version="1.0" encoding="UTF-8"?>
<!-- What a TEI file says of itself, for our own programs: for each field of org.incipit.archive.Field an array of values. -->
<xsl:package name="urn:incipit:description" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="modules/description.xsl"/>
  <xsl:include href="modules/side-description.xsl"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

</xsl:package>
