<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Callouts and notes. A note pops up where it is called (:target, no script) and is listed at the end. -->

  <!-- Makes ids for those that have none. -->
  <xsl:variable name="f:note-numbers" as="map(xs:string, xs:integer)" select="f:numbers($f:text/descendant::note)"/>
  <xsl:variable name="f:callout-numbers" as="map(xs:string, xs:integer)" select="f:numbers($f:text/descendant::ref[f:is-callout(.)])"/>

  <xsl:function name="f:note-id" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="(f:id($note), '_.n' || $f:note-numbers(generate-id($note)))[1]"/>
  </xsl:function>

  <xsl:function name="f:callout-id" as="xs:string">
    <xsl:param name="callout" as="element(ref)"/>
    <xsl:sequence select="(f:id($callout), '_.c' || $f:callout-numbers(generate-id($callout)))[1]"/>
  </xsl:function>

  <!-- The note that a callout calls. -->
  <xsl:function name="f:called-note" as="element(note)?">
    <xsl:param name="callout" as="element(ref)"/>
    <xsl:sequence select="
        key('id', substring-after($callout/@target, '#'), $f:document)[1]/self::note[ancestor::text]"/>
  </xsl:function>

  <xsl:template match="ref[@type = 'noteref']" mode="m:html" priority="1" as="node()*">
    <xsl:variable name="note" as="element(note)?" select="f:called-note(.)"/>
    <xsl:choose>
      <xsl:when test="$note and not(f:has-blocks(.))">
        <a class="noteref" role="doc-noteref" href="#{f:note-id($note)}" id="{f:callout-id(.)}">
          <xsl:sequence select="f:type-attribute('noteref')"/>
          <xsl:apply-templates mode="#current">
            <xsl:with-param name="link" as="xs:string?" tunnel="yes" select="()"/>
          </xsl:apply-templates>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:phrase(., ('noteref', 'orphan'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A note in the running text leaves a callout, unless the text has one already. -->
  <xsl:template match="note[f:is-float(.)]" mode="m:html" priority="2" as="node()*">
    <xsl:if test="f:leaves-callout(.)">
      <a class="noteref" role="doc-noteref" href="#{f:note-id(.)}" id="_.r{$f:note-numbers(generate-id())}">
        <xsl:sequence select="f:type-attribute('noteref')"/>
        <xsl:text>({f:plain-spaces(f:note-number(.))})</xsl:text>
      </a>
    </xsl:if>
  </xsl:template>

  <!-- A note printed where it stands: a remark beside a speech, a comment between paragraphs. -->
  <xsl:template match="note" mode="m:html" as="node()*">
    <xsl:sequence select="
        if (@type = 'speaker') then f:block(., 'speaker')
        else if (f:is-block(.)) then f:block(., 'note') else f:phrase(., ('insertion', 'note'))"/>
  </xsl:template>

  <xsl:template match="div[@type = 'notes']" mode="m:html" priority="1" as="node()*">
    <xsl:element name="{if (head) then 'section' else 'div'}">
      <xsl:attribute name="class" select="'notes'"/>
      <xsl:sequence select="f:type-attribute('footnotes'), f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="div[@type = 'notes']/note" mode="m:html" priority="2" as="node()*">
    <xsl:apply-templates select="." mode="m:listed-note"/>
  </xsl:template>

  <!-- The list of notes that were taken out of the text. -->
  <xsl:template name="f:collected-notes" as="node()*">
    <xsl:context-item as="element(text)" use="required"/>
    <xsl:variable name="floats" as="element(note)*" select="f:visible-floats(.)"/>
    <xsl:if test="exists($floats)">
      <section class="notes" aria-labelledby="_.notes">
        <xsl:sequence select="f:type-attribute('footnotes'), f:label-attributes()"/>
        <h2 id="_.notes">{f:label('notes')}</h2>
        <div>
          <xsl:sequence select="f:back-to-document-language()"/>
          <xsl:apply-templates select="$floats" mode="m:listed-note"/>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- One note in a list: its text first, its links back last. -->
  <xsl:mode name="m:listed-note" on-no-match="fail"/>

  <xsl:template match="note" mode="m:listed-note" as="node()*">
    <aside class="card note" role="doc-footnote" id="{f:note-id(.)}">
      <xsl:sequence select="f:type-attribute('footnote'), f:lang-attributes(.)"/>
      <xsl:variable name="returns" as="node()*">
        <xsl:call-template name="f:returns"/>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="f:has-blocks(.)">
          <xsl:apply-templates mode="m:html"/>
          <xsl:where-populated>
            <p class="returns"><xsl:sequence select="$returns"/></p>
          </xsl:where-populated>
        </xsl:when>
        <xsl:otherwise>
          <p>
            <xsl:if test="f:leaves-callout(.) and not(label)">
              <span class="label">{f:plain-spaces(f:note-number(.))}</span>
              <xsl:text> </xsl:text>
            </xsl:if>
            <xsl:apply-templates mode="m:html"/>
            <xsl:sequence select="$returns"/>
          </p>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="f:close"/>
    </aside>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- One link back for each callout of the note. -->
  <xsl:template name="f:returns" as="node()*">
    <xsl:context-item as="element(note)" use="required"/>
    <xsl:variable name="note" as="element(note)" select="."/>
    <xsl:variable name="callouts" as="xs:string*" select="
        @xml:id/key('callout', .)[self::ref][f:is-visible(.)][f:called-note(.) is $note] ! f:callout-id(.),
        '_.r'[f:leaves-callout($note)] ! concat(., $f:note-numbers(generate-id($note)))"/>
    <xsl:for-each select="$callouts">
      <xsl:text> </xsl:text>
      <a class="backlink" role="doc-backlink" href="#{.}" aria-label="{f:label('back')}">
        <xsl:sequence select="f:type-attribute('backlink')"/>
        <xsl:text>↩&#xFE0E;</xsl:text>
      </a>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
