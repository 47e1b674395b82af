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

  <xsl:key name="mention" match="persName[f:is-mention(.)] | placeName[f:is-mention(.)] | settlement[f:is-mention(.)] | region[f:is-mention(.)] | country[f:is-mention(.)] | geogName[f:is-mention(.)] | district[f:is-mention(.)] | bloc[f:is-mention(.)] | orgName[f:is-mention(.)] | eventName[f:is-mention(.)] | date[f:is-mention(.)] | name[f:is-mention(.)] | rs[f:is-mention(.)]" use="f:entity-key(.)"/>
  <xsl:key name="mention-of-kind" match="persName[f:is-mention(.)] | placeName[f:is-mention(.)] | settlement[f:is-mention(.)] | region[f:is-mention(.)] | country[f:is-mention(.)] | geogName[f:is-mention(.)] | district[f:is-mention(.)] | bloc[f:is-mention(.)] | orgName[f:is-mention(.)] | eventName[f:is-mention(.)] | date[f:is-mention(.)] | name[f:is-mention(.)] | rs[f:is-mention(.)]" use="f:kind(.)"/>

  <!-- Numbers the elements; makes ids for those that have none and need one. -->
  <xsl:accumulator name="f:serial" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="f:serial" as="xs:integer">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="$e/accumulator-before('f:serial')"/>
  </xsl:function>

  <!-- A name, or a date with a value, that a reader sees in the text. -->
  <xsl:function name="f:is-mention" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        exists(f:kind($e)) and f:is-visible($e) and exists(f:entity-key($e))"/>
  </xsl:function>

  <!-- What two mentions of the same have in common: a pointer, a date's value, or else the words. -->
  <xsl:function name="f:entity-key" as="xs:string?">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="pointer" as="xs:string?" select="tokenize(($e/@ref, $e/@key)[1])[1]"/>
    <xsl:variable name="words" as="xs:string" select="lower-case(normalize-space($e))"/>
    <xsl:sequence select="
        if ($e/self::date) then f:date-value($e) ! concat('date ', .)
        else if (exists($pointer)) then $pointer
        else if ($words) then f:kind($e) || ' ' || $words
        else ()"/>
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
    <xsl:variable name="pointer" as="xs:string?" select="tokenize($mention/@ref)[1][starts-with(., '#')]"/>
    <xsl:sequence select="$pointer ! key('id', substring(., 2), root($mention))[1][not(ancestor::text)]"/>
  </xsl:function>

  <!-- The id of the index entry of a mention: the entity's own where it has one. -->
  <xsl:function name="f:entry-id" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        (f:entity($mention) ! f:id(.),
        '_.e' || f:serial(key('mention', f:entity-key($mention), root($mention))[1]))[1]"/>
  </xsl:function>

  <xsl:function name="f:mention-id" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="(f:id($mention), '_.m' || f:serial($mention))[1]"/>
  </xsl:function>

  <!-- The main name of an entity: the one so typed, else the first. -->
  <xsl:function name="f:entity-name" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entity/(persName | placeName | orgName | eventName | name | label | head | geogName)"/>
    <xsl:sequence select="normalize-space(string(($names[@type = 'main'], $names, $entity/@xml:id)[1]))"/>
  </xsl:function>

  <xsl:template match="persName | placeName | orgName | eventName | geogName | settlement | region | country | district
      | bloc | name | rs" mode="m:html" as="node()*">
    <xsl:sequence select="
        if (f:is-mention(.)) then f:link(., '#' || f:entry-id(.), ('name', f:kind(.), 'uncertain'[current()/@cert = 'low']))
        else f:phrase(., local-name())"/>
  </xsl:template>

  <!-- A date is a time element where HTML knows its form; a span of time has no such form. -->
  <xsl:template match="date" mode="m:html" as="node()*">
    <xsl:variable name="value" as="xs:string?" select="f:html-date(@when)"/>
    <xsl:variable name="content" as="node()*">
      <xsl:choose>
        <xsl:when test="f:is-mention(.)">
          <xsl:sequence select="
              f:link(., '#' || f:entry-id(.), ('name', 'date', 'uncertain'[current()/@cert = 'low']))"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="f:phrase(., ('name', 'date'))"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$value and not(f:has-blocks(.))">
        <time datetime="{$value}"><xsl:sequence select="$content"/></time>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$content"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

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

  <!-- The value as HTML writes it, where it has such a form: a day, a month or a year of our era. -->
  <xsl:function name="f:html-date" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="plain" as="xs:string" select="normalize-space($value)"/>
    <xsl:sequence select="
        $plain[not(starts-with(., '0000'))][matches(., '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')]
        [. castable as xs:gYear or . castable as xs:gYearMonth or . castable as xs:date]"/>
  </xsl:function>

</xsl:stylesheet>
