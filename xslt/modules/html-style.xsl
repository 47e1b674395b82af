<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions">

  <!-- The look of the page. Colours meet WCAG 2.2 AA on their grounds, light and dark; a kind of name is
       told apart by colour and by its index, doubt by the form of the line. -->

  <xsl:variable name="f:html-style" as="xs:string" xml:space="preserve"><![CDATA[
:root {
  color-scheme: light dark;
  --ground: #fbfaf6; --raised: #fffefb; --ink: #23201c; --muted: #655f55; --rule: #ddd6c9; --accent: #82342c;
  --person: #2c4b9c; --place: #1a6844; --org: #875400; --event: #86306c; --date: #0b6575; --mark: #f6e7b4;
  --measure: 36rem;
  --serif: "Iowan Old Style", "Palatino Nova", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", "Noto Serif", Georgia, serif;
  --sans: "Avenir Next", Avenir, "Segoe UI", "Source Sans 3", "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17181a; --raised: #212326; --ink: #dcd8cf; --muted: #a29c91; --rule: #3a3a39; --accent: #e39a8c;
    --person: #9fb6f4; --place: #84cba3; --org: #e2b467; --event: #e3a0d0; --date: #7ec8d8; --mark: #4a4220;
  }
}
:root:lang(fa), :root:lang(ar), :root:lang(ur), :root:lang(ps), :root:lang(ckb) {
  --serif: "Amiri", "Scheherazade New", "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Noto Serif", Georgia, "Times New Roman", serif;
  --sans: "Vazirmatn", "Noto Sans Arabic", "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 100%/1.62 var(--serif); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; scroll-padding-block: 2rem 40vh; }
:root:lang(fa), :root:lang(ar), :root:lang(ur), :root:lang(ps), :root:lang(ckb) { line-height: 1.95; }
body { margin: 0; font-size: clamp(1.06rem, 1rem + .3vw, 1.2rem); overflow-wrap: break-word; }
a { color: inherit; text-decoration-color: var(--muted); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
:focus-visible { outline: .16em solid var(--accent); outline-offset: .16em; border-radius: .15em; }
.card:focus { outline: 0; }
.skip { position: fixed; inset-block-start: 0; inset-inline-start: 50%; transform: translate(-50%, -120%); z-index: 9; background: var(--raised); color: var(--ink); padding: .5rem 1rem; }
.skip:focus { transform: translate(-50%, 0); }
#_\.closed { position: fixed; inset-block-start: 0; }

.site { display: flex; gap: 1.4rem; align-items: baseline; padding: .9rem clamp(1.15rem, 5vw, 4.5rem) 0; font: .8rem/1.6rem var(--sans); }
.site a { text-decoration: none; min-block-size: 1.6rem; }
.site a:hover { text-decoration: underline; }
.site .near { margin-inline-start: auto; display: flex; gap: .4rem; }
.site .near a { min-inline-size: 1.8rem; text-align: center; }
.near .before::before { content: "←"; }
.near .after::before { content: "→"; }
.site .near a:dir(rtl) { transform: scaleX(-1); }
.everywhere { font: .75rem var(--sans); color: var(--muted); margin-inline-start: .3em; }
.page { display: grid; grid-template-columns: minmax(0, var(--measure)); justify-content: center; padding: clamp(1.5rem, 5vw, 4.5rem) clamp(1.15rem, 5vw, 4.5rem) 4rem; }
@media (min-width: 66rem) {
  .page { grid-template-columns: 12.5rem minmax(0, var(--measure)) 3rem; column-gap: 4rem; }
  .masthead, main, .end { grid-column: 2; }
  .side { grid-column: 1; grid-row: 1 / span 3; position: sticky; inset-block-start: 3.5rem; align-self: start; max-block-size: calc(100vh - 5rem); overflow: auto; padding-block-start: .6rem; }
}

@media (min-width: 80rem) { .page { grid-template-columns: 12.5rem minmax(0, var(--measure)) 14.5rem; column-gap: 3.2rem; } }

.masthead { border-block-end: 1px solid var(--rule); padding-block-end: 1.6rem; margin-block-end: 2.2rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
h1 { font-size: clamp(1.55rem, 1.2rem + 1.5vw, 2.15rem); line-height: 1.24; margin: 0 0 1.3rem; letter-spacing: -.008em; font-weight: 500; }
:lang(fa) h1, :lang(ar) h1 { letter-spacing: 0; line-height: 1.6; }
h1.long { font-size: clamp(1.35rem, 1.1rem + 1vw, 1.7rem); line-height: 1.3; }
h2 { font-size: 1.32em; margin: 2.6em 0 .8em; }
h3 { font-size: 1.12em; margin: 2em 0 .6em; }
h4, h5, h6 { font-size: 1em; margin: 1.6em 0 .5em; }
.facts { display: flex; flex-wrap: wrap; gap: .55rem 2.1rem; margin: 0; font: .8rem/1.45 var(--sans); }
dt { color: var(--muted); }
dd { margin: 0; }
.facts dt, .about dt { font-size: .92em; letter-spacing: .015em; }

.side { font: .8rem/1.5 var(--sans); }
.side h2 { font: inherit; color: var(--muted); margin: 0 0 .5rem; }
.side ul, .side ol { list-style: none; margin: 0; padding: 0; }
.side ol ol { padding-inline-start: .9rem; }
.side li { margin-block-end: .32rem; }
.side a { text-decoration: none; }
.side a:hover { text-decoration: underline; }
.side nav li a { display: inline-block; min-block-size: 1.6rem; }
nav { margin-block-end: 1.7rem; }
.switch { display: flex; align-items: center; gap: .5em; cursor: pointer; min-block-size: 1.6rem; }
.switch input { accent-color: var(--muted); inline-size: 1em; block-size: 1em; margin: 0; }
.switch .kind { border-block-end: .14em solid; }
.switch .count { color: var(--muted); font-variant-numeric: tabular-nums; }
.legend { padding-block-start: .5rem !important; font-family: var(--serif); font-size: .92rem; }
.legend .name { text-decoration-color: var(--muted); }
@media (max-width: 65.99rem) {
  .side { display: flex; flex-wrap: wrap; gap: .6rem 2.5rem; margin-block-end: 2.4rem; padding-block-end: 1.3rem; border-block-end: 1px solid var(--rule); }
  nav { margin: 0; }
  .downloads { flex: 1 1 100%; }
  nav > ul { display: flex; flex-wrap: wrap; gap: 0 1.3rem; }
  .switches { flex: 1 1 18rem; }
  .switches ul { display: flex; flex-wrap: wrap; gap: 0 1.3rem; }
}

main p, .notes p { margin: 0 0 .95em; hyphens: auto; text-wrap: pretty; hanging-punctuation: first; }
main > :first-child, main > .div:first-child > :first-child { margin-block-start: 0; }
.div + .div { margin-block-start: 2.6em; }
.epigraph, .dateline { font-style: italic; }
:lang(fa) .epigraph, :lang(ar) .epigraph, :lang(fa) i, :lang(ar) i, :lang(fa) cite, :lang(ar) cite { font-style: normal; }
.epigraph { margin-block-end: 1.6em; text-align: center; }
.dateline, .closer, .signed { text-align: end; }
.opener .salute { text-align: start; }
.closer { margin-block-start: 1.5em; }
blockquote { margin: 1.3em 0; padding-inline-start: 1.4em; border-inline-start: .15em solid var(--rule); }
.lg { margin: 1.3em 0 1.3em 1.4em; }
.lg .l, main p.l { margin: 0; padding-inline-start: 1.6em; text-indent: -1.6em; hyphens: manual; }
.lg .in1 { margin-inline-start: 1em !important; } .lg .in2 { margin-inline-start: 2em !important; } .lg .in3 { margin-inline-start: 3em !important; }
.lg .in4 { margin-inline-start: 4em !important; } .lg .in5 { margin-inline-start: 5em !important; }
.titlePage { text-align: center; margin-block-end: 3em; }
.titlePage .lg { display: inline-block; text-align: start; }
.titlePart.t-main { font-size: 1.5em; line-height: 1.25; }
.address, .addrLine { text-align: start; margin-block-end: 0; }
.postscript { margin-block-start: 1.2em; }
.trailer { text-align: center; font-variant-caps: small-caps; letter-spacing: .05em; margin-block: 2em; }
.cast { list-style: none; padding-inline-start: 0; }
.t-attendance, .t-contents { list-style: none; padding-inline-start: 0; }
.t-emphasis { font-weight: 600; }
.sp { margin-block-end: 1em; }
.speaker { margin: 0 0 .1em !important; font-variant-caps: small-caps; font-weight: 600; letter-spacing: .02em; }
.t-timecode { color: var(--muted); font-weight: 400; font-variant: normal; }
.stage { font-style: italic; color: var(--muted); }
main ul, main ol { padding-inline-start: 1.5em; }
main ul.labelled { list-style: none; padding-inline-start: 1.2em; }
main ul.labelled > li { text-indent: -1.2em; }
li.mark { list-style: none; }
.scroll { overflow-x: auto; margin: 1.5em 0; }
table { border-collapse: collapse; font-size: .92em; font-variant-numeric: lining-nums tabular-nums; }
caption { text-align: start; font-style: italic; color: var(--muted); padding-block-end: .4em; }
td, th { padding: .35em .9em .35em 0; border-block-end: 1px solid var(--rule); vertical-align: baseline; text-align: start; }
.drawing { white-space: pre; overflow-x: auto; font: .78rem/1.25 ui-monospace, monospace; text-indent: 0 !important; }
figure { margin: 1.6em 0; }
figcaption { font-size: .9em; color: var(--muted); }
.graphic { display: block; font: .78rem var(--sans); color: var(--muted); border: 1px dashed var(--rule); padding: 1.2em; text-align: center; }
img { max-inline-size: 100%; block-size: auto; }
hr.separator { border: 0; text-align: center; margin: 2em 0; }
hr.separator::before { content: "⁂"; color: var(--muted); }

.small-caps { font-variant-caps: small-caps; }
.spaced { letter-spacing: .12em; }
.underline { text-decoration: underline; }
q { quotes: "“" "”" "‘" "’"; }
.insertion, .supplied { color: var(--muted); }
.bare::before { content: "["; } .bare::after { content: "]"; }
.gap, .unclear { color: var(--muted); }
.unclear, .choice[title] { text-decoration: underline dotted var(--muted); }
abbr { text-decoration: none; }
.t-honorific { font-size: .94em; color: var(--muted); }
.note.p, p.note { font-size: .92em; color: var(--muted); }

.name { --hue: var(--muted); text-decoration: underline .08em var(--hue); text-underline-offset: .2em; text-decoration-skip-ink: auto; border-radius: .12em; }
.person { --hue: var(--person); } .place { --hue: var(--place); } .org { --hue: var(--org); } .event { --hue: var(--event); } .date { --hue: var(--date); }
.name a { text-decoration: none; }
a.name:hover, .name a:hover { color: var(--hue); text-decoration-color: currentColor; background: color-mix(in srgb, var(--hue) 12%, transparent); }
.name.uncertain, .pb.uncertain { text-decoration-style: dotted; text-decoration-thickness: .13em; }
.switch .kind { border-color: var(--hue, var(--muted)); }
body:has(.show-person:not(:checked)) main .person, body:has(.show-place:not(:checked)) main .place,
body:has(.show-org:not(:checked)) main .org, body:has(.show-event:not(:checked)) main .event,
body:has(.show-date:not(:checked)) main .date,
.masthead .name { text-decoration-line: none; }
.masthead a.name:hover, .masthead .name a:hover { text-decoration-line: underline; }

.noteref { font: .72em/1 var(--sans); vertical-align: .42em; text-decoration: none; color: var(--accent); padding: .35em .1em; margin-inline-start: -.12em; white-space: nowrap; }
a.noteref:hover { text-decoration: underline; }
.pb { position: relative; border-inline-start: 1px solid var(--accent); margin-inline: .1em; }
.pb::after { content: attr(data-n); position: absolute; inset-inline-start: .25em; inset-block-end: 70%; font: .62rem/1 var(--sans); color: var(--muted); }
@media (min-width: 66rem) {
  main, .notes { position: relative; }
  .pb { position: static; }
  .pb::after { inset-block-end: auto; inset-inline-start: -3.2rem; inline-size: 2.2rem; font-size: .75rem; line-height: 2; text-align: end; }
}
:is(main, .div, .lg, .sp, .mark) > .pb { display: block; block-size: 0; border: 0; }
body:has(.show-lines:checked) .lb { border-inline-start: 1px solid var(--rule); margin-inline: .1em; }
body:has(.show-lines:checked) .lb::after { content: attr(data-n); font: .62rem/1 var(--sans); color: var(--muted); vertical-align: .5em; padding-inline: .15em; }
.here { display: none; }
main p { position: relative; }
main p:hover > .here, main p:target > .here, body:has(.show-paragraphs:checked) main .here {
  display: block; position: absolute; inset-block-start: .15em; inset-inline-end: -2.6rem; min-inline-size: 1.9rem; text-indent: 0; font: .72rem/1.6rem var(--sans);
  font-variant-numeric: tabular-nums; color: var(--muted); text-decoration: none; }
.here::before { content: "¶" attr(data-n); }
.here:hover { color: var(--accent) !important; }
.here.copied::after { content: " ✓"; }
@media (max-width: 65.99rem) {
  main p:hover > .here { display: none; }
  main p:target > .here, body:has(.show-paragraphs:checked) main .here { display: inline-block; position: static; margin-inline-end: .35em; }
}
body:has(.show-doubts:checked) .uncertain { background: var(--mark); box-shadow: 0 0 0 .1em var(--mark); color: inherit; }
body:has(.show-doubts:checked) main .name.uncertain::after { content: "?"; font: .72em var(--sans); vertical-align: .35em; }
.sidenote { position: absolute; inset-inline-start: calc(100% + 3.2rem); inline-size: 14.5rem; font-size: .8rem; line-height: 1.5; color: var(--muted); pointer-events: none; }
.sidenote p { margin: 0 0 .4em; hyphens: auto; text-indent: 0; }
.sidenote .label { color: var(--accent); font-family: var(--sans); }
main :target:not(section, .card), .masthead :target { background: var(--mark); box-shadow: 0 0 0 .15em var(--mark); color: inherit; }
span.lb:target, span.pb:target { outline: .15em solid var(--accent); }

.end, .notes { font-size: .94em; }
.end > section, main .notes, footer { border-block-start: 1px solid var(--rule); margin-block-start: 3rem; padding-block-start: 1.6rem; }
.notes h2, .index > h2, .about h2, .cite h2 { font-size: 1.1rem; margin: 0 0 1rem; }
.notes aside { padding-inline-start: 1.9em; }
.notes aside > p:first-child .label { display: inline-block; min-inline-size: 1.65em; margin-inline-start: -1.9em; color: var(--muted); font-variant-numeric: tabular-nums; }
.notes p { margin-block-end: .6em; }
.backlink:dir(rtl) { transform: scaleX(-1); }
.backlink { display: inline-block; text-decoration: none; color: var(--accent); padding: .1em .35em; }
.close { display: none; }
.index h3 { font: .86rem/1.5 var(--sans); color: var(--muted); margin: 1.9rem 0 .6rem; inline-size: fit-content; border-block-end: .14em solid var(--hue); }
.index ul { list-style: none; margin: 0; padding: 0; }
@media (min-width: 40rem) { .index ul { columns: 2; column-gap: 2.5rem; } }
.entry { padding-block: .14rem; padding-inline-start: 1.1em; text-indent: -1.1em; break-inside: avoid; line-height: 1.4; }
.entry-name { font-weight: 500; }
.variants { color: var(--muted); }
.authority { font: .75rem var(--sans); color: var(--muted); margin-inline-start: .3em; }
.mentions { font: .8rem var(--sans); font-variant-numeric: tabular-nums; margin-inline-start: .4em; }
.mentions a { display: inline-block; min-inline-size: 1.6em; padding: .2em .3em; text-align: center; text-decoration: none; color: var(--accent); }
.mentions a:hover { text-decoration: underline; }
.cite .citation { margin: 0 0 .8rem; overflow-wrap: anywhere; }
.cite details { font: .8rem/1.5 var(--sans); }
.cite summary { cursor: pointer; inline-size: fit-content; min-block-size: 1.6rem; padding-inline-end: .5rem; }
.cite pre { font: .72rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--raised); border: 1px solid var(--rule); padding: .7rem .9rem; margin: .3rem 0 .5rem; }
.cite details p { margin: 0 0 .8rem; }
.about dl { display: grid; grid-template-columns: auto 1fr; gap: .4rem 1.4rem; margin: 0; font: .8rem/1.5 var(--sans); }
.about dl > div { display: contents; }
.about dt { grid-column: 1; } .about dd { grid-column: 2; overflow-wrap: anywhere; }
@media (max-width: 32rem) { .about dl { display: block; } .about dd { margin-block-end: .6rem; } }

@media screen {
  .card:target { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 5; inline-size: min(100%, 40rem); margin-inline: auto; max-block-size: 48vh; overflow: auto;
    padding: 1.15rem 3.4rem 1.15rem 1.5rem; background: var(--raised); border: 1px solid var(--rule); border-block-start: .2rem solid var(--hue, var(--accent)); border-block-end: 0;
    border-start-start-radius: .4rem; border-start-end-radius: .4rem; box-shadow: 0 -.4rem 2.4rem rgb(0 0 0 / .17); }
  .card:target:dir(rtl) { padding: 1.15rem 1.5rem 1.15rem 3.4rem; }
  .entry.card:target { text-indent: 0; line-height: 1.6; }
  .notes .card:target { padding-inline-start: 3.2rem; }
  .card:target .close { display: block; position: absolute; inset-block-start: .5rem; inset-inline-end: .7rem; inline-size: 2.2rem; font: 1.5rem/2.2rem var(--sans); text-align: center; text-decoration: none; color: var(--muted); }
  .card:target p:last-of-type { margin-block-end: 0; }
}
@media screen and (min-width: 66rem) { .card:target { inset-inline-start: 9.5rem; } }
@media screen and (prefers-reduced-motion: no-preference) {
  .card:target { animation: rise .16s ease-out; }
  @keyframes rise { from { transform: translateY(1rem); opacity: 0; } }
}
@media print {
  :root { --ground: #fff; --raised: #fff; --ink: #000; --muted: #444; --rule: #bbb; }
  @page { margin: 22mm 20mm; }
  html { font-size: 10.5pt; line-height: 1.45; }
  .side, .site, .everywhere, .skip, .backlink, .close, .mentions, .sidenote, .here, .cite details { display: none !important; }
  .page { display: block; padding: 0; }
  .name, a { text-decoration: none; }
  main p { orphans: 3; widows: 3; text-align: justify; }
  h2, h3, h4 { break-after: avoid; }
  aside, .entry, table, figure { break-inside: avoid; }
}
@media (forced-colors: active) { .name { text-decoration-color: LinkText; } .card:target { border: .2rem solid; } }
]]></xsl:variable>

</xsl:stylesheet>
