<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Languages and writing directions. -->

  <xsl:variable name="f:right-to-left" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(tokenize('ar arc azb bgn ckb dv fa glk he hbo iw ks lrc mzn nqo ota pnb prs ps sd sdh skr syr ug ur yi') ! map:entry(., true()))"/>
  <xsl:variable name="f:right-to-left-scripts" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(tokenize('arab aran hebr syrc thaa nkoo adlm rohg mand samr') ! map:entry(., true()))"/>

  <!-- The language tag in force at a node; '' where it is unknown or no tag. -->
  <xsl:function name="f:lang" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="f:tag($node/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
  </xsl:function>

  <!-- rtl or ltr; a script subtag decides (fa-Latn is left to right), else the language. -->
  <xsl:function name="f:direction" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(lower-case($tag), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="tail($parts)[string-length(.) eq 4][matches(., '^[a-z]+$')][1]"/>
    <xsl:sequence select="
        if (if (exists($script)) then $f:right-to-left-scripts($script) else $f:right-to-left(head(($parts, ''))))
        then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- lang, and dir where the direction changes, for an element that has a language of its own. -->
  <xsl:function name="f:lang-attributes" as="attribute()*">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="tag" as="xs:string" select="if ($e/@xml:lang) then f:tag($e/@xml:lang) else ''"/>
    <xsl:if test="$tag ne ''">
      <xsl:sequence select="f:language-attributes($tag)"/>
      <xsl:if test="f:direction($tag) ne f:direction(f:lang($e/..))">
        <xsl:attribute name="dir" select="f:direction($tag)"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
