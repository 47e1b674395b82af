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

  <!-- What holds the parts of an anthology together: cover, contents, index. Its own words are in the language of the
       first part, which is the document that is looked at. -->

  <!-- The title of the anthology; '' where it has none of its own, () in a book of one document. -->
  <xsl:param name="anthology" as="xs:string?" select="()"/>
  <xsl:param name="parts" as="element(b:part)*" select="()"/>

  <xsl:variable name="f:anthology-title" as="xs:string?" select="$anthology ! (f:plain-spaces(.)[normalize-space()], f:book-label('anthology'))[1]"/>

  <!-- The things that several parts name are one where an authority file says so, or else their names. -->
  <xsl:variable name="f:numbers-by-name" as="map(xs:string, xs:string)" select="
      map:merge($parts/b:entry[@numbers ne ''] ! map:entry(@kind || ' ' || @sort, tokenize(@numbers)[1]), map { 'duplicates': 'use-first' })"/>

  <xsl:function name="f:common-key" as="xs:string">
    <xsl:param name="entry" as="element(b:entry)"/>
    <xsl:variable name="name" as="xs:string" select="$entry/@kind || ' ' || $entry/@sort"/>
    <xsl:sequence select="(tokenize($entry/@numbers)[1], $f:numbers-by-name($name), $name)[1]"/>
  </xsl:function>

  <xsl:template name="f:anthology" as="element()+">
    <xsl:context-item use="optional"/>
    <xsl:variable name="people" as="xs:string*" select="distinct-values($parts ! tokenize(@people, '&#10;'))[. ne '']"/>
    <xsl:variable name="kinds" as="xs:string*" select="$f:common-kinds[. = $parts/b:entry/@kind]"/>
    <xsl:variable name="contents" as="element(h:ol)">
      <ol>
        <xsl:for-each select="$parts">
          <li>
            <a href="#{@name}/_.title"><xsl:sequence select="f:part-language(.)"/>{@title}</a>
            <xsl:for-each select="b:contents[h:li]">
              <ol><xsl:sequence select="f:part-language(..), h:li"/></ol>
            </xsl:for-each>
          </li>
        </xsl:for-each>
        <xsl:for-each select="$kinds">
          <xsl:sequence select="f:way('_.index-' || ., f:label(.), f:label-attributes())"/>
        </xsl:for-each>
      </ol>
    </xsl:variable>
    <xsl:variable name="pages" as="element(h:li)*" select="$parts/b:pages/h:li"/>
    <xsl:variable name="landmarks" as="element(h:li)*" select="
        f:landmark('cover', '_.cover', f:book-label('cover')),
        f:landmark('toc', '_.toc', f:label('contents')),
        f:landmark('bodymatter', $parts[1]/@name || '/_.title', f:label('text')),
        $kinds[1] ! f:landmark('index', '_.index-' || ., f:label('index'))"/>
    <xsl:sequence select="f:anthology-metadata($people, exists($pages), exists($kinds))"/>
    <xsl:sequence select="f:cover($f:anthology-title, $people, (), $f:document-lang)"/>
    <xsl:sequence select="f:navigation-page($contents, $pages, $landmarks, true()), f:ncx($contents, $pages)"/>
    <xsl:for-each select="$kinds">
      <xsl:call-template name="f:common-index">
        <xsl:with-param name="kind" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:sequence select="f:style-file()"/>
  </xsl:template>

  <!-- A part whose language is not that of the book. -->
  <xsl:function name="f:part-language" as="attribute()*">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="tag" as="xs:string" select="string($part/@lang)"/>
    <xsl:if test="$tag ne '' and $tag ne $f:document-lang">
      <xsl:sequence select="f:language-attributes($tag)"/>
      <xsl:if test="f:direction($tag) ne f:direction($f:document-lang)">
        <xsl:attribute name="dir" select="f:direction($tag)"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <xsl:template name="f:common-index" as="element(b:file)">
    <xsl:context-item use="optional"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:call-template name="f:page-file">
      <xsl:with-param name="name" select="'index-' || $kind"/>
      <xsl:with-param name="title" select="f:file-title(f:label($kind))"/>
      <xsl:with-param name="matter" select="'backmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section class="index" role="doc-index" aria-labelledby="_.index-{$kind}">
          <xsl:sequence select="f:type-attribute('index'), f:label-attributes()"/>
          <h1 id="_.index-{$kind}">{f:label($kind)}</h1>
          <ul>
            <xsl:for-each-group select="$parts/b:entry[@kind = $kind]" group-by="f:common-key(.)">
              <xsl:sort select="@sort" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
              <xsl:sequence select="f:common-entry(current-group())"/>
            </xsl:for-each-group>
          </ul>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- One thing: its names, and for each part that names it the title and the mentions. -->
  <xsl:function name="f:common-entry" as="node()*">
    <xsl:param name="entries" as="element(b:entry)+"/>
    <xsl:variable name="name" as="xs:string" select="string($entries[1]/@name)"/>
    <li class="entry">
      <div>
        <bdi class="entry-name">
          <xsl:sequence select="f:part-language($entries[1])"/>
          <xsl:value-of select="$name"/>
        </bdi>
        <xsl:for-each select="distinct-values($entries/@name)[. ne $name]">
          <xsl:text> · </xsl:text>
          <bdi class="variants">{.}</bdi>
        </xsl:for-each>
      </div>
      <ul>
        <xsl:for-each select="$entries">
          <li id="{../@name}.{@id}">
            <bdi>
              <xsl:sequence select="f:part-language(..)"/>
              <xsl:value-of select="../@title"/>
            </bdi>
            <span class="mentions">
              <xsl:variable name="part-name" as="xs:string" select="../@name"/>
              <xsl:for-each select="tokenize(@mentions)">
                <xsl:text> </xsl:text>
                <a href="#{$part-name}/{.}" aria-label="{f:label('mention')} {position()}: {$name}">{position()}</a>
              </xsl:for-each>
            </span>
          </li>
        </xsl:for-each>
      </ul>
    </li>
    <xsl:text>&#10;</xsl:text>
  </xsl:function>

  <xsl:function name="f:anthology-metadata" as="element()">
    <xsl:param name="people" as="xs:string*"/>
    <xsl:param name="has-pages" as="xs:boolean"/>
    <xsl:param name="has-index" as="xs:boolean"/>
    <metadata xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">{$f:identifier}</dc:identifier>
      <dc:title id="title">{$f:anthology-title}</dc:title>
      <xsl:for-each select="distinct-values(($f:document-lang, $parts/@lang))[. ne '']">
        <dc:language>{.}</dc:language>
      </xsl:for-each>
      <xsl:if test="not(($f:document-lang, $parts/@lang) != '')">
        <dc:language>und</dc:language>
      </xsl:if>
      <meta property="dcterms:modified">{sort($parts/@modified/string())[last()]}</meta>
      <xsl:for-each select="$people">
        <dc:creator>{.}</dc:creator>
      </xsl:for-each>
      <xsl:if test="$has-pages">
        <meta property="pageBreakSource">none</meta>
      </xsl:if>
      <xsl:sequence select="f:accessibility($has-pages, false(), $has-index)"/>
      <meta name="cover" content="cover.svg"/>
    </metadata>
  </xsl:function>

</xsl:stylesheet>
