import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectionNames } from '../../../src/collections/index.ts';
import { assemble } from '../../../src/model/assemble.ts';
import type { Site } from '../../../src/model/site.ts';
import { dataSets } from '../../../src/outputs/described/data-sets.ts';
import type { TableSchema } from '../../../src/outputs/described/table-schema.ts';
import { foldersFrom } from '../../../src/reader/folders.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { siteOf } from '../../model/bent-entries.ts';
import { outputsOf, textAt } from '../texts.ts';
import { tableFaults, type Resource } from './table-faults.ts';

const profiles = JSON.parse(readFileSync(new URL('profiles.json', import.meta.url), 'utf8')) as Record<string, object>;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validators = Object.fromEntries(Object.entries(profiles).map(([name, schema]) => [name, ajv.compile(schema)]));
const faults = (profile: string, data: unknown) => {
  void validators[profile]!(data);
  return validators[profile]!.errors ?? [];
};

interface Package {
  resources: (Resource & { name: string; path: string; schema: string })[];
  licenses: { name: string; path: string }[];
}
const packageOf = (site: Site) => JSON.parse(textAt(site, 'data/datapackage.json')) as Package;

const read = await readContent(foldersFrom({}, process.cwd()));
let site: Site;
beforeAll(() => {
  site = assemble({ entries: read.entries, settings: read.settings!, now: '2026-11-21T10:00+08:00' });
});

test('the package is what the profile of Data Package says, and names every table', () => {
  const own = packageOf(site);
  expect(faults('datapackage.json', own)).toEqual([]);
  expect(faults('datapackage.json', packageOf(siteOf([])))).toEqual([]);
  expect(faults('datapackage.json', { ...own, resources: [{ name: 'x' }] })).not.toEqual([]);
  const tables = outputsOf(site).flatMap(({ path }) => (path.endsWith('.csv') ? [path] : []));
  expect(own.resources.map(({ path }) => `data/${path}`).toSorted()).toEqual(tables.toSorted());
  expect(own.licenses).toEqual([expect.objectContaining({ name: 'CC-BY-4.0' })]);
});

test('the licence is that of the settings', () => {
  const { settings } = site;
  const free = { ...site, settings: { ...settings, dataLicence: 'CC0-1.0' as const } };
  expect(packageOf(free).licenses).toEqual([expect.objectContaining({ name: 'CC0-1.0' })]);
});

describe('the columns of each table', () => {
  test.each([...collectionNames, 'accounts', 'ledger'])('%s', (name) => {
    const schema = JSON.parse(textAt(site, `data/${name}.table.json`)) as TableSchema;
    expect(faults('tableschema.json', schema)).toEqual([]);
    const names = schema.fields.map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a reader that knows nothing but the package finds every value, key and reference as it is told', () => {
  const texts = new Map(outputsOf(site).map(({ path }) => [path, path]));
  const { resources } = packageOf(site);
  const tables = resources.map(({ path, schema, ...rest }) => ({
    ...rest,
    csv: textAt(site, `data/${path}`),
    schema: JSON.parse(textAt(site, `data/${schema}`)) as TableSchema,
  }));
  expect(resources.every(({ path }) => texts.has(`data/${path}`))).toBe(true);
  expect(tables.flatMap((table) => tableFaults(table, tables))).toEqual([]);
  const [first] = tables.filter(({ name }) => name === 'disclosures');
  const bent = (from: string, to: string) => tableFaults({ ...first!, csv: first!.csv.replace(from, to) }, tables);
  expect(bent('编号', '号')).toHaveLength(1);
  expect(bent('nanxiang-2026-q3', '')).toHaveLength(1);
  const alone = tables.filter(({ name }) => name !== 'communities');
  expect(tableFaults(first!, alone)).toEqual(['disclosures: no communities']);
});

test('every set says what it is', () => {
  for (const { title, description, tables } of dataSets(site)) {
    expect(title && description, title).toBeTruthy();
    expect(tables.length).toBeGreaterThan(0);
  }
});
