<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What a page says of itself to browsers, search engines and reference managers, and where it stands. -->

  <!-- Its name without folder of the format and without ending, as 1963/letters/a; what else the run made of it; and
       the address under which the pages will be published. A page that stands alone has none of these. -->
  <xsl:param name="target" as="xs:string" select="''"/>
  <xsl:param name="formats" as="xs:string*" select="()"/>
  <!-- The number of the site's file that names the documents before and after this one; () where there is no site. -->
  <xsl:param name="neighbours" as="xs:integer?" select="()"/>
  <xsl:variable name="f:site-root" as="xs:string?" select="$f:pages-root[exists($neighbours)]"/>

  <!-- What only our own script and style can know: the digest of the file, which nothing in it can foretell. -->
  <xsl:param name="nonce" as="xs:string" select="''"/>
  <xsl:variable name="f:nonce" as="xs:string" select="($nonce[.], 'incipit')[1]"/>
  <xsl:param name="base-url" as="xs:string" select="''"/>

  <xsl:variable name="f:target-path" as="xs:string" select="string-join(tokenize($target, '/') ! encode-for-uri(.), '/')"/>
  <xsl:variable name="f:page-address" as="xs:string?" select="$base-url[.] ! f:address(replace(., '/+$', '') || '/' || $f:target-path || '.html')"/>

  <!-- From the page to the folder of all pages, and to the folder of the run. -->
  <xsl:variable name="f:pages-root" as="xs:string" select="string-join(tail(tokenize($target, '/')) ! '../')"/>
  <xsl:variable name="f:in-folder" as="xs:boolean" select="exists($formats)"/>

  <xsl:template name="f:head" as="element(xh:head)" xmlns:xh="http://www.w3.org/1999/xhtml">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="title" as="xs:string" select="f:title(.)"/>
    <xsl:variable name="description" as="xs:string" select="f:description(.)"/>
    <head>
      <meta charset="UTF-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <!-- Nothing may load or run but our own script and the theme, whatever a source or a bug of ours brings. -->
      <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'nonce-{$f:nonce}'; script-src 'nonce-{$f:nonce}'; img-src data:; base-uri 'none'; form-action 'none'"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="no-referrer"/>
      <title>{$title}</title>
      <xsl:for-each select="$f:creators">
        <meta name="author" content="{.}"/>
      </xsl:for-each>
      <xsl:if test="$description ne ''">
        <meta name="description" content="{$description}"/>
      </xsl:if>
      <xsl:for-each select="teiHeader/encodingDesc/appInfo/application[1]">
        <meta name="generator" content="{f:plain-spaces(normalize-space(label[1] || ' ' || @version))}"/>
      </xsl:for-each>
      <xsl:sequence select="
          f:meta('citation_title', $title),
          $f:creators ! f:meta('citation_author', .),
          $f:issued[.] ! f:meta('citation_publication_date', translate(., '-', '/')),
          $f:publisher ! f:meta('citation_publisher', .),
          $f:document-lang[.] ! f:meta('citation_language', .),
          $f:doi ! f:meta('citation_doi', .),
          $f:page-address ! f:meta('citation_fulltext_html_url', .)"/>
      <meta property="og:type" content="article"/>
      <meta property="og:title" content="{$title}"/>
      <xsl:if test="$description ne ''">
        <meta property="og:description" content="{$description}"/>
      </xsl:if>
      <xsl:for-each select="$f:page-address">
        <meta property="og:url" content="{.}"/>
        <link rel="canonical" href="{.}"/>
      </xsl:for-each>
      <xsl:if test="'tei' = $formats">
        <link rel="alternate" type="application/tei+xml" href="{f:beside('tei', '.xml')}"/>
      </xsl:if>
      <style nonce="{$f:nonce}"><xsl:value-of select="$f:html-style"/></style>
      <xsl:if test="$f:in-folder">
        <link rel="stylesheet" nonce="{$f:nonce}" href="{$f:pages-root}assets/theme.css"/>
      </xsl:if>
      <script type="application/ld+json" nonce="{$f:nonce}"><xsl:value-of select="f:linked-data($title)"/></script>
    </head>
  </xsl:template>

  <xsl:function name="f:meta" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="xs:string"/>
    <meta name="{$name}" content="{$content}"/>
  </xsl:function>

  <!-- From the page to another format of the document. -->
  <xsl:function name="f:beside" as="xs:string">
    <xsl:param name="format" as="xs:string"/>
    <xsl:param name="suffix" as="xs:string"/>
    <xsl:sequence select="$f:pages-root || '../' || $format || '/' || $f:target-path || $suffix"/>
  </xsl:function>

  <!-- The abstract, else how the text begins, cut after a word. -->
  <xsl:function name="f:description" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="words" as="xs:string" select="
        ($tei/teiHeader/profileDesc/abstract ! f:words(.)[.], (($tei/text/body//p)[position() le 8] ! f:plain(.))[string-length(.) ge 40])[1] => string()"/>
    <xsl:sequence select="
        if (string-length($words) le 200) then $words else replace(substring($words, 1, 200), '\s[^\s]*$', '') || ' …'"/>
  </xsl:function>

  <!-- schema.org: the document, its makers, and those named in it that an authority file knows. -->
  <xsl:function name="f:linked-data" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="fields" as="xs:string*" select="
        '&quot;@context&quot;: &quot;https://schema.org&quot;',
        '&quot;@type&quot;: &quot;DigitalDocument&quot;',
        '&quot;name&quot;: ' || f:json($title),
        $f:genre[.] ! ('&quot;genre&quot;: ' || f:json(.)),
        string-join($f:creators ! ('{&quot;@type&quot;: &quot;Person&quot;, &quot;name&quot;: ' || f:json(.) || f:same-as(.) || '}'), ', ')[.] ! ('&quot;author&quot;: [' || . || ']'),
        $f:issued[.] ! ('&quot;dateCreated&quot;: ' || f:json(.)),
        $f:publisher ! ('&quot;publisher&quot;: {&quot;@type&quot;: &quot;Organization&quot;, &quot;name&quot;: ' || f:json(.) || '}'),
        $f:document-lang[.] ! ('&quot;inLanguage&quot;: ' || f:json(.)),
        ($f:file/publicationStmt/availability/licence/@target ! f:address(.))[1] ! ('&quot;license&quot;: ' || f:json(.)),
        $f:doi ! ('&quot;identifier&quot;: ' || f:json('https://doi.org/' || .)),
        $f:page-address ! ('&quot;url&quot;: ' || f:json(.)),
        string-join($f:entries ! f:linked-entity(.), ', ')[.] ! ('&quot;mentions&quot;: [' || . || ']')"/>
    <xsl:sequence select="'{' || string-join($fields, ', ') || '}'"/>
  </xsl:function>

  <!-- The registers that the header says know an author. -->
  <xsl:function name="f:same-as" as="xs:string">
    <xsl:param name="creator" as="xs:string"/>
    <xsl:variable name="addresses" as="xs:string*" select="
        $f:file/titleStmt/author[f:words(.) eq $creator]/@ref/tokenize(.) ! f:address(.)[matches(., '^https?:')]"/>
    <xsl:sequence select="
        string-join(distinct-values($addresses) ! f:json(.), ', ')[.] ! (', &quot;sameAs&quot;: [' || . || ']') => string()"/>
  </xsl:function>

  <xsl:variable name="f:schema-types" static="yes" as="map(xs:string, xs:string)" select="
      map { 'person': 'Person', 'place': 'Place', 'org': 'Organization', 'event': 'Event' }"/>

  <xsl:function name="f:linked-entity" as="xs:string?">
    <xsl:param name="entry" as="map(xs:string, item()*)"/>
    <xsl:variable name="addresses" as="xs:string*" select="
        $entry('entity')/idno ! f:authority-address(lower-case(@type), normalize-space(.))"/>
    <xsl:if test="exists($addresses)">
      <xsl:sequence select="
          '{&quot;@type&quot;: ' || f:json($f:schema-types($entry('kind'))) || ', &quot;name&quot;: ' || f:json($entry('name'))
          || ', &quot;sameAs&quot;: [' || string-join($addresses ! f:json(.), ', ') || ']}'"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
