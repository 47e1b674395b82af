<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Mentions of persons, places, organisations, events and dates, and the entities they name. -->

  <!-- What may be a mention and is seen by a reader. -->
  <xsl:variable name="f:names" as="element()*" select="
      let $all := $f:text/descendant::*[map:contains($f:kinds, local-name()) or self::name or self::rs][f:kind(.)]
      return if (exists($f:hidden)) then $all except $f:hidden/descendant-or-self::* else $all"/>

  <!-- Everything named, in the order of its first mention: its id in the index, its kind, its name there,
       what the file has on it, its mentions and their ids. -->
  <xsl:variable name="f:entries" as="map(xs:string, item()*)*">
    <xsl:for-each-group select="$f:names" group-by="f:entity-key(.)">
      <xsl:variable name="entity" as="element()?" select="f:entity(.)"/>
      <xsl:variable name="serial" as="xs:string" select="'_.m' || position() || '.'"/>
      <xsl:sequence select="
          map {
            'id': ($entity ! f:id(.), '_.e' || position())[1],
            'kind': f:kind(.),
            'entity': $entity,
            'name': f:entry-name(.),
            'mentions': current-group(),
            'ids': current-group() ! ((if (@xml:id) then f:id(.) else ()), $serial || position())[1]
          }"/>
    </xsl:for-each-group>
  </xsl:variable>

  <!-- For each mention the link to its entry, its own id and its class. -->
  <xsl:variable name="f:mentions" as="map(xs:string, xs:string+)">
    <xsl:map>
      <xsl:for-each select="$f:entries">
        <xsl:variable name="link" as="xs:string" select="'#' || .('id')"/>
        <xsl:variable name="ids" as="xs:string+" select=".('ids')"/>
        <xsl:variable name="class" as="xs:string" select="'name ' || .('kind')"/>
        <xsl:for-each select=".('mentions')">
          <xsl:variable name="place" as="xs:integer" select="position()"/>
          <xsl:map-entry key="generate-id(.)" select="$link, $ids[$place], $class"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- A name, or a date with a value, that a reader sees in the text. -->
  <xsl:function name="f:is-mention" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="map:contains($f:mentions, generate-id($e))"/>
  </xsl:function>

  <!-- What two mentions of the same have in common: a pointer, a date's value, or else the words. -->
  <xsl:function name="f:entity-key" as="xs:string?">
    <xsl:param name="e" as="element()"/>
    <xsl:choose>
      <xsl:when test="$e/self::date">
        <xsl:sequence select="f:date-value($e) ! concat('date ', .)"/>
      </xsl:when>
      <xsl:when test="normalize-space(($e/@ref, $e/@key)[1])">
        <xsl:sequence select="tokenize(($e/@ref, $e/@key)[1])[1]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="lower-case(normalize-space($e))[.] ! (f:kind($e) || ' ' || .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- 2019-02-24, or 1940/1949 for a span of time, open where one end is unknown. -->
  <xsl:function name="f:date-value" as="xs:string?">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="from" as="xs:string?" select="($date/@from, $date/@notBefore)[1]"/>
    <xsl:variable name="to" as="xs:string?" select="($date/@to, $date/@notAfter)[1]"/>
    <xsl:sequence select="
        if ($date/@when) then normalize-space($date/@when)
        else if (exists(($from, $to))) then normalize-space($from) || '/' || normalize-space($to)
        else ()"/>
  </xsl:function>

  <!-- The entity in this document that a mention points to. -->
  <xsl:function name="f:entity" as="element()?">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="pointer" as="xs:string?" select="$mention[not(self::date)]/tokenize(@ref)[1][starts-with(., '#')]"/>
    <xsl:sequence select="$pointer ! key('id', substring(., 2), $f:document)[1][not(ancestor::text)]"/>
  </xsl:function>

  <xsl:template match="persName | placeName | orgName | eventName | geogName | settlement | region | country | district
      | bloc | name | rs" mode="m:html" as="element()">
    <xsl:variable name="mention" as="xs:string*" select="$f:mentions(generate-id())"/>
    <xsl:choose>
      <xsl:when test="exists($mention)">
        <xsl:sequence select="f:link(., $mention[1], $mention[3], $mention[2])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:phrase(., local-name())"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A date is a time element where HTML knows its form; a span of time has no such form. -->
  <xsl:template match="date" mode="m:html" as="element()">
    <xsl:variable name="value" as="xs:string?" select="@when/f:html-date(.)"/>
    <xsl:choose>
      <xsl:when test="$value and not(f:has-blocks(.))">
        <time datetime="{$value}"><xsl:sequence select="f:linked-date(.)"/></time>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:linked-date(.)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:linked-date" as="element()">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="mention" as="xs:string*" select="$f:mentions(generate-id($date))"/>
    <xsl:choose>
      <xsl:when test="exists($mention)">
        <xsl:sequence select="f:link($date, $mention[1], $mention[3], $mention[2])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:phrase($date, 'name date')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="time" mode="m:html" as="node()*">
    <xsl:variable name="value" as="xs:string?" select="
        @when/normalize-space()[matches(., '^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$')][substring(. || ':00', 1, 8) castable as xs:time]"/>
    <xsl:choose>
      <xsl:when test="$value and not(f:has-blocks(.))">
        <time datetime="{$value}"><xsl:sequence select="f:phrase(., 'time')"/></time>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:phrase(., 'time')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
