<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:b="urn:incipit:book"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The files of a book, in the order of reading: what they are called and hold, and how they look. -->

  <!-- A digest of the document, for those that name no source to be known by. -->
  <xsl:param name="digest" as="xs:string" select="''"/>

  <!-- The name of the book as a part of a larger one, which has a cover, an index and navigation of its own. -->
  <xsl:param name="part" as="xs:string" select="''"/>

  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element()*">
    <xsl:choose>
      <xsl:when test="exists($anthology)">
        <xsl:call-template name="f:anthology"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$f:tei" mode="m:book"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:mode name="m:book" on-no-match="fail"/>

  <xsl:template match="TEI" mode="m:book" as="element()*">
    <xsl:variable name="pages" as="element(b:file)*">
      <xsl:call-template name="f:title-page"/>
      <xsl:call-template name="f:chapter-files"/>
      <xsl:call-template name="f:notes-file"/>
    </xsl:variable>
    <xsl:variable name="furniture" as="element(b:file)*">
      <xsl:if test="not($part)">
        <xsl:call-template name="f:index-file"/>
      </xsl:if>
      <xsl:call-template name="f:colophon-file"/>
    </xsl:variable>
    <xsl:variable name="files" as="element(b:file)*" select="$pages, $furniture"/>
    <xsl:variable name="page-breaks" as="element()*" select="$pages//h:span[@role = 'doc-pagebreak']"/>
    <xsl:sequence select="f:metadata(., $files, exists($page-breaks))"/>
    <xsl:if test="not($part)">
      <xsl:call-template name="f:cover-files"/>
    </xsl:if>
    <xsl:variable name="title-page" as="element(b:file)?" select="$files[@name = 'title.xhtml']"/>
    <xsl:sequence select="$title-page"/>
    <xsl:if test="not($part)">
      <xsl:call-template name="f:navigation-files">
        <xsl:with-param name="page-breaks" select="$page-breaks"/>
        <xsl:with-param name="files" select="$files"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:sequence select="$files except $title-page"/>
    <xsl:choose>
      <xsl:when test="$part">
        <xsl:call-template name="f:part">
          <xsl:with-param name="page-breaks" select="$page-breaks"/>
          <xsl:with-param name="files" select="$files"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:style-file()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A content document. Its title says where in the book a reader is. -->
  <xsl:template name="f:page-file" as="element(b:file)">
    <xsl:context-item use="optional"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="matter" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="id" as="xs:string?" select="()"/>
    <b:file name="{$name}.xhtml" type="application/xhtml+xml" spine="yes">
      <html>
        <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
        <xsl:sequence select="f:document-attributes()"/>
        <xsl:call-template name="f:page-head">
          <xsl:with-param name="title" select="$title"/>
        </xsl:call-template>
        <body epub:type="{$matter}">
          <xsl:if test="exists($id)">
            <xsl:attribute name="id" select="$id"/>
          </xsl:if>
          <xsl:sequence select="$content"/>
        </body>
      </html>
    </b:file>
  </xsl:template>

  <xsl:template name="f:page-head" as="element(h:head)">
    <xsl:context-item use="optional"/>
    <xsl:param name="title" as="xs:string"/>
    <head>
      <meta charset="UTF-8"/>
      <title>{$title}</title>
      <link rel="stylesheet" type="text/css" href="style.css"/>
    </head>
  </xsl:template>

  <xsl:variable name="f:book-title" as="xs:string" select="if (exists($f:anthology-title)) then $f:anthology-title else f:title($f:tei)"/>

  <!-- The title of a file of the book: its own words, then the book's. -->
  <xsl:function name="f:file-title" as="xs:string">
    <xsl:param name="own" as="xs:string?"/>
    <xsl:sequence select="string-join((f:plain-spaces(string($own))[. ne ''][. ne $f:book-title], $f:book-title), ' – ')"/>
  </xsl:function>

  <!-- A page of its own before a text of several files; else the title stands above the text. -->
  <xsl:template name="f:title-page" as="element(b:file)?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:if test="not($f:is-one-file)">
      <xsl:call-template name="f:page-file">
        <xsl:with-param name="name" select="'title'"/>
        <xsl:with-param name="title" select="$f:book-title"/>
        <xsl:with-param name="matter" select="'frontmatter'"/>
        <xsl:with-param name="content" as="node()*">
          <section class="titlepage" aria-labelledby="_.title">
            <xsl:sequence select="f:type-attribute('titlepage')"/>
            <xsl:call-template name="f:title-block"/>
          </section>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="f:title-block" as="element()">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="head" as="element(head)?" select="$f:title-head"/>
    <header>
      <h1 class="title">
        <xsl:sequence select="if ($head) then f:lang-attributes($head) else ()"/>
        <xsl:attribute name="id" select="'_.title'"/>
        <xsl:choose>
          <xsl:when test="$head">
            <xsl:if test="$head/@xml:id">
              <span id="{f:id($head)}"/>
            </xsl:if>
            <xsl:apply-templates select="$head/node()" mode="m:html"/>
          </xsl:when>
          <xsl:otherwise>{f:title(.)}</xsl:otherwise>
        </xsl:choose>
      </h1>
      <xsl:call-template name="f:facts"/>
    </header>
  </xsl:template>

  <xsl:template name="f:notes-file" as="element(b:file)?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="floats" as="element(note)*" select="text ! f:visible-floats(.)"/>
    <xsl:if test="exists($floats)">
      <xsl:call-template name="f:page-file">
        <xsl:with-param name="name" select="'notes'"/>
        <xsl:with-param name="title" select="f:file-title(f:label('notes'))"/>
        <xsl:with-param name="matter" select="'backmatter'"/>
        <xsl:with-param name="content" as="node()*">
          <section class="notes" role="doc-endnotes" aria-labelledby="_.notes">
            <xsl:sequence select="f:type-attribute('endnotes'), f:label-attributes()"/>
            <h1 id="_.notes">{f:label('notes')}</h1>
            <div>
              <xsl:sequence select="f:back-to-document-language()"/>
              <xsl:apply-templates select="$floats" mode="m:listed-note"/>
            </div>
          </section>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="f:index-file" as="element(b:file)?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:if test="exists($f:used-kinds)">
      <xsl:call-template name="f:page-file">
        <xsl:with-param name="name" select="'index'"/>
        <xsl:with-param name="title" select="f:file-title(f:label('index'))"/>
        <xsl:with-param name="matter" select="'backmatter'"/>
        <xsl:with-param name="content" as="node()*">
          <section class="index" role="doc-index" aria-labelledby="_.index">
            <xsl:sequence select="f:type-attribute('index'), f:label-attributes()"/>
            <h1 id="_.index">{f:label('index')}</h1>
            <xsl:for-each select="$f:used-kinds">
              <section class="{.}" aria-labelledby="_.index-{.}">
                <h2 id="_.index-{.}">{f:label(.)}</h2>
                <ul>
                  <xsl:apply-templates select="f:entries-of(.)" mode="m:entry"/>
                </ul>
              </section>
            </xsl:for-each>
          </section>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="f:colophon-file" as="element(b:file)">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="colophon" as="element()">
      <xsl:call-template name="f:colophon"/>
    </xsl:variable>
    <xsl:call-template name="f:page-file">
      <xsl:with-param name="name" select="'colophon'"/>
      <xsl:with-param name="title" select="f:file-title(f:label('about'))"/>
      <xsl:with-param name="matter" select="'backmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section class="about" role="doc-colophon" aria-labelledby="_.about">
            <xsl:sequence select="f:type-attribute('colophon')"/>
            <h1 id="_.about">
              <xsl:sequence select="f:label-attributes()"/>
              <xsl:value-of select="f:label('about')"/>
            </h1>
            <xsl:sequence select="$colophon/h:dl"/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:style-file" as="element(b:file)">
    <b:file name="style.css" type="text/css"><xsl:value-of select="$f:epub-style || $f:book-style"/></b:file>
  </xsl:function>

</xsl:stylesheet>
