<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Verse, lists, tables, figures and block quotations. -->

  <xsl:template match="lg" mode="m:html" as="node()*">
    <div class="lg">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="l" mode="m:html" as="node()*">
    <xsl:sequence select="f:block(., 'l')"/>
  </xsl:template>

  <!-- A line keeps how far the source sets it in: some steps of it, since a page is narrow. -->
  <xsl:template match="l[starts-with(@rend, 'indent')]" mode="m:html" priority="1" as="node()*">
    <xsl:variable name="columns" as="xs:string" select="substring-after(@rend, 'indent')"/>
    <xsl:sequence select="f:block(., 'l in' || (if ($columns castable as xs:integer) then min((5, (xs:integer($columns) + 1) idiv 2)) else 1))"/>
  </xsl:template>

  <xsl:template match="list" mode="m:html" as="node()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:choose>
      <xsl:when test="label">
        <dl>
          <xsl:sequence select="f:common(.)"/>
          <xsl:apply-templates select="* except head" mode="m:glossary"/>
        </dl>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="numbered" as="xs:boolean" select="
            @rend = ('numbered', 'ordered') or @type = ('ordered', 'numbered')"/>
        <xsl:element name="{if ($numbered and empty(item/label)) then 'ol' else 'ul'}">
          <xsl:where-populated>
            <xsl:attribute name="class" select="'labelled'[current()/item/label], f:class-words(@type)"/>
          </xsl:where-populated>
          <xsl:sequence select="f:common(.)"/>
          <xsl:apply-templates select="* except head" mode="m:list-item"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A series inside a sentence stays in it. -->
  <xsl:template match="list[@rend = 'runin']" mode="m:html" priority="1" as="node()*">
    <xsl:sequence select="f:phrase(., 'list')"/>
  </xsl:template>

  <xsl:template match="item" mode="m:html" as="node()*">
    <xsl:sequence select="f:phrase(., 'item')"/>
  </xsl:template>

  <xsl:template match="label" mode="m:html" as="node()*">
    <xsl:sequence select="if (f:is-block(.)) then f:block(., 'label') else f:phrase(., 'label')"/>
  </xsl:template>

  <!-- Children of a ul or ol; whatever is no item gets an item of its own, as HTML wants. -->
  <xsl:mode name="m:list-item" on-no-match="fail"/>

  <xsl:template match="*" mode="m:list-item" as="node()*">
    <li>
      <xsl:if test="self::item or self::castItem">
        <xsl:sequence select="f:common(.)"/>
      </xsl:if>
      <xsl:apply-templates select="if (self::item or self::castItem) then node() else ." mode="m:html"/>
    </li>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="pb | lb | milestone | fw | metamark | cb | gb | anchor" mode="m:list-item" as="node()*">
    <xsl:where-populated>
      <li class="mark"><xsl:apply-templates select="." mode="m:html"/></li>
    </xsl:where-populated>
  </xsl:template>

  <!-- Children of a dl. -->
  <xsl:mode name="m:glossary" on-no-match="fail"/>

  <xsl:template match="label" mode="m:glossary" as="node()*">
    <dt>
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="m:html"/>
    </dt>
    <xsl:if test="not(following-sibling::*[1]/self::item)">
      <dd/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="m:glossary" as="node()*">
    <xsl:if test="not(preceding-sibling::*[self::label or self::item])">
      <dt/>
    </xsl:if>
    <dd>
      <xsl:if test="self::item">
        <xsl:sequence select="f:common(.)"/>
      </xsl:if>
      <xsl:apply-templates select="if (self::item) then node() else ." mode="m:html"/>
    </dd>
  </xsl:template>

  <!-- The persons of a play. -->
  <xsl:template match="castList" mode="m:html" as="node()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <ul class="cast">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates select="* except head" mode="m:list-item"/>
    </ul>
  </xsl:template>

  <xsl:template match="castItem" mode="m:html" as="node()*">
    <xsl:sequence select="f:phrase(., 'item')"/>
  </xsl:template>

  <xsl:variable name="f:table-numbers" as="map(xs:string, xs:integer)" select="f:numbers($f:text/descendant::table)"/>

  <!-- Wide tables scroll by themselves, with the keyboard too. -->
  <xsl:template match="table" mode="m:html" as="node()*">
    <div class="scroll" role="region" tabindex="0" aria-label="{f:label('table')} {$f:table-numbers(generate-id())}">
      <table>
        <xsl:sequence select="f:common(.)"/>
        <xsl:if test="head[not(f:is-empty(.))]">
          <caption><xsl:apply-templates select="head/node()" mode="#current"/></caption>
        </xsl:if>
        <xsl:apply-templates select="row" mode="#current"/>
      </table>
    </div>
    <xsl:apply-templates select="* except (head, row)" mode="#current"/>
  </xsl:template>

  <xsl:template match="row" mode="m:html" as="node()*">
    <tr>
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates select="cell" mode="#current"/>
      <xsl:if test="empty(cell)">
        <td/>
      </xsl:if>
    </tr>
  </xsl:template>

  <!-- A row that only draws a rule. -->
  <xsl:template match="row[not(cell[not(metamark) or normalize-space(string-join(text()))])]" mode="m:html" priority="1" as="empty-sequence()"/>

  <xsl:template match="cell" mode="m:html" as="node()*">
    <xsl:variable name="row-is-label" as="xs:boolean" select="
        ../@role = 'label' or (every $c in ../cell satisfies $c/@role = 'label')"/>
    <!-- An empty cell heads nothing, though its row or column does. -->
    <xsl:variable name="heads" as="xs:boolean" select="(@role = 'label' or ../@role = 'label') and normalize-space() ne ''"/>
    <xsl:element name="{if ($heads) then 'th' else 'td'}">
      <xsl:if test="$heads">
        <xsl:attribute name="scope" select="if ($row-is-label) then 'col' else 'row'"/>
      </xsl:if>
      <xsl:sequence select="f:span-attribute('colspan', @cols), f:span-attribute('rowspan', @rows), f:common(.)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:span-attribute" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="attribute()?"/>
    <xsl:if test="matches($value, '^[1-9][0-9]?$') and $value ne '1'">
      <xsl:attribute name="{$name}" select="$value"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="figure" mode="m:html" as="node()*">
    <figure>
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates select="* except (head, figDesc)" mode="#current"/>
      <xsl:if test="(head, figDesc)[normalize-space()]">
        <figcaption>
          <xsl:for-each select="head, figDesc">
            <xsl:apply-templates select="node()" mode="#current"/>
            <xsl:if test="position() ne last()"><br/></xsl:if>
          </xsl:for-each>
        </figcaption>
      </xsl:if>
    </figure>
  </xsl:template>

  <!-- Only an image that is in the file itself is shown: a page fetches nothing. -->
  <xsl:template match="graphic | media | binaryObject" mode="m:html" as="node()*">
    <xsl:variable name="words" as="xs:string" select="normalize-space(f:plain-spaces(string((../figDesc, ../head, @n, '')[1])))"/>
    <xsl:choose>
      <xsl:when test="matches(@url, '^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$')">
        <img src="{normalize-space(@url)}" alt="{$words}"/>
      </xsl:when>
      <xsl:otherwise>
        <span class="graphic">{f:plain-spaces(replace(@url, '^data:.*$', '…', 's'))}</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="quote | q | cit | said" mode="m:html" as="node()*">
    <xsl:choose>
      <xsl:when test="f:is-block(.)">
        <blockquote>
          <xsl:sequence select="f:common(.)"/>
          <xsl:choose>
            <xsl:when test="f:has-blocks(.)">
              <xsl:apply-templates mode="#current"/>
            </xsl:when>
            <xsl:otherwise>
              <p><xsl:apply-templates mode="#current"/></p>
            </xsl:otherwise>
          </xsl:choose>
        </blockquote>
      </xsl:when>
      <!-- The source's own quotation marks are in the text; q would add a second pair. -->
      <xsl:when test="self::cit or matches(., '^\s*[''&quot;“”„‟«»‹›‘’‚「『]')">
        <xsl:sequence select="f:phrase(., (local-name(), f:class-words(@type)))"/>
      </xsl:when>
      <xsl:otherwise>
        <!-- What parts it from the next stands outside of its marks. -->
        <xsl:variable name="parted" as="text()?" select="
            if (map:size($f:partings) gt 0) then descendant::text()[last()][map:contains($f:partings, generate-id())] else ()"/>
        <q>
          <xsl:sequence select="f:common(.)"/>
          <xsl:apply-templates mode="#current">
            <xsl:with-param name="parted" as="text()?" tunnel="yes" select="$parted"/>
          </xsl:apply-templates>
        </q>
        <xsl:if test="exists($parted)">
          <xsl:value-of select="$f:partings(generate-id($parted))"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
