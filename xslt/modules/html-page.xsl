<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The page: masthead, contents and switches, text, notes, index, colophon. One file, whole without its
       script; the one request it may make is for the theme beside it. -->

  <xsl:template match="TEI" mode="m:page" as="element()">
    <html>
      <xsl:sequence select="f:document-attributes()"/>
      <xsl:call-template name="f:head"/>
      <body>
        <a class="skip" href="#_.text">
          <xsl:sequence select="f:label-attributes()"/>
          <xsl:value-of select="f:label('skip')"/>
        </a>
        <span id="_.closed"/>
        <xsl:call-template name="f:site-links"/>
        <div class="page">
          <xsl:call-template name="f:masthead"/>
          <xsl:call-template name="f:side"/>
          <main id="_.text">
            <xsl:apply-templates select="text" mode="m:html"/>
          </main>
          <xsl:call-template name="f:end-matter"/>
        </div>
        <xsl:if test="exists($neighbours)">
          <script nonce="{$f:nonce}" src="{$f:pages-root}incipit/assets/near-{$neighbours}.js"/>
        </xsl:if>
        <script nonce="{$f:nonce}"><xsl:value-of select="$f:html-script"/></script>
      </body>
    </html>
  </xsl:template>

  <!-- The way to all documents, to the search, and, once a script knows them, to those before and after this one. -->
  <xsl:template name="f:site-links" as="element()?">
    <xsl:if test="exists($f:site-root)">
      <nav class="site" aria-label="{f:label('edition')}" data-name="{$target}" data-root="{$f:site-root}">
        <xsl:sequence select="f:label-attributes()"/>
        <a href="{$f:site-root}index.html">{f:label('all')}</a>
        <a href="{$f:site-root}incipit/search.html">{f:label('search')}</a>
        <span class="near" data-before="{f:label('before')}" data-after="{f:label('after')}"/>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- The title as the text itself has it, with its names and dates, where it has one. -->
  <xsl:template name="f:masthead" as="element()">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="head" as="element(head)?" select="$f:title-head"/>
    <header class="masthead">
      <h1>
        <xsl:if test="string-length(if ($head) then f:plain($head) else f:title(.)) gt 70">
          <xsl:attribute name="class" select="'long'"/>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="$head">
            <xsl:sequence select="f:common($head)"/>
            <xsl:apply-templates select="$head/node()" mode="m:html"/>
          </xsl:when>
          <xsl:otherwise>{f:title(.)}</xsl:otherwise>
        </xsl:choose>
      </h1>
      <xsl:call-template name="f:facts"/>
    </header>
  </xsl:template>

  <xsl:template name="f:end-matter" as="element()">
    <xsl:context-item as="element(TEI)" use="required"/>
    <div class="end">
      <xsl:for-each select="text">
        <xsl:call-template name="f:collected-notes"/>
        <xsl:call-template name="f:index"/>
      </xsl:for-each>
      <xsl:call-template name="f:citation-box"/>
      <footer><xsl:call-template name="f:colophon"/></footer>
    </div>
  </xsl:template>

  <!-- Contents, and a switch for each kind of name. The boxes work through CSS alone. -->
  <xsl:template name="f:side" as="element()">
    <xsl:context-item as="element(TEI)" use="required"/>
    <div class="side">
      <nav aria-label="{f:label('contents')}">
        <xsl:sequence select="f:label-attributes()"/>
        <h2>{f:label('contents')}</h2>
        <xsl:for-each select="text">
          <div class="sections">
            <xsl:sequence select="f:back-to-document-language()"/>
            <xsl:call-template name="f:contents-list"/>
          </div>
        </xsl:for-each>
        <ul>
          <xsl:sequence select="f:page-part('text', '_.text', .)[empty(f:section-heads(current()/text))]"/>
          <xsl:sequence select="f:page-part('notes', f:notes-id(.), .)"/>
          <xsl:sequence select="f:page-part('index', '_.index'[exists($f:used-kinds)], .)"/>
          <xsl:sequence select="f:page-part('cite', '_.cite', .)"/>
          <xsl:sequence select="f:page-part('about', '_.about', .)"/>
        </ul>
      </nav>
      <xsl:call-template name="f:downloads"/>
      <xsl:call-template name="f:switches"/>
    </div>
  </xsl:template>

  <xsl:function name="f:page-part" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:if test="exists($id)">
      <li><a href="#{$id}">{f:label($key)}</a></li>
    </xsl:if>
  </xsl:function>

  <!-- Where the notes begin: at those taken out of the text, else at the text's own section of notes. -->
  <xsl:function name="f:notes-id" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="
        ($tei/text ! f:visible-floats(.)[1] ! '_.notes', $tei/text//div[@type = 'notes']/note ! f:note-id(.))[1]"/>
  </xsl:function>

  <!-- The other formats that the run made of the document. -->
  <xsl:template name="f:downloads" as="element()?">
    <xsl:variable name="others" as="map(xs:string, xs:string)*" select="$f:download-kinds[.('id') = $formats]"/>
    <xsl:if test="exists($others)">
      <nav class="downloads" aria-label="{f:label('downloads')}">
        <xsl:sequence select="f:label-attributes()"/>
        <h2>{f:label('downloads')}</h2>
        <ul>
          <xsl:for-each select="$others">
            <li><a href="{f:beside(.('id'), .('suffix'))}" type="{.('type')}">{.('name')}</a></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="f:download-kinds" static="yes" as="map(xs:string, xs:string)*" select="
      map { 'id': 'tei', 'suffix': '.xml', 'type': 'application/tei+xml', 'name': 'TEI XML' },
      map { 'id': 'epub', 'suffix': '.epub', 'type': 'application/epub+zip', 'name': 'EPUB' },
      map { 'id': 'txt', 'suffix': '.txt', 'type': 'text/plain', 'name': 'TXT' }"/>

  <xsl:template name="f:switches" as="element()?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="tei" as="element(TEI)" select="."/>
    <xsl:variable name="kinds" as="xs:string*" select="$f:used-kinds"/>
    <xsl:variable name="doubts" as="xs:integer" select="count($f:names[@cert = 'low'])"/>
    <section class="switches" aria-label="{f:label('highlight')}">
      <xsl:sequence select="f:label-attributes()"/>
      <h2>{f:label('highlight')}</h2>
      <ul>
        <xsl:for-each select="$kinds">
          <li>
            <label class="switch {.}"><input type="checkbox" class="show-{.}" checked="checked"/>
              <span class="kind">{f:label(.)}</span> <span class="count">{count($f:entries[.('kind') = current()] ! .('mentions'))}</span></label>
          </li>
        </xsl:for-each>
        <xsl:if test="$doubts gt 0">
          <li>
            <label class="switch"><input type="checkbox" class="show-doubts"/>
              <span class="name uncertain">{f:label('uncertain')}</span> <span class="count">{$doubts}</span></label>
          </li>
        </xsl:if>
        <xsl:if test="exists(text/body//p/@xml:id)">
          <li>
            <label class="switch"><input type="checkbox" class="show-paragraphs"/> {f:label('paragraphs')}</label>
          </li>
        </xsl:if>
        <xsl:if test="exists(text//lb[@n])">
          <li>
            <label class="switch"><input type="checkbox" class="show-lines"/> {f:label('lines')}</label>
          </li>
        </xsl:if>
      </ul>
      <xsl:call-template name="f:legend"/>
    </section>
  </xsl:template>

  <!-- Only the marks that the page has. -->
  <xsl:template name="f:legend" as="element()?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="marks" as="element()*">
      <xsl:if test="text//(supplied | gloss | note)[f:is-insertion(.)][f:is-visible(.)]">
        <li><span class="insertion">{f:label('insertion')}</span></li>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="exists($marks)">
      <ul class="legend"><xsl:sequence select="$marks"/></ul>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
