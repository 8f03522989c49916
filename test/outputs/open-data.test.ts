import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { parseAtomFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectionNames, type CollectionName } from '../../src/collections/index.ts';
import { assemble } from '../../src/model/assemble.ts';
import type { Site } from '../../src/model/site.ts';
import { isWithdrawn } from '../../src/model/status.ts';
import { fieldGuide } from '../../src/outputs/field-guide.ts';
import { jsonSchema } from '../../src/outputs/json-schema.ts';
import { foldersFrom } from '../../src/reader/folders.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { VALID } from '../reader/valid-entries.ts';
import { csvOf, feedOf, jsonOf, TEXT, textAt } from './texts.ts';

const NOW = '2026-11-21T10:00+08:00';
let site: Site;

beforeAll(async () => {
  const { entries, settings } = await readContent(foldersFrom({}, process.cwd()));
  site = assemble({ entries, settings: settings!, now: NOW });
});

describe.each(collectionNames)('%s', (name: CollectionName) => {
  test('open data is what its JSON Schema says', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(jsonSchema(name, site.origin));
    const data: unknown = jsonOf(site, name);
    expect((data as { entries: unknown[] }).entries.length).toBeGreaterThan(0);
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
    validate({ ...(data as object), entries: [{ id: 'x' }] });
    expect(validate.errors).not.toEqual([]);
  });

  test('the table has a row for every entry and a cell for every column', () => {
    const { data, errors } = Papa.parse<string[]>(csvOf(site, name).slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const facts = site.facts.filter(({ collection }) => collection === name);
    expect(data.length).toBe(site.entries[name].length + facts.length + 1);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    expect(data[0]!.slice(0, 2)).toEqual(['编号', '网址']);
  });

  test('the field guide names every field', () => {
    const rows = fieldGuide(name);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ label, form }) => !label || !form)).toEqual([]);
  });
});

test('amounts leave as yuan with two decimals', () => {
  const entry = jsonOf(site, 'disclosures').entries.find(({ id }) => id === 'nanxiang-2026-q3');
  expect(entry).toMatchObject({ accounts: { opening: '18426.50', closing: '27564.70' } });
});

test('no cell of a table can run as a formula', async () => {
  const titles = ['=1+1', '＝1+1', ' @SUM(A1)', '+cmd', '-2+3', '%x'];
  const bad = Object.fromEntries(
    titles.map((title, index) => [
      `services/bad-${index}.md`,
      VALID['services/ok.md']!.replace('title: 高龄津贴', `title: ${JSON.stringify(title)}`),
    ]),
  );
  const { entries, settings } = await readContent(contentFolder({ ...VALID, ...bad }));
  const own = assemble({ entries, settings: settings!, now: NOW });
  const rows = Papa.parse<string[]>(csvOf(own, 'services').slice(1), { skipEmptyLines: true }).data.slice(1);
  expect(
    rows
      .map((row) => row[2])
      .filter((title) => title !== '高龄津贴')
      .every((title) => title!.startsWith("'")),
  ).toBe(true);
});

test('the feed is Atom that an independent reader understands', () => {
  const feed = parseAtomFeed(feedOf(site));
  expect(feed.title?.value).toBe(site.settings.name);
  expect(feed.entries!.length).toBe(50);
  const days = feed.entries!.map(({ updated }) => Date.parse(String(updated)));
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  expect(feed.entries!.some(({ title }) => title?.value?.startsWith('【更正】'))).toBe(true);
  expect(feedOf(site, 'policies')).not.toContain('/disclosures/');
});

test('texts stand in the files of years and of what has no date, and not in those of all', () => {
  const texts = (path: string) =>
    (JSON.parse(textAt(site, path)) as { entries: { id: string; body?: string }[] }).entries.flatMap(({ id, body }) =>
      body === undefined ? [] : [[id, body]],
    );
  expect(texts('data/disclosures.json')).toEqual([]);
  expect(texts('data/disclosures/2026.json')).toContainEqual(['nanxiang-2026-q3', TEXT]);
  expect(texts('data/places.json')).toContainEqual(['hall', TEXT]);
  const withdrawn = site.entries.disclosures.filter((entry) => isWithdrawn(entry)).map(({ id }) => id);
  const years = texts('data/disclosures/2026.json').concat(texts('data/disclosures/2025.json'));
  expect(withdrawn.length).toBeGreaterThan(0);
  expect(years.filter(([id]) => withdrawn.includes(id!))).toEqual([]);
});
