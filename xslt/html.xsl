<?xml version="1.0" encoding="UTF-8"?>
<!-- One TEI document as one self-contained page for the browser, or as an XHTML content document of an EPUB. -->
<xsl:package name="urn:incipit:html" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="modules/document.xsl"/>
  <xsl:include href="modules/vocabulary.xsl"/>
  <xsl:include href="modules/flow.xsl"/>
  <xsl:include href="modules/partings.xsl"/>
  <xsl:include href="modules/facts.xsl"/>
  <xsl:include href="modules/language.xsl"/>
  <xsl:include href="modules/labels.xsl"/>
  <xsl:include href="modules/labels-header.xsl"/>
  <xsl:include href="modules/safe.xsl"/>
  <xsl:include href="modules/structure.xsl"/>
  <xsl:include href="modules/groups.xsl"/>
  <xsl:include href="modules/inline.xsl"/>
  <xsl:include href="modules/names.xsl"/>
  <xsl:include href="modules/notes.xsl"/>
  <xsl:include href="modules/pages.xsl"/>
  <xsl:include href="modules/toc.xsl"/>
  <xsl:include href="modules/index.xsl"/>
  <xsl:include href="modules/entity-key.xsl"/>
  <xsl:include href="modules/header.xsl"/>
  <xsl:include href="modules/page.xsl"/>
  <xsl:include href="modules/flavour.xsl"/>
  <xsl:include href="modules/flavour-page.xsl"/>
  <xsl:include href="modules/citation.xsl"/>
  <xsl:include href="modules/html-head.xsl"/>
  <xsl:include href="modules/html-page.xsl"/>
  <xsl:include href="modules/html-script.xsl"/>
  <xsl:include href="modules/html-style.xsl"/>
  <xsl:include href="modules/epub-page.xsl"/>
  <xsl:include href="modules/epub-style.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" escape-uri-attributes="no" use-character-maps="f:safe-characters"/>
  <xsl:output name="xhtml" method="xhtml" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" escape-uri-attributes="no" use-character-maps="f:safe-characters" omit-xml-declaration="no"/>

</xsl:package>
