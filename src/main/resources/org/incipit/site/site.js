// What all scripts of the site share, and the list of documents on the home page: filtered by facets and sorted.
// Data comes in scripts too, since a page that was opened from a folder may fetch nothing.
'use strict';
const incipit = (() => {
  const folder = new URL('.', document.currentScript.src);
  const root = new URL('../../', folder);
  const parts = new Map();
  const waiting = new Map();

  function put(name, number, data) {
    const key = number === 0 && (name === 'index' || name === 'facets') ? name : `${name}-${number}`;
    parts.set(key, data);
    for (const resolve of waiting.get(key) || []) resolve(data);
    waiting.delete(key);
  }

  // A part of the data, loaded on demand.
  function get(key) {
    if (parts.has(key)) return Promise.resolve(parts.get(key));
    return new Promise((resolve) => {
      if (waiting.has(key)) { waiting.get(key).push(resolve); return; }
      waiting.set(key, [resolve]);
      const script = document.createElement('script');
      script.src = new URL(`${key}.js`, folder).href;
      script.onerror = () => put(...split(key), null);
      document.head.append(script);
    });
  }

  function split(key) {
    const at = key.lastIndexOf('-');
    return at < 0 ? [key, 0] : [key.slice(0, at), Number(key.slice(at + 1))];
  }

  function element(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }

  const page = (path) => new URL(path, root).href;
  return { put, get, element, page };
})();

document.addEventListener('DOMContentLoaded', () => {
  const form = document.getElementById('facets');
  if (!form) return;
  const { get, element, page } = incipit;
  const list = document.querySelector('ul.documents');
  const first = [...list.children];
  const steps = document.querySelector('.steps');
  const status = document.getElementById('shown');
  const before = status.textContent;
  const FACETS = ['person', 'place', 'org', 'year', 'genre', 'language'];
  const SHOWN = 200;
  const FIELD = { genre: 5, language: 6, year: 7, person: 8, place: 9, org: 10 };
  let documents = null;
  let facets = null;

  // All documents, from as many scripts as there are.
  async function all() {
    if (documents) return documents;
    const found = [];
    for (let n = 0; found.length < facets.documents; n++) {
      const part = await get(`docs-${n}`);
      if (!part) break;
      found.push(...part);
    }
    documents = found;
    return found;
  }

  const values = (d, facet) => (Array.isArray(d[FIELD[facet]]) ? d[FIELD[facet]].map(String) : d[FIELD[facet]] ? [d[FIELD[facet]]] : []);
  const name = (facet, value) =>
    ['person', 'place', 'org'].includes(facet) ? facets[facet][value] : facets.words[`${facet}.${value}`] || value;
  const chosen = (facet) => form.elements[facet].value;
  const fits = (d, but) => FACETS.every((f) => f === but || !chosen(f) || values(d, f).includes(chosen(f)));

  // Each facet offers what is left by the others, with counts.
  function offer() {
    for (const facet of FACETS) {
      const select = form.elements[facet];
      const kept = select.value;
      const counts = new Map();
      for (const d of documents) if (fits(d, facet)) for (const v of values(d, facet)) counts.set(v, (counts.get(v) || 0) + 1);
      const rows = [...counts].map(([value, count]) => [value, name(facet, value), count]);
      if (facet === 'year') rows.sort((a, b) => a[0] - b[0]);
      else if (['person', 'place', 'org'].includes(facet)) rows.sort((a, b) => a[0] - b[0]);
      else rows.sort((a, b) => (a[1] < b[1] ? -1 : 1));
      select.replaceChildren(element('option', {}, facets.words.any),
        ...rows.map(([value, label, count]) => element('option', { value }, `${label} (${count})`)));
      select.firstChild.value = '';
      select.value = kept;
      select.closest('.facet').hidden = rows.length === 0;
    }
  }

  function item(d) {
    const about = [d[2], d[3], d[4], name('genre', d[5]), name('language', d[6])].filter(Boolean);
    const parts = about.flatMap((fact, i) => [i ? ' · ' : '', element('bdi', {}, fact)]);
    return element('li', {}, element('a', { class: 'title', href: page(d[0]), lang: d[6], dir: 'auto' }, d[1]), ' ',
      element('span', { class: 'about' }, ...parts));
  }

  const ORDER = {
    title: (a, b) => a[1].localeCompare(b[1]),
    date: (a, b) => (a[7] === '') - (b[7] === '') || a[7] - b[7] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0),
    author: (a, b) => (a[2] === '') - (b[2] === '') || a[2].localeCompare(b[2]) || a[1].localeCompare(b[1]),
  };

  async function show(room = SHOWN) {
    const filtered = FACETS.some(chosen);
    if (!filtered && form.elements.sort.value === 'title' && room === SHOWN) {
      list.replaceChildren(...first);
      if (steps) steps.hidden = false;
      status.textContent = before;
      if (documents) offer();
      return;
    }
    await all();
    offer();
    const found = documents.filter((d) => fits(d)).sort(ORDER[form.elements.sort.value]);
    list.replaceChildren(...found.slice(0, room).map(item));
    if (steps) steps.hidden = true;
    status.textContent = `${found.length} ${facets.words.of} ${documents.length} ${facets.words.shown}`;
    if (found.length > room) {
      const more = element('button', { type: 'button' }, facets.words.more);
      more.addEventListener('click', () => show(room + SHOWN));
      list.append(element('li', {}, more));
    }
  }

  (async () => {
    facets = await get('facets');
    if (!facets || !facets.documents) return;
    await all();
    offer();
    form.hidden = false;
    form.addEventListener('change', () => show());
    form.addEventListener('reset', () => setTimeout(() => show()));
    form.addEventListener('submit', (event) => event.preventDefault());
    if ([...form.elements].some((e) => e.name && e.value && e.value !== 'title')) show();
  })();
});
