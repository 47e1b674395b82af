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
  <!-- The cover: title, author and day in type alone, drawn without a font of our own. -->

  <xsl:template name="f:cover-files" as="element(b:file)+">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="people" as="xs:string*" select="distinct-values((f:speakers(.), f:authors(.)))"/>
    <xsl:variable name="day" as="xs:string?" select="(f:occasion(.)/descendant-or-self::date ! f:words(.))[. ne ''][1]"/>
    <xsl:sequence select="f:cover($f:book-title, $people, $day, $f:document-lang)"/>
  </xsl:template>

  <xsl:function name="f:cover" as="element(b:file)+">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="people" as="xs:string*"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:param name="lang" as="xs:string"/>
    <xsl:variable name="who" as="xs:string" select="string-join(subsequence($people, 1, 3), ' · ') || ' …'[count($people) gt 3]"/>
    <xsl:variable name="words" as="xs:string" select="string-join(($title, $who[. ne ''], $day), '. ')"/>
    <b:file name="cover.svg" type="image/svg+xml" properties="cover-image">
      <xsl:sequence select="f:cover-drawing($title, $who, $day, $lang, $words)"/>
    </b:file>
    <b:file name="cover.xhtml" type="application/xhtml+xml" spine="yes">
      <html>
        <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
        <xsl:sequence select="f:document-attributes()"/>
        <xsl:call-template name="f:page-head">
          <xsl:with-param name="title" select="f:file-title(f:book-label('cover'))"/>
        </xsl:call-template>
        <body epub:type="cover" class="cover">
          <img id="_.cover" role="doc-cover" src="cover.svg" alt="{f:book-label('cover')}: {$words}"/>
        </body>
      </html>
    </b:file>
  </xsl:function>

  <!-- Lines of at most so many letters, at most so many of them. -->
  <xsl:function name="f:lines" as="xs:string*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:iterate select="$words">
      <xsl:param name="line" as="xs:string" select="''"/>
      <xsl:on-completion>
        <xsl:sequence select="$line[. ne '']"/>
      </xsl:on-completion>
      <xsl:variable name="longer" as="xs:string" select="string-join(($line[. ne ''], .), ' ')"/>
      <xsl:choose>
        <xsl:when test="f:width($longer) le $width">
          <xsl:next-iteration>
            <xsl:with-param name="line" select="$longer"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="$line[. ne '']"/>
          <xsl:variable name="pieces" as="xs:string+" select="f:broken(., $width)"/>
          <xsl:sequence select="$pieces[position() ne last()]"/>
          <xsl:next-iteration>
            <xsl:with-param name="line" select="$pieces[last()]"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- How wide words are, in letters; those of Chinese, Japanese and Korean are twice as wide, capitals behind
       capitals half as wide again. -->
  <xsl:function name="f:width" as="xs:integer">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="string-length($words) + f:double($words) + f:capitals($words) idiv 2"/>
  </xsl:function>

  <xsl:function name="f:double" as="xs:integer">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="count(string-to-codepoints($words)[. ge 4352 and (. le 4607 or . ge 11904 and . le 55295 or . ge 63744 and . le 64255 or . ge 65280 and . le 65376)])"/>
  </xsl:function>

  <xsl:function name="f:capitals" as="xs:integer">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="string-length(replace($words, '(^|[^\p{Lu}])\p{Lu}|[^\p{Lu}]', ''))"/>
  </xsl:function>

  <!-- A word that is longer than a line, in pieces; the scripts that divide no words come here whole. -->
  <xsl:function name="f:broken" as="xs:string+">
    <xsl:param name="word" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:variable name="letters" as="xs:integer" select="
        if (f:double($word) gt 0) then $width idiv 2 else if (f:capitals($word) gt 0) then $width * 2 idiv 3 else $width"/>
    <xsl:sequence select="
        if (f:width($word) le $width) then $word
        else for $i in 0 to (string-length($word) - 1) idiv $letters return substring($word, 1 + $i * $letters, $letters)"/>
  </xsl:function>

  <!-- A title on a cover ends after so many letters; the page of the title has it whole. -->
  <xsl:variable name="f:longest-title" static="yes" as="xs:integer" select="160"/>

  <xsl:function name="f:cover-drawing" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="who" as="xs:string"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:param name="lang" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="shown" as="xs:string" select="
        if (string-length($title) le $f:longest-title) then $title
        else replace(substring($title, 1, $f:longest-title), '[ ,;:.–-]+[^ ]*$', '') || ' …'"/>
    <xsl:variable name="size" as="xs:integer" select="
        let $w := f:width($shown) return if ($w le 24) then 120 else if ($w le 60) then 96 else if ($w le 110) then 76 else 62"/>
    <xsl:variable name="lines" as="xs:string*" select="f:lines(tokenize($shown), 2000 idiv $size)"/>
    <xsl:variable name="step" as="xs:integer" select="$size * 13 idiv 10"/>
    <xsl:variable name="below" as="xs:integer" select="460 + count($lines) * $step"/>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1800" width="1200" height="1800" role="img" aria-labelledby="t">
      <xsl:if test="$lang">
        <xsl:attribute name="xml:lang" select="$lang"/>
      </xsl:if>
      <title id="t">{$words}</title>
      <rect width="1200" height="1800" fill="#f6f1e7"/>
      <rect x="50" y="50" width="1100" height="1700" fill="none" stroke="#7a2e22" stroke-width="6"/>
      <rect x="68" y="68" width="1064" height="1664" fill="none" stroke="#7a2e22" stroke-width="2"/>
      <g font-family="Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Times New Roman', serif" text-anchor="middle" fill="#221d18">
        <xsl:if test="f:direction($lang) eq 'rtl'">
          <xsl:attribute name="direction" select="'rtl'"/>
        </xsl:if>
        <g font-size="{$size}">
          <xsl:for-each select="$lines">
            <text x="600" y="{420 + (position() - 1) * $step}">{.}</text>
          </xsl:for-each>
        </g>
        <path d="M480 {$below}H720" stroke="#7a2e22" stroke-width="6"/>
        <g font-size="56">
          <xsl:for-each select="f:lines(tokenize($who), 36)">
            <text x="600" y="{$below + 110 + (position() - 1) * 74}">{.}</text>
          </xsl:for-each>
        </g>
        <xsl:if test="$day">
          <text x="600" y="1630" font-size="46">{string-join(f:lines(tokenize($day), 42)[position() le 1])}</text>
        </xsl:if>
      </g>
    </svg>
  </xsl:function>

</xsl:stylesheet>
