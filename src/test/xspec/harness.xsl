<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of the page as XSpec can import them; packages cannot be imported. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="../../../xslt/modules/document.xsl"/>
  <xsl:include href="../../../xslt/modules/vocabulary.xsl"/>
  <xsl:include href="../../../xslt/modules/flow.xsl"/>
  <xsl:include href="../../../xslt/modules/partings.xsl"/>
  <xsl:include href="../../../xslt/modules/facts.xsl"/>
  <xsl:include href="../../../xslt/modules/language.xsl"/>
  <xsl:include href="../../../xslt/modules/labels.xsl"/>
  <xsl:include href="../../../xslt/modules/labels-header.xsl"/>
  <xsl:include href="../../../xslt/modules/safe.xsl"/>
  <xsl:include href="../../../xslt/modules/structure.xsl"/>
  <xsl:include href="../../../xslt/modules/groups.xsl"/>
  <xsl:include href="../../../xslt/modules/inline.xsl"/>
  <xsl:include href="../../../xslt/modules/names.xsl"/>
  <xsl:include href="../../../xslt/modules/notes.xsl"/>
  <xsl:include href="../../../xslt/modules/pages.xsl"/>
  <xsl:include href="../../../xslt/modules/toc.xsl"/>
  <xsl:include href="../../../xslt/modules/index.xsl"/>
  <xsl:include href="../../../xslt/modules/entity-key.xsl"/>
  <xsl:include href="../../../xslt/modules/header.xsl"/>
  <xsl:include href="../../../xslt/modules/page.xsl"/>
  <xsl:include href="../../../xslt/modules/flavour.xsl"/>
  <xsl:include href="../../../xslt/modules/flavour-page.xsl"/>
  <xsl:include href="../../../xslt/modules/citation.xsl"/>
  <xsl:include href="../../../xslt/modules/html-head.xsl"/>
  <xsl:include href="../../../xslt/modules/html-page.xsl"/>
  <xsl:include href="../../../xslt/modules/html-script.xsl"/>
  <xsl:include href="../../../xslt/modules/html-style.xsl"/>
  <xsl:include href="../../../xslt/modules/epub-page.xsl"/>
  <xsl:include href="../../../xslt/modules/epub-style.xsl"/>
</xsl:stylesheet>
