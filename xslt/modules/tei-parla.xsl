<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Parla-CLARIN: turns are utterances of segments, speakers are notes, and who takes part stands in the header. -->

  <!-- A turn may come without a name, and what a line cannot hold is wrapped. -->
  <xsl:template match="sp" mode="m:profile" as="element(u)">
    <u>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:apply-templates select="node()" mode="m:utterance"/>
    </u>
  </xsl:template>

  <!-- Inside a turn; what is no block stays as elsewhere. -->
  <xsl:mode name="m:utterance" on-no-match="fail"/>

  <xsl:template match="node()" mode="m:utterance" as="node()*">
    <xsl:apply-templates select="." mode="m:profile"/>
  </xsl:template>

  <xsl:template match="speaker" mode="m:utterance" as="element(note)">
    <note type="speaker">
      <xsl:apply-templates select="@* | node()" mode="m:profile"/>
    </note>
  </xsl:template>

  <xsl:template match="p | ab" mode="m:utterance" as="element(seg)">
    <seg>
      <xsl:apply-templates select="@* | node()" mode="m:profile"/>
    </seg>
  </xsl:template>

  <!-- What the record says of the sitting: what happened, and the rest. -->
  <xsl:template match="stage" mode="m:profile" as="element(note)">
    <note type="{(@type, 'comment')[1]}">
      <xsl:apply-templates select="@* except @type | node()" mode="#current"/>
    </note>
  </xsl:template>

  <!-- An incident describes itself in words alone. -->
  <xsl:template match="stage[@type = ('entrance', 'exit', 'business')][empty(*)]" mode="m:profile" as="element(incident)">
    <incident>
      <xsl:apply-templates select="@*" mode="#current"/>
      <desc>
        <xsl:apply-templates select="node()" mode="#current"/>
      </desc>
    </incident>
  </xsl:template>

  <xsl:template match="div[sp]" mode="m:profile" as="element(div)">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:attribute name="type" select="'debateSection'"/>
      <xsl:if test="@type">
        <xsl:attribute name="subtype" select="@type"/>
      </xsl:if>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- The lists of persons and organisations are of those who take part, that of places is of the setting. -->
  <xsl:template match="profileDesc" mode="m:profile" as="element(profileDesc)">
    <xsl:variable name="lists" as="element()*" select="root()/*/standOff/(listPerson | listOrg)"/>
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" mode="#current"/>
      <xsl:if test="exists($lists) and empty(particDesc)">
        <particDesc>
          <xsl:apply-templates select="$lists" mode="#current"/>
        </particDesc>
      </xsl:if>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="particDesc[empty(p)]" mode="m:profile" as="element(particDesc)">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" mode="#current"/>
      <xsl:apply-templates select="root()/*/standOff/(listPerson | listOrg)" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="standOff[../teiHeader/profileDesc[empty(particDesc/p)]]" mode="m:profile" as="element(standOff)?">
    <xsl:variable name="rest" as="element()*" select="* except (listPerson, listOrg)"/>
    <xsl:if test="exists($rest)">
      <xsl:copy>
        <xsl:apply-templates select="@*, $rest" mode="#current"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
