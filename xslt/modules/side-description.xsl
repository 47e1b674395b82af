<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- Values with their text and, under the names that org.incipit.archive.Value gives, what else is known of each. -->

  <xsl:template match="item" mode="m:side" as="map(xs:string, item()*)">
    <xsl:sequence select="
        map {
          'title': array { (title, subtitle, alternative) ! f:value(., ., map { 'type': if (self::title) then () else local-name(),
            'contact': self::title/../contact[1] ! string() }) },
          'creator': array { creator ! f:agent-value(.) },
          'contributor': array { (contributor, funder) ! f:agent-value(.) },
          'subject': array { subject ! f:value(., name, map { 'kind': string(@kind) }) },
          'description': array { abstract ! f:value(., ., map {}) },
          'publisher': array { publisher ! f:agent-value(.) },
          'date': array { (issued, created) ! f:value(., ., map { 'type': local-name() }) },
          'type': array { map { 'text': 'Text', 'kind': 'dcmi' }, genre ! f:value(., ., map { 'kind': 'genre' }) },
          'format': array { map { 'text': 'application/tei+xml', 'kind': 'media' }, extent ! f:value(., ., map { 'kind': 'extent' }) },
          'identifier': array { identifier ! f:value(., ., map { 'type': string(@type), 'label': @label ! string() }) },
          'source': array { source ! f:value(., ., map { 'kind': string(@kind) }) },
          'language': array { language ! map:merge((f:value(., ., map {}), f:library-code(.) ! map { 'library': . })) },
          'relation': array { relation ! f:value(., ., map { 'type': string(@type) }) },
          'coverage': array { place ! f:value(., name, map { 'kind': 'place', 'role': string(@role), 'lat': @latitude ! string(), 'long': @longitude ! string() }),
            period ! f:value(., ., map { 'kind': 'period' }) },
          'rights': array { rights ! f:value(., ., map { 'spdx': @id ! string() }) },
          'collection': array { relation[@type = 'part-of'] ! f:value(., ., map {}) }
        }"/>
  </xsl:template>

  <!-- A value with its text, its address and language, and those of the parts that there are. -->
  <xsl:function name="f:value" as="map(xs:string, xs:string)">
    <xsl:param name="e" as="element()"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="parts" as="map(xs:string, xs:string?)"/>
    <xsl:variable name="id" as="element()?" select="($e/id[@scheme ne 'uri'], $e/id)[1]"/>
    <xsl:sequence select="
        map:merge((
          map { 'text': $text }, ($id/@uri, $e/@uri)[1] ! map { 'uri': string(.) }, $id ! map { 'scheme': string(@scheme), 'id': string(.) },
          $e/@lang ! map { 'lang': string(.) },
          map:for-each($parts, function($name as xs:string, $value as xs:string?) as map(*)? { $value[. ne ''] ! map { $name: . } })))"/>
  </xsl:function>

  <xsl:function name="f:agent-value" as="map(xs:string, xs:string)">
    <xsl:param name="agent" as="element()"/>
    <xsl:sequence select="
        f:value($agent, f:inverted($agent), map {
          'kind': string($agent/@kind), 'role': string($agent/@role), 'family': $agent/family ! string(), 'given': $agent/given ! string(),
          'affiliation': $agent/affiliation ! string(), 'orcid': $agent/id[@scheme = 'orcid'][1] ! string() })"/>
  </xsl:function>

</xsl:stylesheet>
