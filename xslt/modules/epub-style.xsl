<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions">

  <!-- Little style: a reading system's own fonts, colours and margins win. -->

  <xsl:variable name="f:epub-style" as="xs:string" xml:space="preserve"><![CDATA[
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-align: start; }
h1 { font-size: 1.5em; margin: 1em 0; }
dt { font-size: .85em; }
dd { margin: 0 0 .5em; }
p { margin: 0 0 .6em; }
.epigraph { font-style: italic; text-align: center; }
.dateline, .closer { text-align: right; }
[dir=rtl] .dateline, [dir=rtl] .closer { text-align: left; }
.lg { margin: 1em 1.4em; }
.l { margin: 0; padding-left: 1.6em; text-indent: -1.6em; }
.speaker { font-variant: small-caps; margin-bottom: 0; }
.t-timecode { font-variant: normal; }
.stage { font-style: italic; }
.small-caps { font-variant: small-caps; }
.spaced { letter-spacing: .12em; }
.underline { text-decoration: underline; }
.name, .name a { color: inherit; text-decoration: none; }
.bare::before { content: "["; }
.bare::after { content: "]"; }
.noteref { font-size: .75em; vertical-align: super; line-height: 1; }
.notes, .index { margin-top: 2em; font-size: .92em; }
.index ul, ul.labelled { list-style: none; padding: 0; }
.entry-name { font-weight: bold; }
.variants { font-size: .9em; }
hr.separator { border: 0; text-align: center; }
hr.separator::before { content: "* * *"; }
.drawing { white-space: pre; font-family: monospace; font-size: .8em; line-height: 1.25; text-indent: 0; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { padding: .3em .8em .3em 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
]]></xsl:variable>

</xsl:stylesheet>
