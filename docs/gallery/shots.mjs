// The pictures of make.sh. Usage: node shots.mjs HTML_FOLDER OUT NODE_MODULES CHROMIUM
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, out, modules, chromium] = process.argv.slice(2);
const puppeteer = createRequire(resolve(modules) + '/')('puppeteer-core');
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const PAPER = { width: 794, height: 1123 }; // A4 at 96 dots an inch

const SHOTS = [
  { name: 'desktop', page: 'speech/water-stewards-centenary-address.html', view: DESK },
  { name: 'note', page: 'speech/water-stewards-centenary-address.html', view: DESK, to: 'a[role~="doc-noteref"]' },
  { name: 'dark', page: 'letter/agent-valparaiso-1871.html', view: DESK, dark: true },
  { name: 'phone', page: 'diary/herring-station-unst-1884.html', view: PHONE },
  { name: 'right-to-left', page: 'speech/library-jubilee-sabzevar-fa.html', view: DESK },
  { name: 'site', page: 'index.html', view: DESK },
  { name: 'entity', page: 'incipit/entity/place-geonames-111421.html', view: DESK },
  { name: 'map', page: 'incipit/map.html', view: DESK },
  { name: 'search', page: 'incipit/search.html?q=water', view: DESK, dark: true },
  { name: 'print', page: 'minutes/waterworks-committee-whitby-1923.html', view: PAPER, print: true },
];

const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--disable-background-networking'],
});
try {
  for (const shot of SHOTS) {
    const page = await browser.newPage();
    await page.setViewport(shot.view);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: shot.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' }]);
    if (shot.print) await page.emulateMediaType('print');
    const [file, query] = shot.page.split('?');
    await page.goto(pathToFileURL(resolve(folder, file)).href + (query ? `?${query}` : ''), { waitUntil: 'networkidle0' });
    if (shot.to) {
      await page.focus(shot.to);
      await page.keyboard.press('Enter');
      await new Promise((done) => setTimeout(done, 300));
    }
    await page.screenshot({ path: join(out, `${shot.name}.png`) });
    await page.close();
    console.log(`${shot.name}.png`);
  }
} finally {
  await browser.close();
}
