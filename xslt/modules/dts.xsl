<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:c="urn:incipit:crosswalk"
    xmlns:dts="https://w3id.org/api/dts#"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- DTS 1.0: what is said of a document, how it is divided, and its parts; each a file with its name below the folder
       of the service. The collections that hold documents are made elsewhere. -->

  <!-- The address of the service with a slash at its end; the id of the document there and of the collection it is in. -->
  <xsl:param name="service" as="xs:string" select="''"/>
  <xsl:param name="id" as="xs:string" select="''"/>
  <xsl:param name="parent" as="xs:string" select="''"/>
  <xsl:param name="parent-title" as="xs:string" select="''"/>
  <!-- paragraphs, divisions or none: the smallest units that have files of their own. -->
  <xsl:param name="refs" as="xs:string" select="'paragraphs'"/>

  <!-- Units on one page of an answer. -->
  <xsl:variable name="f:page-size" static="yes" as="xs:integer" select="500"/>

  <xsl:variable name="f:has-pages" as="xs:boolean" select="exists($f:page-units)"/>

  <!-- The record for harvesters, and what groups documents. -->
  <xsl:mode name="m:record" on-no-match="fail" visibility="public"/>
  <xsl:template match="/" mode="m:record" as="map(xs:string, item()*)">
    <xsl:variable name="record" as="element()">
      <xsl:apply-templates select="$f:item/c:item" mode="m:side"/>
    </xsl:variable>
    <xsl:sequence select="
        map {
          'record': $record, 'tei': $f:document/*, 'title': string($f:item/c:item/c:title[1]),
          'genres': $f:item/c:item/c:genre ! string(.), 'collections': $f:item/c:item/c:relation[@type = 'part-of'] ! string(.)
        }"/>
  </xsl:template>

  <xsl:mode name="m:dts" on-no-match="fail" visibility="public"/>
  <xsl:template match="/" mode="m:dts" as="map(xs:string, item())*">
    <xsl:variable name="resource" as="map(xs:string, item()*)" select="f:resource()"/>
    <xsl:sequence select="
        f:json-file('collection/' || $id || '.json', f:answer($resource)),
        f:json-file('collection/' || $id || '/parents.json', f:answer(map:put($resource, 'member', array { f:parent() }))),
        f:navigation($resource, $f:tree, ()),
        f:navigation($resource, $f:page-units, 'pages')[$f:has-pages],
        f:fragments($f:tree[$refs = 'paragraphs' or ($refs = 'divisions' and f:is-division(.('node')))], ()),
        f:fragments($f:page-units[$refs ne 'none'], 'pages')"/>
  </xsl:template>

  <xsl:function name="f:json-file" as="map(xs:string, item())">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="json" as="map(*)"/>
    <xsl:sequence select="
        map { 'name': $name, 'content': serialize($json, map { 'method': 'json', 'use-character-maps': map { '/': '/' } }) || '&#10;' }"/>
  </xsl:function>

  <!-- What every answer begins with. -->
  <xsl:function name="f:answer" as="map(*)">
    <xsl:param name="object" as="map(*)"/>
    <xsl:sequence select="map:merge(($object, map { '@context': 'https://dtsapi.org/context/v1.0.json', 'dtsVersion': '1.0' }))"/>
  </xsl:function>

  <xsl:function name="f:parent" as="map(*)">
    <xsl:sequence select="
        map {
          '@id': $parent, '@type': 'Collection', 'title': $parent-title, 'totalParents': if ($parent eq 'root') then 0 else 1,
          'collection': $service || 'collection/' || $parent || '{/nav}{;page}.json'
        }"/>
  </xsl:function>

  <xsl:function name="f:resource" as="map(xs:string, item()*)">
    <xsl:variable name="item" as="element()" select="$f:item/c:item"/>
    <xsl:sequence select="
        map:merge((
          map {
            '@id': $id, '@type': 'Resource', 'title': (string($item/c:title[1])[. ne ''], $id)[1], 'totalParents': 1, 'totalChildren': 0,
            'collection': $service || 'collection/' || $id || '{/nav}.json',
            'navigation': $service || 'navigation/' || $id || '{/tree,ref}{;down,page}.json',
            'document': $service || 'document/' || $id || '{/tree,ref}.xml',
            'download': $service || 'document/' || $id || '.xml', 'mediaTypes': array { 'application/tei+xml' },
            'dublinCore': f:dublin-core($item),
            'citationTrees': array { f:citation-tree($f:tree, ())[exists($f:tree)], f:citation-tree($f:page-units, 'pages')[$f:has-pages] }
          },
          $item/c:abstract[1] ! map { 'description': string(.) }))"/>
  </xsl:function>

  <xsl:function name="f:dublin-core" as="map(*)">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="
        map:merge((
          f:literals('title', $item/(c:title, c:subtitle, c:alternative)), f:literals('description', $item/c:abstract),
          f:values('creator', $item/c:creator ! (c:name, c:id/@uri)), f:values('contributor', $item/c:contributor ! (c:name, c:id/@uri)),
          f:values('publisher', $item/c:publisher/c:name), f:values('date', $item/(c:issued, c:created)), f:values('language', $item/c:language),
          f:values('identifier', $item/c:identifier ! (@uri, .)[1]), f:values('source', $item/c:source), f:values('type', $item/c:genre),
          f:values('isPartOf', $item/c:relation), f:values('license', $item/c:rights/@uri), f:values('rights', $item/c:rights)))"/>
  </xsl:function>

  <xsl:function name="f:values" as="map(*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="node()*"/>
    <xsl:sequence select="map { $name: array { distinct-values($values ! string(.)) } }[exists($values)]"/>
  </xsl:function>

  <xsl:function name="f:literals" as="map(*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:sequence select="
        map { $name: array { $values ! map { 'value': string(.), 'lang': string((@lang, 'und')[1]) } } }[exists($values)]"/>
  </xsl:function>

  <!-- The types of unit that stand below each other. -->
  <xsl:function name="f:citation-tree" as="map(*)">
    <xsl:param name="units" as="map(*)*"/>
    <xsl:param name="tree" as="xs:string?"/>
    <xsl:sequence select="
        map:merge((
          map { '@type': 'CitationTree', 'citeStructure': f:cite-structure($units, 1, ()) },
          $tree ! map { 'identifier': ., 'description': 'Pages of the source' }))"/>
  </xsl:function>

  <xsl:function name="f:cite-structure" as="array(*)">
    <xsl:param name="units" as="map(*)*"/>
    <xsl:param name="level" as="xs:integer"/>
    <xsl:param name="parents" as="xs:string*"/>
    <xsl:variable name="known" as="map(xs:string, xs:boolean)" select="map:merge($parents ! map:entry(., true()))"/>
    <xsl:variable name="here" as="map(*)*" select="$units[.('level') eq $level][empty($parents) or map:contains($known, .('parent'))]"/>
    <xsl:variable name="structures" as="map(*)*">
      <xsl:for-each-group select="$here" group-by=".('type')">
        <xsl:variable name="ids" as="xs:string+" select="current-group() ! .('id')"/>
        <xsl:variable name="below" as="array(*)" select="
            if ($level ge 12) then [] else f:cite-structure($units[.('level') gt $level], $level + 1, $ids)"/>
        <xsl:sequence select="
            map:merge((
              map { '@type': 'CiteStructure', 'citeType': current-grouping-key() },
              map { 'citeStructure': $below }[array:size($below) gt 0]))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="array { $structures }"/>
  </xsl:function>

  <!-- The divisions of a document: one level, each further level, and all of them, on pages where they are many. -->
  <xsl:function name="f:navigation" as="map(xs:string, item())*">
    <xsl:param name="resource" as="map(*)"/>
    <xsl:param name="units" as="map(*)*"/>
    <xsl:param name="tree" as="xs:string?"/>
    <xsl:variable name="place" as="xs:string" select="string-join(('navigation', $id, $tree), '/')"/>
    <xsl:variable name="depth" as="xs:integer" select="(max($units ! .('level')), 1)[1]"/>
    <xsl:for-each select="1 to $depth, -1">
      <xsl:variable name="down" as="xs:integer" select="."/>
      <xsl:sequence select="
          f:navigation-pages($resource, $units[$down eq -1 or .('level') le $down], $place || ';down=' || $down)"/>
    </xsl:for-each>
    <xsl:for-each select="$units[$refs = 'paragraphs' or ($refs = 'divisions' and ($tree or f:is-division(.('node'))))]">
      <xsl:variable name="name" as="xs:string" select="$place || '/' || .('id')"/>
      <xsl:sequence select="
          f:json-file($name || '.json', f:answer(map {
            '@type': 'Navigation', '@id': $service || $name || '.json', 'resource': $resource, 'ref': f:unit(.) }))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:navigation-pages" as="map(xs:string, item())+">
    <xsl:param name="resource" as="map(*)"/>
    <xsl:param name="units" as="map(*)*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="last" as="xs:integer" select="max((1, (count($units) + $f:page-size - 1) idiv $f:page-size))"/>
    <xsl:for-each select="1 to $last">
      <xsl:variable name="page" as="xs:integer" select="."/>
      <xsl:sequence select="
          f:json-file(f:page-name($name, $page), f:answer(map:merge((
            map {
              '@type': 'Navigation', '@id': $service || f:page-name($name, $page), 'resource': $resource,
              'member': array { subsequence($units, ($page - 1) * $f:page-size + 1, $f:page-size) ! f:unit(.) }
            },
            map { 'view': f:view($name, $page, $last) }[$last gt 1]))))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:page-name" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="page" as="xs:integer"/>
    <xsl:sequence select="$name || (if ($page eq 1) then '' else ';page=' || $page) || '.json'"/>
  </xsl:function>

  <xsl:function name="f:view" as="map(*)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="page" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:sequence select="
        map {
          '@id': $service || f:page-name($name, $page), '@type': 'Pagination', 'first': $service || f:page-name($name, 1),
          'previous': if ($page gt 1) then $service || f:page-name($name, $page - 1) else (),
          'next': if ($page lt $last) then $service || f:page-name($name, $page + 1) else (),
          'last': $service || f:page-name($name, $last)
        }"/>
  </xsl:function>

  <xsl:function name="f:unit" as="map(*)">
    <xsl:param name="unit" as="map(*)"/>
    <xsl:sequence select="
        map:merge((
          map {
            'identifier': $unit('id'), '@type': 'CitableUnit', 'level': $unit('level'), 'parent': $unit('parent'), 'citeType': $unit('type')
          },
          map { 'dublinCore': map { 'title': array { map { 'lang': ($f:document-lang[. ne ''], 'und')[1], 'value': $unit('title') } } } }
            [normalize-space($unit('title'))]))"/>
  </xsl:function>

  <!-- Each unit as a document of its own. -->
  <xsl:function name="f:fragments" as="map(xs:string, item())*">
    <xsl:param name="units" as="map(*)*"/>
    <xsl:param name="tree" as="xs:string?"/>
    <xsl:for-each select="$units">
      <xsl:variable name="unit" as="map(*)" select="."/>
      <xsl:variable name="content" as="element()">
        <TEI xmlns="http://www.tei-c.org/ns/1.0">
          <xsl:for-each select="$f:document-lang[. ne '']">
            <xsl:attribute name="xml:lang" select="."/>
          </xsl:for-each>
          <dts:wrapper>
            <xsl:choose>
              <xsl:when test="exists($unit('node'))">
                <xsl:copy-of select="$unit('node')" copy-namespaces="no"/>
              </xsl:when>
              <xsl:otherwise>
                <xsl:sequence select="f:between($unit('leaves'), count($f:text[1]/ancestor-or-self::node()))"/>
              </xsl:otherwise>
            </xsl:choose>
          </dts:wrapper>
        </TEI>
      </xsl:variable>
      <xsl:sequence select="
          map { 'name': string-join(('document', $id, $tree, $unit('id')), '/') || '.xml', 'content': $content }"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
