import { hash } from 'node:crypto';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import type { Site } from '../../../src/model/site.ts';
import { catalogueOf } from '../../../src/outputs/described/catalogue.ts';
import { isOpenData } from '../../../src/outputs/described/open-file.ts';
import { textOf } from '../../../src/outputs/output.ts';
import { foldersFrom } from '../../../src/reader/folders.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { outputsOf } from '../texts.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const SPDX = 'http://spdx.org/rdf/terms#';

const read = await readContent(foldersFrom({}, process.cwd()));
let site: Site;
let made: Map<string, string>;
let written: Map<string, string>;
beforeAll(() => {
  site = assemble({ entries: read.entries, settings: read.settings!, now: '2026-11-21T10:00+08:00' });
  written = new Map(outputsOf(site).flatMap((own) => (isOpenData(own.path) ? [[own.path, textOf(own)]] : [])));
  const files = [...written].map(([path, text]) => ({
    ...{ path, bytes: Buffer.byteLength(text), sha256: hash('sha256', text) },
  }));
  made = new Map(catalogueOf(site, files).map((own) => [own.path, textOf(own)]));
});

type Node = Readonly<Record<string, readonly { '@id'?: string; '@value'?: string; '@type'?: string }[]>>;
type LinkedNode = Node & { '@id': string; '@type'?: string[] };

/** Read without our context: every property by its full name. */
async function nodes(type: string): Promise<LinkedNode[]> {
  const graph = await jsonld.flatten(JSON.parse(made.get('data/catalog.jsonld')!) as jsonld.JsonLdDocument);
  return (graph as unknown as LinkedNode[]).filter((node) => node['@type']?.includes(type));
}
const valuesOf = (node: Node, property: string) =>
  (node[property] ?? []).map((value) => value['@id'] ?? value['@value']);

test('a reader of JSON-LD finds a catalogue of DCAT with what it must have', async () => {
  const [catalogue, ...others] = await nodes(`${DCAT}Catalog`);
  const datasets = await nodes(`${DCAT}Dataset`);
  const distributions = await nodes(`${DCAT}Distribution`);
  expect(others).toEqual([]);
  for (const node of [catalogue!, ...datasets])
    for (const property of ['title', 'description', 'publisher', 'license', 'language'])
      expect(valuesOf(node, DCT + property), property).toHaveLength(1);
  expect(valuesOf(catalogue!, `${DCAT}dataset`)).toHaveLength(datasets.length);
  expect(datasets.every((node) => valuesOf(node, `${DCAT}distribution`).length > 0)).toBe(true);
  for (const node of distributions)
    for (const property of [`${DCAT}accessURL`, `${DCAT}mediaType`, `${DCT}license`])
      expect(valuesOf(node, property), property).toEqual([expect.stringMatching(/^https:/)]);
});

test('each file stands in it with its size and checksum', async () => {
  const sums = new Map((await nodes(`${SPDX}Checksum`)).map((node) => [node['@id'], node]));
  const files = await nodes(`${DCAT}Distribution`);
  const tables = [...written.keys()].filter(
    (path) => !/\.(?:schema|table)\.json$|datapackage|offline\.json$/.test(path),
  );
  expect(files.map((node) => new URL(valuesOf(node, `${DCAT}downloadURL`)[0]!).pathname.slice(1)).toSorted()).toEqual(
    tables.toSorted(),
  );
  for (const node of files) {
    const text = written.get(new URL(valuesOf(node, `${DCAT}downloadURL`)[0]!).pathname.slice(1))!;
    expect(node[`${DCAT}byteSize`]).toEqual([
      { '@type': expect.stringMatching(/#nonNegativeInteger$/) as string, '@value': String(Buffer.byteLength(text)) },
    ]);
    const sum = sums.get(valuesOf(node, `${SPDX}checksum`)[0]!)!;
    expect(valuesOf(sum, `${SPDX}checksumValue`)).toEqual([hash('sha256', text)]);
    const [conforms] = valuesOf(node, `${DCT}conformsTo`);
    if (conforms?.startsWith(site.origin)) expect([...written.keys()]).toContain(new URL(conforms).pathname.slice(1));
  }
});

test('the snapshot names all of it, with the instant of the release', () => {
  const index = JSON.parse(made.get('data/snapshot/index.json')!) as { at: string; files: { path: string }[] };
  expect(index.at).toBe(site.now);
  expect(index.files.map(({ path }) => path).toSorted()).toEqual([...written.keys()].toSorted());
});
