<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- The body of POST /api/records of InvenioRDM: a draft; publishing it is another request. -->

  <xsl:template match="item" mode="m:side" as="map(xs:string, item()*)">
    <xsl:sequence select="
        map {
          'access': map { 'record': 'public', 'files': 'public' },
          'files': map { 'enabled': true() },
          'metadata': map:merge((
            map { 'resource_type': map { 'id': f:genre-type(.)[2] }, 'title': string(title[1]) },
            map:entry('creators', array { creator ! f:invenio-agent(.) }),
            map:entry('publication_date', string(issued[1])),
            f:list('additional_titles', (subtitle, alternative) ! map {
              'title': string(.), 'type': map { 'id': if (self::subtitle) then 'subtitle' else 'alternative-title' } }),
            publisher[1] ! map { 'publisher': string(name) },
            abstract[1] ! map { 'description': f:escaped(.) },
            f:list('contributors', (contributor, funder) ! f:invenio-agent(.)),
            f:list('subjects', distinct-values(subject/name) ! map { 'subject': . }),
            f:list('languages', distinct-values(language ! f:three-letters(.)) ! map { 'id': . }),
            f:list('dates', created ! map { 'date': string(.), 'type': map { 'id': 'created' } }),
            f:list('rights', rights ! f:invenio-rights(.)),
            f:list('identifiers', identifier[@type ne 'DOI'] ! f:invenio-identifier(.)),
            f:list('related_identifiers', (source | relation)[@uri] ! map {
              'identifier': string(@uri), 'scheme': 'url',
              'relation_type': map { 'id': if (self::source) then 'isderivedfrom' else 'ispartof' } }),
            f:list('sizes', extent ! string(.)),
            f:list('formats', 'application/tei+xml'),
            edition[1] ! map { 'version': string(.) },
            map:entry('locations', map { 'features': array { place ! f:invenio-place(.) } })[current()/place]
          ))
        } => f:with-doi(identifier[@type = 'DOI'][1])"/>
  </xsl:template>

  <xsl:function name="f:list" as="map(*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="if (exists($values)) then map:entry($name, array { $values }) else ()"/>
  </xsl:function>

  <!-- A DOI that was given elsewhere stays that of the record. -->
  <xsl:function name="f:with-doi" as="map(*)">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="doi" as="element()?"/>
    <xsl:sequence select="
        if ($doi) then map:put($record, 'pids', map { 'doi': map { 'identifier': string($doi), 'provider': 'external' } }) else $record"/>
  </xsl:function>

  <!-- A person needs a family name there: the whole name is that where nobody knows its parts. -->
  <xsl:function name="f:invenio-agent" as="map(*)">
    <xsl:param name="agent" as="element()"/>
    <xsl:variable name="ids" as="map(*)*" select="
        $agent/id[@scheme = ('orcid', 'isni', 'gnd', 'ror')] ! map { 'scheme': string(@scheme), 'identifier': string(.) }"/>
    <xsl:variable name="who" as="map(*)" select="
        if ($agent/@kind = 'org') then map { 'type': 'organizational', 'name': string($agent/name) }
        else map:merge((
          map { 'type': 'personal', 'family_name': string(($agent/family, $agent/name)[1]) },
          $agent/given ! map { 'given_name': string(.) }))"/>
    <xsl:sequence select="
        map:merge((
          map { 'person_or_org': map:merge(($who, f:list('identifiers', $ids))) },
          map { 'role': map { 'id': f:invenio-role($agent/@role) } }[not($agent/self::creator)],
          f:list('affiliations', $agent/affiliation ! map { 'name': string(.) })))"/>
  </xsl:function>

  <xsl:function name="f:invenio-role" as="xs:string">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="
        if ($role = ('edt', 'edc')) then 'editor'
        else if ($role = ('pdr', 'rth')) then 'projectleader'
        else if ($role = ('com', 'col')) then 'datacollector'
        else if ($role = ('mrk', 'trc', 'pfr', 'dgc', 'cur', 'ann')) then 'datacurator'
        else if ($role = ('spn', 'fnd')) then 'sponsor'
        else 'other'"/>
  </xsl:function>

  <xsl:function name="f:invenio-rights" as="map(*)">
    <xsl:param name="rights" as="element()"/>
    <xsl:sequence select="
        if ($rights/@id) then map { 'id': lower-case($rights/@id) }
        else map:merge((map { 'title': map { 'en': string($rights) } }, $rights/@uri ! map { 'link': string(.) }))"/>
  </xsl:function>

  <xsl:function name="f:invenio-identifier" as="map(*)">
    <xsl:param name="identifier" as="element()"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($identifier/@type)"/>
    <xsl:sequence select="
        map { 'identifier': string($identifier), 'scheme': if ($type = 'local') then 'other' else $type }"/>
  </xsl:function>

  <!-- GeoJSON has the longitude first. -->
  <xsl:function name="f:invenio-place" as="map(*)">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
        map:merge((
          map { 'place': string($place/name) },
          map { 'geometry': map { 'type': 'Point', 'coordinates': array { xs:decimal($place/@longitude), xs:decimal($place/@latitude) } } }[$place/@latitude],
          f:list('identifiers', $place/id[@scheme = ('geonames', 'wikidata')] ! map { 'scheme': string(@scheme), 'identifier': string(.) })))"/>
  </xsl:function>

  <!-- A description is HTML there. -->
  <xsl:function name="f:escaped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
        '&lt;p>' || ($words => replace('&amp;', '&amp;amp;') => replace('&lt;', '&amp;lt;') => replace('>', '&amp;gt;')) || '&lt;/p>'"/>
  </xsl:function>

</xsl:stylesheet>
