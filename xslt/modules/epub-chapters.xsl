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
  <!-- How a text is divided into files: one for each top division. What stands before the first division has
       a file of its own if there is anything to read in it, and else goes with that division. -->

  <!-- The only division of a body that holds the divisions which readers take for chapters. -->
  <xsl:variable name="f:wrappers" as="element()*" select="$f:text[1]/(front | body | back) ! f:wrappers-in(.)"/>

  <xsl:function name="f:wrappers-in" as="element()*">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="divisions" as="element()*" select="$e/*[f:is-division(.)]"/>
    <xsl:if test="count($divisions) eq 1 and count($divisions/*[f:is-division(.)]) gt 1 and f:is-bare($e/node() except $divisions)">
      <xsl:sequence select="$divisions, f:wrappers-in($divisions)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:is-division" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="starts-with(local-name($e), 'div')"/>
  </xsl:function>

  <!-- True when there is nothing to read in these nodes. -->
  <xsl:function name="f:is-bare" as="xs:boolean">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="
        every $n in $nodes satisfies
          if ($n/self::text()) then not(normalize-space($n))
          else empty($n/self::*) or exists($n/self::head[f:is-title(.)]) or f:is-empty($n)"/>
  </xsl:function>

  <!-- What is set one after the other: the content of the text without the elements that only hold chapters. -->
  <xsl:variable name="f:matter" as="node()*" select="$f:text[1] ! f:matter-of(.)"/>

  <xsl:function name="f:matter-of" as="node()*">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        for $n in $e/node()[not(self::ab[@type = 'metadata'])] return
          if ($n/(self::front | self::body | self::back | self::group | self::text) or exists($n intersect $f:wrappers))
          then f:matter-of($n) else $n"/>
  </xsl:function>

  <!-- True for what begins a chapter: a division, or the first thing in the front, body or back. -->
  <xsl:function name="f:begins-chapter" as="xs:boolean">
    <xsl:param name="n" as="node()"/>
    <xsl:sequence select="
        exists($n/self::*[f:is-division(.)
          or (parent::front or parent::body or parent::back) and empty(preceding-sibling::*[not(self::ab[@type = 'metadata'])])])"/>
  </xsl:function>

  <!-- For each chapter its nodes. -->
  <xsl:variable name="f:chapters" as="array(node()*)*">
    <xsl:variable name="groups" as="array(node()*)*">
      <xsl:for-each-group select="$f:matter" group-starting-with="*[f:begins-chapter(.)]">
        <xsl:sequence select="[current-group()]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:iterate select="$groups">
      <xsl:param name="waiting" as="node()*" select="()"/>
      <xsl:param name="any" as="xs:boolean" select="false()"/>
      <xsl:on-completion>
        <xsl:if test="exists($waiting[not(self::text())]) or not($any)">
          <xsl:sequence select="[$waiting]"/>
        </xsl:if>
      </xsl:on-completion>
      <xsl:choose>
        <xsl:when test="f:is-bare(?*)">
          <xsl:next-iteration>
            <xsl:with-param name="waiting" select="$waiting, ?*"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="[($waiting, ?*)]"/>
          <xsl:next-iteration>
            <xsl:with-param name="waiting" select="()"/>
            <xsl:with-param name="any" select="true()"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:variable>

  <!-- A short text stands below its title; one of several chapters has a page for that. -->
  <xsl:variable name="f:is-one-file" as="xs:boolean" select="
      not($part) and count($f:chapters ! .[not(?*/self::div[@type = 'notes'])]) le 1"/>

  <xsl:template name="f:chapter-files" as="element(b:file)*">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="tei" as="element(TEI)" select="."/>
    <xsl:for-each select="$f:chapters">
      <xsl:variable name="nodes" as="node()*" select="?*"/>
      <xsl:variable name="division" as="element()?" select="($nodes[self::*][f:is-division(.)])[1]"/>
      <xsl:variable name="first" as="xs:boolean" select="position() eq 1"/>
      <xsl:call-template name="f:page-file">
        <xsl:with-param name="name" select="'text-' || position()"/>
        <xsl:with-param name="title" select="f:file-title($division ! f:chapter-title(.))"/>
        <xsl:with-param name="matter" select="f:matter-name($nodes)"/>
        <xsl:with-param name="id" select="'_.begin'[$first]"/>
        <xsl:with-param name="content" as="node()*">
          <xsl:if test="$f:is-one-file and $first">
            <xsl:for-each select="$tei">
              <xsl:call-template name="f:title-block"/>
            </xsl:for-each>
          </xsl:if>
          <xsl:if test="$first">
            <xsl:for-each select="$f:wrappers[@xml:id]">
              <span id="{f:id(.)}"/>
            </xsl:for-each>
          </xsl:if>
          <xsl:call-template name="f:in-its-language">
            <xsl:with-param name="nodes" select="$nodes"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The elements around a chapter are not in its file, so their language has to be said again. -->
  <xsl:template name="f:in-its-language" as="node()*">
    <xsl:context-item use="optional"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="tag" as="xs:string" select="($nodes[self::*][last()]/.. ! f:lang(.), '')[1]"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$nodes" mode="m:html"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$tag = ('', $f:document-lang)">
        <xsl:sequence select="$content"/>
      </xsl:when>
      <xsl:otherwise>
        <div>
          <xsl:sequence select="f:language-attributes($tag)"/>
          <xsl:attribute name="dir" select="f:direction($tag)"/>
          <xsl:sequence select="$content"/>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:matter-name" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="around" as="element()*" select="$nodes[last()]/ancestor::*"/>
    <xsl:sequence select="
        if ($around[self::front]) then 'frontmatter' else if ($around[self::back]) then 'backmatter' else 'bodymatter'"/>
  </xsl:function>

  <!-- A division's heading, else what it is headed by: the place and day of an entry, the name of its notes. -->
  <xsl:function name="f:chapter-title" as="xs:string?">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="heads" as="element()*" select="
        $division/(head[not(f:is-title(.))], opener/dateline, dateline, opener/salute)[f:is-visible(.)]"/>
    <xsl:sequence select="
        (($heads ! f:plain(.))[. ne ''], f:label('notes')[$division/@type = 'notes'])[1]"/>
  </xsl:function>

</xsl:stylesheet>
