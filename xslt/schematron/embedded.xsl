<?xml version="1.0" encoding="UTF-8"?>
<!-- Gathers the Schematron rules that stand inside a RelaxNG schema, as in TEI's own, into a rule set. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:sch="http://purl.oclc.org/dsdl/schematron" version="3.0">
  <xsl:template match="/">
    <sch:schema queryBinding="xslt3">
      <xsl:for-each-group select="//sch:ns" group-by="@prefix">
        <xsl:copy-of select="."/>
      </xsl:for-each-group>
      <xsl:copy-of select="//xsl:key | //xsl:function | //sch:let[not(ancestor::sch:*)] | //sch:pattern | //sch:diagnostics"/>
    </sch:schema>
  </xsl:template>
</xsl:stylesheet>
