<?xml version="1.0" encoding="UTF-8"?>
<!-- One TEI document as the files of an EPUB. A link is written as "#id" everywhere; who packs the files knows
     which of them has the id. -->
<xsl:package name="urn:incipit:epub-book" package-version="1.0.0" version="3.0" exclude-result-prefixes="#all"
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
  <xsl:include href="modules/header.xsl"/>
  <xsl:include href="modules/flavour.xsl"/>
  <xsl:include href="modules/flavour-book.xsl"/>
  <xsl:include href="modules/epub-style.xsl"/>
  <xsl:include href="modules/epub-book-style.xsl"/>
  <xsl:include href="modules/epub-files.xsl"/>
  <xsl:include href="modules/epub-chapters.xsl"/>
  <xsl:include href="modules/epub-divisions.xsl"/>
  <xsl:include href="modules/epub-navigation.xsl"/>
  <xsl:include href="modules/epub-metadata.xsl"/>
  <xsl:include href="modules/epub-cover.xsl"/>
  <xsl:include href="modules/epub-labels.xsl"/>
  <xsl:include href="modules/epub-parts.xsl"/>
  <xsl:include href="modules/epub-anthology.xsl"/>

  <xsl:output method="xhtml" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" escape-uri-attributes="no" use-character-maps="f:safe-characters" omit-xml-declaration="no"/>

</xsl:package>
