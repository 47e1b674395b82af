<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:incipit:functions">

  <!-- What a script adds to a page that is whole without it: Escape puts a card away and focus goes back, notes stand
       beside the text where there is room, searched words are marked, a link to a paragraph is copied. It makes no
       markup out of strings and asks nobody for anything. -->

  <xsl:variable name="f:html-script" as="xs:string" xml:space="preserve"><![CDATA[
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const main = document.querySelector('main');

  // Cards: a reader of the screen hears them, Escape closes them, focus returns to where they were called.
  let caller = null;
  const card = () => document.querySelector('.card:target');
  addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    if (link.classList.contains('close')) setTimeout(goBack); else if (!link.closest('.card')) caller = link;
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !card()) return;
    location.hash = '_.closed';
    setTimeout(goBack);
  });
  addEventListener('hashchange', () => {
    const shown = card();
    if (!shown) return;
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  });
  function goBack() {
    if (caller) caller.focus({ preventScroll: true });
  }

  // Notes beside the text, level with their callouts; the list at the end stays what is read aloud and printed.
  const wide = matchMedia('(min-width: 80rem)');
  function placeNotes() {
    all('.sidenote').forEach((note) => note.remove());
    if (!wide.matches) return;
    const top = main.getBoundingClientRect().top;
    let free = 0;
    for (const callout of all('a.noteref', main)) {
      const note = document.getElementById(decodeURIComponent(callout.hash.slice(1)));
      if (!note || callout.closest('.notes')) continue;
      const copy = document.createElement('div');
      copy.className = 'sidenote';
      copy.lang = note.lang;
      copy.setAttribute('aria-hidden', 'true');
      copy.inert = true;
      for (const child of note.childNodes) copy.append(child.cloneNode(true));
      all('.backlink, .close, .returns, .here', copy).forEach((mark) => mark.remove());
      all('[id]', copy).forEach((part) => part.removeAttribute('id'));
      main.append(copy);
      const place = Math.max(free, callout.getBoundingClientRect().top - top);
      copy.style.insetBlockStart = place + 'px';
      free = place + copy.offsetHeight + 12;
    }
  }
  placeNotes();
  let waiting = 0;
  addEventListener('resize', () => { clearTimeout(waiting); waiting = setTimeout(placeNotes, 150); });
  addEventListener('load', placeNotes);

  // The documents before and after this one, which only the site knows.
  const site = document.querySelector('nav.site');
  const near = site && document.near && document.near[site.dataset.name];
  if (near) {
    const place = site.querySelector('.near');
    ['before', 'after'].forEach((way, i) => {
      if (!near[i]) return;
      const link = document.createElement('a');
      link.className = way;
      link.rel = way === 'before' ? 'prev' : 'next';
      link.href = site.dataset.root + near[i][0];
      link.title = near[i][1];
      link.setAttribute('aria-label', place.dataset[way]);
      place.append(link);
    });
  }

  // Words that a search led here for: ?q=
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const sought = fold(new URLSearchParams(location.search).get('q') || '').split(/\s+/).filter(Boolean).slice(0, 20);
  if (sought.length && window.CSS && CSS.highlights) {
    const found = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      let folded = '';
      const places = [];
      [...text.data].reduce((at, char) => {
        for (const letter of fold(char)) { folded += letter; for (let i = 0; i < letter.length; i++) places.push(at); }
        return at + char.length;
      }, 0);
      places.push(text.data.length);
      for (const word of sought) {
        for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(text, places[at]);
          range.setEnd(text, places[at + word.length]);
          found.push(range);
        }
      }
    }
    const look = new CSSStyleSheet();
    look.replaceSync('::highlight(found) { background: var(--mark); color: inherit; text-decoration: underline; }');
    document.adoptedStyleSheets.push(look);
    CSS.highlights.set('found', new Highlight(...found));
    if (found.length && !location.hash) {
      found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      found[0].startContainer.parentElement.scrollIntoView({ block: 'center' });
    }
  }

  // The link to a paragraph, copied where the browser lets us; in the address bar it is anyway.
  addEventListener('click', (event) => {
    const here = event.target.closest('a.here');
    if (!here || !navigator.clipboard) return;
    navigator.clipboard.writeText(here.href).then(() => {
      here.classList.add('copied');
      setTimeout(() => here.classList.remove('copied'), 1500);
    }, () => {});
  });
})();
]]></xsl:variable>

</xsl:stylesheet>
