<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The text of a block as it reads once source lines and pages no longer matter: line ends become
       spaces, words cut by a hyphen are joined, white space closes up. One walk over the document. -->

  <xsl:variable name="f:closing" as="xs:string" select="'^[,.;:!?…)\]\}”’»،؛؟۔]'"/>
  <xsl:variable name="f:opening" as="xs:string" select="'[(\[\{“‘«]$'"/>

  <!-- What stands before a node in its block: start, space, solid, open (an opening bracket or quotation
       mark) or joined (a line end inside a word). A stack: blocks and what is out of the flow have their own. -->
  <xsl:accumulator name="f:before" as="xs:string*" initial-value="'start'">
    <xsl:accumulator-rule match="*[f:is-block(.) or f:out-of-flow(.)]" phase="start" select="'start', $value"/>
    <xsl:accumulator-rule match="*[f:is-block(.) or f:out-of-flow(.)]" phase="end" select="
        if (not(f:out-of-flow(.))) then ('start', $value[position() gt 2])
        else if (self::note[f:leaves-callout(.)]) then ('solid', $value[position() gt 2])
        else if (f:is-left-out(.) and $value[2] = 'open') then ('joined', $value[position() gt 2])
        else tail($value)"/>
    <xsl:accumulator-rule match="lb" phase="end" select="
        f:after-line-end(., head($value)), tail($value)"/>
    <xsl:accumulator-rule match="text()" phase="end" select="
        f:after-text(f:plain-spaces(.), head($value)), tail($value)"/>
  </xsl:accumulator>

  <xsl:function name="f:after-line-end" as="xs:string">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:param name="before" as="xs:string"/>
    <xsl:sequence select="
        if ($before = 'start') then 'start' else if (f:joins($lb)) then 'joined'
        else if ($before = 'joined') then 'joined' else 'space'"/>
  </xsl:function>

  <xsl:function name="f:after-text" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="before" as="xs:string"/>
    <xsl:sequence select="
        if (normalize-space($text) = '') then
          if ($text ne '' and $before = ('solid', 'open')) then 'space' else $before
        else if (f:ends-in-space($text)) then 'space'
        else if (matches(substring($text, string-length($text)), $f:opening)) then 'open'
        else 'solid'"/>
  </xsl:function>

  <!-- A line end inside a word; whether its hyphen is kept is the encoding's affair (pc force="weak"). -->
  <xsl:function name="f:joins" as="xs:boolean">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:sequence select="$lb/@break = ('no', 'maybe')"/>
  </xsl:function>

  <!-- A text node as it reads in its block. -->
  <xsl:function name="f:flow" as="xs:string">
    <xsl:param name="node" as="text()"/>
    <xsl:variable name="text" as="xs:string" select="f:plain-spaces($node)"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($text)"/>
    <xsl:variable name="after-words" as="xs:boolean" select="
        head($node/accumulator-before('f:before')) = ('solid', 'open')"/>
    <xsl:sequence select="
        if ($words = '') then
          if ($after-words and $text ne '' and not(f:swallows-space($node))) then ' ' else ''
        else
          (if ($after-words and f:starts-with-space($text)) then ' ' else '')
          || $words
          || (if (f:ends-in-space($text) and not(f:swallows-space($node))) then ' ' else '')"/>
  </xsl:function>

  <!-- The space that a line end stands for where the source has no white space beside it. -->
  <xsl:function name="f:line-space" as="xs:string">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:sequence select="
        if (not(f:joins($lb)) and head($lb/accumulator-before('f:before')) = ('solid', 'open')) then ' ' else ''"/>
  </xsl:function>

  <!-- True when white space at the end of the node must go: a word continues on the next line, or words
       left out after it are followed by closing punctuation. -->
  <xsl:function name="f:swallows-space" as="xs:boolean">
    <xsl:param name="node" as="text()"/>
    <xsl:sequence select="
        exists(key('before-joint', generate-id($node), root($node))) or ($f:leaves-out and f:closes-up($node))"/>
  </xsl:function>

  <!-- Finds a line end inside a word by the text nodes before it. -->
  <xsl:key name="before-joint" match="lb[f:joins(.)]" use="f:texts-before(.) ! generate-id(.)"/>

  <!-- The first half of the word and the white space after it, across page furniture. The furniture of a
       page is a few lines, which bounds the search. -->
  <xsl:function name="f:texts-before" as="text()*">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:variable name="float" as="element(note)?" select="f:float-of($lb)"/>
    <xsl:variable name="near" as="text()*" select="$lb/preceding::text()[position() le 16]"/>
    <xsl:variable name="words" as="text()?" select="$near[f:is-solid(., $float)][last()]"/>
    <xsl:sequence select="$near[not(. &lt;&lt; $words)]"/>
  </xsl:function>

  <!-- True when words are left out between this text and closing punctuation, or a second half of a word. -->
  <xsl:function name="f:closes-up" as="xs:boolean">
    <xsl:param name="node" as="text()"/>
    <xsl:variable name="float" as="element(note)?" select="f:float-of($node)"/>
    <xsl:variable name="next" as="node()?" select="
        $node/following::node()[self::text()[f:is-solid(., $float)] or self::*[f:is-left-out(.)]][1]"/>
    <xsl:variable name="words" as="text()?" select="
        $next[self::*]/following::text()[f:is-solid(., $float)][1]"/>
    <xsl:sequence select="matches($words, $f:closing)"/>
  </xsl:function>

  <!-- True for words that a reader sees in the running text, or in the given note. -->
  <xsl:function name="f:is-solid" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:param name="float" as="element(note)?"/>
    <xsl:sequence select="
        normalize-space(f:plain-spaces($text)) ne '' and f:is-visible($text)
        and count(f:float-of($text) | $float) eq count($float)"/>
  </xsl:function>

  <!-- The words of an element in one line, without callouts and notes: for contents and labels. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="shown" as="node()*" select="
        $e/descendant::node()[self::text() or self::lb][every $a in ancestor::*[. >> $e] satisfies
          not(f:out-of-flow($a) or f:is-callout($a))]"/>
    <xsl:sequence select="normalize-space(string-join(
        $shown ! (if (. instance of text()) then f:flow(.) else f:line-space(.))))"/>
  </xsl:function>

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
