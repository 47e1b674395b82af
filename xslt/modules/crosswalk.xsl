<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- From the header to what catalogues say: for each field an array of values, each a map with its text. -->

  <xsl:variable name="f:header" as="element(teiHeader)?" select="(//teiHeader)[1]"/>

  <xsl:variable name="f:facts" as="map(*)" select="
      map {
        'title': f:values($f:header/fileDesc/titleStmt/title[1]),
        'creator': f:values($f:header/fileDesc/titleStmt/author),
        'publisher': f:values($f:header/fileDesc/publicationStmt/publisher),
        'date': f:values($f:header/fileDesc/publicationStmt/date),
        'identifier': f:values($f:header/fileDesc/publicationStmt/idno),
        'rights': f:values($f:header/fileDesc/publicationStmt/availability),
        'language': array { $f:header/profileDesc/langUsage/language/@ident ! map { 'text': string(.) } }
      }"/>

  <xsl:function name="f:values" as="array(*)">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="array { $elements[normalize-space()] ! map { 'text': normalize-space() } }"/>
  </xsl:function>
</xsl:stylesheet>
