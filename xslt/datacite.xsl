<?xml version="1.0" encoding="UTF-8"?>
<!-- What a TEI file says of itself as a record of DataCite 4.7. -->
<xsl:package name="urn:incipit:datacite" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="modules/description.xsl"/>
  <xsl:include href="modules/side-datacite.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" omit-xml-declaration="no" suppress-indentation="Q{http://datacite.org/schema/kernel-4}description"/>

</xsl:package>
