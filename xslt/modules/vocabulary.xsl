<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="senses.xsl"/>

  <!-- What the elements of TEI are to a reader: block or phrase, name or date, shown or not. Every export asks here. -->

  <xsl:variable name="f:kinds" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'persName': 'person', 'placeName': 'place', 'settlement': 'place', 'region': 'place', 'country': 'place',
        'geogName': 'place', 'district': 'place', 'bloc': 'place', 'orgName': 'org', 'eventName': 'event',
        'date': 'date'
      }"/>
  <xsl:variable name="f:kinds-by-type" static="yes" as="map(xs:string, xs:string)" select="
      map {
        'person': 'person', 'pers': 'person', 'place': 'place', 'org': 'org', 'organisation': 'org',
        'organization': 'org', 'event': 'event'
      }"/>
  <xsl:variable name="f:blocks" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(tokenize('text group front body back div div1 div2 div3 div4 div5 div6 div7 p ab head trailer byline argument
        epigraph opener closer dateline salute signed postscript address addrLine docTitle titlePart docAuthor
        docDate docImprint docEdition imprimatur titlePage lg l sp speaker u item row cell table figure figDesc listBibl
        biblStruct castList castItem castGroup floatingText listPerson listPlace listOrg listEvent person place org
        event set prologue epilogue performance eg superEntry entry entryFree hom sense re') ! map:entry(., true()))"/>
  <xsl:variable name="f:containers" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(tokenize('text front body back group div div1 div2 div3 div4 div5 div6 div7 sp list listBibl castList epigraph
        argument postscript floatingText figure titlePage set prologue epilogue') ! map:entry(., true()))"/>
  <!-- Blocks where nothing but blocks surrounds them, phrases elsewhere. -->
  <xsl:variable name="f:either" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(tokenize('quote q cit bibl stage label note said gap incident kinesic vocal pause writing desc') ! map:entry(., true()))"/>

  <!-- What may be a block, by its name. -->
  <xsl:variable name="f:blockish" static="yes" as="map(xs:string, xs:boolean)" select="
      map:merge(($f:blocks, $f:either, map:entry('list', true())))"/>

  <!-- person, place, org, event or date; () for what names nothing. -->
  <xsl:function name="f:kind" as="xs:string?">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="kind" as="xs:string?" select="$f:kinds(local-name($e))"/>
    <xsl:choose>
      <xsl:when test="empty($kind)">
        <xsl:sequence select="$e[self::name or self::rs] ! $f:kinds-by-type(lower-case(@type))"/>
      </xsl:when>
      <!-- The parts of an address-like place name are no places of their own unless they point to one. -->
      <xsl:when test="$kind = 'place' and not($e/self::placeName or $e/@ref) and $e/ancestor::placeName"/>
      <xsl:otherwise>
        <xsl:sequence select="$kind"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($e)"/>
    <xsl:sequence select="
        if ($f:blocks($name)) then true()
        else if ($name = 'list') then not($e/@rend = 'runin')
        else if ($f:either($name)) then $f:containers(local-name($e/..)) = true() or f:has-blocks($e)
        else false()"/>
  </xsl:function>

  <xsl:function name="f:has-blocks" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        exists($e/*[* or map:contains($f:blockish, local-name())][f:is-block(.) or f:has-blocks(.)][not(f:out-of-flow(.))])"/>
  </xsl:function>

  <!-- Words in square brackets that a translator or editor put into the text. -->
  <xsl:function name="f:is-insertion" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        exists($e[self::supplied or self::gloss or self::note[@place = 'inline']]
          [@rend = 'brackets' or starts-with(normalize-space(.), '[')])"/>
  </xsl:function>

  <xsl:function name="f:is-callout" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="exists($e/self::ref[@type = 'noteref'])"/>
  </xsl:function>

  <!-- Words that this export leaves out on request; white space closes over the hole. -->
  <xsl:function name="f:is-left-out" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        $f:leaves-out and ((not($insertions) and f:is-insertion($e)) or (f:drops-callouts() and f:is-callout($e)))"/>
  </xsl:function>

  <!-- A note that is printed elsewhere than where it stands in the TEI. -->
  <xsl:function name="f:is-float" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        exists($e/self::note[not(@place = 'inline' or @type = 'sidenote') and not(f:in-notes-section(.))]
          [not($f:containers(local-name(..)) or parent::u) or @type = ('footnote', 'endnote')
            or @place = ('foot', 'bottom', 'end', 'margin') or f:is-called(.)])"/>
  </xsl:function>

  <!-- Notes that a reader finds at the end: those in a section of notes and those taken out of the text. -->
  <xsl:function name="f:visible-floats" as="element(note)*">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="$f:floats[ancestor::text[last()] is $text][f:is-visible(.)]"/>
  </xsl:function>

  <!-- True where a number takes the note's place: the text has no callout, and is one where it can stand. -->
  <xsl:function name="f:leaves-callout" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
        not(f:drops-callouts()) and f:is-float($note) and not(f:is-called($note)) and f:in-block($note)"/>
  </xsl:function>

  <!-- True for a note inside a paragraph or the like, where a callout can stand; a group of notes stands for its notes. -->
  <xsl:function name="f:in-block" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="place" as="element()?" select="$note/ancestor::*[not(self::noteGrp)][1]"/>
    <xsl:sequence select="not($f:containers(local-name($place))) and not($place[self::list or self::table or self::row])"/>
  </xsl:function>

  <!-- The note that a bare pointer leads to, where that is printed elsewhere under a number. -->
  <xsl:function name="f:pointed-note" as="element(note)?">
    <xsl:param name="ptr" as="element(ptr)"/>
    <xsl:sequence select="
        if (starts-with($ptr/@target, '#') and exists($f:floats))
        then key('note', substring($ptr/@target, 2), $f:document)[1][f:is-float(.)][f:is-visible(.)] else ()"/>
  </xsl:function>

  <xsl:function name="f:in-notes-section" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/parent::div[@type = 'notes'])"/>
  </xsl:function>

  <!-- The number of a note: its own, else its place among the notes taken out of the text. -->
  <xsl:function name="f:note-number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="own" as="xs:string" select="normalize-space($note/@n)"/>
    <xsl:sequence select="
        if ($own) then $own else string($f:float-numbers(generate-id($note)))"/>
  </xsl:function>

  <!-- What a pointer to a note shows: the callout that the text has, else the number of the note. -->
  <xsl:function name="f:callout-words" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="own" as="xs:string" select="normalize-space(f:text-callout($note))"/>
    <xsl:sequence select="if ($own) then $own else '(' || f:note-number($note) || ')'"/>
  </xsl:function>

  <!-- The first callout with words of its own. -->
  <xsl:function name="f:text-callout" as="element(ref)?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@xml:id/key('callout', ., $f:document)/self::ref)[1]"/>
  </xsl:function>

  <xsl:key name="note" match="text//note[@xml:id]" use="@xml:id"/>

  <xsl:key name="callout" match="ref[@type = 'noteref'] | ptr[@type = 'noteref']" use="substring-after(@target, '#')"/>

  <xsl:function name="f:is-called" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/@xml:id) and exists(key('callout', $note/@xml:id, $f:document))"/>
  </xsl:function>

  <!-- Page furniture, layout marks, soft hyphens, readings not chosen, and what is left out on request. -->
  <xsl:function name="f:is-hidden" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:apply-templates select="$e" mode="m:is-hidden"/>
  </xsl:function>

  <xsl:mode name="m:is-hidden" on-no-match="fail"/>

  <xsl:template match="*" mode="m:is-hidden" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:template>

  <xsl:template match="fw | metamark | ab[@type = 'metadata'] | del | pc[@force = 'weak']" mode="m:is-hidden" as="xs:boolean">
    <xsl:sequence select="true()"/>
  </xsl:template>

  <xsl:template match="supplied | gloss | note | ref" mode="m:is-hidden" as="xs:boolean">
    <xsl:sequence select="f:is-left-out(.)"/>
  </xsl:template>

  <xsl:template match="choice/* | app/*[not(self::note or self::noteGrp)]" mode="m:is-hidden" priority="1" as="xs:boolean">
    <xsl:choose>
      <xsl:when test=". is f:chosen(..)">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="true()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The reading that a reader gets: the corrected, regularised one; an abbreviation stays as written. -->
  <xsl:function name="f:chosen" as="element()?">
    <xsl:param name="alternatives" as="element()"/>
    <xsl:sequence select="$alternatives/(corr, reg, abbr, lem, rdg, *)[1]"/>
  </xsl:function>

  <xsl:function name="f:out-of-flow" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="f:is-hidden($e) or f:is-float($e)"/>
  </xsl:function>

  <!-- True when nothing in the text hides the node. -->
  <xsl:function name="f:is-visible" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="empty($f:hidden) or empty($node/ancestor-or-self::*[f:is-hidden(.)])"/>
  </xsl:function>

  <!-- The note that is printed elsewhere and holds the node; () in the running text. -->
  <xsl:function name="f:float-of" as="element(note)?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor::note[f:is-float(.)][1]"/>
  </xsl:function>

</xsl:stylesheet>
