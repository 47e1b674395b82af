<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Addresses and ids that a source brings: which of them a link may have. -->

  <!-- An address that a link may have: the web or mail, and no character that HTML forbids there. -->
  <xsl:function name="f:address" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="address" as="xs:string" select="normalize-space($value)"/>
    <xsl:sequence select="
        $address[matches(., '^(https?://[A-Za-z0-9\-.]+(:[0-9]{1,5})?([/?#].*)?|mailto:[^\s]+@[^\s]+)$', 'i')] ! iri-to-uri(.)
        [matches(., '^([A-Za-z0-9\-._~:/?#@!$&amp;''()*+,;=]|%[0-9A-Fa-f]{2})*$')]
        [count(tokenize(., '#')) le 2]"/>
  </xsl:function>

  <!-- The element's own id, unless another before it has the same. -->
  <xsl:function name="f:id" as="xs:string?">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="$e/@xml:id[key('id', ., $f:document)[1] is $e]/string()"/>
  </xsl:function>

  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

</xsl:stylesheet>
