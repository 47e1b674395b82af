<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:c="urn:incipit:crosswalk"
    xmlns="http://datacite.org/schema/kernel-4"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- DataCite Metadata Schema 4.7. A draft has no DOI yet: (:tba) is what DataCite writes for one that is to come. -->

  <xsl:template match="item" mode="m:side" as="element()">
    <xsl:variable name="doi" as="element()?" select="identifier[@type = 'DOI'][1]"/>
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.7/metadata.xsd">
      <identifier identifierType="DOI">{($doi, '(:tba)')[1]}</identifier>
      <creators><xsl:apply-templates select="creator" mode="m:side"/></creators>
      <titles><xsl:apply-templates select="title | subtitle | alternative" mode="m:side"/></titles>
      <xsl:apply-templates select="publisher[1]" mode="m:side"/>
      <publicationYear>{f:year(issued[1])}</publicationYear>
      <resourceType resourceTypeGeneral="{f:genre-type(.)[1]}">{(genre, 'text')[1]}</resourceType>
      <xsl:where-populated><subjects><xsl:apply-templates select="subject" mode="m:side"/></subjects></xsl:where-populated>
      <xsl:where-populated><contributors><xsl:apply-templates select="contributor" mode="m:side"/></contributors></xsl:where-populated>
      <xsl:where-populated><dates><xsl:apply-templates select="issued | created" mode="m:side"/></dates></xsl:where-populated>
      <xsl:for-each select="language[1]"><language>{.}</language></xsl:for-each>
      <xsl:where-populated>
        <alternateIdentifiers><xsl:apply-templates select="identifier except $doi" mode="m:side"/></alternateIdentifiers>
      </xsl:where-populated>
      <xsl:where-populated>
        <relatedIdentifiers><xsl:apply-templates select="(source | relation)[@uri]" mode="m:side"/></relatedIdentifiers>
      </xsl:where-populated>
      <xsl:where-populated><sizes><xsl:apply-templates select="extent" mode="m:side"/></sizes></xsl:where-populated>
      <formats><format>application/tei+xml</format></formats>
      <xsl:for-each select="edition[1]"><version>{.}</version></xsl:for-each>
      <xsl:where-populated><rightsList><xsl:apply-templates select="rights" mode="m:side"/></rightsList></xsl:where-populated>
      <xsl:where-populated>
        <descriptions><xsl:apply-templates select="abstract, source[@kind = 'work'], relation[not(@uri)]" mode="m:description"/></descriptions>
      </xsl:where-populated>
      <xsl:where-populated><geoLocations><xsl:apply-templates select="place" mode="m:side"/></geoLocations></xsl:where-populated>
      <xsl:where-populated><fundingReferences><xsl:apply-templates select="funder" mode="m:side"/></fundingReferences></xsl:where-populated>
    </resource>
  </xsl:template>

  <xsl:template match="creator" mode="m:side" as="element()">
    <creator>
      <creatorName><xsl:sequence select="f:name-type(.)"/>{f:inverted(.)}</creatorName>
      <xsl:sequence select="f:name-parts(.)"/>
    </creator>
  </xsl:template>

  <xsl:template match="contributor" mode="m:side" as="element()">
    <contributor contributorType="{f:contributor-type(@role)}">
      <contributorName><xsl:sequence select="f:name-type(.)"/>{f:inverted(.)}</contributorName>
      <xsl:sequence select="f:name-parts(.)"/>
    </contributor>
  </xsl:template>

  <xsl:function name="f:name-type" as="attribute()?">
    <xsl:param name="agent" as="element()"/>
    <xsl:if test="$agent/@kind ne 'unknown'">
      <xsl:attribute name="nameType" select="if ($agent/@kind = 'org') then 'Organizational' else 'Personal'"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:name-parts" as="element()*">
    <xsl:param name="agent" as="element()"/>
    <xsl:for-each select="$agent/given"><givenName>{.}</givenName></xsl:for-each>
    <xsl:for-each select="$agent/family"><familyName>{.}</familyName></xsl:for-each>
    <xsl:for-each select="$agent/id">
      <nameIdentifier nameIdentifierScheme="{$f:scheme-names(@scheme)}">
        <xsl:for-each select="$f:scheme-addresses(@scheme)">
          <xsl:attribute name="schemeURI" select="."/>
        </xsl:for-each>
        <xsl:value-of select="if (@scheme = 'orcid') then @uri else ."/>
      </nameIdentifier>
    </xsl:for-each>
    <xsl:for-each select="$agent/affiliation"><affiliation>{.}</affiliation></xsl:for-each>
  </xsl:function>

  <xsl:function name="f:contributor-type" as="xs:string">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="
        if ($role = ('edt', 'edc')) then 'Editor'
        else if ($role = 'trl') then 'Translator'
        else if ($role = ('pdr', 'rth')) then 'ProjectLeader'
        else if ($role = ('com', 'col')) then 'DataCollector'
        else if ($role = ('mrk', 'trc', 'pfr', 'dgc', 'cur', 'ann')) then 'DataCurator'
        else if ($role = ('spn', 'fnd')) then 'Sponsor'
        else 'Other'"/>
  </xsl:function>

  <xsl:template match="publisher" mode="m:side" as="element()">
    <publisher>
      <xsl:for-each select="id[@scheme ne 'uri'][1]">
        <xsl:attribute name="publisherIdentifier" select="@uri"/>
        <xsl:attribute name="publisherIdentifierScheme" select="$f:scheme-names(@scheme)"/>
        <xsl:attribute name="schemeURI" select="$f:scheme-addresses(@scheme)"/>
      </xsl:for-each>
      <xsl:value-of select="name"/>
    </publisher>
  </xsl:template>

  <xsl:template match="title | subtitle | alternative" mode="m:side" as="element()">
    <title>
      <xsl:sequence select="f:xml-lang(.)"/>
      <xsl:if test="not(self::title)">
        <xsl:attribute name="titleType" select="if (self::subtitle) then 'Subtitle' else 'AlternativeTitle'"/>
      </xsl:if>
      <xsl:value-of select="."/>
    </title>
  </xsl:template>

  <xsl:function name="f:xml-lang" as="attribute()?">
    <xsl:param name="e" as="element()"/>
    <xsl:for-each select="$e/@lang">
      <xsl:attribute name="xml:lang" select="."/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="subject" mode="m:side" as="element()">
    <xsl:variable name="id" as="element()?" select="(id[@scheme ne 'uri'], id)[1]"/>
    <subject>
      <xsl:for-each select="$id[@scheme ne 'uri']">
        <xsl:attribute name="subjectScheme" select="$f:scheme-names(@scheme)"/>
        <xsl:attribute name="schemeURI" select="$f:scheme-addresses(@scheme)"/>
      </xsl:for-each>
      <xsl:if test="@scheme and not($id[@scheme ne 'uri'])">
        <xsl:attribute name="schemeURI" select="@scheme"/>
      </xsl:if>
      <xsl:for-each select="$id">
        <xsl:attribute name="valueURI" select="@uri"/>
      </xsl:for-each>
      <xsl:value-of select="name"/>
    </subject>
  </xsl:template>

  <xsl:template match="issued | created" mode="m:side" as="element()">
    <date dateType="{if (self::issued) then 'Issued' else 'Created'}">{.}</date>
  </xsl:template>

  <xsl:template match="identifier" mode="m:side" as="element()">
    <alternateIdentifier alternateIdentifierType="{(@label, @type)[1]}">{.}</alternateIdentifier>
  </xsl:template>

  <xsl:template match="source | relation" mode="m:side" as="element()">
    <relatedIdentifier relatedIdentifierType="URL" relationType="{if (self::source) then 'IsDerivedFrom' else 'IsPartOf'}">{@uri}</relatedIdentifier>
  </xsl:template>

  <xsl:template match="extent" mode="m:side" as="element()">
    <size>{.}</size>
  </xsl:template>

  <xsl:template match="rights" mode="m:side" as="element()">
    <rights>
      <xsl:for-each select="@uri"><xsl:attribute name="rightsURI" select="."/></xsl:for-each>
      <xsl:for-each select="@id">
        <xsl:attribute name="rightsIdentifier" select="."/>
        <xsl:attribute name="rightsIdentifierScheme" select="'SPDX'"/>
        <xsl:attribute name="schemeURI" select="'https://spdx.org/licenses/'"/>
      </xsl:for-each>
      <xsl:value-of select="."/>
    </rights>
  </xsl:template>

  <xsl:mode name="m:description" on-no-match="fail"/>

  <xsl:template match="abstract" mode="m:description" as="element()">
    <description descriptionType="Abstract"><xsl:sequence select="f:xml-lang(.)"/>{.}</description>
  </xsl:template>

  <xsl:template match="source" mode="m:description" as="element()">
    <description descriptionType="Other">Source: {.}</description>
  </xsl:template>

  <xsl:template match="relation" mode="m:description" as="element()">
    <description descriptionType="SeriesInformation">{.}</description>
  </xsl:template>

  <xsl:template match="place" mode="m:side" as="element()">
    <geoLocation>
      <geoLocationPlace>{name}</geoLocationPlace>
      <xsl:if test="@latitude">
        <geoLocationPoint>
          <pointLongitude>{@longitude}</pointLongitude>
          <pointLatitude>{@latitude}</pointLatitude>
        </geoLocationPoint>
      </xsl:if>
    </geoLocation>
  </xsl:template>

  <xsl:template match="funder" mode="m:side" as="element()">
    <fundingReference>
      <funderName>{name}</funderName>
      <xsl:for-each select="id[@scheme = ('ror', 'isni', 'gnd')][1]">
        <funderIdentifier funderIdentifierType="{if (@scheme = 'gnd') then 'Other' else $f:scheme-names(@scheme)}">{@uri}</funderIdentifier>
      </xsl:for-each>
    </fundingReference>
  </xsl:template>

</xsl:stylesheet>
