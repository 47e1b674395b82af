<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The index: one entry for everything named, with its names, its authorities and links to each mention. -->

  <xsl:variable name="f:index-kinds" static="yes" as="xs:string+" select="'person', 'place', 'org', 'event', 'date'"/>

  <!-- The entries of a kind, sorted as a reader looks for them. -->
  <xsl:function name="f:entries-of" as="map(xs:string, item()*)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:perform-sort select="$f:entries[.('kind') = $kind]">
      <!-- Code points of the folded name: the same order with every Java runtime and locale. -->
      <xsl:sort select="if ($kind = 'date') then f:date-value(head(.('mentions'))) else f:fold(.('name'))"
          collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
    </xsl:perform-sort>
  </xsl:function>

  <xsl:function name="f:fold" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="lower-case(replace(normalize-unicode($name, 'NFKD'), '\p{M}', ''))"/>
  </xsl:function>

  <xsl:function name="f:entry-name" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="entity" as="element()?" select="f:entity($mention)"/>
    <xsl:sequence select="
        if ($mention/self::date) then replace(f:date-value($mention), '/', ' – ')
        else if ($entity) then f:entity-name($entity) else f:plain($mention)"/>
  </xsl:function>

  <xsl:template name="f:index" as="node()*">
    <xsl:context-item as="element(text)" use="required"/>
    <xsl:if test="exists($f:used-kinds)">
      <section class="index" role="doc-index" aria-labelledby="_.index">
        <xsl:sequence select="f:type-attribute('index'), f:label-attributes()"/>
        <h2 id="_.index">{f:label('index')}</h2>
        <xsl:for-each select="$f:used-kinds">
          <section class="{.}">
            <h3 id="_.index-{.}">{f:label(.)}</h3>
            <ul>
              <xsl:apply-templates select="f:entries-of(.)" mode="m:entry"/>
            </ul>
          </section>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The kinds of things that the text names, in the order of the index. -->
  <xsl:variable name="f:used-kinds" as="xs:string*" select="$f:index-kinds[. = $f:entries ! .('kind')]"/>

  <xsl:mode name="m:entry" on-no-match="fail"/>

  <xsl:template match=".[. instance of map(*)]" mode="m:entry" as="node()*">
    <xsl:variable name="first" as="element()" select="head(.('mentions'))"/>
    <xsl:variable name="name" as="xs:string" select="f:plain-spaces(.('name'))"/>
    <li class="card entry" id="{.('id')}">
      <div>
        <bdi class="entry-name">
          <xsl:sequence select="f:entry-language(.)"/>
          <xsl:value-of select="$name"/>
        </bdi>
        <xsl:sequence select="f:variants(., $name)"/>
        <xsl:apply-templates select=".('entity')/idno" mode="m:authority"/>
        <xsl:apply-templates select="$first/@ref[starts-with(., 'http')]" mode="m:authority"/>
        <xsl:text> </xsl:text>
        <xsl:sequence select="f:mention-links(., $name)"/>
        <xsl:for-each select="f:entry-page($first)">
          <xsl:text> </xsl:text>
          <xsl:sequence select="."/>
        </xsl:for-each>
      </div>
      <xsl:call-template name="f:close"/>
    </li>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- A name in the index has the language of the text, where our own words have another. -->
  <xsl:function name="f:entry-language" as="attribute()*">
    <xsl:param name="entry" as="map(xs:string, item()*)"/>
    <xsl:variable name="tag" as="xs:string" select="f:lang(($entry('entity'), $entry('mentions'))[1])"/>
    <xsl:if test="$tag ne '' and $entry('kind') ne 'date' and not(starts-with(lower-case($tag), $f:label-lang))">
      <xsl:sequence select="f:language-attributes($tag)"/>
    </xsl:if>
  </xsl:function>

  <!-- The other names: those that the entity lists; for a date, the words of the text. -->
  <xsl:function name="f:variants" as="element()?">
    <xsl:param name="entry" as="map(xs:string, item()*)"/>
    <xsl:param name="main" as="xs:string"/>
    <xsl:variable name="names" as="xs:string*" select="
        if ($entry('kind') = 'date') then $entry('mentions') ! f:plain(.)
        else $entry('entity')
          /*[self::persName or self::placeName or self::orgName or self::eventName or self::name] ! normalize-space(.)"/>
    <xsl:variable name="others" as="xs:string*" select="distinct-values($names ! f:plain-spaces(.))[. ne $main][. ne '']"/>
    <xsl:if test="exists($others)">
      <span class="variants">
        <xsl:for-each select="$others">
          <xsl:text> · </xsl:text>
          <bdi>{.}</bdi>
        </xsl:for-each>
      </span>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:mention-links" as="element()">
    <xsl:param name="entry" as="map(xs:string, item()*)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="mention" as="xs:string" select="f:label('mention') || ' '"/>
    <xsl:variable name="of" as="xs:string" select="': ' || $name"/>
    <span class="mentions">
      <xsl:for-each select="$entry('ids')">
        <xsl:variable name="number" as="xs:string" select="string(position())"/>
        <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
        <a href="#{.}" aria-label="{$mention || $number || $of}">
          <xsl:value-of select="$number"/>
        </a>
      </xsl:for-each>
    </span>
  </xsl:function>

  <xsl:mode name="m:authority" on-no-match="fail"/>

  <xsl:template match="idno" mode="m:authority" as="node()*">
    <xsl:variable name="scheme" as="xs:string" select="lower-case(@type)"/>
    <xsl:variable name="address" as="xs:string?" select="f:authority-address($scheme, normalize-space())"/>
    <xsl:if test="exists($address)">
      <xsl:text> </xsl:text>
      <a class="authority" href="{$address}" rel="external noopener">{$f:authorities($scheme)[1]}</a>
    </xsl:if>
  </xsl:template>

  <!-- A mention made elsewhere may point to an address itself. -->
  <xsl:template match="@ref" mode="m:authority" as="node()*">
    <xsl:variable name="address" as="xs:string?" select="f:address(tokenize(.)[1])"/>
    <xsl:if test="exists($address)">
      <xsl:text> </xsl:text>
      <a class="authority" href="{$address}" rel="external noopener">{replace($address, '^https?://(www\.)?([^/]*).*$', '$2')}</a>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
