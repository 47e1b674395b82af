<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of the text export as XSpec can import them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="../../../xslt/modules/document.xsl"/>
  <xsl:include href="../../../xslt/modules/vocabulary.xsl"/>
  <xsl:include href="../../../xslt/modules/flow.xsl"/>
  <xsl:include href="../../../xslt/modules/partings.xsl"/>
  <xsl:include href="../../../xslt/modules/text-policies.xsl"/>
  <xsl:include href="../../../xslt/modules/text-blocks.xsl"/>
</xsl:stylesheet>
