<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header of a TEI document says of it, as JSON: an array of objects with "text" for each field. -->
<xsl:package name="urn:incipit:description" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="modules/crosswalk.xsl"/>
  <xsl:output method="json" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/" expand-text="no">
    <xsl:sequence select="$f:facts" xmlns:f="urn:incipit:functions"/>
  </xsl:template>
</xsl:package>
