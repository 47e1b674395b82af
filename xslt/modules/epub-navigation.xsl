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
  <!-- The ways into a book: table of contents, landmarks, pages; and the same for old reading systems. -->

  <xsl:template name="f:navigation-files" as="element(b:file)+">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:param name="page-breaks" as="element()*"/>
    <xsl:param name="files" as="element(b:file)*"/>
    <xsl:variable name="contents" as="element(h:ol)">
      <xsl:call-template name="f:contents">
        <xsl:with-param name="files" select="$files"/>
      </xsl:call-template>
    </xsl:variable>
    <!-- A text of one file needs no page that lists its chapters. -->
    <xsl:variable name="is-read" as="xs:boolean" select="not($f:is-one-file)"/>
    <xsl:variable name="pages" as="element(h:li)*" select="$page-breaks ! f:page-entry(.)"/>
    <xsl:variable name="landmarks" as="element(h:li)*">
      <xsl:sequence select="f:landmark('cover', '_.cover', f:book-label('cover'))"/>
      <xsl:sequence select="f:landmark('toc', '_.toc', f:label('contents'))[$is-read]"/>
      <xsl:sequence select="f:landmark('bodymatter', '_.begin', f:label('text'))"/>
      <xsl:if test="exists($f:end-notes)">
        <xsl:sequence select="f:landmark('endnotes', '_.end-notes', f:label('notes'))"/>
      </xsl:if>
      <xsl:sequence select="$files[@name = 'notes.xhtml'] ! f:landmark('endnotes', '_.notes', f:label('notes'))"/>
      <xsl:sequence select="$files[@name = 'index.xhtml'] ! f:landmark('index', '_.index', f:label('index'))"/>
      <xsl:sequence select="f:landmark('colophon', '_.about', f:label('about'))"/>
    </xsl:variable>
    <xsl:sequence select="f:navigation-page($contents, $pages, $landmarks, $is-read), f:ncx($contents, $pages)"/>
  </xsl:template>

  <!-- The table of contents. -->
  <xsl:template name="f:contents" as="element(h:ol)">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:param name="files" as="element(b:file)*"/>
    <ol>
      <xsl:if test="not($part)">
        <xsl:sequence select="f:way('_.title', $f:book-title, ())"/>
      </xsl:if>
      <xsl:for-each select="text[1]">
        <xsl:variable name="list" as="element()?">
          <xsl:call-template name="f:contents-list">
            <xsl:with-param name="levels" select="6"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:sequence select="$list/h:li"/>
      </xsl:for-each>
      <xsl:if test="exists($f:end-notes)">
        <xsl:sequence select="f:way('_.end-notes', f:label('notes'), f:label-attributes())"/>
      </xsl:if>
      <xsl:sequence select="$files[@name = 'notes.xhtml'] ! f:way('_.notes', f:label('notes'), f:label-attributes())"/>
      <xsl:sequence select="$files[@name = 'index.xhtml'] ! f:way('_.index', f:label('index'), f:label-attributes())"/>
      <xsl:sequence select="f:way('_.about', f:label('about'), f:label-attributes())"/>
    </ol>
  </xsl:template>

  <xsl:function name="f:page-entry" as="element(h:li)">
    <xsl:param name="mark" as="element()"/>
    <li><a href="#{$mark/@id}">{string(($mark/@data-n, '–')[1])}</a></li>
  </xsl:function>

  <xsl:function name="f:navigation-page" as="element(b:file)">
    <xsl:param name="contents" as="element(h:ol)"/>
    <xsl:param name="pages" as="element(h:li)*"/>
    <xsl:param name="landmarks" as="element(h:li)*"/>
    <xsl:param name="is-read" as="xs:boolean"/>
    <b:file name="nav.xhtml" type="application/xhtml+xml" properties="nav" spine="{if ($is-read) then 'yes' else 'no'}">
      <html>
        <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
        <xsl:sequence select="f:document-attributes()"/>
        <xsl:call-template name="f:page-head">
          <xsl:with-param name="title" select="f:file-title(f:label('contents'))"/>
        </xsl:call-template>
        <body>
          <nav epub:type="toc" role="doc-toc" aria-labelledby="_.toc">
            <h1 id="_.toc"><xsl:sequence select="f:label-attributes()"/>{f:label('contents')}</h1>
            <xsl:sequence select="$contents"/>
          </nav>
          <xsl:if test="exists($pages)">
            <nav epub:type="page-list" role="doc-pagelist" aria-labelledby="_.pages">
              <h2 id="_.pages"><xsl:sequence select="f:label-attributes()"/>{f:book-label('pages')}</h2>
              <ol><xsl:sequence select="$pages"/></ol>
            </nav>
          </xsl:if>
          <nav epub:type="landmarks" aria-labelledby="_.landmarks">
            <h2 id="_.landmarks"><xsl:sequence select="f:label-attributes()"/>{f:book-label('landmarks')}</h2>
            <ol><xsl:sequence select="$landmarks"/></ol>
          </nav>
        </body>
      </html>
    </b:file>
  </xsl:function>

  <xsl:function name="f:way" as="element(h:li)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="attributes" as="attribute()*"/>
    <li><a href="#{$id}"><xsl:sequence select="$attributes"/>{$label}</a></li>
  </xsl:function>

  <xsl:function name="f:landmark" as="element(h:li)">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <li><a epub:type="{$type}" href="#{$id}"><xsl:sequence select="f:label-attributes()"/>{$label}</a></li>
  </xsl:function>

  <xsl:function name="f:ncx" as="element(b:file)">
    <xsl:param name="contents" as="element(h:ol)"/>
    <xsl:param name="pages" as="element(h:li)*"/>
    <!-- A number counts once, though a text may have several pages of that number. -->
    <xsl:variable name="first-of" as="map(xs:string, xs:integer)" select="
        map:merge(for-each-pair($pages, 1 to count($pages), function($page, $place) {
          f:page-value($page) ! map:entry(., $place) }), map { 'duplicates': 'use-first' })"/>
    <b:file name="toc.ncx" type="application/x-dtbncx+xml">
      <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
        <xsl:if test="$f:document-lang">
          <xsl:attribute name="xml:lang" select="$f:document-lang"/>
        </xsl:if>
        <head>
          <meta name="dtb:uid" content="{$f:identifier}"/>
          <meta name="dtb:depth" content="{f:depth($contents)}"/>
          <meta name="dtb:totalPageCount" content="{count($pages)}"/>
          <meta name="dtb:maxPageNumber" content="{max((0, $pages ! f:page-value(.) ! xs:integer(.)))}"/>
        </head>
        <docTitle><text>{$f:book-title}</text></docTitle>
        <navMap>
          <xsl:apply-templates select="$contents/h:li" mode="m:ncx"/>
        </navMap>
        <xsl:if test="exists($pages)">
          <pageList>
            <navLabel><text>{f:book-label('pages')}</text></navLabel>
            <xsl:for-each select="$pages">
              <xsl:variable name="place" as="xs:integer" select="position()"/>
              <xsl:variable name="number" as="xs:string?" select="f:page-value(.)[$first-of(.) eq $place]"/>
              <pageTarget id="page-{$place}" type="{if (exists($number)) then 'normal' else 'special'}">
                <xsl:if test="exists($number)">
                  <xsl:attribute name="value" select="$number"/>
                </xsl:if>
                <navLabel><text>{h:a}</text></navLabel>
                <content src="{h:a/@href}"/>
              </pageTarget>
            </xsl:for-each>
          </pageList>
        </xsl:if>
      </ncx>
    </b:file>
  </xsl:function>

  <xsl:function name="f:page-value" as="xs:string?">
    <xsl:param name="page" as="element(h:li)"/>
    <xsl:sequence select="$page/h:a[f:is-number(.)][string-length(.) lt 9]/string(xs:integer(.))"/>
  </xsl:function>

  <xsl:function name="f:depth" as="xs:integer">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="1 + max((0, $list/h:li/h:ol ! f:depth(.)))"/>
  </xsl:function>

  <xsl:mode name="m:ncx" on-no-match="fail"/>

  <xsl:template match="h:li" mode="m:ncx" as="element()">
    <xsl:param name="path" as="xs:string" select="'way'"/>
    <xsl:variable name="own" as="xs:string" select="$path || '-' || position()"/>
    <navPoint xmlns="http://www.daisy.org/z3986/2005/ncx/" id="{$own}">
      <navLabel><text>{h:a}</text></navLabel>
      <content src="{h:a/@href}"/>
      <xsl:apply-templates select="h:ol/h:li" mode="#current">
        <xsl:with-param name="path" select="$own"/>
      </xsl:apply-templates>
    </navPoint>
  </xsl:template>

</xsl:stylesheet>
