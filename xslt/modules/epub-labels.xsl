<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns:b="urn:incipit:book"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The files of a book, in the order of reading: what they are called and hold, and how they look. -->
  <!-- Our own words in a book that a page for the browser has no need of. -->

  <xsl:variable name="f:book-labels" static="yes" as="map(xs:string, map(xs:string, xs:string))" select="
      map {
        'en': map { 'cover': 'Cover', 'pages': 'Pages', 'landmarks': 'Landmarks', 'anthology': 'Anthology' },
        'fr': map { 'cover': 'Couverture', 'pages': 'Pages', 'landmarks': 'Repères', 'anthology': 'Anthologie' },
        'de': map { 'cover': 'Umschlag', 'pages': 'Seiten', 'landmarks': 'Orientierung', 'anthology': 'Anthologie' },
        'fa': map { 'cover': 'جلد', 'pages': 'صفحه‌ها', 'landmarks': 'نشانه‌ها', 'anthology': 'گلچین' },
        'ar': map { 'cover': 'الغلاف', 'pages': 'الصفحات', 'landmarks': 'المعالم', 'anthology': 'مختارات' }
      }"/>

  <xsl:function name="f:book-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$f:book-labels($f:label-lang)($key)"/>
  </xsl:function>

</xsl:stylesheet>
