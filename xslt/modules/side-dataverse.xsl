<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xpath-default-namespace="urn:incipit:crosswalk">

  <!-- The body of POST /api/dataverses/ID/datasets of Dataverse: a draft in its native JSON. -->

  <xsl:template match="item" mode="m:side" as="map(xs:string, item()*)">
    <xsl:variable name="licence" as="element()?" select="rights[@uri][1]"/>
    <xsl:sequence select="
        map {
          'datasetVersion': map:merge((
            $licence ! map { 'license': map { 'name': f:dataverse-licence(.), 'uri': string(@uri) } },
            map { 'termsOfUse': string-join(rights, ' ') }[current()/rights and not($licence)],
            map { 'metadataBlocks': map:merge((
              map { 'citation': map { 'displayName': 'Citation Metadata', 'fields': array { f:citation-fields(.) } } },
              map { 'geospatial': map { 'displayName': 'Geospatial Metadata', 'fields': array { f:compounds('geographicCoverage', place ! map {
                'otherGeographicCoverage': f:primitive('otherGeographicCoverage', name) }) } } }[current()/place])) }))
        }"/>
  </xsl:template>

  <xsl:function name="f:citation-fields" as="map(*)*">
    <xsl:param name="item" as="element(item)"/>
    <xsl:sequence select="
        $item/title[1] ! f:primitive('title', .),
        $item/subtitle[1] ! f:primitive('subtitle', .),
        f:primitives('alternativeTitle', $item/alternative),
        f:compounds('author', $item/creator ! f:dataverse-author(.)),
        f:compounds('datasetContact', $item/contact ! map:merge((
          $item/publisher[1] ! map:entry('datasetContactName', f:primitive('datasetContactName', name)),
          map:entry('datasetContactEmail', f:primitive('datasetContactEmail', .))))),
        f:compounds('dsDescription', $item/abstract ! map { 'dsDescriptionValue': f:primitive('dsDescriptionValue', .) }),
        f:vocabulary('subject', 'Arts and Humanities'),
        f:compounds('keyword', $item/subject ! map:merge((
          map:entry('keywordValue', f:primitive('keywordValue', name)),
          id[1] ! map:entry('keywordTermURI', f:primitive('keywordTermURI', @uri))))),
        f:vocabulary('language', $item/language ! $f:dataverse-languages(tokenize(., '-')[1])),
        f:compounds('producer', $item/publisher[1] ! map { 'producerName': f:primitive('producerName', name) }),
        $item/created[not(contains(., '/'))][1] ! f:primitive('productionDate', .),
        f:compounds('contributor', $item/contributor ! map { 'contributorType': f:word('contributorType', f:dataverse-role(@role)),
          'contributorName': f:primitive('contributorName', f:inverted(.)) }),
        $item/issued[1] ! f:primitive('distributionDate', .),
        f:compounds('otherId', $item/identifier ! map { 'otherIdAgency': f:primitive('otherIdAgency', (@label, @type)[1]),
          'otherIdValue': f:primitive('otherIdValue', .) }),
        f:compounds('timePeriodCovered', $item/period ! map:merge((
          tokenize(., '/')[1][. ne ''] ! map:entry('timePeriodCoveredStart', f:primitive('timePeriodCoveredStart', .)),
          tokenize(., '/')[last()][. ne ''] ! map:entry('timePeriodCoveredEnd', f:primitive('timePeriodCoveredEnd', .))))),
        f:primitives('kindOfData', ('TEI', $item/genre)),
        f:primitives('dataSources', $item/source)"/>
  </xsl:function>

  <xsl:function name="f:dataverse-author" as="map(*)">
    <xsl:param name="creator" as="element()"/>
    <xsl:variable name="id" as="element()?" select="($creator/id[@scheme = 'orcid'], $creator/id[@scheme = ('isni', 'viaf', 'gnd', 'ror', 'lcnaf')])[1]"/>
    <xsl:sequence select="
        map:merge((
          map:entry('authorName', f:primitive('authorName', f:inverted($creator))),
          $creator/affiliation[1] ! map:entry('authorAffiliation', f:primitive('authorAffiliation', .)),
          $id ! map { 'authorIdentifierScheme': f:word('authorIdentifierScheme', if (@scheme = 'gnd') then 'DNB' else $f:scheme-names(@scheme)),
            'authorIdentifier': f:primitive('authorIdentifier', .) }))"/>
  </xsl:function>

  <xsl:function name="f:dataverse-role" as="xs:string">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="
        if ($role = ('edt', 'edc')) then 'Editor'
        else if ($role = ('pdr', 'rth')) then 'Project Leader'
        else if ($role = ('com', 'col')) then 'Data Collector'
        else if ($role = ('mrk', 'trc', 'pfr', 'dgc', 'cur', 'ann')) then 'Data Curator'
        else 'Other'"/>
  </xsl:function>

  <!-- The names that Dataverse comes with; others are the text as the header gives it. -->
  <xsl:function name="f:dataverse-licence" as="xs:string">
    <xsl:param name="rights" as="element()"/>
    <xsl:sequence select="
        if ($rights/@id = 'CC0-1.0') then 'CC0 1.0'
        else if (starts-with($rights/@id, 'CC-BY')) then replace(replace($rights/@id, '^CC-', 'CC '), '-([0-9.]+)$', ' $1')
        else string($rights)"/>
  </xsl:function>

  <xsl:variable name="f:dataverse-languages" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'ar': 'Arabic', 'da': 'Danish', 'de': 'German', 'en': 'English', 'es': 'Spanish, Castilian', 'fa': 'Persian (Farsi)', 'fi': 'Finnish',
        'fr': 'French', 'it': 'Italian', 'ja': 'Japanese', 'ko': 'Korean', 'la': 'Latin', 'no': 'Norwegian', 'pl': 'Polish', 'pt': 'Portuguese',
        'ru': 'Russian', 'sv': 'Swedish', 'tr': 'Turkish', 'uk': 'Ukrainian', 'zh': 'Chinese'
      }"/>

  <xsl:function name="f:primitive" as="map(*)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()"/>
    <xsl:sequence select="map { 'typeName': $name, 'multiple': false(), 'typeClass': 'primitive', 'value': string($value) }"/>
  </xsl:function>

  <xsl:function name="f:primitives" as="map(*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="
        map { 'typeName': $name, 'multiple': true(), 'typeClass': 'primitive', 'value': array { $values ! string(.) } }[exists($values)]"/>
  </xsl:function>

  <xsl:function name="f:compounds" as="map(*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="map(*)*"/>
    <xsl:sequence select="
        map { 'typeName': $name, 'multiple': true(), 'typeClass': 'compound', 'value': array { $values } }[exists($values)]"/>
  </xsl:function>

  <xsl:function name="f:vocabulary" as="map(*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="
        map { 'typeName': $name, 'multiple': true(), 'typeClass': 'controlledVocabulary', 'value': array { $values } }[exists($values)]"/>
  </xsl:function>

  <xsl:function name="f:word" as="map(*)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="map { 'typeName': $name, 'multiple': false(), 'typeClass': 'controlledVocabulary', 'value': $value }"/>
  </xsl:function>

</xsl:stylesheet>
