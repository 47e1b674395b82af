// Full-text search: finds the documents that have all words, the last of them perhaps begun only, and shows where.
'use strict';
document.addEventListener('DOMContentLoaded', () => {
  const form = document.getElementById('search');
  if (!form) return;
  const { get, element, page } = incipit;
  const status = document.getElementById('found');
  const results = document.getElementById('results');
  const more = document.getElementById('more');
  const AT_ONCE = 10;
  const CONTEXT = 90;
  const MOST_TERMS = 60;
  // As in Words.java.
  const FROM = 'ßøæœłđðıþħŋىیيکےةۀہ';
  const TO = ['ss', 'o', 'ae', 'oe', 'l', 'd', 'd', 'i', 'th', 'h', 'n', 'ي', 'ي', 'ي', 'ك', 'ي', 'ه', 'ه', 'ه'];
  const PAIRED = /[\u3041-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
  let index = null;
  let turn = 0;

  function fold(text) {
    let out = '';
    for (const c of text.normalize('NFKD').replace(/[\p{Mn}\p{Me}\u0640]/gu, '').replace(/\u200C/g, ' ').replace(/\p{Cf}/gu, '')) {
      const lower = c.toLowerCase();
      const code = lower.codePointAt(0);
      const at = code < 0x80 ? -1 : FROM.indexOf(lower);
      if (at >= 0) out += TO[at];
      else if (code >= 0x660 && code <= 0x669) out += code - 0x660;
      else if (code >= 0x6F0 && code <= 0x6F9) out += code - 0x6F0;
      else out += lower;
    }
    return out;
  }

  function words(text) {
    const found = [];
    for (const [run] of fold(text).matchAll(/[\p{L}\p{Nd}]+/gu)) {
      let word = '';
      const letters = [...run];
      letters.forEach((c, i) => {
        if (!PAIRED.test(c)) { word += c; return; }
        if (word) { found.push(word); word = ''; }
        if (letters[i + 1] && PAIRED.test(letters[i + 1])) found.push(c + letters[i + 1]);
        else if (!i || !PAIRED.test(letters[i - 1])) found.push(c);
      });
      if (word) found.push(word.slice(0, 40));
    }
    return found;
  }

  // The scripts that may hold terms from LOW to HIGH, both included.
  function shards(low, high) {
    const list = [];
    index.terms.forEach((first, n) => {
      const next = index.terms[n + 1];
      if (first <= high && (next === undefined || next >= low)) list.push(n);
    });
    return list;
  }

  // Documents with a word, each with how often, or with words that begin so.
  async function lookUp(word, begun) {
    const high = begun ? word + '\uFFFF' : word + ' \uFFFF';
    const scores = new Map();
    let terms = 0;
    for (const n of shards(word, high)) {
      const part = await get(`terms-${n}`);
      for (const [key, postings] of Object.entries(part || {})) {
        const term = key.split(' ')[0];
        if (begun ? !term.startsWith(word) : term !== word) continue;
        if (term !== word && ++terms > MOST_TERMS) continue;
        let doc = 0;
        for (const posting of postings.split(' ')) {
          const [step, times] = posting.split('.');
          doc += parseInt(step, 36);
          const weight = (times ? parseInt(times, 36) : 1) * (term === word ? 1 : 0.5);
          scores.set(doc, (scores.get(doc) || 0) + weight);
        }
      }
    }
    return scores;
  }

  // BM25 with the usual constants.
  function rank(sets) {
    const total = index.documents;
    const length = (doc) => Math.exp(parseInt(index.lengths[doc], 36) / 2);
    let mean = 0;
    for (let d = 0; d < total; d++) mean += length(d) / total;
    const ranked = [];
    const [least] = [...sets].sort((a, b) => a.size - b.size);
    for (const doc of least.keys()) {
      if (!sets.every((s) => s.has(doc))) continue;
      let score = 0;
      for (const set of sets) {
        const times = set.get(doc);
        const rare = Math.log(1 + (total - set.size + 0.5) / (set.size + 0.5));
        score += rare * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length(doc) / mean));
      }
      ranked.push([doc, score]);
    }
    return ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([doc]) => doc);
  }

  function shardOf(firsts, doc) {
    let n = 0;
    while (n + 1 < firsts.length && firsts[n + 1] <= doc) n++;
    return n;
  }

  async function title(doc) {
    const n = shardOf(index.docs, doc);
    const part = await get(`docs-${n}`);
    return part && part[doc - index.docs[n]];
  }

  // Places of the words in a text, as pairs of start and end.
  function places(text, query) {
    const found = [];
    for (const match of text.matchAll(/[\p{L}\p{Nd}\p{M}\u0640\u200D]+/gu)) {
      if (PAIRED.test(match[0])) {
        [...match[0]].forEach((c, i, all) => {
          const pair = fold(c + (all[i + 1] || ''));
          const start = match.index + all.slice(0, i).join('').length;
          if (query.some((q) => q === pair || q === fold(c))) found.push([start, start + c.length + (query.includes(pair) ? (all[i + 1] || '').length : 0)]);
        });
        continue;
      }
      const word = fold(match[0]);
      if (query.some((q, i) => word === q || (i === query.length - 1 && word.startsWith(q)))) found.push([match.index, match.index + match[0].length]);
    }
    const merged = [];
    for (const [from, to] of found) {
      const last = merged[merged.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  }

  // The block of the document with most of the words.
  async function passage(doc, query) {
    let best = null;
    // A long document is in several scripts; the last that may begin with it counts too.
    let n = index.text.findIndex((first, i) => first === doc || index.text[i + 1] === undefined || index.text[i + 1] >= doc);
    for (; n < index.text.length && index.text[n] <= doc; n++) {
      for (const [number, ...pieces] of (await get(`text-${n}`)) || []) {
        if (number !== doc) continue;
        for (let i = 0; i < pieces.length; i += 2) {
          const found = places(pieces[i + 1], query);
          const kinds = new Set(found.map(([a, b]) => fold(pieces[i + 1].slice(a, b)))).size;
          if (found.length && (!best || kinds > best.kinds)) best = { anchor: pieces[i], text: pieces[i + 1], found, kinds };
        }
      }
      if (best && best.kinds >= query.length) break;
    }
    return best;
  }

  function excerpt({ text, found }) {
    let start = Math.max(0, found[0][0] - CONTEXT);
    let end = Math.min(text.length, found[0][1] + 2 * CONTEXT);
    while (start > 0 && !/\s/.test(text[start - 1])) start--;
    while (end < text.length && !/\s/.test(text[end])) end++;
    const line = element('p', { dir: 'auto' }, start ? '… ' : '');
    let at = start;
    for (const [from, to] of found) {
      if (from < at || to > end) continue;
      line.append(text.slice(at, from), element('mark', {}, text.slice(from, to)));
      at = to;
    }
    line.append(text.slice(at, end), end < text.length ? ' …' : '');
    return line;
  }

  async function result(doc, query, asked) {
    const d = await title(doc);
    if (!d) return '';
    const where = await passage(doc, query);
    const href = `${page(d[0])}?q=${encodeURIComponent(asked)}${where && where.anchor ? '#' + encodeURIComponent(where.anchor) : ''}`;
    const about = [d[2], d[3], d[4]].filter(Boolean).join(' · ');
    const article = element('article', { lang: d[6] }, element('h2', { dir: 'auto' }, element('a', { href }, d[1])),
      element('p', { class: 'about' }, element('bdi', {}, about)));
    if (where) article.append(excerpt(where));
    return article;
  }

  async function show(ranked, query, asked, mine) {
    const next = await Promise.all(ranked.splice(0, AT_ONCE).map((doc) => result(doc, query, asked)));
    if (mine !== turn) return;
    results.append(...next);
    more.hidden = ranked.length === 0;
    more.firstElementChild.onclick = () => show(ranked, query, asked, mine);
  }

  async function search(asked) {
    const mine = ++turn;
    index = index || await get('index');
    const query = [...new Set(words(asked))];
    results.replaceChildren();
    more.hidden = true;
    status.textContent = '';
    if (!query.length || !index) return;
    const sets = await Promise.all(query.map((word, i) => lookUp(word, i === query.length - 1 && !PAIRED.test(word) && word.length > 1)));
    const ranked = rank(sets);
    if (mine !== turn) return;
    status.textContent = ranked.length ? `${index.words.found} ${ranked.length}` : index.words.nothing;
    await show(ranked, query, asked, mine);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = form.elements.q.value;
    history.replaceState(null, '', `?q=${encodeURIComponent(asked)}`);
    search(asked);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    form.elements.q.value = asked;
    search(asked);
  }
});
