<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions">

  <!-- What a book of several files needs besides the style of its text. Colours and type come from the reading system;
       whoever wants others changes the properties at the head, or puts a style sheet of his own in its place. -->

  <xsl:variable name="f:book-style" as="xs:string" xml:space="preserve"><![CDATA[:root { --title-align: center; --label-weight: bold; --rule: 1px solid; }
body.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; height: 100vh; object-fit: contain; }
h1.title, .titlepage { text-align: center; text-align: var(--title-align, center); }
.titlepage h1.title { margin: 3em 0 2em; }
.facts { margin: 0 0 2em; }
.facts div { margin: 0 0 .4em; }
.facts dt, .facts dd { display: inline; margin: 0; font-size: .9em; }
.facts dt { font-weight: bold; font-weight: var(--label-weight, bold); }
.facts dt::after { content: ": "; }
.facts dd + dd::before { content: " · "; }
h2, h3, h4 { break-after: avoid; page-break-after: avoid; margin: 1.4em 0 .7em; }
.note { margin: 0 0 .8em; }
.note p { margin: 0 0 .3em; }
.backlink, .mentions a { padding: 0 .2em; }
.entry { margin: 0 0 .45em; }
.entry .authority { font-size: .8em; }
blockquote { margin: .8em 1.4em; }
.insertion { font-style: normal; }
.uncertain { border-bottom: 0; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
nav > ol { padding: 0; }
.about dl { font-size: .92em; }
.about dd { margin: 0 0 .4em; overflow-wrap: anywhere; }
table { max-width: 100%; }
]]></xsl:variable>

</xsl:stylesheet>
