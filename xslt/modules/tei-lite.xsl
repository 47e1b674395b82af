<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- TEI Lite: names are name, and what it has no element for is seg with a type. -->

  <!-- The elements of TEI Lite. -->
  <xsl:variable name="f:elements" as="xs:string+" static="yes" select="tokenize('
      abbr add addrLine address anchor argument att author authority availability back bibl biblScope body byline catDesc
      catRef category cell change choice cit classCode classDecl closer code corr creation date dateline del desc
      distributor div divGen docAuthor docDate docEdition docImprint docTitle edition editionStmt editor editorialDecl eg
      emph encodingDesc epigraph expan extent figDesc figure fileDesc foreign formula front funder gap gi gloss graphic
      group head hi ident idno imprimatur index interp interpGrp item keywords l label langUsage language lb lg licence
      list listBibl mentioned milestone name note notesStmt num opener orig p pb pc postscript principal profileDesc
      projectDesc ptr pubPlace publicationStmt publisher q ref refsDecl reg relatedItem resp respStmt revisionDesc row rs
      s salute samplingDecl seg seriesStmt sic signed soCalled sourceDesc sp speaker sponsor stage table taxonomy
      TEI teiCorpus teiHeader term text textClass time title titlePage titlePart titleStmt trailer unclear val w')"/>

  <xsl:variable name="f:name-types" static="yes" as="map(xs:string, xs:string)" select="
      map {'persName': 'person', 'placeName': 'place', 'orgName': 'organisation', 'eventName': 'event'}"/>

  <xsl:template match="persName | placeName | orgName | eventName" mode="m:profile" as="element(name)">
    <name type="{$f:name-types(local-name())}">
      <xsl:apply-templates select="@* except @type | node()" mode="#current"/>
    </name>
  </xsl:template>

  <!-- Without lists of entities, mentions of one have its key in common. -->
  <xsl:template match="@ref[starts-with(., '#')]" mode="m:profile" as="attribute()+" priority="1">
    <xsl:attribute name="key" select="substring(tokenize(.)[1], 2)"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="roleName | supplied | ex | surname | forename" mode="m:profile" as="element(seg)">
    <seg type="{local-name()}">
      <xsl:apply-templates select="@* except @type | node()" mode="#current"/>
    </seg>
  </xsl:template>

  <xsl:template match="quote" mode="m:profile" as="element(q)">
    <q type="{(@type, 'quote')[1]}">
      <xsl:apply-templates select="@* except @type | node()" mode="#current"/>
    </q>
  </xsl:template>

  <!-- What a printer set around the page may stand where a note may. -->
  <!-- Lite has no place for it in the header. -->
  <xsl:template match="abstract" mode="m:profile" as="empty-sequence()"/>

  <xsl:template match="fw" mode="m:profile" as="element(note)">
    <note type="fw" subtype="{@type}">
      <xsl:apply-templates select="@* except @type | node()" mode="#current"/>
    </note>
  </xsl:template>

  <!-- A structured reference is a plain one, its parts kept apart. -->
  <xsl:template match="biblStruct" mode="m:profile" as="element(bibl)">
    <bibl>
      <xsl:apply-templates select="@xml:id | @xml:lang | node()" mode="#current"/>
    </bibl>
  </xsl:template>

  <xsl:template match="biblStruct//*[following-sibling::node()[1][self::*]]" mode="m:profile" as="node()*" priority="3">
    <xsl:next-match/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- What a manuscript is like, in words. -->
  <xsl:template match="msDesc" mode="m:profile" as="element(p)">
    <p>
      <xsl:value-of select="string-join(descendant::text()/normalize-space()[.], ' ')"/>
    </p>
  </xsl:template>

  <xsl:template match="facsimile" mode="m:profile" as="empty-sequence()"/>

  <xsl:template match="castList" mode="m:profile" as="element(list)">
    <list type="castList">
      <xsl:apply-templates select="@* except @type | node()" mode="#current"/>
    </list>
  </xsl:template>

  <xsl:template match="castItem" mode="m:profile" as="element(item)">
    <item>
      <xsl:apply-templates select="@* except @type | node()" mode="#current"/>
    </item>
  </xsl:template>

</xsl:stylesheet>
