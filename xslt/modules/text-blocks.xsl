<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Blocks as lines of text. A rule returns one string a paragraph; lines that belong together (verse, the
       rows of a table, the items of a list) are one string with line ends. -->

  <!-- What has no rule of its own is a block or a phrase by its name: TEI made elsewhere never fails. -->
  <xsl:mode name="m:text" on-no-match="fail"/>

  <xsl:template match="*" mode="m:text" priority="-1" as="xs:string*">
    <xsl:sequence select="f:contents(.)"/>
  </xsl:template>

  <xsl:template match="fw | metamark | ab[@type = 'metadata'] | del | pc[@force = 'weak']
      | supplied[$f:leaves-out][f:is-left-out(.)] | gloss[$f:leaves-out][f:is-left-out(.)] | note[$f:leaves-out][f:is-left-out(.)] | ref[$f:leaves-out][f:is-left-out(.)] | note[f:is-float(.)]" mode="m:text" priority="10"
      as="empty-sequence()"/>

  <!-- Where a plain text is asked for, the notes go with their section. -->
  <xsl:template match="div[@type = 'notes']" mode="m:text" as="xs:string*">
    <xsl:if test="$policy ne 'plain'">
      <xsl:sequence select="f:contents(.)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="m:text" as="xs:string*">
    <xsl:if test="$policy ne 'plain' or @type = 'speaker' or not(f:is-block(.))">
      <xsl:sequence select="f:contents(.)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="lg | list | table | listBibl | castList" mode="m:text" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="*[f:is-block(.)]" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="string-join($lines[. ne ''], if (lg) then '&#10;&#10;' else '&#10;')"/>
  </xsl:template>

  <xsl:template match="row" mode="m:text" as="xs:string*">
    <xsl:variable name="cells" as="xs:string*" select="cell ! string-join(f:contents(.), ' ')"/>
    <xsl:sequence select="string-join($cells, '&#9;')"/>
  </xsl:template>

  <xsl:template match="item" mode="m:text" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*" select="f:contents(.)"/>
    <xsl:sequence select="
        string-join((if (empty(label) and empty(preceding-sibling::*[1]/self::label) and exists($lines)) then '- ' || head($lines) else head($lines), tail($lines)), '&#10;')"/>
  </xsl:template>

  <!-- A sense of a dictionary begins with its number. -->
  <xsl:template match="sense" mode="m:text" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*" select="f:contents(.)"/>
    <xsl:sequence select="(f:sense-number(.) ! (. || ' ' || head($lines)), head($lines))[1], tail($lines)"/>
  </xsl:template>

  <!-- A speaker's name leads the first line of the speech. -->
  <xsl:template match="sp | u" mode="m:text" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*" select="f:contents(.)"/>
    <xsl:sequence select="
        if (*[1][self::speaker or self::note[@type = 'speaker']] and count($lines) ge 2)
        then ($lines[1] || ' ' || $lines[2], subsequence($lines, 3)) else $lines"/>
  </xsl:template>

  <!-- A gap between blocks is one itself. -->
  <xsl:template match="gap[not(normalize-space())]" mode="m:text" as="xs:string">
    <xsl:sequence select="f:line(.)"/>
  </xsl:template>

  <!-- A drawing made of characters stays as it is. -->
  <xsl:template match="ab[@rend = 'preformatted'] | eg" mode="m:text" as="xs:string*">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <!-- A line of ornaments is all that a text has to show a change of scene. -->
  <xsl:template match="p[metamark[@function = 'separator']] | ab[metamark[@function = 'separator']]" mode="m:text" as="xs:string*">
    <xsl:variable name="words" as="xs:string*" select="f:contents(.)"/>
    <xsl:sequence select="if ($words[. ne '']) then $words else '* * *'"/>
  </xsl:template>

  <xsl:template match="milestone[@unit = 'section'][following-sibling::*[1]/self::metamark]" mode="m:text" priority="11" as="xs:string*">
    <xsl:sequence select="'* * *'"/>
  </xsl:template>

  <xsl:template match="choice | app" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:chosen(.) ! f:contents(.), (self::app/(note, noteGrp) ! f:line(.))[. ne '']"/>
  </xsl:template>

  <!-- The paragraphs in an element: runs of phrases, and the blocks between them. -->
  <xsl:function name="f:contents" as="xs:string*">
    <xsl:param name="e" as="element()"/>
    <xsl:choose>
      <xsl:when test="f:has-blocks($e)">
        <xsl:for-each-group select="$e/node()" group-adjacent="f:layout(.)">
          <xsl:choose>
            <xsl:when test="current-grouping-key() = 'block'">
              <xsl:apply-templates select="current-group()" mode="m:text"/>
            </xsl:when>
            <xsl:when test="current-grouping-key() = 'lines'">
              <xsl:variable name="lines" as="xs:string*">
                <xsl:apply-templates select="current-group()/self::l" mode="m:text"/>
              </xsl:variable>
              <xsl:sequence select="string-join($lines[. ne ''], f:verse-line-end())"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:sequence select="f:line(current-group())[. ne '']"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:line($e/node())[. ne '']"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A run of phrases in one line. A no-break space may be meant: it stays. -->
  <xsl:function name="f:line" as="xs:string">
    <xsl:param name="run" as="node()*"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$run" mode="m:words"/>
    </xsl:variable>
    <xsl:sequence select="f:at-line-start(normalize-space(f:plain-spaces(string-join($words))))"/>
  </xsl:function>

  <!-- How a node is laid out: lines of verse stay together, with the white space between them. -->
  <xsl:function name="f:layout" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
        if ($node/self::l) then 'lines'
        else if ($node/self::text() and $node/preceding-sibling::*[1]/self::l and not(normalize-space($node))) then 'lines'
        else if ($node/self::*[f:is-block(.) or f:has-blocks(.)][not(f:out-of-flow(.))]) then 'block'
        else 'words'"/>
  </xsl:function>

  <!-- Phrases as words in a line. -->
  <xsl:mode name="m:words" on-no-match="fail"/>

  <!-- Most text stays as it is: it calls no function. -->
  <xsl:template match="text()" mode="m:words" as="xs:string">
    <xsl:sequence select="if ($f:closes-up and map:contains($f:seams, generate-id())) then f:flow(.) else string()"/>
  </xsl:template>

  <xsl:template match="lb" mode="m:words" as="xs:string?">
    <xsl:sequence select="' '[f:divides(current())]"/>
  </xsl:template>

  <xsl:template match="*" mode="m:words" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:words" as="empty-sequence()"/>

  <xsl:template match="fw | metamark | ab[@type = 'metadata'] | del | pc[@force = 'weak']
      | supplied[$f:leaves-out][f:is-left-out(.)] | gloss[$f:leaves-out][f:is-left-out(.)] | note[$f:leaves-out][f:is-left-out(.)] | ref[$f:leaves-out][f:is-left-out(.)]" mode="m:words" priority="10" as="empty-sequence()"/>

  <!-- A note in the text leaves its number, where the text has no callout of its own. -->
  <xsl:template match="note[f:is-float(.)]" mode="m:words" priority="5" as="xs:string?">
    <xsl:if test="f:leaves-callout(.)">
      <xsl:sequence select="' '[not(f:ends-in-space(string(current()/preceding-sibling::node()[1])))] || '(' || f:note-number(.) || ')'"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="choice | app" mode="m:words" as="xs:string*">
    <xsl:apply-templates select="f:chosen(.)/node(), self::app/(note | noteGrp)" mode="#current"/>
  </xsl:template>

  <xsl:template match="gap[not(normalize-space())]" mode="m:words" as="xs:string">
    <xsl:sequence select="'[…]'"/>
  </xsl:template>

  <!-- To a note it is the callout of that. -->
  <xsl:template match="ptr" mode="m:words" as="xs:string?">
    <xsl:variable name="note" as="element(note)?" select="f:pointed-note(.)"/>
    <xsl:sequence select="
        if (empty($note)) then f:plain-spaces(string(@target))
        else if (f:drops-callouts()) then ()
        else f:callout-words($note)"/>
  </xsl:template>

  <xsl:template match="supplied" mode="m:words" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="if (f:is-insertion(.)) then $words else ('[', $words, ']')"/>
  </xsl:template>

</xsl:stylesheet>
