// Prints the names of persons of all faker locales as JSON. usage: node faker.mjs FAKER_FOLDER
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const { allLocales } = await import(pathToFileURL(join(process.argv[2], 'dist/index.js')));
const lists = (names) =>
  Object.fromEntries(Object.entries(names ?? {}).filter(([, value]) => Array.isArray(value)).map(([key, value]) => [key[0], value]));
const result = {};
for (const locale of Object.keys(allLocales).sort()) {
  const person = allLocales[locale].person;
  if (person && (person.first_name || person.last_name)) {
    result[locale] = { given: lists(person.first_name), surname: lists(person.last_name) };
  }
}
process.stdout.write(JSON.stringify(result));
