<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The text of a block as it reads once source lines and pages no longer matter. White space closes up by
       itself, in a browser and in the lines of a text; what has to be done here is to join the words that a
       line end cuts, to keep those apart that only a line end divides, and to close the hole where words
       are left out. The few places that need it are found once. -->

  <xsl:variable name="f:closing" as="xs:string" static="yes" select="'^[,.;:!?…)\]\}”’»،؛؟۔]'"/>
  <xsl:variable name="f:opening" as="xs:string" static="yes" select="'[(\[\{“‘«]$'"/>

  <!-- A line end inside a word; whether its hyphen is kept is the encoding's affair (pc force="weak"). -->
  <xsl:function name="f:joins" as="xs:boolean">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:sequence select="$lb/@break = ('no', 'maybe')"/>
  </xsl:function>

  <xsl:variable name="f:joints" as="element(lb)*" select="$f:text/descendant::lb[@break][f:joins(.)]"/>

  <!-- Where white space goes: for each text, and each line end that divides no words, whether that is
       before it, after it or on both sides; and which texts something is put behind. -->
  <xsl:variable name="f:seams" as="map(xs:string, xs:string+)" select="
      map:merge((
        ($f:joints, $f:left-out[matches(f:words-after(.), $f:closing)]) ! f:up-to(.) ! map:entry(generate-id(.), 'after'),
        ($f:joints, $f:left-out[matches(f:words-before(.), $f:opening)]) ! f:on-from(.) ! map:entry(generate-id(.), 'before'),
        map:keys($f:partings) ! map:entry(., 'parting')),
        map { 'duplicates': 'combine' })"/>

  <xsl:variable name="f:closes-up" as="xs:boolean" select="
      exists($f:joints) or exists($f:left-out) or map:size($f:partings) gt 0"/>

  <!-- The last words before a node, across page furniture: a few lines, which bounds the search. -->
  <xsl:function name="f:words-before" as="text()?">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="float" as="element(note)?" select="f:float-of($e)"/>
    <xsl:sequence select="$e/preceding::text()[position() le 16][f:is-solid(., $float)][1]"/>
  </xsl:function>

  <xsl:function name="f:words-after" as="text()?">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="float" as="element(note)?" select="f:float-of($e)"/>
    <xsl:sequence select="$e/following::text()[position() le 16][f:is-solid(., $float)][1]"/>
  </xsl:function>

  <!-- Those words, and the white space and line ends between them and the node. -->
  <xsl:function name="f:up-to" as="node()*">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="words" as="text()?" select="f:words-before($e)"/>
    <xsl:variable name="float" as="element(note)?" select="f:float-of($e)"/>
    <xsl:sequence select="$words"/>
    <xsl:if test="exists($words)">
      <xsl:iterate select="$words/following::node()[self::text() or self::lb]">
        <xsl:choose>
          <xsl:when test=". &lt;&lt; $e">
            <xsl:sequence select=".[f:is-in-float(., $float)]"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:break/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:iterate>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:on-from" as="node()*">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="words" as="text()?" select="f:words-after($e)"/>
    <xsl:variable name="float" as="element(note)?" select="f:float-of($e)"/>
    <xsl:sequence select="$words"/>
    <xsl:if test="exists($words)">
      <xsl:iterate select="$e/following::node()[self::text() or self::lb]">
        <xsl:choose>
          <xsl:when test=". &lt;&lt; $words">
            <xsl:sequence select=".[f:is-in-float(., $float)]"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:break/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:iterate>
    </xsl:if>
  </xsl:function>

  <!-- True for words that a reader sees in the running text, or in the given note. -->
  <xsl:function name="f:is-solid" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:param name="float" as="element(note)?"/>
    <xsl:sequence select="
        normalize-space(f:plain-spaces($text)) ne '' and f:is-visible($text) and f:is-in-float($text, $float)"/>
  </xsl:function>

  <xsl:function name="f:is-in-float" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="float" as="element(note)?"/>
    <xsl:variable name="own" as="element(note)?" select="if (exists($f:floats)) then f:float-of($node) else ()"/>
    <xsl:sequence select="if (exists($float)) then exists($own) and $own is $float else empty($own)"/>
  </xsl:function>

  <!-- A text node as it reads in its block; white space that needs nothing stays as it is. -->
  <xsl:function name="f:flow" as="xs:string">
    <xsl:param name="node" as="text()"/>
    <xsl:sequence select="
        if ($f:closes-up and map:contains($f:seams, generate-id($node)))
        then f:closed-up($node, $f:seams(generate-id($node))) || $f:partings(generate-id($node)) else string($node)"/>
  </xsl:function>

  <xsl:function name="f:closed-up" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="sides" as="xs:string+"/>
    <xsl:choose>
      <xsl:when test="$sides = ('before', 'after')">
        <xsl:variable name="plain" as="xs:string" select="f:plain-spaces($text)"/>
        <xsl:variable name="words" as="xs:string" select="normalize-space($plain)"/>
        <xsl:sequence select="
            if ($words eq '') then ''
            else ' '[not($sides = 'before') and f:starts-with-space($plain)] || $words
              || ' '[not($sides = 'after') and f:ends-in-space($plain)]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- True where a line end divides words, whether or not the source has white space beside it. -->
  <xsl:function name="f:divides" as="xs:boolean">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:sequence select="not($f:closes-up) or not(f:joins($lb) or map:contains($f:seams, generate-id($lb)))"/>
  </xsl:function>

  <!-- The words of an element in one line, without callouts and notes: for contents and labels. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="e" as="element()"/>
    <xsl:choose>
      <xsl:when test="$e/*">
        <xsl:variable name="words" as="xs:string*">
          <xsl:apply-templates select="$e/node()" mode="m:plain"/>
        </xsl:variable>
        <xsl:sequence select="normalize-space(f:plain-spaces(f:without-parting(string-join($words), $e)))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="normalize-space(f:plain-spaces($e))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:mode name="m:plain" on-no-match="fail"/>

  <xsl:template match="text()" mode="m:plain" as="xs:string">
    <xsl:sequence select="f:flow(.)"/>
  </xsl:template>

  <xsl:template match="lb" mode="m:plain" as="xs:string?">
    <xsl:sequence select="' '[f:divides(current())]"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:plain" as="empty-sequence()"/>

  <xsl:template match="*" mode="m:plain" as="xs:string*">
    <xsl:if test="not(f:out-of-flow(.) or f:is-callout(.))">
      <xsl:apply-templates mode="#current"/>
    </xsl:if>
  </xsl:template>

  <!-- U+0085 and the line and paragraph separators are line ends to a reader. -->
  <xsl:function name="f:plain-spaces" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, '&#x85;&#x2028;&#x2029;', '   ')"/>
  </xsl:function>

  <xsl:function name="f:starts-with-space" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="$text ne '' and normalize-space(substring($text, 1, 1)) = ''"/>
  </xsl:function>

  <xsl:function name="f:ends-in-space" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="$text ne '' and normalize-space(substring($text, string-length($text))) = ''"/>
  </xsl:function>

</xsl:stylesheet>
