<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What comes from a source stays inert: which characters, addresses and ids may reach a page. -->

  <!-- Text that HTML allows: XML lets C1 controls and noncharacters through, HTML does not. -->
  <xsl:function name="f:clean" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="spaced" as="xs:string" select="f:plain-spaces($text)"/>
    <xsl:sequence select="
        if (matches($spaced, '[&#x7F;-&#x9F;&#xFDD0;-&#xFDEF;&#x1FFFE;&#x1FFFF;&#x2FFFE;&#x2FFFF;&#xFFFFE;&#xFFFFF;&#x10FFFE;&#x10FFFF;]'))
        then replace($spaced, '[&#x7F;-&#x9F;&#xFDD0;-&#xFDEF;&#x1FFFE;&#x1FFFF;&#x2FFFE;&#x2FFFF;&#xFFFFE;&#xFFFFF;&#x10FFFE;&#x10FFFF;]', '&#xFFFD;')
        else $spaced"/>
  </xsl:function>

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

  <!-- id, lang and dir: what every element of a page takes over. -->
  <xsl:function name="f:common" as="attribute()*">
    <xsl:param name="e" as="element()"/>
    <xsl:if test="$e/@xml:id">
      <xsl:where-populated>
        <xsl:attribute name="id" select="f:id($e)"/>
      </xsl:where-populated>
    </xsl:if>
    <xsl:if test="$e/@xml:lang">
      <xsl:sequence select="f:lang-attributes($e)"/>
    </xsl:if>
  </xsl:function>

  <!-- The part of a value that may name a CSS class, set apart from the classes of the page itself. -->
  <xsl:function name="f:class-words" as="xs:string*">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="tokenize($value)[matches(., '^[A-Za-z][A-Za-z0-9\-]*$')] ! concat('t-', .)"/>
  </xsl:function>

</xsl:stylesheet>
