<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="urn:incipit:crosswalk"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Who made the text, who contributed to the file, who published it. A name is divided into family and given name
       only where the TEI divides it, or one comma does: elsewhere nobody can know. -->

  <!-- Authors, then speakers; the sender of a letter or the author of the source where there is neither. -->
  <xsl:variable name="f:creator-elements" as="element()*">
    <xsl:variable name="authors" as="element()*" select="$f:file/titleStmt/author[normalize-space()] ! f:people-in(.)"/>
    <xsl:variable name="speakers" as="element()*" select="$f:profile/particDesc//person[@role = 'speaker'][normalize-space()]"/>
    <xsl:variable name="senders" as="element()*" select="
        $f:profile/correspDesc/correspAction[@type = 'sent']/(persName | orgName | name)[normalize-space()]"/>
    <xsl:variable name="source-authors" as="element()*" select="$f:file/sourceDesc//author[normalize-space()] ! f:people-in(.)"/>
    <xsl:sequence select="
        if (exists(($authors, $speakers))) then ($authors, $speakers)
        else if (exists($senders)) then $senders
        else $source-authors"/>
  </xsl:variable>

  <!-- The names in an author or editor element that has several, else the element itself. -->
  <xsl:function name="f:people-in" as="element()+">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$e/(persName | orgName | name)[normalize-space()]"/>
    <xsl:sequence select="if (count($names) gt 1) then $names else $e"/>
  </xsl:function>

  <!-- What the file lists of somebody: the entity itself, or the one that a name points to. -->
  <xsl:function name="f:listed" as="element()?">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="pointer" as="xs:string?" select="
        ($e/(@ref | @sameAs | @key), $e/(persName | orgName | name)/(@ref | @key))[1] ! tokenize(.)[1][starts-with(., '#')]"/>
    <xsl:sequence select="
        ($pointer ! key('id', substring(., 2), $f:document)[self::person or self::org or self::personGrp],
        $e[self::person or self::org])[1]"/>
  </xsl:function>

  <!-- True for an entity that is listed because it wrote or spoke. -->
  <xsl:function name="f:is-creator" as="xs:boolean">
    <xsl:param name="entity" as="element()"/>
    <xsl:sequence select="exists($f:creator-elements[f:listed(.) is $entity])"/>
  </xsl:function>

  <xsl:function name="f:creators" as="element()*">
    <xsl:variable name="all" as="element()*">
      <xsl:for-each select="$f:creator-elements">
        <xsl:sequence select="f:agent('creator', ., if (self::person) then 'spk' else 'aut')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each-group select="$all" group-by="string(*:name)">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Editors, those to whom the header gives a task, and who paid; programs contribute nothing that an archive lists. -->
  <xsl:function name="f:contributors" as="element()*">
    <xsl:variable name="statement" as="element()?" select="$f:file/titleStmt"/>
    <xsl:variable name="all" as="element()*">
      <xsl:for-each select="$statement/editor[normalize-space()]">
        <xsl:variable name="role" as="xs:string" select="(@role ! f:relator(.)[. ne 'ctb'], 'edt')[1]"/>
        <xsl:sequence select="f:people-in(.) ! f:agent('contributor', ., $role)"/>
      </xsl:for-each>
      <xsl:for-each select="($statement | $f:file/editionStmt | $f:file/seriesStmt)/respStmt[not(starts-with(@xml:id, 'resp.'))]">
        <xsl:variable name="tasks" as="element(resp)*" select="resp"/>
        <xsl:variable name="role" as="xs:string" select="f:relator(string-join($tasks/(@key, @ref, .), ' '))"/>
        <xsl:for-each select="(persName | orgName | name[not(@type = ('software', 'program'))])[normalize-space()]">
          <xsl:sequence select="f:agent('contributor', ., $role)"/>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:for-each select="$statement/(funder | sponsor | principal)[normalize-space()]">
        <xsl:sequence select="f:agent(if (self::principal) then 'contributor' else 'funder', ., if (self::principal) then 'pdr' else 'fnd')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each-group select="$all" group-by="string-join((local-name(), @role, *:name), ' ')">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:publisher" as="element()?">
    <xsl:variable name="statement" as="element()?" select="$f:file/publicationStmt"/>
    <xsl:for-each select="($statement/publisher, $statement/authority, $statement/distributor)[normalize-space()][1]">
      <xsl:sequence select="f:agent('publisher', ., 'pbl')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- One person or body: @kind person, org or unknown; @role a MARC relator. -->
  <xsl:function name="f:agent" as="element()">
    <xsl:param name="element" as="xs:string"/>
    <xsl:param name="e" as="element()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:variable name="listed" as="element()?" select="f:listed($e)"/>
    <xsl:variable name="named" as="element()" select="f:name-element($e)"/>
    <xsl:variable name="words" as="xs:string" select="
        if ($named[self::person or self::org]) then f:plain-spaces(f:entity-name($named)) else f:name-words($named)"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($words, ',\s*')"/>
    <xsl:variable name="family" as="xs:string" select="
        normalize-space(string-join($named//(surname | nameLink) ! f:words(.), ' '))"/>
    <xsl:variable name="given" as="xs:string" select="normalize-space(string-join($named//forename ! f:words(.), ' '))"/>
    <xsl:variable name="kind" as="xs:string" select="f:agent-kind($e, $named, $listed)"/>
    <xsl:element name="{$element}">
      <xsl:attribute name="kind" select="$kind"/>
      <xsl:attribute name="role" select="$role"/>
      <xsl:choose>
        <xsl:when test="$kind ne 'org' and $family ne ''">
          <name>{normalize-space(string-join(($given[. ne ''], $family), ' '))}</name>
          <family>{$family}</family>
          <xsl:if test="$given ne ''"><given>{$given}</given></xsl:if>
        </xsl:when>
        <xsl:when test="$kind ne 'org' and count($parts[. ne '']) eq 2 and count($parts) eq 2">
          <name>{$parts[2]} {$parts[1]}</name>
          <family>{$parts[1]}</family>
          <given>{$parts[2]}</given>
        </xsl:when>
        <xsl:otherwise>
          <name>{$words}</name>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:variable name="ids" as="element()*" select="f:identified($e), $listed[not(. is $e)] ! f:identified(.)"/>
      <xsl:for-each-group select="$ids" group-by="@scheme || ' ' || .">
        <xsl:sequence select="."/>
      </xsl:for-each-group>
      <xsl:for-each select="$e//affiliation[normalize-space()][1]">
        <affiliation>{f:words(.)}</affiliation>
      </xsl:for-each>
    </xsl:element>
  </xsl:function>

  <!-- Where the name itself stands: an author may have a mailbox, an affiliation and identifiers beside it. -->
  <xsl:function name="f:name-element" as="element()">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        if ($e[self::persName or self::orgName or self::name]) then $e
        else if ($e[self::person or self::org]) then ($e[not(@sameAs)], f:listed($e), $e)[1]/((persName | orgName | name)[@type = 'main'], persName, orgName, name, .)[1]
        else ($e/(persName | orgName | name)[normalize-space()], $e)[1]"/>
  </xsl:function>

  <!-- The words of a name without what else stands in the element. -->
  <xsl:function name="f:name-words" as="xs:string">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="besides" as="element()*" select="$e//(idno | email | affiliation | note | address | ref | birth | death)"/>
    <xsl:sequence select="
        normalize-space(f:plain-spaces(if (exists($besides)) then string-join($e//text()[empty(ancestor::* intersect $besides)]) else string($e)))"/>
  </xsl:function>

  <xsl:function name="f:agent-kind" as="xs:string">
    <xsl:param name="e" as="element()"/>
    <xsl:param name="named" as="element()"/>
    <xsl:param name="listed" as="element()?"/>
    <xsl:variable name="type" as="xs:string" select="lower-case(string(($named/@type, $e/@type)[1]))"/>
    <xsl:sequence select="
        if ($named/self::orgName or $listed/(self::org | self::personGrp) or $type = ('org', 'organisation', 'organization', 'corporate')
          or ($e[self::publisher or self::authority or self::distributor or self::funder or self::sponsor] and not($named/self::persName))) then 'org'
        else if ($named/self::persName or $listed/self::person or exists($named//surname) or $type = ('person', 'pers')) then 'person'
        else 'unknown'"/>
  </xsl:function>

  <!-- Words for tasks, in the languages that headers are mostly written in, and the MARC relators they mean. The first
       whose beginning stands in the statement counts, so what says more goes first. -->
  <xsl:variable name="f:tasks" static="yes" as="array(xs:string)+" select="
      ['trl', 'translat', 'übersetz', 'uebersetz', 'traduc', 'traduz', 'ترجم'],
      ['trc', 'transcri', 'transkri', 'trascri', 'keying', 'abschrift', 'keyboard'],
      ['mrk', 'encod', 'markup', 'mark-up', 'kodier', 'auszeichn', 'encodage', 'balis', 'codific', 'tagg', 'tei'],
      ['pfr', 'proof', 'correct', 'korrektur', 'relecture', 'revis'],
      ['ann', 'annotat', 'annot'],
      ['ivr', 'interviewer'],
      ['com', 'compil', 'collect', 'zusammenst'],
      ['pht', 'photog', 'fotogr'],
      ['dgc', 'digiti', 'scann', 'scan ', 'numéris', 'digitalis'],
      ['aui', 'introduc', 'preface', 'einleit', 'vorwort', 'préface'],
      ['pdr', 'principal', 'project', 'projekt', 'projet', 'direct', 'leit'],
      ['edt', 'edit', 'herausgeb', 'hrsg', 'édit', 'ed.', 'curat', 'redakt', 'ویراست', 'تحقيق']"/>
  <xsl:variable name="f:relators" static="yes" as="xs:string+" select="
      tokenize('abr adp ann ant aud aui aus aut com cmp col con cor cre ctb cur dgc dpc dte dtm edc edt fnd his hst ill itr ive ivr lbt lyr mdc mrk pbl pdr pfr pht
        prd red res rth rtm scr spk spn trc trl wde')"/>

  <!-- The MARC relator of a task: a code or its address where one stands there, else what its words begin with. -->
  <xsl:function name="f:relator" as="xs:string">
    <xsl:param name="task" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="lower-case(substring(normalize-space($task), 1, 400))"/>
    <xsl:variable name="code" as="xs:string?" select="(tokenize($words) ! replace(., '^.*relators[/:]', ''))[. = $f:relators][1]"/>
    <xsl:sequence select="
        ($code, (for $row in $f:tasks return array:head($row)[some $word in array:tail($row)?* satisfies contains(' ' || $words, ' ' || $word)])[1], 'ctb')[1]"/>
  </xsl:function>

</xsl:stylesheet>
