<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- EVT reads lists of entities from the description of the source, and shows a text page by page. -->

  <xsl:template match="sourceDesc" mode="m:profile" as="element(sourceDesc)">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" mode="#current"/>
      <xsl:apply-templates select="root()/*/standOff/(listPerson | listPlace | listOrg | listEvent)" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="standOff" mode="m:profile" as="element(standOff)?">
    <xsl:variable name="rest" as="element()*" select="* except (listPerson, listPlace, listOrg, listEvent)"/>
    <xsl:if test="exists($rest)">
      <xsl:copy>
        <xsl:apply-templates select="@*, $rest" mode="#current"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="f:breaks" as="element(pb)*" select="/descendant::text/descendant::pb"/>
  <xsl:variable name="f:break-numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="$f:breaks">
        <xsl:map-entry key="generate-id(.)" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- Every page has an id and a number. -->
  <xsl:template match="text//pb" mode="m:profile" as="element(pb)">
    <xsl:variable name="number" as="xs:integer" select="$f:break-numbers(generate-id(.))"/>
    <xsl:copy>
      <xsl:attribute name="xml:id" select="'page.' || $number"/>
      <xsl:attribute name="n" select="$number"/>
      <xsl:apply-templates select="@*" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- The first page begins with the text, which EVT would otherwise not show before the first break. -->
  <xsl:template match="TEI/text/*[self::front or self::body][empty(preceding-sibling::front)]" mode="m:profile"
      as="element()">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:if test="not(../descendant::text()[normalize-space()][1] &gt;&gt; ../descendant::pb[1])">
        <pb xml:id="{string-join(('page.0', count(../../preceding-sibling::TEI)[. gt 0]), '.')}" n="0"/>
      </xsl:if>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
