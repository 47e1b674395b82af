<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What keeps words apart that only tags divide, in TEI of other projects: the parts of a name or of an entry, and
       pages and columns. TEI that our program made has the white space of the source, and is not searched. -->

  <xsl:variable name="f:name-parts" static="yes" as="xs:string+" select="'forename', 'surname', 'nameLink', 'addName', 'genName'"/>
  <xsl:variable name="f:entry-parts" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(tokenize('author editor respStmt resp title date publisher pubPlace biblScope edition extent idno series meeting
        imprint analytic monogr name persName orgName placeName settlement region country district street postCode postBox
        location geo birth death floruit sex age occupation residence nationality education faith affiliation event state
        trait role roleDesc actor quote q bibl ref repository institution collection') ! map:entry(., true()))"/>

  <xsl:variable name="f:dictionary-parts" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(tokenize('form orth pron hyph syll stress gramGrp gram pos gen number case tns mood per iType subc colloc def
        cit usg lbl xr etym lang mentioned gloss') ! map:entry(., true()))"/>

  <xsl:variable name="f:is-ours" as="xs:boolean" select="
      exists($f:tei/teiHeader/encodingDesc/appInfo/application[@ident = 'incipit'])"/>

  <!-- The last text of each part that another follows, and what parts them. -->
  <xsl:variable name="f:partings" as="map(xs:string, xs:string)">
    <xsl:variable name="partings" as="map(xs:string, xs:string)*">
      <xsl:if test="not($f:is-ours)">
        <xsl:for-each select="
            $f:document/descendant::*[self::forename or self::surname or self::genName or self::addName]/..
              /*[local-name() = ($f:name-parts, 'roleName')][f:next(.)[local-name() = ($f:name-parts, 'roleName')]]">
          <xsl:sequence select="f:parting(., f:next(.), ' ')"/>
        </xsl:for-each>
        <xsl:for-each select="
            $f:text/descendant::*[self::bibl or self::biblStruct or self::analytic or self::monogr or self::series or self::imprint
              or self::respStmt or self::docImprint or self::cit or self::castItem or self::person or self::place or self::org
              or self::placeName or self::location or self::address or self::msIdentifier]
              /*[map:contains($f:entry-parts, local-name())][f:next(.)[map:contains($f:entry-parts, local-name())]]
              [not(f:is-block(.) or f:is-block(f:next(.)))]">
          <xsl:sequence select="f:parting(., f:next(.), if (parent::cit) then ' ' else ', ')"/>
        </xsl:for-each>
        <xsl:for-each select="
            $f:text/descendant::*[self::entry or self::entryFree or self::superEntry or self::hom or self::sense or self::re or self::form
              or self::gramGrp or self::etym]/*[map:contains($f:dictionary-parts, local-name())]
              [f:next(.)[map:contains($f:dictionary-parts, local-name())]][not(f:is-block(.) or f:is-block(f:next(.)))]">
          <xsl:sequence select="f:parting(., f:next(.), ' ')"/>
        </xsl:for-each>
        <xsl:for-each select="$f:text/descendant::*[self::pb or self::cb][not(@break = ('no', 'maybe'))][f:cuts-in(.)]">
          <xsl:sequence select="f:words-before(.) ! map:entry(generate-id(), ' ')"/>
        </xsl:for-each>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="map:merge($partings)"/>
  </xsl:variable>

  <!-- The element that follows with nothing between. -->
  <xsl:function name="f:next" as="element()?">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="$e/following-sibling::node()[not(self::comment() or self::processing-instruction())][1][self::*]"/>
  </xsl:function>

  <xsl:function name="f:parting" as="map(xs:string, xs:string)?">
    <xsl:param name="one" as="element()"/>
    <xsl:param name="other" as="element()"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:if test="not(matches($one, '([\s(\[]|^)$') or matches($other, '^([\s,.;:!?)\]]|$)'))">
      <xsl:sequence select="
          $one/descendant::text()[last()] ! map:entry(generate-id(), if (matches($one, '[,.;:!?…–—]$')) then ' ' else $mark)"/>
    </xsl:if>
  </xsl:function>

  <!-- True for the last of the marks that stand between two words with nothing else. -->
  <xsl:function name="f:cuts-in" as="xs:boolean">
    <xsl:param name="mark" as="element()"/>
    <xsl:variable name="before" as="node()?" select="$mark/preceding-sibling::node()[1]"/>
    <xsl:variable name="after" as="node()?" select="$mark/following-sibling::node()[1]"/>
    <xsl:sequence select="
        exists($before) and exists($after) and not($f:containers(local-name($mark/..)))
        and not($before/self::lb or $before/self::text()[f:ends-in-space(.)])
        and not($after/(self::lb | self::pb | self::cb) or $after/self::text()[f:starts-with-space(.)])
        and (every $node in f:up-to($mark)[position() ne 1] satisfies $node[self::text()][normalize-space()])
        and f:words-before($mark)[not(f:ends-in-space(.))] and f:words-after($mark)[not(f:starts-with-space(.))]"/>
  </xsl:function>

  <!-- The string of an element as it reads. -->
  <xsl:function name="f:string" as="xs:string">
    <xsl:param name="e" as="node()"/>
    <xsl:sequence select="
        if ($e/* and map:size($f:partings) gt 0)
        then string-join(for $text in $e/descendant::text() return (string($text), $f:partings(generate-id($text)))) => f:without-parting($e)
        else string($e)"/>
  </xsl:function>

  <!-- What parts the element itself from the next is none of its words. -->
  <xsl:function name="f:without-parting" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="e" as="node()"/>
    <xsl:variable name="mark" as="xs:string" select="($e/descendant-or-self::text()[last()] ! $f:partings(generate-id()), '')[1]"/>
    <xsl:sequence select="if ($mark ne '' and ends-with($words, $mark)) then substring($words, 1, string-length($words) - string-length($mark)) else $words"/>
  </xsl:function>

</xsl:stylesheet>
