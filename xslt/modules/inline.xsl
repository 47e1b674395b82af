<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Phrases inside a block: emphasis, terms, insertions, doubt, links. -->

  <xsl:template match="emph" mode="m:html" as="node()*">
    <xsl:sequence select="f:as('em', .)"/>
  </xsl:template>

  <xsl:template match="hi" mode="m:html" as="node()*">
    <xsl:variable name="look" as="xs:string*" select="tokenize(lower-case(@rend || ' ' || @rendition || ' ' || @style), '[^a-z\-]+')"/>
    <xsl:choose>
      <xsl:when test="f:has-blocks(.)"><xsl:sequence select="f:phrase(., 'hi')"/></xsl:when>
      <xsl:when test="$look = ('bold', 'b', 'strong')"><xsl:sequence select="f:as('b', .)"/></xsl:when>
      <xsl:when test="$look = ('sup', 'superscript', 'super')"><xsl:sequence select="f:as('sup', .)"/></xsl:when>
      <xsl:when test="$look = ('sub', 'subscript')"><xsl:sequence select="f:as('sub', .)"/></xsl:when>
      <xsl:when test="$look = ('italic', 'i', 'it', 'italics')"><xsl:sequence select="f:as('i', .)"/></xsl:when>
      <xsl:when test="$look = ('smallcaps', 'small-caps', 'sc')"><xsl:sequence select="f:phrase(., 'small-caps')"/></xsl:when>
      <xsl:when test="$look = ('spaced', 'gesperrt', 'letterspaced')"><xsl:sequence select="f:phrase(., 'spaced')"/></xsl:when>
      <xsl:when test="$look = ('underline', 'underlined', 'u')"><xsl:sequence select="f:phrase(., 'underline')"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:as('i', .)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="foreign | term | mentioned | distinct" mode="m:html" as="node()*">
    <xsl:sequence select="if (f:has-blocks(.)) then f:phrase(., local-name()) else f:as('i', .)"/>
  </xsl:template>

  <!-- Quoted terms are marked by their quotation marks; italics would mark them twice. -->
  <xsl:template match="term[matches(., '^\s*[“&quot;«„‘]')] | soCalled" mode="m:html" priority="1" as="node()*">
    <xsl:sequence select="f:phrase(., local-name())"/>
  </xsl:template>

  <xsl:template match="title" mode="m:html" as="node()*">
    <xsl:sequence select="
        if (f:has-blocks(.) or @level = ('a', 'u')) then f:phrase(., 'title') else f:as('cite', .)"/>
  </xsl:template>

  <xsl:template match="code | ident | formula | tag | gi | att | val" mode="m:html" as="node()*">
    <xsl:sequence select="if (f:has-blocks(.) or element()) then f:phrase(., 'code') else f:as('code', .)"/>
  </xsl:template>

  <!-- One HTML element for one TEI phrase. -->
  <xsl:function name="f:as" as="node()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="e" as="element()"/>
    <xsl:element name="{if (f:has-blocks($e)) then 'div' else $name}">
      <xsl:where-populated>
        <xsl:attribute name="class" select="
            local-name($e)[not(. = ('emph', 'hi', 'title', 'code'))], 'uncertain'[$e/@cert = 'low']"/>
      </xsl:where-populated>
      <xsl:sequence select="f:common($e)"/>
      <xsl:apply-templates select="$e/node()" mode="m:html"/>
    </xsl:element>
  </xsl:function>

  <!-- What an editor added; brackets are drawn only where the text has none. -->
  <xsl:template match="supplied | gloss | note[@place = 'inline']" mode="m:html" as="node()*">
    <xsl:sequence select="
        f:phrase(., ('insertion', local-name(), 'bare'[current()/self::supplied][not(f:is-insertion(current()))]))"/>
  </xsl:template>

  <xsl:template match="seg" mode="m:html" as="node()*">
    <xsl:sequence select="f:phrase(., ('seg', f:class-words(@type), f:class-words(@subtype)))"/>
  </xsl:template>

  <xsl:template match="sic | unclear | orig | damage | surplus | secl" mode="m:html" as="node()*">
    <xsl:sequence select="f:phrase(., local-name())"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:html" as="node()*">
    <span class="gap">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="not(normalize-space())">[…]</xsl:if>
    </span>
  </xsl:template>

  <xsl:template match="space" mode="m:html" as="node()*">
    <span class="space">&#xA0;&#xA0;&#xA0;</span>
  </xsl:template>

  <!-- An abbreviation, a slip, an old spelling: the chosen reading, the other one on demand. -->
  <xsl:template match="choice" mode="m:html" as="node()*">
    <xsl:variable name="chosen" as="element()?" select="f:chosen(.)"/>
    <xsl:variable name="other" as="element()?" select="(* except $chosen)[1]"/>
    <xsl:element name="{if ($chosen/self::abbr and not(f:has-blocks(.))) then 'abbr' else if (f:has-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'choice'"/>
      <xsl:if test="$other[normalize-space()]">
        <xsl:attribute name="title" select="normalize-space(f:plain-spaces($other))"/>
      </xsl:if>
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates select="$chosen/node()" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- The readings of other witnesses on demand; one that leaves the words out is a dash. -->
  <xsl:template match="app" mode="m:html" as="node()*">
    <xsl:variable name="chosen" as="element()?" select="f:chosen(.)"/>
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'choice'"/>
      <xsl:where-populated>
        <xsl:attribute name="title" select="string-join(((rdg, rdgGrp/rdg) except $chosen) ! f:reading(.), '; ')"/>
      </xsl:where-populated>
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates select="$chosen/node()" mode="#current"/>
    </xsl:element>
    <xsl:apply-templates select="note | noteGrp" mode="#current"/>
  </xsl:template>

  <xsl:function name="f:reading" as="xs:string">
    <xsl:param name="rdg" as="element(rdg)"/>
    <xsl:variable name="witnesses" as="xs:string" select="string-join(tokenize($rdg/@wit) ! replace(., '^#', ''), ' ')"/>
    <xsl:sequence select="f:plain-spaces(
        (normalize-space($rdg)[.], '–')[1] || (if ($witnesses) then ' (' || $witnesses || ')' else ''))"/>
  </xsl:function>

  <!-- What the writer struck out is seen, but is no part of the text that reads on: it has no links and no place in the index. -->
  <xsl:template match="del" mode="m:html" as="node()*">
    <xsl:sequence select="f:as('del', .)"/>
  </xsl:template>

  <!-- Links lead to the web, to mail or to a place on this page; any other target stays text. -->
  <xsl:template match="ref" mode="m:html" as="node()*">
    <xsl:variable name="href" as="xs:string?" select="f:href(.)"/>
    <xsl:sequence select="if ($href) then f:link(., $href, 'ref', f:id(.)) else f:phrase(., 'ref')"/>
  </xsl:template>

  <xsl:template match="ptr" mode="m:html" as="node()*">
    <xsl:variable name="href" as="xs:string?" select="f:href(.)"/>
    <xsl:choose>
      <xsl:when test="$href">
        <a href="{$href}">
          <xsl:sequence select="f:common(.)"/>
          <xsl:text>{f:plain-spaces(@target)}</xsl:text>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <span class="ptr">{f:plain-spaces(@target)}</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:href" as="xs:string?">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="substring-after($e/@target, '#')"/>
    <xsl:sequence select="
        if (starts-with($e/@target, '#')) then
          '#'[key('id', $id, $f:document)[1][ancestor::text][f:is-visible(.)]] ! concat(., $id)
        else f:address($e/@target)"/>
  </xsl:function>

  <!-- A link; where other links stand inside it (a place in an organisation's name, a callout), each
       piece of its own text is one, for links do not nest: see m:html for text(). -->
  <xsl:function name="f:link" as="element()">
    <xsl:param name="e" as="element()"/>
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$e/* and f:holds-links($e)">
        <xsl:element name="{if (f:has-blocks($e)) then 'div' else 'span'}">
          <xsl:sequence select="f:link-attributes($e, $class, $id)"/>
          <xsl:apply-templates select="$e/node()" mode="m:html">
            <xsl:with-param name="link" as="xs:string?" tunnel="yes" select="$href"/>
          </xsl:apply-templates>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <a href="{$href}">
          <xsl:sequence select="f:link-attributes($e, $class, $id)"/>
          <xsl:apply-templates select="$e/node()" mode="m:html">
            <xsl:with-param name="link" as="xs:string?" tunnel="yes" select="()"/>
          </xsl:apply-templates>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:link-attributes" as="attribute()*">
    <xsl:param name="e" as="element()"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:attribute name="class" select="if ($e/@cert = 'low' and not($e/self::ref)) then $class || ' uncertain' else $class"/>
    <xsl:if test="exists($id)">
      <xsl:attribute name="id" select="$id"/>
    </xsl:if>
    <xsl:if test="$e/@xml:lang">
      <xsl:sequence select="f:lang-attributes($e)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:is-link" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:apply-templates select="$e" mode="m:is-link"/>
  </xsl:function>

  <xsl:mode name="m:is-link" on-no-match="fail"/>

  <xsl:template match="*" mode="m:is-link" as="xs:boolean">
    <xsl:sequence select="f:is-mention(.)"/>
  </xsl:template>

  <xsl:template match="lb | pb" mode="m:is-link" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:template>

  <xsl:template match="note" mode="m:is-link" as="xs:boolean">
    <xsl:sequence select="f:is-float(.)"/>
  </xsl:template>

  <xsl:template match="ref | ptr" mode="m:is-link" as="xs:boolean">
    <xsl:sequence select="f:is-callout(.) or exists(f:href(.))"/>
  </xsl:template>

  <xsl:function name="f:holds-links" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="exists($e/descendant::*[f:is-link(.)]) or f:has-blocks($e)"/>
  </xsl:function>

  <!-- Words that need no mark of their own on a page. -->
  <xsl:template match="w | c | s | pc | num | measure | roleName | forename | surname | nameLink | genName | addName
      | biblScope | bibl | author | editor | publisher | pubPlace | desc | ex | expan | am | abbr | corr | reg | add
      | lem | rdg | subst | idno | affiliation | trait | state | cl | phr | m | handShift | listChange"
      mode="m:html" as="node()*">
    <xsl:sequence select="f:phrase(., local-name())"/>
  </xsl:template>

  <xsl:template match="standOff | teiHeader | facsimile | sourceDoc" mode="m:html" as="empty-sequence()"/>

</xsl:stylesheet>
