<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:c="urn:incipit:crosswalk"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The units by which a text can be cited: divisions with their paragraphs, stanzas and speeches, and beside them
       the pages. Each is a map with its id, level, parent, type, title and place in the text. -->

  <xsl:variable name="f:citable" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'p': 'paragraph', 'ab': 'block', 'lg': 'stanza', 'l': 'line', 'sp': 'speech', 'u': 'utterance', 'list': 'list', 'table': 'table',
        'opener': 'opener', 'closer': 'closer', 'note': 'note'
      }"/>

  <xsl:variable name="f:tree" as="map(xs:string, item()*)*">
    <xsl:variable name="all" as="map(xs:string, item()*)*" select="f:units-in($f:text, 1, (), '_')"/>
    <!-- Where two ids are one to a file system, the later has its path for one. -->
    <xsl:variable name="taken" as="map(xs:string, xs:string)" select="
        map:merge($all ! map:entry(lower-case(.('id')), .('path')), map { 'duplicates': 'use-first' })"/>
    <xsl:variable name="final" as="map(xs:string, xs:string)" select="
        map:merge($all ! map:entry(.('path'), if ($taken(lower-case(.('id'))) = .('path')) then .('id') else .('path')))"/>
    <xsl:sequence select="$all ! map:put(map:put(., 'id', $final(.('path'))), 'parent', .('parent') ! $final(.))"/>
  </xsl:variable>

  <!-- The units below an element that is none itself; parents are named by their paths. -->
  <xsl:function name="f:units-in" as="map(xs:string, item()*)*">
    <xsl:param name="holders" as="element()*"/>
    <xsl:param name="level" as="xs:integer"/>
    <xsl:param name="parent" as="xs:string?"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:variable name="found" as="element()*" select="$holders ! f:outermost-units(.)"/>
    <xsl:for-each select="$found">
      <xsl:variable name="own" as="xs:string" select="$path || '.' || position()"/>
      <xsl:sequence select="
          map {
            'id': (@xml:id/string()[matches(., '^[A-Za-z][A-Za-z0-9_.\-]{0,79}$')][. ne 'pages'][not(contains(., '..'))], $own)[1],
            'path': $own, 'level': $level, 'parent': $parent, 'node': .,
            'type': if (f:is-division(.)) then (@type/string()[matches(., '^[^\s]{1,40}$')], 'section')[1] else $f:citable(local-name()),
            'title': if (f:is-division(.)) then head[1] ! f:plain(.) else ()
          }"/>
      <xsl:if test="f:is-division(.)">
        <xsl:sequence select="f:units-in(., $level + 1, $own, $own)"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:is-division" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="matches(local-name($e), '^div[1-7]?$') or exists($e/self::floatingText)"/>
  </xsl:function>

  <xsl:function name="f:outermost-units" as="element()*">
    <xsl:param name="holder" as="element()"/>
    <xsl:for-each select="$holder/*">
      <xsl:sequence select="
          if (self::ab[@type = 'metadata']) then ()
          else if (f:is-division(.) or map:contains($f:citable, local-name())) then .
          else if (self::front or self::body or self::back or self::group or self::text or self::titlePage or self::argument
            or self::epigraph or self::postscript or self::quote or self::cit)
            then f:outermost-units(.)
          else ()"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Pages: what stands between two page breaks, and before the first of them. -->
  <xsl:variable name="f:page-units" as="map(xs:string, item()*)*">
    <xsl:if test="exists($f:text//pb)">
      <xsl:variable name="groups" as="map(xs:string, item()*)*">
        <xsl:for-each-group select="$f:text//(text() | *[not(node())])" group-starting-with="pb">
          <xsl:variable name="break" as="element(pb)?" select="self::pb"/>
          <xsl:if test="exists($break) or exists(current-group()[normalize-space()])">
            <xsl:sequence select="
                map {
                  'id': ($break/@n/string()[matches(., '^[A-Za-z0-9\-]{1,40}$')], '_.' || position())[1], 'path': '_.' || position(),
                  'level': 1, 'parent': (), 'type': 'page', 'title': $break/@n/string()[normalize-space()], 'leaves': current-group()
                }"/>
          </xsl:if>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:variable name="taken" as="map(xs:string, xs:string)" select="
          map:merge($groups ! map:entry(lower-case(.('id')), .('path')), map { 'duplicates': 'use-first' })"/>
      <xsl:sequence select="
          $groups ! (if ($taken(lower-case(.('id'))) = .('path')) then . else map:put(., 'id', .('path')))"/>
    </xsl:if>
  </xsl:variable>

  <!-- The words of a page inside copies of the elements that hold them. -->
  <xsl:function name="f:between" as="node()*">
    <xsl:param name="leaves" as="node()*"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:for-each-group select="$leaves" group-adjacent="generate-id((ancestor-or-self::node())[$depth])">
      <xsl:variable name="node" as="node()" select="(ancestor-or-self::node())[$depth]"/>
      <xsl:choose>
        <xsl:when test="$node is .">
          <xsl:copy-of select="$node" copy-namespaces="no"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$node">
            <xsl:copy copy-namespaces="no">
              <xsl:sequence select="@*, f:between(current-group(), $depth + 1)"/>
            </xsl:copy>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

</xsl:stylesheet>
