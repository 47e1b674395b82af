<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What the elements of TEI are to a reader: block or phrase, name or date, shown or not. Every export asks here. -->

  <!-- Whether bracketed insertions of a translator or editor are kept. -->
  <xsl:param name="insertions" as="xs:boolean" select="true()"/>

  <!-- Whether anything is left out on request; settles most questions at once. -->
  <xsl:variable name="f:leaves-out" as="xs:boolean" select="not($insertions) or f:drops-callouts()"/>

  <xsl:variable name="f:kinds" as="map(xs:string, xs:string)" select="
      map {
        'persName': 'person', 'placeName': 'place', 'settlement': 'place', 'region': 'place', 'country': 'place',
        'geogName': 'place', 'district': 'place', 'bloc': 'place', 'orgName': 'org', 'eventName': 'event',
        'date': 'date'
      }"/>
  <xsl:variable name="f:kinds-by-type" as="map(xs:string, xs:string)" select="
      map {
        'person': 'person', 'pers': 'person', 'place': 'place', 'org': 'org', 'organisation': 'org',
        'organization': 'org', 'event': 'event'
      }"/>
  <xsl:variable name="f:blocks" as="map(xs:string, xs:boolean)" select="
      f:set('text group front body back div div1 div2 div3 div4 div5 div6 div7 p ab head trailer byline argument
        epigraph opener closer dateline salute signed postscript address addrLine docTitle titlePart docAuthor
        docDate docImprint docEdition imprimatur titlePage lg l sp speaker u item row cell table figure figDesc listBibl
        biblStruct castList castItem castGroup floatingText listPerson listPlace listOrg listEvent person place org
        event set prologue epilogue performance')"/>
  <xsl:variable name="f:containers" as="map(xs:string, xs:boolean)" select="
      f:set('text front body back group div div1 div2 div3 div4 div5 div6 div7 sp list listBibl castList epigraph
        argument postscript floatingText figure titlePage set prologue epilogue')"/>
  <!-- Blocks where nothing but blocks surrounds them, phrases elsewhere. -->
  <xsl:variable name="f:either" as="map(xs:string, xs:boolean)" select="
      f:set('quote q cit bibl stage label note said gap incident kinesic vocal pause writing desc')"/>

  <!-- Names that may be hidden; all others are settled by one look-up. -->
  <xsl:variable name="f:hideable" as="map(xs:string, xs:boolean)" select="
      f:set('fw metamark del pc figDesc supplied gloss note ref')"/>

  <xsl:function name="f:set" as="map(xs:string, xs:boolean)">
    <xsl:param name="names" as="xs:string"/>
    <xsl:sequence select="map:merge(tokenize($names) ! map:entry(., true()))"/>
  </xsl:function>

  <!-- person, place, org, event or date; () for what names nothing. -->
  <xsl:function name="f:kind" as="xs:string?">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($e)"/>
    <xsl:choose>
      <xsl:when test="$name = ('name', 'rs')">
        <xsl:sequence select="$f:kinds-by-type(lower-case($e/@type))"/>
      </xsl:when>
      <!-- The parts of an address-like place name are no places of their own unless they point to one. -->
      <xsl:when test="$f:kinds($name) = 'place' and $name ne 'placeName' and not($e/@ref) and $e/ancestor::placeName"/>
      <xsl:otherwise>
        <xsl:sequence select="$f:kinds($name)"/>
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
    <xsl:sequence select="exists($e/*[f:is-block(.) or f:has-blocks(.)][not(f:out-of-flow(.))])"/>
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
        exists($e/self::note[not(@place = 'inline') and not(f:in-notes-section(.))]
          [not($f:containers(local-name(..)) or parent::u) or @type = ('footnote', 'endnote')
            or @place = ('foot', 'bottom', 'end', 'margin') or f:is-called(.)])"/>
  </xsl:function>

  <!-- True where a number takes the note's place: the text has no callout, and is one where it can stand. -->
  <xsl:function name="f:leaves-callout" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
        not(f:drops-callouts()) and f:is-float($note) and not(f:is-called($note)) and f:in-block($note)"/>
  </xsl:function>

  <!-- True for a note inside a paragraph or the like, where a callout can stand. -->
  <xsl:function name="f:in-block" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="not($f:containers(local-name($note/..))) and not($note/parent::list or $note/parent::table or $note/parent::row)"/>
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
        if ($own) then $own else string($note/accumulator-before('f:float-count'))"/>
  </xsl:function>

  <xsl:accumulator name="f:float-count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="note[f:is-float(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:key name="callout" match="ref[@type = 'noteref'] | ptr[@type = 'noteref']" use="substring-after(@target, '#')"/>

  <xsl:function name="f:is-called" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/@xml:id) and exists(key('callout', $note/@xml:id, root($note)))"/>
  </xsl:function>

  <!-- Page furniture, layout marks, soft hyphens, readings not chosen, and what is left out on request. -->
  <xsl:function name="f:is-hidden" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        (if ($f:hideable(local-name($e))) then
          local-name($e) = ('fw', 'metamark', 'del') or ($e/self::pc and $e/@force = 'weak')
          or ($e/self::figDesc and exists($e/../graphic)) or f:is-left-out($e)
        else false(),
        local-name($e/..) = ('choice', 'app') and not($e is f:chosen($e/..))) = true()"/>
  </xsl:function>

  <!-- The reading that a reader gets: the corrected, regularised one; an abbreviation stays as written. -->
  <xsl:function name="f:chosen" as="element()?">
    <xsl:param name="alternatives" as="element()"/>
    <xsl:sequence select="$alternatives/(corr, reg, abbr, lem, *)[1]"/>
  </xsl:function>

  <xsl:function name="f:out-of-flow" as="xs:boolean">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="f:is-hidden($e) or f:is-float($e)"/>
  </xsl:function>

  <!-- How many hidden elements a node is in; what is outside the text counts as hidden. -->
  <xsl:accumulator name="f:hidden" as="xs:integer" initial-value="1">
    <xsl:accumulator-rule match="TEI/text" phase="start" select="$value - 1"/>
    <xsl:accumulator-rule match="TEI/text" phase="end" select="$value + 1"/>
    <xsl:accumulator-rule match="fw | metamark | del | pc[f:is-hidden(.)] | figDesc[f:is-hidden(.)] | supplied[f:is-hidden(.)] | gloss[f:is-hidden(.)]
      | note[f:is-hidden(.)] | ref[f:is-hidden(.)] | choice/*[f:is-hidden(.)] | app/*[f:is-hidden(.)]" phase="start" select="$value + 1"/>
    <xsl:accumulator-rule match="fw | metamark | del | pc[f:is-hidden(.)] | figDesc[f:is-hidden(.)] | supplied[f:is-hidden(.)] | gloss[f:is-hidden(.)]
      | note[f:is-hidden(.)] | ref[f:is-hidden(.)] | choice/*[f:is-hidden(.)] | app/*[f:is-hidden(.)]" phase="end" select="$value - 1"/>
  </xsl:accumulator>

  <!-- True when the node is in the text and nothing hides it. -->
  <xsl:function name="f:is-visible" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/accumulator-before('f:hidden') = 0"/>
  </xsl:function>

  <!-- The note that is printed elsewhere and holds the node; () in the running text. -->
  <xsl:function name="f:float-of" as="element(note)?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor::note[f:is-float(.)][1]"/>
  </xsl:function>

</xsl:stylesheet>
