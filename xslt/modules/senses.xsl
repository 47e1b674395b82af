<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The number before a sense of a dictionary: only what stands in @n, and not where the text has it. -->
  <xsl:function name="f:sense-number" as="xs:string?">
    <xsl:param name="sense" as="element(sense)"/>
    <xsl:variable name="number" as="xs:string" select="normalize-space($sense/@n)"/>
    <xsl:sequence select="
        if ($number eq '' or starts-with(normalize-space($sense), $number)) then ()
        else if (matches($number, '[\p{L}\p{N}]$')) then $number || '.' else $number"/>
  </xsl:function>

</xsl:stylesheet>
