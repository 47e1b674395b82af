<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What Markdown marks and plain text does not. The rules of text-blocks.xsl hold where none stands here. Whatever
       the text has that Markdown would read as a mark is escaped: a reader gets the words of the source. -->

  <!-- The rules for plain text ask for it: all its notes are wanted. -->
  <xsl:param name="policy" as="xs:string" select="'reading'"/>

  <xsl:function name="f:drops-callouts" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:function>

  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="xs:string">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="$f:text" mode="m:text"/>
      <xsl:apply-templates select="$f:text ! f:visible-floats(.)" mode="m:definition"/>
    </xsl:variable>
    <xsl:sequence select="f:blocks($blocks) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="f:blocks" as="xs:string">
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:sequence select="string-join($blocks[. ne ''], '&#10;&#10;')"/>
  </xsl:function>

  <!-- Blocks inside another: the first line after its mark, the others set in below it. -->
  <xsl:function name="f:set-in" as="xs:string">
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="others" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize(f:blocks($blocks), '\n')"/>
    <xsl:sequence select="
        string-join(($first || head($lines), tail($lines) ! (if (. eq '') then replace($others, '\s+$', '') else $others || .)), '&#10;')"/>
  </xsl:function>

  <xsl:template match="head" mode="m:text" priority="5" as="xs:string*">
    <xsl:variable name="level" as="xs:integer" select="
        min((6, max((1, count(ancestor::*[starts-with(local-name(), 'div')])))))"/>
    <xsl:sequence select="
        if (parent::list or parent::table or parent::figure or parent::lg or f:has-blocks(.)) then f:contents(.) ! f:wrapped(f:unmarked(.), '**')
        else f:contents(.) ! (substring('######', 1, $level) || ' ' || f:unmarked(.))"/>
  </xsl:template>

  <!-- Lines of verse end in a mark that keeps them apart. -->
  <xsl:function name="f:verse-line-end" as="xs:string">
    <xsl:sequence select="'\&#10;'"/>
  </xsl:function>

  <xsl:template match="lg" mode="m:text" priority="5" as="xs:string*">
    <xsl:choose>
      <xsl:when test="lg">
        <xsl:apply-templates select="*[f:is-block(.)]" mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="head" mode="#current"/>
        <xsl:variable name="lines" as="xs:string*">
          <xsl:apply-templates select="*[f:is-block(.)] except head" mode="#current"/>
        </xsl:variable>
        <xsl:sequence select="string-join($lines[. ne ''], f:verse-line-end())"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="list | castList | listBibl" mode="m:text" priority="5" as="xs:string*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:variable name="numbered" as="xs:boolean" select="
        (@rend = ('numbered', 'ordered') or @type = ('ordered', 'numbered')) and empty(item/label)"/>
    <xsl:variable name="items" as="xs:string*">
      <xsl:for-each select="*[f:is-block(.)] except head">
        <xsl:variable name="mark" as="xs:string" select="if ($numbered and self::item) then count(preceding-sibling::item) + 1 || '. ' else '- '"/>
        <xsl:variable name="blocks" as="xs:string*" select="f:contents(.)"/>
        <xsl:if test="exists($blocks)">
          <xsl:sequence select="f:set-in($blocks, $mark, substring('            ', 1, string-length($mark)))"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($items, '&#10;')"/>
  </xsl:template>

  <xsl:template match="quote | q | cit | said" mode="m:text" priority="5" as="xs:string*">
    <xsl:variable name="blocks" as="xs:string*" select="f:contents(.)"/>
    <xsl:sequence select="if (f:is-block(.) and exists($blocks)) then f:set-in($blocks, '> ', '> ') else $blocks"/>
  </xsl:template>

  <!-- A table has a heading, be it empty: without one it is none. -->
  <xsl:template match="table" mode="m:text" priority="5" as="xs:string*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:variable name="rows" as="element(row)*" select="row[cell[normalize-space()]]"/>
    <xsl:variable name="width" as="xs:integer" select="max((1, $rows ! count(cell)))"/>
    <xsl:variable name="is-headed" as="xs:boolean" select="exists($rows[1][@role = 'label' or not(cell[not(@role = 'label')])])"/>
    <xsl:variable name="heading" as="xs:string" select="if ($is-headed) then f:row($rows[1], $width) else f:row((), $width)"/>
    <xsl:sequence select="
        string-join(($heading, '|' || string-join((1 to $width) ! ' --- |'), (if ($is-headed) then tail($rows) else $rows) ! f:row(., $width)), '&#10;')"/>
    <xsl:apply-templates select="*[f:is-block(.)] except (head, row)" mode="#current"/>
  </xsl:template>

  <xsl:function name="f:row" as="xs:string">
    <xsl:param name="row" as="element(row)?"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:sequence select="
        '|' || string-join(for $n in 1 to $width return (' ' || replace(string-join((for $cell in $row/cell[$n] return f:contents($cell)), ' '), '\|', '\\|') || ' |'))"/>
  </xsl:function>

  <xsl:template match="speaker | note[@type = 'speaker']" mode="m:text" priority="5" as="xs:string*">
    <xsl:sequence select="f:contents(.) ! f:wrapped(f:unmarked(.), '**')"/>
  </xsl:template>

  <xsl:template match="ab[@rend = 'preformatted'] | eg" mode="m:text" priority="5" as="xs:string*">
    <xsl:sequence select="string-join(tokenize(., '\r?\n') ! ('    ' || .), '&#10;')"/>
  </xsl:template>

  <xsl:template match="p[metamark[@function = 'separator']] | ab[metamark[@function = 'separator']]" mode="m:text" priority="5" as="xs:string*">
    <xsl:variable name="words" as="xs:string*" select="f:contents(.)"/>
    <xsl:sequence select="if ($words[. ne '']) then $words else '* * *'"/>
  </xsl:template>

  <!-- Notes: a callout is a reference, the note its definition; one that nothing calls stays a paragraph. -->
  <xsl:variable name="f:note-marks" as="map(xs:string, xs:integer)" select="
      f:numbers($f:text/descendant::note[f:is-called(.) or f:leaves-callout(.)] | $f:text/descendant::ptr/f:pointed-note(.))"/>

  <xsl:mode name="m:definition" on-no-match="fail"/>

  <xsl:template match="note" mode="m:definition" as="xs:string*">
    <xsl:variable name="mark" as="xs:integer?" select="$f:note-marks(generate-id())"/>
    <xsl:variable name="blocks" as="xs:string*" select="f:contents(.)"/>
    <xsl:sequence select="if (exists($mark)) then f:set-in($blocks, '[^' || $mark || ']: ', '    ') else $blocks"/>
  </xsl:template>

  <xsl:template match="div[@type = 'notes']/note" mode="m:text" priority="6" as="xs:string*">
    <xsl:apply-templates select="." mode="m:definition"/>
  </xsl:template>

  <xsl:template match="note/label[map:contains($f:note-marks, generate-id(..))]" mode="m:words" priority="5" as="empty-sequence()"/>

  <xsl:template match="ref[@type = 'noteref']" mode="m:words" priority="6" as="xs:string*">
    <xsl:variable name="note" as="element(note)?" select="key('id', substring-after(@target, '#'), $f:document)[1]/self::note[ancestor::text]"/>
    <xsl:choose>
      <xsl:when test="$note and map:contains($f:note-marks, generate-id($note))">
        <xsl:sequence select="'[^' || $f:note-marks(generate-id($note)) || ']'"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="note[f:is-float(.)]" mode="m:words" priority="6" as="xs:string?">
    <xsl:sequence select="$f:note-marks(generate-id())[f:leaves-callout(current())] ! ('[^' || . || ']')"/>
  </xsl:template>

  <!-- Words: emphasis and links. -->
  <xsl:template match="emph | hi | seg[@type = 'emphasis'] | foreign | term | mentioned | distinct | title[not(@level = ('a', 'u'))] | stage" mode="m:words" priority="5" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="
        if (f:has-blocks(.) or matches(., '^\s*[“&quot;«„‘]') or tokenize(lower-case(@rend), '\W+') = ('sub', 'sup', 'subscript', 'superscript', 'super')) then $words
        else f:wrapped(string-join($words), if (tokenize(lower-case(@rend), '\W+') = ('bold', 'b', 'strong')) then '**' else '*')"/>
  </xsl:template>

  <xsl:template match="ref[not(@type = 'noteref')][f:address(@target)]" mode="m:words" priority="5" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="'[' || string-join($words) || '](&lt;' || f:address(@target) || '>)'"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:words" priority="5" as="xs:string">
    <xsl:sequence select="f:escaped(f:flow(.))"/>
  </xsl:template>

  <xsl:template match="gap[not(normalize-space())]" mode="m:words" priority="5" as="xs:string">
    <xsl:sequence select="'\[…\]'"/>
  </xsl:template>

  <xsl:template match="ptr" mode="m:words" priority="5" as="xs:string">
    <xsl:variable name="note" as="element(note)?" select="f:pointed-note(.)"/>
    <xsl:sequence select="
        if (exists($note)) then '[^' || $f:note-marks(generate-id($note)) || ']'
        else (f:address(@target) ! ('&lt;' || . || '>'), f:escaped(f:plain-spaces(string(@target)))[not(f:address(current()/@target))])"/>
  </xsl:template>

  <xsl:template match="supplied" mode="m:words" priority="5" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="if (f:is-insertion(.)) then $words else ('\[', $words, '\]')"/>
  </xsl:template>

  <!-- Marks stand close to their words: the white space goes outside. -->
  <xsl:function name="f:wrapped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:variable name="bare" as="xs:string" select="normalize-space($words)"/>
    <xsl:sequence select="
        if ($bare eq '' or contains($bare, '*') and not(contains($bare, '\*'))) then $words
        else ' '[f:starts-with-space($words)] || $mark || $bare || $mark || ' '[f:ends-in-space($words)]"/>
  </xsl:function>

  <!-- Headings and speakers are marked as a whole: emphasis inside them would mark twice. -->
  <xsl:function name="f:unmarked" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '(^|[^\\])\*+', '$1')"/>
  </xsl:function>

  <xsl:function name="f:escaped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
        $words => replace('([\\`*_\[\]&lt;>~])', '\\$1') => replace('&amp;([#A-Za-z])', '\\&amp;$1')"/>
  </xsl:function>

  <!-- What only the beginning of a line makes a mark. -->
  <xsl:function name="f:at-line-start" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="$line => replace('^([#+=\-])', '\\$1') => replace('^([0-9]{1,9})([.)])', '$1\\$2')"/>
  </xsl:function>

</xsl:stylesheet>
