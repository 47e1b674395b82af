<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What the header says of the document: title, people, time and place, source. -->

  <xsl:function name="f:is-title" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="exists($f:title-head) and $head is $f:title-head"/>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="titles" as="element()*" select="$tei/teiHeader/fileDesc/titleStmt/title[normalize-space()]"/>
    <xsl:sequence select="f:plain-spaces(
        ($titles[@type = 'main'] ! f:words(.), $titles ! f:words(.), $f:title-head ! f:plain(.), f:label('untitled'))[1])"/>
  </xsl:function>

  <!-- Who speaks or wrote, without doubles, speakers first. -->
  <xsl:function name="f:speakers" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="distinct-values(
        $tei/teiHeader/profileDesc/particDesc//person[@role = 'speaker'] !
        (for $p in (key('id', substring-after(@sameAs, '#'), $f:document), .)[1] return f:plain-spaces(f:entity-name($p))))[normalize-space()]"/>
  </xsl:function>

  <xsl:function name="f:authors" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="distinct-values($tei/teiHeader/fileDesc/titleStmt/author ! f:words(.))[normalize-space()]"/>
  </xsl:function>

  <xsl:function name="f:sources" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="
        $tei/teiHeader/fileDesc/sourceDesc/(* except (list | listPerson | listPlace | listOrg | listEvent | listRelation)) !
        f:source-words(.)[normalize-space()]"/>
  </xsl:function>

  <!-- What a source is called: a manuscript by where it is kept, what is divided into fields with commas between them. -->
  <xsl:function name="f:source-words" as="xs:string*">
    <xsl:param name="source" as="element()"/>
    <xsl:for-each select="$source">
      <xsl:sequence select="
          if (self::bibl[@type = 'digitalSource']) then f:words(title[1])
          else if (self::listWit or self::listBibl) then * ! f:source-words(.)
          else if (self::msDesc[msIdentifier]) then string-join(msIdentifier/(* except altIdentifier) ! f:words(.)[.], ', ')
          else if (self::biblStruct or self::biblFull) then string-join(descendant::text()[normalize-space()] ! f:words(.), ', ')
          else f:words(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The facts below the title: terms and their values. -->
  <xsl:template name="f:facts" as="element()?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="tei" as="element(TEI)" select="."/>
    <xsl:variable name="occasion" as="element()?" select="f:occasion(.)"/>
    <xsl:variable name="speakers" as="xs:string*" select="f:speakers(.)"/>
    <xsl:variable name="facts" as="element()*">
      <xsl:sequence select="f:fact('speaker', $speakers, .)"/>
      <xsl:sequence select="f:fact('author', f:authors(.)[not(. = $speakers)], .)"/>
      <xsl:sequence select="f:fact('when', $occasion/descendant-or-self::date[1] ! f:words(.), .)"/>
      <xsl:sequence select="f:fact('where', $occasion//(placeName | settlement)[1] ! f:words(.), .)"/>
      <xsl:sequence select="f:fact('source', f:sources(.), .)"/>
    </xsl:variable>
    <xsl:if test="exists($facts)">
      <dl class="facts"><xsl:sequence select="$facts"/></dl>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:fact" as="element()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:if test="exists($values[normalize-space()])">
      <div>
        <dt>
          <xsl:sequence select="f:label-attributes()"/>
          <xsl:value-of select="f:label($key)"/>
        </dt>
        <xsl:for-each select="distinct-values($values[normalize-space()])">
          <dd><bdi>{.}</bdi></dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- The colophon: how the edition came to be. -->
  <xsl:template name="f:colophon" as="element()">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="file" as="element()?" select="teiHeader/fileDesc"/>
    <section class="about">
      <h2 id="_.about">
        <xsl:sequence select="f:label-attributes()"/>
        <xsl:value-of select="f:label('about')"/>
      </h2>
      <dl>
        <xsl:sequence select="
            f:fact('publication', $file/publicationStmt/(* except availability) ! f:in-page-language(.), .),
            f:fact('licence', $file/publicationStmt/availability/* ! f:licence(.), .),
            f:responsibilities($file/titleStmt/respStmt),
            f:fact('source', f:sources(.), .),
            f:fact('digest', $file/sourceDesc//idno[@type = 'sha256'] ! f:words(.), .),
            f:fact('extent', $file/extent ! f:in-page-language(.), .),
            f:fact('software', teiHeader/encodingDesc/appInfo/application ! normalize-space(f:plain-spaces(label[1] || ' ' || @version)), .)"/>
      </dl>
    </section>
  </xsl:template>

  <!-- What is said in words of ours is said in the language of the page. -->
  <xsl:function name="f:in-page-language" as="xs:string">
    <xsl:param name="e" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="f:words($e)"/>
    <xsl:variable name="characters" as="attribute()?" select="
        $e/measure[last() eq 1][@unit = 'characters']/@quantity[$words eq . || ' characters']"/>
    <xsl:sequence select="
        ($characters ! f:header-label('characters') ! ($characters || ' ' || .), f:header-label($words), $words)[1]"/>
  </xsl:function>

  <!-- The words of a licence, and where it stands if they do not say that. -->
  <xsl:function name="f:licence" as="xs:string">
    <xsl:param name="licence" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="f:words($licence)"/>
    <xsl:variable name="addresses" as="xs:string*" select="
        $licence/@target/tokenize(.)[not(contains($words, .))] ! f:plain-spaces(.)"/>
    <xsl:sequence select="string-join(($words[.], $addresses ! ('(' || . || ')')), ' ')"/>
  </xsl:function>

  <!-- Who did what; a statement may have a language of its own. -->
  <xsl:function name="f:responsibilities" as="element()*">
    <xsl:param name="statements" as="element(respStmt)*"/>
    <xsl:if test="exists($statements)">
      <div>
        <dt>
          <xsl:sequence select="f:label-attributes()"/>
          <xsl:value-of select="f:label('responsible')"/>
        </dt>
        <xsl:for-each select="$statements">
          <!-- In English our program says so where the text is in another language. -->
          <xsl:variable name="label" as="xs:string*" select=".[@xml:lang = 'en'] ! f:header-label(@xml:id)"/>
          <dd>
            <xsl:sequence select=".[empty($label)] ! f:lang-attributes(.)"/>
            <bdi>{if (exists($label)) then ($label[2], f:names-responsible(.))[1] || ' — ' || $label[1] else f:responsibility(.)}</bdi>
          </dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:names-responsible" as="xs:string">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:sequence select="string-join($statement/(name | persName | orgName) ! f:words(.), ', ')"/>
  </xsl:function>

  <xsl:function name="f:responsibility" as="xs:string">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:sequence select="
        f:names-responsible($statement) || ' — ' || string-join($statement/resp ! f:words(.), ', ')"/>
  </xsl:function>

</xsl:stylesheet>
