<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The document as others cite it: who, what, when, where; as a sentence, BibTeX, RIS and CSL-JSON. Only what the
       header says, nothing made up. -->

  <xsl:variable name="f:file" as="element(fileDesc)?" select="$f:tei/teiHeader/fileDesc"/>
  <xsl:variable name="f:genre" as="xs:string" select="
      ($f:tei/teiHeader/profileDesc/textClass/keywords/term[@type = 'genre'] ! lower-case(f:words(.)), '')[1]"/>
  <xsl:variable name="f:creators" as="xs:string*" select="$f:tei ! (f:authors(.), f:speakers(.)) => distinct-values()"/>

  <!-- The day, month or year it was spoken, written or issued; '' where none of these is known. -->
  <xsl:variable name="f:issued" as="xs:string" select="
      (($f:tei ! f:occasion(.)/descendant-or-self::date, $f:file/publicationStmt/date) ! (@when, @from)[1]/normalize-space()
        [matches(., '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')], '')[1]"/>

  <xsl:variable name="f:publisher" as="xs:string?" select="$f:file/publicationStmt/publisher[1] ! f:words(.)[.]"/>
  <xsl:variable name="f:doi" as="xs:string?" select="
      ($f:file/publicationStmt/idno ! f:doi-in(f:words(.)))[1]"/>
  <xsl:variable name="f:own-address" as="xs:string?" select="
      ($f:page-address, $f:doi ! f:address('https://doi.org/' || .), $f:file/publicationStmt/idno ! f:address(.)[starts-with(., 'http')])[1]"/>

  <!-- What the genre is called by CSL 1.0.2 and by RIS; both have a word for whatever else there is. -->
  <xsl:variable name="f:genre-words" static="yes" as="map(xs:string, xs:string+)" select="
      map {
        'speech': ('speech', 'GEN'), 'letter': ('personal_communication', 'PCOMM'), 'interview': ('interview', 'GEN'),
        'diary': ('manuscript', 'MANSCPT'), 'report': ('report', 'RPRT'), 'newspaper': ('article-newspaper', 'NEWS')
      }"/>
  <xsl:variable name="f:genre-terms" as="xs:string+" select="
      if (map:contains($f:genre-words, $f:genre)) then $f:genre-words($f:genre) else ('document', 'GEN')"/>

  <!-- khamenei2024: the last word of the first creator, else the first of the title, and the year. -->
  <xsl:variable name="f:citation-key" as="xs:string" select="
      let $word := (tokenize($f:creators[1])[last()], tokenize($f:tei ! f:title(.))[1], '')[1]
      return (replace(f:fold($word), '[^a-z0-9]', '')[.], 'text')[1] || substring($f:issued, 1, 4)"/>

  <xsl:function name="f:citation" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="
        string-join((
          (string-join($f:creators, '; ')[.], $title, $f:issued[.], $f:publisher) ! (if (matches(., '[.?!…]$')) then . else . || '.'),
          $f:own-address), ' ')"/>
  </xsl:function>

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="date" as="xs:string+" select="tokenize($f:issued, '-'), ''"/>
    <xsl:variable name="fields" as="xs:string*" select="
        'title = {{' || f:bibtex-words($title) || '}}',
        string-join($f:creators ! f:bibtex-words(.), ' and ')[.] ! ('author = {' || . || '}'),
        $date[1][.] ! ('year = {' || . || '}'),
        $date[2][.] ! ('month = {' || xs:integer(.) || '}'),
        $f:publisher ! ('publisher = {' || f:bibtex-words(.) || '}'),
        $f:document-lang[.] ! ('langid = {' || . || '}'),
        $f:doi ! ('doi = {' || f:bibtex-words(.) || '}'),
        $f:own-address ! ('url = {' || . || '}')"/>
    <xsl:sequence select="'@misc{' || $f:citation-key || string-join($fields ! (',&#10;  ' || .)) || '&#10;}&#10;'"/>
  </xsl:function>

  <!-- What TeX would read as a command is written as the character it is. -->
  <xsl:function name="f:bibtex-words" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
        $words => replace('[\\^~]', ' ') => replace('([{}$&amp;#_%])', '\\$1')"/>
  </xsl:function>

  <xsl:function name="f:ris" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="
        'TY  - ' || $f:genre-terms[last()],
        $f:creators ! ('AU  - ' || .),
        'TI  - ' || $title,
        substring($f:issued, 1, 4)[.] ! ('PY  - ' || .),
        $f:issued[.] ! ('DA  - ' || translate(., '-', '/')),
        $f:publisher ! ('PB  - ' || .),
        $f:document-lang[.] ! ('LA  - ' || .),
        $f:doi ! ('DO  - ' || .),
        $f:own-address ! ('UR  - ' || .),
        'ER  - '"/>
    <xsl:sequence select="string-join($lines ! (. || '&#13;&#10;'))"/>
  </xsl:function>

  <xsl:function name="f:csl-json" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="fields" as="xs:string*" select="
        '&quot;id&quot;: ' || f:json($f:citation-key),
        '&quot;type&quot;: ' || f:json($f:genre-terms[1]),
        '&quot;title&quot;: ' || f:json($title),
        string-join($f:creators ! ('{&quot;literal&quot;: ' || f:json(.) || '}'), ', ')[.] ! ('&quot;author&quot;: [' || . || ']'),
        $f:issued[.] ! ('&quot;issued&quot;: {&quot;date-parts&quot;: [[' || string-join(tokenize(., '-') ! string(xs:integer(.)), ', ') || ']]}'),
        $f:publisher ! ('&quot;publisher&quot;: ' || f:json(.)),
        $f:document-lang[.] ! ('&quot;language&quot;: ' || f:json(.)),
        $f:doi ! ('&quot;DOI&quot;: ' || f:json(.)),
        $f:own-address ! ('&quot;URL&quot;: ' || f:json(.))"/>
    <xsl:sequence select="'[{' || string-join($fields, ', ') || '}]&#10;'"/>
  </xsl:function>

  <!-- A JSON string that is inert wherever it stands: no character of it ends a script or starts markup. -->
  <xsl:function name="f:json" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="
        '&quot;' || (replace(f:plain-spaces($value), '([&quot;\\])', '\\$1') => replace('&lt;', '\\u003c') => replace('>', '\\u003e')
          => replace('&amp;', '\\u0026') => replace('[\p{Cc}]', ' ')) || '&quot;'"/>
  </xsl:function>

  <!-- The box at the end of a page. Each form can be read, copied, and kept as a file, without a script. -->
  <xsl:template name="f:citation-box" as="element()">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="title" as="xs:string" select="f:title(.)"/>
    <section class="cite" aria-labelledby="_.cite">
      <h2 id="_.cite">
        <xsl:sequence select="f:label-attributes()"/>
        <xsl:value-of select="f:label('cite')"/>
      </h2>
      <p class="citation"><bdi>{f:citation($title)}</bdi></p>
      <xsl:sequence select="
          f:citation-form('BibTeX', '.bib', 'application/x-bibtex', f:bibtex($title)),
          f:citation-form('RIS', '.ris', 'application/x-research-info-systems', f:ris($title)),
          f:citation-form('CSL-JSON', '.json', 'application/vnd.citationstyles.csl+json', f:csl-json($title))"/>
    </section>
  </xsl:template>

  <xsl:function name="f:citation-form" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="suffix" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <details>
      <summary>{$name}</summary>
      <pre dir="ltr">{translate($words, '&#13;', '')}</pre>
      <p>
        <a download="{$f:citation-key || $suffix}" href="data:{$type};charset=utf-8,{encode-for-uri($words)}">
          <xsl:sequence select="f:label-attributes()"/>
          <xsl:text>{f:label('save')} {$f:citation-key || $suffix}</xsl:text>
        </a>
      </p>
    </details>
  </xsl:function>

</xsl:stylesheet>
