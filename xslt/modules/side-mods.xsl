<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.loc.gov/mods/v3"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- MODS 3.8 of the Library of Congress. -->

  <xsl:template match="item" mode="m:side" as="element()">
    <mods version="3.8" xsi:schemaLocation="http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd">
      <xsl:namespace name="xlink" select="'http://www.w3.org/1999/xlink'"/>
      <titleInfo>
        <xsl:sequence select="f:mods-lang(title)"/>
        <xsl:for-each select="title"><title>{.}</title></xsl:for-each>
        <xsl:for-each select="subtitle"><subTitle>{.}</subTitle></xsl:for-each>
      </titleInfo>
      <xsl:for-each select="alternative">
        <titleInfo type="alternative"><xsl:sequence select="f:mods-lang(.)"/><title>{.}</title></titleInfo>
      </xsl:for-each>
      <xsl:apply-templates select="creator, contributor, funder" mode="m:side"/>
      <typeOfResource>text</typeOfResource>
      <xsl:for-each select="genre"><genre>{.}</genre></xsl:for-each>
      <xsl:where-populated>
        <originInfo>
          <xsl:for-each select="publisher[1]"><publisher>{name}</publisher></xsl:for-each>
          <xsl:sequence select="issued ! f:mods-date('dateIssued', .), created ! f:mods-date('dateCreated', .)"/>
          <xsl:for-each select="edition"><edition>{.}</edition></xsl:for-each>
        </originInfo>
      </xsl:where-populated>
      <xsl:for-each select="language">
        <language><languageTerm type="code" authority="rfc5646">{.}</languageTerm></language>
      </xsl:for-each>
      <physicalDescription>
        <internetMediaType>application/tei+xml</internetMediaType>
        <xsl:for-each select="extent"><extent>{.}</extent></xsl:for-each>
      </physicalDescription>
      <xsl:for-each select="abstract"><abstract><xsl:sequence select="f:mods-lang(.)"/>{.}</abstract></xsl:for-each>
      <xsl:apply-templates select="subject, place, period" mode="m:side"/>
      <xsl:apply-templates select="source, relation" mode="m:side"/>
      <xsl:for-each select="identifier">
        <identifier type="{lower-case((@label, @type)[1])}">{.}</identifier>
      </xsl:for-each>
      <xsl:for-each select="identifier[@uri][1]">
        <location><url usage="primary">{@uri}</url></location>
      </xsl:for-each>
      <xsl:for-each select="rights">
        <accessCondition type="use and reproduction">
          <xsl:for-each select="@uri"><xsl:attribute name="xlink:href" select="."/></xsl:for-each>
          <xsl:value-of select="."/>
        </accessCondition>
      </xsl:for-each>
    </mods>
  </xsl:template>

  <xsl:template match="creator | contributor | funder" mode="m:side" as="element()">
    <name>
      <xsl:if test="@kind ne 'unknown'">
        <xsl:attribute name="type" select="if (@kind = 'org') then 'corporate' else 'personal'"/>
      </xsl:if>
      <xsl:sequence select="f:authority-attributes(.)"/>
      <xsl:choose>
        <xsl:when test="family">
          <xsl:for-each select="family"><namePart type="family">{.}</namePart></xsl:for-each>
          <xsl:for-each select="given"><namePart type="given">{.}</namePart></xsl:for-each>
        </xsl:when>
        <xsl:otherwise><namePart>{name}</namePart></xsl:otherwise>
      </xsl:choose>
      <role><roleTerm type="code" authority="marcrelator">{@role}</roleTerm></role>
      <xsl:for-each select="affiliation"><affiliation>{.}</affiliation></xsl:for-each>
      <xsl:for-each select="id">
        <nameIdentifier type="{@scheme}">{if (@scheme = 'orcid') then @uri else .}</nameIdentifier>
      </xsl:for-each>
    </name>
  </xsl:template>

  <xsl:function name="f:mods-lang" as="attribute()?">
    <xsl:param name="e" as="element()?"/>
    <xsl:for-each select="$e/@lang">
      <xsl:attribute name="xml:lang" select="."/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:authority-attributes" as="attribute()*">
    <xsl:param name="e" as="element()"/>
    <xsl:for-each select="($e/id[@scheme ne 'uri'], $e/id)[1]">
      <xsl:if test="@scheme ne 'uri'">
        <xsl:attribute name="authority" select="if (@scheme = 'lcnaf') then 'naf' else @scheme"/>
      </xsl:if>
      <xsl:attribute name="valueURI" select="@uri"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A span of time has a beginning and an end. -->
  <xsl:function name="f:mods-date" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="ends" as="xs:string+" select="tokenize($value, '/')"/>
    <xsl:for-each select="$ends">
      <xsl:variable name="place" as="xs:integer" select="position()"/>
      <xsl:if test=". ne ''">
        <xsl:element name="{$name}">
          <xsl:attribute name="encoding" select="'w3cdtf'"/>
          <xsl:if test="count($ends) gt 1">
            <xsl:attribute name="point" select="('start', 'end')[$place]"/>
          </xsl:if>
          <xsl:value-of select="."/>
        </xsl:element>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="subject[@kind = ('person', 'org')]" mode="m:side" as="element()">
    <subject>
      <name type="{if (@kind = 'org') then 'corporate' else 'personal'}">
        <xsl:sequence select="f:authority-attributes(.)"/>
        <namePart>{name}</namePart>
      </name>
    </subject>
  </xsl:template>

  <xsl:template match="subject" mode="m:side" as="element()">
    <subject>
      <topic><xsl:sequence select="f:authority-attributes(.)"/>{name}</topic>
    </subject>
  </xsl:template>

  <xsl:template match="place" mode="m:side" as="element()">
    <subject>
      <geographic><xsl:sequence select="f:authority-attributes(.)"/>{name}</geographic>
      <xsl:if test="@latitude">
        <cartographics><coordinates>{@latitude}, {@longitude}</coordinates></cartographics>
      </xsl:if>
    </subject>
  </xsl:template>

  <xsl:template match="period" mode="m:side" as="element()">
    <subject><temporal encoding="w3cdtf">{.}</temporal></subject>
  </xsl:template>

  <xsl:template match="source | relation" mode="m:side" as="element()">
    <relatedItem type="{if (self::source) then 'original' else 'series'}">
      <titleInfo><title>{.}</title></titleInfo>
      <xsl:for-each select="@uri">
        <location><url>{.}</url></location>
      </xsl:for-each>
    </relatedItem>
  </xsl:template>

</xsl:stylesheet>
