import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import type { Site } from '../../../src/model/site.ts';
import { uuidOf } from '../../../src/outputs/hsds/uuid.ts';
import { foldersFrom } from '../../../src/reader/folders.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { bent, siteOf } from '../../model/bent-entries.ts';
import { textAt } from '../texts.ts';

const schemas = JSON.parse(readFileSync(new URL('schemas.json', import.meta.url), 'utf8')) as Record<string, object>;
const ajv = new Ajv2020({
  ...{ strict: false, allErrors: true },
  schemas: Object.entries(schemas).map(([name, schema]) => ({ $id: `https://hsds.example/${name}`, ...schema })),
});
addFormats(ajv);
const faults = (name: string, data: unknown) => {
  const validate = ajv.getSchema(`https://hsds.example/${name}`)!;
  void validate(data);
  return validate.errors ?? [];
};

interface List {
  contents: { id: string; name: string; organization_id?: string; [key: string]: unknown }[];
}
const listOf = (site: Site, name: string) => JSON.parse(textAt(site, `data/hsds/${name}.json`)) as List;
const read = await readContent(foldersFrom({}, process.cwd()));
let site: Site;

beforeAll(() => {
  site = assemble({ entries: read.entries, settings: read.settings!, now: '2026-11-21T10:00+08:00' });
});

test.each([
  ['services', 'service'],
  ['organizations', 'organization'],
])('%s are what the schemas of HSDS say', (name, one) => {
  const list = listOf(site, name);
  expect(list.contents.length).toBeGreaterThan(5);
  expect(faults('page.json', list)).toEqual([]);
  expect(list.contents.flatMap((own) => faults(`${one}.json`, own))).toEqual([]);
  expect(faults(`${one}.json`, { ...list.contents[0], id: 'gaoling', name: 1 })).toHaveLength(2);
});

test('services name offices that are there, and hold their places, hours, telephones, costs and papers', () => {
  const offices = new Set(listOf(site, 'organizations').contents.map(({ id }) => id));
  const services = listOf(site, 'services').contents;
  expect(services.filter(({ organization_id }) => !offices.has(organization_id!))).toEqual([]);
  const found = services.filter((own) => JSON.stringify(own['service_at_locations']).includes('"byday":"MO,TU'));
  expect(found.length).toBeGreaterThan(0);
  const ids = JSON.stringify(services.map(({ service_at_locations: _, ...own }) => own)).match(/"id":"[^"]*"/g)!;
  expect(new Set(ids).size).toBe(ids.length);
});

test('a service that is suspended says why and until when', () => {
  const told = { status: 'suspended', suspended: '大厅装修', resumes: '2026-12-08' };
  const [stopped, open] = [told, { ...told, status: 'open' }].map(
    (data) => listOf(siteOf([bent('services', 'a', data)]), 'services').contents[0]!,
  );
  expect(stopped).toMatchObject({ status: 'temporarily closed', alert: '预计2026年12月8日恢复，大厅装修' });
  expect(faults('service.json', stopped)).toEqual([]);
  expect(open).not.toHaveProperty('alert');
});

test('an id is always the same, wherever a copy stands, and as every program reckons it', () => {
  const { entries, settings, now } = { ...read, now: '2026-12-01T10:00+08:00' };
  const elsewhere = assemble({ entries, settings: settings!, now, origin: 'https://elsewhere.example' });
  const ids = (of: Site) => listOf(of, 'services').contents.map(({ id }) => id);
  expect(ids(elsewhere)).toEqual(ids(site));
  expect(uuidOf('https://gongshi.example/services/ok/')).toBe('d813de5f-7a23-542e-bc43-b2c82a68f9d2');
});

test('what was withdrawn is not offered', () => {
  const withdrawn = { date: '2026-10-25', kind: 'error', reason: '错' };
  const own = siteOf([bent('services', 'kept'), bent('services', 'gone', { withdrawn })]);
  const list = listOf(own, 'services');
  expect(list).toMatchObject({ total_items: 1, contents: { length: 1 } });
  expect(faults('page.json', listOf(siteOf([]), 'services'))).toEqual([]);
});
