<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- DTABf has notes where they are called, and the callout in @n. -->

  <xsl:key name="f:callout" match="ref[@type = 'noteref'][not(ancestor::note)]" use="tokenize(@target)[1]"/>

  <!-- The callout in whose place a note comes: the first that calls it. -->
  <xsl:function name="f:callout" as="element(ref)?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note[@xml:id][not(@place = 'inline')]/key('f:callout', '#' || @xml:id, root(.))[1]"/>
  </xsl:function>

  <xsl:template match="ref[@type = 'noteref']" mode="m:profile" as="node()*">
    <xsl:variable name="note" as="element(note)?" select="key('f:id', substring(tokenize(@target)[1], 2))[self::note]"/>
    <xsl:choose>
      <xsl:when test="exists($note) and f:callout($note) is .">
        <note n="{normalize-space(.)}" place="{if ($note/@place = 'foot') then 'foot' else 'end'}">
          <xsl:apply-templates select="$note/@xml:id, $note/@xml:lang, $note/node()" mode="#current"/>
        </note>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="node()" mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The number before a note is that of its callout. -->
  <xsl:template match="note[exists(f:callout(.))]/descendant::label[. is ancestor::note[1]/descendant::label[1]]"
      mode="m:profile" as="empty-sequence()" priority="1"/>

  <xsl:template match="note[exists(f:callout(.))]" mode="m:profile" as="empty-sequence()" priority="2"/>

  <!-- A remark of an editor or translator inside a line. -->
  <xsl:template match="note[@place = 'inline']" mode="m:profile" as="element(note)" priority="1">
    <note type="editorial">
      <xsl:apply-templates select="@xml:id | @xml:lang | node()" mode="#current"/>
    </note>
  </xsl:template>

  <xsl:template match="note/@target | note/@type[not(. = 'editorial')] | note/@place[not(. = ('foot', 'end', 'left', 'right'))]"
      mode="m:profile" as="empty-sequence()" priority="2"/>

  <!-- A section of notes that are all called goes with them, its heading too. -->
  <xsl:template match="div[@type = 'notes'][every $e in * satisfies
      ($e/self::head or $e/self::lb or $e/self::milestone or $e/self::note[exists(f:callout(.))])]
      | back[every $e in * satisfies $e/self::div[@type = 'notes'][every $n in * satisfies
      ($n/self::head or $n/self::lb or $n/self::milestone or $n/self::note[exists(f:callout(.))])]]"
      mode="m:profile" as="empty-sequence()" priority="1"/>

</xsl:stylesheet>
