// Opens each page in Chromium from file:// and looks at it as a reader would: nothing outside the folder is
// requested, nothing is logged as an error, it fits a phone, a callout shows its note, also by the keyboard, Escape
// puts it away and brings the reader back, all its text is there without a script, and axe finds no violation of
// WCAG 2.2 A or AA nor of best practice in the light and the dark style. One line a check and page: "pass" or "fail",
// and the name.
// Usage: node page.mjs HTML_FOLDER NODE_MODULES CHROMIUM
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, modules, chromium] = process.argv.slice(2);
const require = createRequire(resolve(modules) + '/');
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const SCHEMES = ['light', 'dark'];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1200, height: 900 };

const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
try {
  for (const file of pages(folder)) await look(file);
} finally {
  await browser.close();
}

// Reading pages alone: those of the site are for site.mjs.
function pages(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((e) => dir !== folder || !['index.html', 'incipit'].includes(e.name))
    .flatMap((e) => (e.isDirectory() ? pages(join(dir, e.name)) : e.name.endsWith('.html') ? [join(dir, e.name)] : []))
    .sort();
}

function say(check, file, problems) {
  console.log(`${problems.length ? 'fail' : 'pass'} ${check} ${relative(folder, file)}`);
  for (const problem of problems.slice(0, 10)) console.log(`     ${problem}`);
}

async function look(file) {
  const page = await browser.newPage();
  const url = pathToFileURL(resolve(file)).href;
  const requests = [];
  const errors = [];
  const inside = pathToFileURL(resolve(folder)).href + '/';
  page.on('request', (r) => { if (!r.url().startsWith(inside) && !r.url().startsWith('data:')) requests.push(r.url()); });
  page.on('requestfailed', (r) => requests.push(`failed: ${r.url()}`));
  page.on('console', (m) => { if (['error', 'warn'].includes(m.type())) errors.push(m.text()); });
  page.on('pageerror', (e) => errors.push(String(e)));
  await page.setBypassCSP(false);
  await page.setViewport(DESK);
  await page.goto(url, { waitUntil: 'networkidle0' });
  say('no-request', file, requests);
  say('console', file, errors);
  say('note-pop-up', file, await noteProblems(page, url));
  say('keyboard', file, await keyboardProblems(page, url));
  await page.setViewport(PHONE);
  await page.goto(url, { waitUntil: 'load' });
  say('fits-a-phone', file, await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    return wide > 0 ? [`the page is ${wide} px too wide`] : [];
  }));
  say('without-script', file, await scriptlessProblems(page, url));
  for (const scheme of SCHEMES) say(`axe-${scheme}`, file, await axeProblems(page, url, scheme));
  await page.close();
}

// A callout is a link to its note: after following it, the note is on the screen and has text.
async function noteProblems(page, url) {
  const callouts = await page.$$eval('a[role~="doc-noteref"]', (links) => links.map((a) => a.getAttribute('href')));
  const problems = [];
  for (const href of callouts) {
    await page.goto(url.split('#')[0] + href, { waitUntil: 'load' });
    const seen = await page.evaluate(() => {
      const note = document.querySelector(':target');
      if (!note) return 'nothing is at its target';
      const box = note.getBoundingClientRect();
      const style = getComputedStyle(note);
      if (!note.innerText.trim()) return 'its note is empty';
      if (style.visibility !== 'visible' || style.display === 'none' || !box.width || !box.height) return 'its note is hidden';
      if (box.bottom <= 0 || box.top >= window.innerHeight) return 'its note is not on the screen';
      return '';
    });
    if (seen) problems.push(`callout ${href}: ${seen}`);
  }
  return problems;
}

// The first callout opened with Enter; Escape puts the note away, and the focus is on the callout again.
async function keyboardProblems(page, url) {
  await page.goto(url, { waitUntil: 'load' });
  const first = await page.$('main a[role~="doc-noteref"]');
  if (!first) return [];
  const problems = [];
  await first.focus();
  await page.keyboard.press('Enter');
  await new Promise((done) => setTimeout(done, 100));
  if (!(await page.evaluate(() => document.activeElement.matches('.card:target')))) problems.push('Enter does not lead into the note');
  await page.keyboard.press('Escape');
  await new Promise((done) => setTimeout(done, 100));
  if (await page.evaluate(() => !!document.querySelector('.card:target'))) problems.push('Escape does not put the note away');
  if (!(await page.evaluate(() => document.activeElement.matches('a[role~="doc-noteref"]')))) problems.push('the focus is lost');
  return problems;
}

// What a script shows, it only repeats: the text without one is the same.
async function scriptlessProblems(page, url) {
  const words = () => page.evaluate(() => {
    const body = document.body.cloneNode(true);
    body.querySelectorAll('.sidenote, script').forEach((added) => added.remove());
    return body.textContent;
  });
  await page.goto(url, { waitUntil: 'load' });
  const scripted = await words();
  await page.setJavaScriptEnabled(false);
  await page.goto(url, { waitUntil: 'load' });
  const plain = await words();
  await page.setJavaScriptEnabled(true);
  return plain === scripted && plain.trim() ? [] : ['the text differs'];
}

async function axeProblems(page, url, scheme) {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setBypassCSP(true); // for axe alone: the page itself was judged with its own policy
  await page.setViewport(DESK);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(axe);
  const found = await page.evaluate((rules) => axe.run(document, { runOnly: rules }), RULES);
  return found.violations.flatMap((v) => v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(' ')} (${n.any.concat(n.all)[0]?.message ?? v.help})`));
}
