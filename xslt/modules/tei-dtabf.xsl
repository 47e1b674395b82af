<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The base format of the German Text Archive (DTABf) for printed texts. -->

  <!-- The elements of DTABf. -->
  <xsl:variable name="f:elements" as="xs:string+" static="yes" select="tokenize('
      abbr abstract actor addName addrLine address argument author availability back bibl biblFull biblScope body byline
      castGroup castItem castList cb cell choice cit classCode closer corr country date dateline div docAuthor docDate
      docEdition docImprint docTitle edition editionStmt editor editorialDecl email encodingDesc epigraph expan extent
      figure fileDesc floatingText foreign forename formula front fw gap genName head hi idno imprimatur item l langUsage
      language lb lg licence list listBibl measure milestone name nameLink note notesStmt opener orgName orig p pb persName
      placeName postscript profileDesc pubPlace publicationStmt publisher q quote ref reg rendition repository resp
      respStmt role roleDesc roleName row salute seriesStmt sic signed sourceDesc sp space spGrp speaker stage supplied
      surname table tagsDecl TEI teiHeader text textClass title titlePage titlePart titleStmt trailer')"/>

  <xsl:template match="revisionDesc | projectDesc | keywords | gap/desc" mode="m:profile" as="node()*" priority="1"/>

  <!-- Who or what tagged a thing is not told there, and only whether it is sure. -->
  <xsl:template match="@resp | @subtype | @edRef | @break | @key | @cert[not(. = ('high', 'low'))]
      | name/@type | bibl/@type | head/@type" mode="m:profile" as="empty-sequence()"/>

  <!-- How print looks has fixed words. -->
  <xsl:variable name="f:renditions" static="yes" as="map(xs:string, xs:string)" select="
      map {'italic': '#i', 'bold': '#b', 'spaced': '#g', 'smallcaps': '#k', 'underline': '#u', 'sup': '#sup'}"/>

  <xsl:template match="hi/@rend[map:contains($f:renditions, .)]" mode="m:profile" as="attribute(rendition)">
    <xsl:attribute name="rendition" select="$f:renditions(.)"/>
  </xsl:template>

  <!-- A list has items alone, so a label begins its item. -->
  <xsl:template match="list[label]" mode="m:profile" as="element(list)">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:for-each-group select="node()" group-ending-with="item">
        <xsl:variable name="label" as="element(label)?" select="current-group()[self::label][1]"/>
        <xsl:variable name="item" as="element(item)?" select="current-group()[self::item]"/>
        <xsl:apply-templates select="current-group()[. &lt;&lt; ($label, $item)[1]]" mode="#current"/>
        <xsl:if test="exists(($label, $item))">
          <item>
            <xsl:apply-templates select="$item/@*, $label/node(), current-group()[. &gt;&gt; $label] except $item, $item/node()"
                mode="#current"/>
          </item>
        </xsl:if>
      </xsl:for-each-group>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="postscript/label" mode="m:profile" as="element(head)">
    <head>
      <xsl:apply-templates select="@* | node()" mode="#current"/>
    </head>
  </xsl:template>

  <!-- The format knows publishers alone; nobody is one of these. -->
  <xsl:template match="publicationStmt/authority" mode="m:profile" as="element(publisher)">
    <publisher>
      <xsl:apply-templates mode="#current"/>
    </publisher>
  </xsl:template>

</xsl:stylesheet>
