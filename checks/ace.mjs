// Asks DAISY Ace about each book; it may find nothing at all. One line a book: "pass" or "fail", and the name.
// Usage: node ace.mjs FOLDER WORK_FOLDER NODE_MODULES CHROMIUM [BOOK...]    BOOK: below FOLDER (default: all)
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const [folder, work, modules, chromium, ...named] = process.argv.slice(2);
process.env.PUPPETEER_EXECUTABLE_PATH = chromium;
process.env.ACE_TIMEOUT_INITIAL = '120000';
const require = createRequire(path.join(path.resolve(modules), 'here.js'));
const ace = require('@daisy/ace-core');
const winston = require('winston');
const runner = require('@daisy/ace-axe-runner-puppeteer');

const books = named.length > 0 ? named
  : fs.readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.epub')).sort();

winston.configure({ transports: [new winston.transports.Console({ level: 'warn', stderrLevels: ['warn', 'error'] })] });

// Ace prints its progress where the verdicts belong.
const say = line => process.stdout.write(`${line}\n`);
console.log = console.info = () => {};

for (const [number, name] of books.entries()) {
  const out = path.join(work, `ace-${number}`);
  const copy = path.join(work, `ace-${number}.epub`); // a plain name
  fs.mkdirSync(out, { recursive: true });
  fs.copyFileSync(path.join(folder, name), copy);
  try {
    await ace(copy, { cwd: process.cwd(), outdir: out, tmpdir: out, initLogger: false, silent: true }, runner);
    const report = JSON.parse(fs.readFileSync(path.join(out, 'report.json'), 'utf8'));
    const found = report.assertions.flatMap(page => page.assertions.map(finding =>
      `${page['earl:testSubject'].url} ${finding['earl:test']['dct:title']}: ${finding['earl:result'].html ?? ''}`));
    say(`${found.length === 0 && report['earl:result']['earl:outcome'] === 'pass' ? 'pass' : 'fail'} ace ${name}`);
    for (const finding of found.slice(0, 10)) say(`     ${finding.replace(/\s+/g, ' ').slice(0, 300)}`);
  } catch (problem) {
    say(`fail ace ${name}`);
    say(`     ${String(problem).slice(0, 300)}`);
  }
}
process.exit(0); // the runner keeps its browser for books to come
