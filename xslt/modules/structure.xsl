<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Divisions, headings, paragraphs and the parts of letters, minutes and plays. -->

  <!-- Everything TEI has a rule: what we do not know falls through to the catch-all below, as a block or
       a phrase with its text, so TEI made elsewhere never fails. -->
  <xsl:mode name="m:html" on-no-match="fail"/>

  <xsl:template match="*" mode="m:html" priority="-1" as="node()*">
    <xsl:sequence select="if (f:is-block(.)) then f:block(., 't-' || local-name()) else f:phrase(., 't-' || local-name())"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:html" as="empty-sequence()"/>

  <!-- A browser closes white space up. In a link that other links break, each piece of its text is a link. -->
  <xsl:template match="text()" mode="m:html" as="node()?">
    <xsl:param name="link" as="xs:string?" tunnel="yes" select="()"/>
    <xsl:param name="parted" as="text()?" tunnel="yes" select="()"/>
    <xsl:choose>
      <xsl:when test="exists($link) and normalize-space()">
        <a href="{$link}">{f:flow(.)}</a>
      </xsl:when>
      <!-- Most of a page is text that stays as it is: it calls no function. -->
      <xsl:when test="$f:closes-up and map:contains($f:seams, generate-id())">
        <xsl:value-of select="if (exists($parted) and . is $parted) then f:without-parting(f:flow(.), .) else f:flow(.)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A sense of a dictionary begins with its number. -->
  <xsl:template match="sense[not(f:is-empty(.))]" mode="m:html" as="node()*">
    <div class="t-sense">
      <xsl:sequence select="f:common(.)"/>
      <xsl:for-each select="f:sense-number(.)">
        <span class="label">{.}</span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <!-- Page furniture goes, but the page and line marks inside it stay. -->
  <xsl:template match="fw | metamark | ab[@type = 'metadata'] | pc[@force = 'weak']
      | supplied[$f:leaves-out][f:is-left-out(.)] | gloss[$f:leaves-out][f:is-left-out(.)] | note[$f:leaves-out][f:is-left-out(.)] | ref[$f:leaves-out][f:is-left-out(.)]" mode="m:html" priority="10" as="node()*">
    <xsl:apply-templates select="descendant::pb | descendant::lb" mode="#current"/>
  </xsl:template>

  <xsl:template match="text | front | body | back | group | floatingText" mode="m:html" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="m:html" as="node()*">
    <xsl:element name="{if (head[not(f:is-title(.))][f:is-visible(.)]) then 'section' else 'div'}">
      <xsl:attribute name="class" select="'div', f:class-words(@type)"/>
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A heading's level is the depth of its division; the title of the page is h1. -->
  <xsl:template match="head" mode="m:html" as="node()*">
    <xsl:variable name="level" as="xs:integer" select="
        min((6, 1 + max((1, count(ancestor::*[starts-with(local-name(), 'div') or self::lg or self::list or self::table])))))"/>
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else 'h' || $level}">
      <xsl:sequence select="f:common(.)"/>
      <xsl:if test="f:has-blocks(.)">
        <xsl:attribute name="role" select="'heading'"/>
        <xsl:attribute name="aria-level" select="$level"/>
      </xsl:if>
      <xsl:if test="empty(@xml:id) and f:is-section-head(.)">
        <xsl:attribute name="id" select="f:section-id(.)"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- The heading that the title block shows already. -->
  <xsl:template match="head[f:is-title(.)]" mode="m:html" priority="5" as="empty-sequence()"/>

  <xsl:template match="p | ab" mode="m:html" as="node()*">
    <xsl:choose>
      <xsl:when test="f:is-separator(.)">
        <hr class="separator"/>
        <xsl:apply-templates select="descendant::pb | descendant::lb" mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:block(., ())"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A drawing made of characters. -->
  <xsl:template match="ab[@rend = 'preformatted'] | eg" mode="m:html" as="node()*" priority="1">
    <xsl:sequence select="f:block(., 'drawing')"/>
  </xsl:template>

  <!-- A paragraph that holds nothing but a line of ornaments or a change of section. -->
  <xsl:function name="f:is-separator" as="xs:boolean">
    <xsl:param name="p" as="element()"/>
    <xsl:sequence select="
        exists($p/(metamark[@function = 'separator'] | milestone[@unit = 'section'])) and f:is-empty($p)"/>
  </xsl:function>

  <!-- True when a reader would see nothing of it: only page furniture, marks and white space. -->
  <xsl:function name="f:is-empty" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        not($e/text()[normalize-space()])
        and empty($e/descendant::text()[normalize-space()][f:is-visible(.)])
        and empty($e/descendant::*[self::graphic or self::gap or self::ptr or self::space or self::del])"/>
  </xsl:function>

  <!-- A leaf block is a p, a block that holds blocks a div; an empty one leaves its page marks only. -->
  <xsl:function name="f:block" as="node()*">
    <xsl:param name="e" as="element()"/>
    <xsl:param name="class" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="f:is-empty($e)">
        <xsl:apply-templates select="$e/descendant::pb | $e/descendant::lb" mode="m:html"/>
      </xsl:when>
      <xsl:when test="f:has-blocks($e)">
        <div class="{($class, 'p')[1], f:class-words($e/@type)}">
          <xsl:sequence select="f:common($e)"/>
          <xsl:apply-templates select="$e/node()" mode="m:html"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:if test="exists($class) or $e/@type">
            <xsl:where-populated>
              <xsl:attribute name="class" select="$class, f:class-words($e/@type)"/>
            </xsl:where-populated>
          </xsl:if>
          <xsl:sequence select="f:common($e)"/>
          <xsl:if test="$e/self::p/@xml:id">
            <xsl:sequence select="f:paragraph-link($e)"/>
          </xsl:if>
          <xsl:apply-templates select="$e/node()" mode="m:html"/>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A phrase; a div where TEI lets blocks stand inside it. -->
  <xsl:function name="f:phrase" as="element()">
    <xsl:param name="e" as="element()"/>
    <xsl:param name="class" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="f:has-blocks($e)">
        <div class="{$class, 'uncertain'[$e/@cert = 'low']}">
          <xsl:sequence select="f:common($e)"/>
          <xsl:apply-templates select="$e/node()" mode="m:html"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <span class="{$class, 'uncertain'[$e/@cert = 'low']}">
          <xsl:sequence select="f:common($e)"/>
          <xsl:apply-templates select="$e/node()" mode="m:html"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="opener | closer | postscript | argument | titlePage | docTitle | docImprint | prologue | epilogue"
      mode="m:html" as="node()*">
    <div class="{local-name()}">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="epigraph" mode="m:html" as="node()*">
    <div class="epigraph">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | byline | trailer | titlePart | docAuthor | docDate | address | addrLine
      | imprimatur | docEdition" mode="m:html" as="node()*">
    <xsl:sequence select="f:block(., local-name())"/>
  </xsl:template>

  <xsl:template match="sp" mode="m:html" as="node()*">
    <div class="sp">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="speaker" mode="m:html" as="node()*">
    <xsl:sequence select="f:block(., 'speaker')"/>
  </xsl:template>

  <!-- An utterance of a transcript says who speaks where no printed label does. -->
  <xsl:template match="u" mode="m:html" as="node()*">
    <div class="sp u">
      <xsl:sequence select="f:common(.)"/>
      <xsl:variable name="who" as="xs:string?" select="f:speaker-name(.)"/>
      <xsl:if test="$who and empty(note[@type = 'speaker']) and empty(preceding-sibling::*[1]/self::note[@type = 'speaker'])">
        <p class="speaker">{f:plain-spaces($who)}</p>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="f:has-blocks(.)">
          <xsl:apply-templates mode="#current"/>
        </xsl:when>
        <xsl:otherwise>
          <p><xsl:apply-templates mode="#current"/></p>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- The name of the person that u/@who points to, or the pointer itself. -->
  <xsl:function name="f:speaker-name" as="xs:string?">
    <xsl:param name="u" as="element(u)"/>
    <xsl:variable name="id" as="xs:string" select="replace(head((tokenize($u/@who), '')), '^#', '')"/>
    <xsl:variable name="person" as="element()?" select="key('id', $id, $f:document)[1]"/>
    <xsl:sequence select="(if ($person) then f:entity-name($person) else (), $id)[normalize-space()][1]"/>
  </xsl:function>

  <xsl:template match="stage | incident | kinesic | vocal | writing" mode="m:html" as="node()*">
    <xsl:sequence select="if (f:is-block(.)) then f:block(., 'stage') else f:phrase(., 'stage')"/>
  </xsl:template>

</xsl:stylesheet>
