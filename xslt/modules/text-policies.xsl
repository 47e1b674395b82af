<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The text export. Returns one string a page, for XSLT cannot write the form feed between them. -->

  <!-- How running text is laid out: reading, lines or plain. -->
  <xsl:param name="policy" as="xs:string" select="'reading'"/>

  <xsl:function name="f:drops-callouts" as="xs:boolean">
    <xsl:sequence select="$policy = 'plain'"/>
  </xsl:function>

  <!-- Plain text has no marks that a line could begin with by mistake. -->
  <xsl:function name="f:at-line-start" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="$line"/>
  </xsl:function>

  <xsl:function name="f:verse-line-end" as="xs:string">
    <xsl:sequence select="'&#10;'"/>
  </xsl:function>

  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="xs:string*">
    <xsl:sequence select="if ($policy = 'lines') then $f:text ! f:pages(.) else f:paragraphs($f:text)"/>
  </xsl:template>

  <!-- The source line for line: every character of the text, cut where a form feed stood. -->
  <xsl:function name="f:pages" as="xs:string*">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="nodes" as="node()*" select="
        $text/descendant::node()[self::text()[$insertions or f:is-kept(.)] or self::pb[@rend = 'form-feed']]"/>
    <xsl:if test="empty($nodes) or $nodes[1][self::pb]">
      <xsl:sequence select="''"/>
    </xsl:if>
    <xsl:for-each-group select="$nodes" group-starting-with="pb">
      <xsl:sequence select="string-join(current-group()[self::text()])"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:is-kept" as="xs:boolean">
    <xsl:param name="node" as="text()"/>
    <xsl:sequence select="every $a in $node/ancestor::* satisfies not(f:is-left-out($a))"/>
  </xsl:function>

  <!-- One line a paragraph, a blank line between paragraphs, the notes after the text. -->
  <xsl:function name="f:paragraphs" as="xs:string">
    <xsl:param name="text" as="element(text)*"/>
    <xsl:variable name="paragraphs" as="xs:string*">
      <xsl:apply-templates select="$text" mode="m:text"/>
      <xsl:if test="$policy = 'reading'">
        <xsl:sequence select="f:notes-at-end($text)"/>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="string-join($paragraphs[. ne ''] ! concat(., '&#10;'), '&#10;')"/>
  </xsl:function>

  <!-- The notes that stand in the running text; a section of notes is printed where it is. -->
  <xsl:function name="f:notes-at-end" as="xs:string*">
    <xsl:param name="text" as="element(text)*"/>
    <xsl:for-each select="$text ! f:visible-floats(.)">
      <xsl:variable name="content" as="xs:string*" select="f:contents(.)"/>
      <xsl:sequence select="
          if (label or exists(f:text-callout(.))) then $content
          else ('(' || f:note-number(.) || ') ' || head($content), tail($content))"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
