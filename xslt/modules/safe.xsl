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

  <xsl:include href="addresses.xsl"/>

  <!-- XML lets C1 controls and noncharacters through, HTML does not; U+0085 and the line and paragraph
       separators are line ends to a reader. -->
  <xsl:character-map name="f:safe-characters">
    <xsl:output-character character="&#x7F;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x80;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x81;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x82;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x83;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x84;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x85;" string=" "/>
    <xsl:output-character character="&#x86;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x87;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x88;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x89;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8A;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8B;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8C;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8D;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8E;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8F;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x90;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x91;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x92;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x93;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x94;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x95;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x96;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x97;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x98;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x99;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9A;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9B;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9C;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9D;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9E;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9F;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x2028;" string=" "/>
    <xsl:output-character character="&#x2029;" string=" "/>
    <xsl:output-character character="&#xFDD0;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD1;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD2;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD3;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD4;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD5;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD6;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD7;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD8;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDD9;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDDA;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDDB;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDDC;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDDD;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDDE;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDDF;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE0;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE1;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE2;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE3;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE4;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE5;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE6;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE7;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE8;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDE9;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDEA;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDEB;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDEC;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDED;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDEE;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFDEF;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x1FFFE;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x1FFFF;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x2FFFE;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x2FFFF;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFFFFE;" string="&#xFFFD;"/>
    <xsl:output-character character="&#xFFFFF;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x10FFFE;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x10FFFF;" string="&#xFFFD;"/>
  </xsl:character-map>

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
