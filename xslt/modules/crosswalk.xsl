<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="urn:incipit:crosswalk"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What any TEI file, ours or made elsewhere, says of itself, as one flat list of facts that each target writes in
       its own words. Only what header and standOff say; nothing is made up. People and roles are in crosswalk-people.xsl,
       identifiers in crosswalk-identifiers.xsl. -->

  <xsl:param name="target" as="xs:string" select="''"/>
  <!-- A mailbox for questions, where the edition names none. -->
  <xsl:param name="contact" as="xs:string" select="''"/>

  <xsl:variable name="f:header" as="element(teiHeader)?" select="$f:tei/teiHeader"/>
  <xsl:variable name="f:file" as="element(fileDesc)?" select="$f:header/fileDesc"/>
  <xsl:variable name="f:profile" as="element(profileDesc)?" select="$f:header/profileDesc"/>

  <!-- A description leaves nothing out of the text; the text modules ask. -->
  <xsl:function name="f:drops-callouts" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:function>

  <!-- Of a kind of thing that is named, at most so many count as subjects: those that the text names most often. -->
  <xsl:variable name="f:most-subjects" static="yes" as="xs:integer" select="50"/>

  <xsl:variable name="f:item" as="document-node()">
    <xsl:document>
      <item>
        <xsl:for-each select="$f:document-lang[. ne '']">
          <xsl:attribute name="lang" select="."/>
        </xsl:for-each>
        <xsl:sequence select="
            f:titles(), f:creators(), f:contributors(), f:publisher(), f:dates(), f:rights(), f:languages(), f:places(),
            f:subjects(), f:sources(), f:identifiers(), f:extents(), f:abstracts(), f:genres(), f:relations(), f:contacts()"/>
      </item>
    </xsl:document>
  </xsl:variable>

  <!-- An element of the crosswalk with words; none where there are none. -->
  <xsl:function name="f:said" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="e" as="element()?"/>
    <xsl:param name="words" as="xs:string?"/>
    <xsl:if test="normalize-space($words)">
      <xsl:element name="{$name}">
        <xsl:for-each select="f:tag($e/ancestor-or-self::*[@xml:lang][1]/@xml:lang)[. ne '']">
          <xsl:attribute name="lang" select="."/>
        </xsl:for-each>
        <xsl:value-of select="$words"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- The words of an element whose children may be values without white space between them. -->
  <xsl:function name="f:spaced-words" as="xs:string">
    <xsl:param name="e" as="element()"/>
    <xsl:sequence select="
        if (empty($e/text()[normalize-space()])) then normalize-space(string-join($e/* ! f:spaced-words(.), ' '))
        else f:words($e)"/>
  </xsl:function>

  <xsl:variable name="f:subtitle-types" static="yes" as="xs:string+" select="'sub', 'subordinate', 'subtitle', 'desc', 'volume'"/>
  <xsl:variable name="f:other-types" static="yes" as="xs:string+" select="'alt', 'alternative', 'short', 'parallel', 'translated', 'uniform'"/>

  <!-- The main title, what stands below it, and others; the heading of the text where the header has none. -->
  <xsl:function name="f:titles" as="element()*">
    <xsl:variable name="titles" as="element(title)*" select="$f:file/titleStmt//title[normalize-space()][not(title)][not(ancestor::respStmt)]"/>
    <xsl:variable name="plain" as="element(title)*" select="$titles[not(lower-case(@type) = ($f:subtitle-types, $f:other-types))]"/>
    <xsl:variable name="main" as="element(title)?" select="($plain[@type = 'main'], $plain, $titles)[1]"/>
    <xsl:sequence select="
        if ($main) then f:said('title', $main, f:words($main)) else $f:title-head ! f:said('title', ., f:plain(.))"/>
    <xsl:for-each select="$titles except $main">
      <xsl:sequence select="f:said(if (lower-case(@type) = $f:subtitle-types) then 'subtitle' else 'alternative', ., f:words(.))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- When it was issued, when it was made, and the time it is set in, as W3CDTF writes days, months and years. -->
  <xsl:function name="f:dates" as="element()*">
    <xsl:variable name="occasion" as="element(date)?" select="$f:tei ! f:occasion(.)[1]/descendant-or-self::date[1]"/>
    <xsl:variable name="origin" as="element()?" select="
        ($f:file/sourceDesc//(origDate | date)[f:w3cdtf(.)])[1]"/>
    <xsl:for-each select="($f:file/publicationStmt//date ! f:w3cdtf(.))[1]">
      <issued>{.}</issued>
    </xsl:for-each>
    <xsl:for-each select="($occasion[f:w3cdtf(.)], $origin)[1] ! f:w3cdtf(.)">
      <created>{.}</created>
    </xsl:for-each>
    <xsl:for-each select="distinct-values($f:profile/settingDesc//date ! f:w3cdtf(.))">
      <period>{.}</period>
    </xsl:for-each>
  </xsl:function>

  <!-- A day, month or year, or two with a slash between; '' stands for an end that is not known. -->
  <xsl:function name="f:w3cdtf" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="when" as="xs:string?" select="
        (($date/@when, $date/@when-iso) ! f:html-date(substring-before(. || 'T', 'T')))[1]"/>
    <xsl:variable name="from" as="xs:string?" select="(($date/@from, $date/@notBefore, $date/@from-iso) ! f:html-date(.))[1]"/>
    <xsl:variable name="to" as="xs:string?" select="(($date/@to, $date/@notAfter, $date/@to-iso) ! f:html-date(.))[1]"/>
    <xsl:variable name="words" as="xs:string" select="f:words($date)"/>
    <xsl:sequence select="
        if ($when) then $when
        else if ($from or $to) then $from || '/' || $to
        else f:html-date(if (string-length($words) le 10) then $words else '')"/>
  </xsl:function>

  <!-- Licences with their address, and what else is said of rights. -->
  <xsl:function name="f:rights" as="element()*">
    <xsl:for-each select="$f:file/publicationStmt/availability/(licence | p | ab), $f:file/publicationStmt/availability[not(*)]">
      <xsl:variable name="words" as="xs:string" select="f:words(.)"/>
      <xsl:variable name="address" as="xs:string?" select="
          ((self::licence/@target, .//(ref | ptr)/@target) ! tokenize(.) ! f:address(.)[starts-with(lower-case(.), 'http')],
          f:address($words[string-length(.) lt 300])[starts-with(lower-case(.), 'http')])[1]"/>
      <xsl:if test="$words ne '' or $address">
        <rights>
          <xsl:for-each select="$address">
            <xsl:attribute name="uri" select="."/>
            <xsl:for-each select="f:spdx(.)">
              <xsl:attribute name="id" select="."/>
            </xsl:for-each>
          </xsl:for-each>
          <xsl:value-of select="($words[. ne ''], $address)[1]"/>
        </rights>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- What SPDX calls a licence of Creative Commons. -->
  <xsl:function name="f:spdx" as="xs:string?">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="steps" as="xs:string*" select="tokenize(substring-after(lower-case($address), 'creativecommons.org/'), '/')[. ne '']"/>
    <xsl:sequence select="
        if ($steps[1] = 'licenses' and matches($steps[2], '^by(-nc)?(-sa|-nd)?$') and matches($steps[3], '^[1-4]\.[0-9]$'))
          then 'CC-' || upper-case($steps[2]) || '-' || $steps[3]
        else if ($steps[1] = 'publicdomain' and $steps[2] = 'zero' and $steps[3] = '1.0') then 'CC0-1.0'
        else ()"/>
  </xsl:function>

  <!-- The language of the text first, then the others that the header lists. -->
  <xsl:function name="f:languages" as="element()*">
    <xsl:for-each select="distinct-values(($f:document-lang, $f:profile/langUsage//language/@ident ! f:tag(.)))[. ne ''][not(. = ('und', 'mul', 'zxx', 'mis'))][not(starts-with(., $f:document-lang || '-'))]">
      <language>{.}</language>
    </xsl:for-each>
  </xsl:function>

  <!-- What the text is about, in the words of the header; then whom and what the text names. -->
  <xsl:function name="f:subjects" as="element()*">
    <xsl:for-each select="$f:profile/textClass/keywords//(term | item[not(.//term)])[not(@type = 'genre')], $f:profile/textClass/classCode">
      <xsl:variable name="word" as="xs:string" select="f:words(.)"/>
      <xsl:if test="$word ne ''">
        <subject kind="term">
          <xsl:for-each select="(ancestor-or-self::*/@scheme)[last()] ! f:address(.)">
            <xsl:attribute name="scheme" select="."/>
          </xsl:for-each>
          <name>{$word}</name>
          <xsl:sequence select="f:identified(.)"/>
        </subject>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$f:profile/textClass/catRef/tokenize(@target)[starts-with(., '#')] ! key('id', substring(., 2), $f:document)[1]/(catDesc, .)[1] ! f:words(.)">
      <xsl:if test=". ne ''">
        <subject kind="term"><name>{.}</name></subject>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="'person', 'org', 'event'">
      <xsl:sequence select="f:named(.) ! f:named-subject(.)"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:named-subject" as="element()?">
    <xsl:param name="entity" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="f:plain-spaces(f:entity-name($entity))"/>
    <xsl:if test="$name ne '' and not(f:is-creator($entity))">
      <subject kind="{local-name($entity)}">
        <name>{$name}</name>
        <xsl:sequence select="f:identified($entity)"/>
      </subject>
    </xsl:if>
  </xsl:function>

  <xsl:key name="mentions" match="text//*[@ref]" use="tokenize(@ref)[starts-with(., '#')] ! substring(., 2)"/>

  <!-- The things of a kind that the file lists, those that the text names most often first. -->
  <xsl:function name="f:named" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="listed" as="element()*" select="
        ($f:tei/standOff//*, $f:header//(particDesc | settingDesc | sourceDesc | taxonomy)//*, $f:text/back//*)
        [self::person or self::personGrp or self::org or self::place or self::event]
        [local-name() = $kind or (self::personGrp and $kind = 'org')][not(@sameAs)][f:entity-name(.) ne ''][f:is-certain(.)]"/>
    <xsl:variable name="sorted" as="element()*">
      <xsl:perform-sort select="$listed">
        <xsl:sort select="if (@xml:id) then count(key('mentions', @xml:id, $f:document)) else 0" order="descending"/>
      </xsl:perform-sort>
    </xsl:variable>
    <xsl:sequence select="$sorted[position() le $f:most-subjects]"/>
  </xsl:function>

  <!-- False for what was only guessed each time, by a program that says so, and that no authority knows. -->
  <xsl:function name="f:is-certain" as="xs:boolean">
    <xsl:param name="entity" as="element()"/>
    <xsl:variable name="mentions" as="element()*" select="if ($entity/@xml:id) then key('mentions', $entity/@xml:id, $f:document) else ()"/>
    <xsl:sequence select="empty($mentions) or exists($mentions[not(@cert = 'low')]) or exists($entity/idno)"/>
  </xsl:function>

  <!-- Where it was spoken, written or made, then the places that it names, with their coordinates. -->
  <xsl:function name="f:places" as="element()*">
    <xsl:variable name="setting" as="element()?" select="
        ($f:tei ! f:occasion(.))[1]//(placeName | settlement)[normalize-space()][1]"/>
    <xsl:variable name="known" as="element()?" select="
        $setting ! key('id', substring-after(tokenize(@ref)[1], '#'), $f:document)[self::place][1]"/>
    <xsl:choose>
      <xsl:when test="$known">
        <xsl:sequence select="f:place($known, f:plain-spaces(f:entity-name($known)), 'setting')"/>
      </xsl:when>
      <xsl:when test="$setting">
        <xsl:sequence select="f:place($setting, f:words($setting), 'setting')"/>
      </xsl:when>
    </xsl:choose>
    <xsl:sequence select="f:named('place')[not(. is $known)] ! f:place(., f:plain-spaces(f:entity-name(.)), 'mention')"/>
  </xsl:function>

  <xsl:function name="f:place" as="element()">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:variable name="point" as="xs:string*" select="($place/location//geo)[1] ! tokenize(translate(f:words(.), ',', ' '))"/>
    <place role="{$role}">
      <xsl:if test="count($point) eq 2 and f:is-degree($point[1], 90) and f:is-degree($point[2], 180)">
        <xsl:attribute name="latitude" select="$point[1]"/>
        <xsl:attribute name="longitude" select="$point[2]"/>
      </xsl:if>
      <name>{$name}</name>
      <xsl:sequence select="f:identified($place)"/>
    </place>
  </xsl:function>

  <xsl:function name="f:is-degree" as="xs:boolean">
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:sequence select="
        matches($value, '^-?[0-9]{1,3}(\.[0-9]{1,12})?$') and abs(xs:decimal($value)) le $most"/>
  </xsl:function>

  <!-- What it was made from; a file that was converted is known by its name. -->
  <xsl:function name="f:sources" as="element()*">
    <xsl:for-each select="$f:file/sourceDesc/(* except (list | listPerson | listPlace | listOrg | listEvent)), $f:file/sourceDesc[not(*)]">
      <xsl:variable name="words" as="xs:string" select="
          if (self::bibl[@type = 'digitalSource']) then f:words(title[1])
          else if (self::bibl or self::p or self::ab) then f:words(.)
          else f:spaced-words(.)"/>
      <xsl:variable name="address" as="xs:string?" select="
          ((@corresp, @source, .//(ref | ptr)/@target, .//idno[not(@type = 'sha256')]) ! f:address(.)[starts-with(lower-case(.), 'http')])[1]"/>
      <xsl:if test="$words ne '' or $address">
        <source kind="{if (self::bibl[@type = 'digitalSource']) then 'file' else 'work'}">
          <xsl:for-each select="$address">
            <xsl:attribute name="uri" select="."/>
          </xsl:for-each>
          <xsl:value-of select="($words[. ne ''], $address)[1]"/>
        </source>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:extents" as="element()*">
    <xsl:for-each select="$f:file/extent/measure[normalize-space()], $f:file/extent[not(measure)][normalize-space()]">
      <extent>{f:words(.)}</extent>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:abstracts" as="element()*">
    <xsl:sequence select="
        ($f:profile/abstract, $f:file/notesStmt/note[@type = ('abstract', 'summary')]) ! f:said('abstract', ., f:spaced-words(.))"/>
  </xsl:function>

  <xsl:function name="f:genres" as="element()*">
    <xsl:for-each select="distinct-values($f:profile/textClass/keywords//term[@type = 'genre'] ! lower-case(f:words(.)))[. ne '']">
      <genre>{.}</genre>
    </xsl:for-each>
  </xsl:function>

  <!-- The series, the corpus and the edition that it belongs to. -->
  <xsl:function name="f:relations" as="element()*">
    <xsl:for-each select="
        $f:file/seriesStmt/(title[normalize-space()][1], .)[1],
        $f:tei/ancestor::teiCorpus[1]/teiHeader/fileDesc/titleStmt/title[normalize-space()][1]">
      <xsl:variable name="words" as="xs:string" select="f:words(.)"/>
      <xsl:if test="$words ne ''">
        <relation type="part-of">
          <xsl:for-each select="(ancestor-or-self::seriesStmt/idno ! f:address(.))[1]">
            <xsl:attribute name="uri" select="."/>
          </xsl:for-each>
          <xsl:value-of select="$words"/>
        </relation>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$f:file/editionStmt[normalize-space()][1]">
      <edition>{f:words((edition, .)[1])}</edition>
    </xsl:for-each>
  </xsl:function>

  <!-- Mailboxes that the publisher gives, else the one that whoever packs gives; nobody else's. -->
  <xsl:function name="f:contacts" as="element()*">
    <xsl:variable name="own" as="xs:string*" select="
        distinct-values($f:file/publicationStmt//email ! f:words(.))[matches(., '^[^@\s]{1,64}@[^@\s]{1,255}$')]"/>
    <xsl:for-each select="if (exists($own)) then $own else $contact[. ne '']">
      <contact>{.}</contact>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
