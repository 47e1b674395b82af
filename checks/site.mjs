// Uses the site of an output folder as a reader would, in Chromium from file:// : no request leaves the folder or
// fails, every link has its target, a search finds what is named and a facet filters, a mention is where its link
// leads, without scripts every document and entity can still be reached, it fits a phone, axe finds no violation.
// One line a check: "pass" or "fail", and what. Usage: node site.mjs HTML_FOLDER NODE_MODULES CHROMIUM
import { createRequire } from 'node:module';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [folder, modules, chromium] = [resolve(process.argv[2]), ...process.argv.slice(3)];
const require = createRequire(resolve(modules) + '/');
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const LARGEST = 300000;
const ours = join(folder, 'incipit');
const all = files(folder);
const pages = all.filter((f) => f.endsWith('.html'));
const home = join(folder, 'index.html');

function files(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? files(join(dir, e.name)) : [join(dir, e.name)])).sort();
}

function say(check, problems) {
  console.log(`${problems.length ? 'fail' : 'pass'} site ${check}`);
  for (const problem of problems.slice(0, 10)) console.log(`     ${problem}`);
}

const decode = (s) => s.replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const texts = new Map();
const text = (file) => { if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8')); return texts.get(file); };
const idsOf = new Map();
const ids = (file) => {
  if (!idsOf.has(file)) idsOf.set(file, new Set([...text(file).matchAll(/\sid="([^"]*)"/g)].map((m) => decode(m[1]))));
  return idsOf.get(file);
};
const links = (file) => [...text(file).matchAll(/<a\s[^>]*href="([^"]*)"/g)].map((m) => decode(m[1]));
const mine = pages.filter((f) => f === home || f.startsWith(ours + '/'));

// Links of the site's own pages, to reading pages and mentions in them too.
function brokenLinks() {
  const broken = [];
  for (const file of mine) {
    for (const href of links(file)) {
      if (/^https:/.test(href)) continue;
      const url = new URL(href, pathToFileURL(file));
      const target = fileURLToPath(new URL(url.pathname, 'file://'));
      if (!target.startsWith(folder + '/') || !existsSync(target)) broken.push(`${relative(folder, file)}: ${href}`);
      else if (url.hash && !ids(target).has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${relative(folder, file)}: nothing at ${href}`);
    }
  }
  return broken;
}

// What can be reached from home by links alone, so without scripts.
function unreached() {
  const seen = new Set([home]);
  for (const file of seen) {
    if (!mine.includes(file)) continue;
    for (const href of links(file)) {
      if (/^https:/.test(href)) continue;
      const target = fileURLToPath(new URL(new URL(href, pathToFileURL(file)).pathname, 'file://'));
      if (existsSync(target)) seen.add(target);
    }
  }
  return pages.filter((f) => !seen.has(f)).map((f) => relative(folder, f));
}

say('every link has its target', brokenLinks());
say('everything is reached without scripts', unreached());
say('no file of the site is too large', all.filter((f) => (f === home || f.startsWith(ours)) && statSync(f).size > LARGEST).map((f) => `${relative(folder, f)}: ${statSync(f).size}`));

const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
const requests = [];
const errors = [];
try {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  page.on('request', (r) => {
    const at = r.url().startsWith('file:') ? fileURLToPath(new URL(r.url().split(/[?#]/)[0])) : r.url();
    if (!at.startsWith(folder + '/') && !at.startsWith('data:')) requests.push(r.url());
  });
  page.on('requestfailed', (r) => requests.push(`failed: ${r.url()}`));
  page.on('console', (m) => { if (['error', 'warn'].includes(m.type())) errors.push(`${page.url()}: ${m.text()}`); });
  page.on('pageerror', (e) => errors.push(`${page.url()}: ${e}`));
  await page.setViewport({ width: 1280, height: 900 });
  await searching(page);
  await facets(page);
  await mention(page);
  await map(page);
  say('no request fails or leaves the folder', requests);
  say('nothing is logged', errors);
  await looks(page);
} finally {
  await browser.close();
}

function open(page, file, query = '') {
  return page.goto(pathToFileURL(file).href + query, { waitUntil: 'load' });
}

// A person whom a document names is found by name, with the name marked; so is a word of each document.
async function searching(page) {
  const problems = [];
  const persons = join(ours, 'persons.html');
  const asked = existsSync(persons)
    ? [...text(persons).matchAll(/<li class="person"><a [^>]*><bdi>([^<]*)/g)].map((m) => decode(m[1])) : [];
  const step = Math.max(1, Math.floor(asked.length / 8));
  for (const name of asked.filter((_, i) => i % step === 0)) {
    await open(page, join(ours, 'search.html'));
    await page.type('#q', name);
    await page.keyboard.press('Enter');
    const found = await page.waitForFunction(() => document.querySelector('#results article') || document.getElementById('found').textContent, { timeout: 5000 })
      .then(() => page.waitForNetworkIdle({ idleTime: 200, timeout: 5000 }).catch(() => {}))
      .then(() => page.evaluate(() => [document.querySelectorAll('#results article a').length, document.querySelectorAll('#results mark').length]))
      .catch(() => [0, 0]);
    if (!found[0] || !found[1]) problems.push(`${name}: ${found[0]} results, ${found[1]} marks`);
  }
  if (!asked.length) problems.push('no person to look for');
  await open(page, join(ours, 'search.html'), '?q=zzzzqqqq');
  const none = await page.waitForFunction(() => document.getElementById('found').textContent, { timeout: 5000 }).then(() => true, () => false);
  if (!none) problems.push('nothing is said where nothing is found');
  say(`search finds ${asked.filter((_, i) => i % step === 0).length} persons`, problems);
}

async function facets(page) {
  const problems = [];
  await open(page, home);
  const count = () => page.$$eval('ul.documents > li', (l) => l.length);
  const before = await count();
  for (const facet of ['language', 'genre', 'year', 'person', 'place']) {
    const option = await page.$eval(`#f-${facet}`, (s) => [...s.options].slice(1).map((o) => [o.value, Number(/\((\d+)\)$/.exec(o.textContent)[1])]).sort((a, b) => a[1] - b[1])[0]);
    if (!option) { problems.push(`${facet}: nothing to choose`); continue; }
    await page.select(`#f-${facet}`, option[0]);
    await new Promise((r) => setTimeout(r, 100));
    const now = await count();
    if (now !== Math.min(200, option[1])) problems.push(`${facet}: ${option[1]} announced, ${now} shown of ${before}`);
    await page.click('#facets button[type=reset]');
    await new Promise((r) => setTimeout(r, 100));
  }
  if (await count() !== before) problems.push('not all are back');
  await page.select('#f-sort', 'date');
  await new Promise((r) => setTimeout(r, 100));
  const first = await page.$$eval('ul.documents .about', (l) => l.map((e) => (/(?:^| )(\d{4})/.exec(e.textContent) || [])[1]).filter(Boolean));
  if (first.some((y, i) => i && y < first[i - 1])) problems.push('not in the order of years');
  say('facets filter and documents sort', problems);
}

// From the list to the page of an entity, to its mention and that it stands there.
async function mention(page) {
  const problems = [];
  for (const list of ['persons', 'places', 'dates']) {
    const file = join(ours, `${list}.html`);
    if (!existsSync(file)) continue;
    await open(page, file);
    await Promise.all([page.waitForNavigation(), page.$eval('ul.names a', (a) => a.click())]);
    const words = await page.$eval('ul.kwic a', (a) => a.textContent.trim());
    await Promise.all([page.waitForNavigation(), page.$eval('ul.kwic a', (a) => a.click())]);
    const there = await page.evaluate(() => {
      const e = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      return e ? e.textContent.replace(/\s+/g, ' ').trim() : '';
    });
    if (there !== words) problems.push(`${list}: "${words}" leads to "${there}"`);
  }
  say('back-links land on the mention', problems);
}

async function map(page) {
  if (!existsSync(join(ours, 'map.html'))) return;
  const problems = [];
  await open(page, join(ours, 'map.html'));
  const box = () => page.$eval('.map svg', (s) => s.getAttribute('viewBox'));
  const before = await box();
  await page.$eval('.map svg', (s) => s.focus());
  await page.keyboard.press('+');
  if (await box() === before) problems.push('plus does not zoom');
  await page.keyboard.press('0');
  if (await box() !== before) problems.push('0 does not show all');
  say('the map zooms by keyboard', problems);
}

// A page of each kind, on a desk and a phone, light and dark.
async function looks(page) {
  const some = mine.filter((f) => !f.includes('/entity/'));
  const entities = mine.filter((f) => f.includes('/entity/'));
  some.push(...entities.filter((_, i) => i % Math.ceil(entities.length / 6) === 0));
  await page.setOfflineMode(false);
  const wide = [];
  const broken = [];
  for (const file of some) {
    for (const [width, scheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light'], [320, 'dark']]) {
      await page.setBypassCSP(true); // for axe alone: the pages were used with their own policy above
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
      await open(page, file, file.endsWith('search.html') ? '?q=the' : '');
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${relative(folder, file)} at ${width}: ${over} px`);
      await page.evaluate(axe);
      const found = await page.evaluate((rules) => axe.run(document, { runOnly: rules }), RULES);
      for (const v of found.violations) {
        broken.push(`${relative(folder, file)} ${width} ${scheme}: ${v.id}: ${v.nodes[0].target.join(' ')} (${v.help})`);
      }
    }
  }
  say(`${some.length} pages fit a phone`, wide);
  say(`axe finds nothing on ${some.length} pages`, broken);
}
