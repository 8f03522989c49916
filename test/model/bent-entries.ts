import { type CollectionName, collectionNames } from '../../src/collections/index.ts';
import type { Entry } from '../../src/collections/entry.ts';
import { assemble } from '../../src/model/assemble.ts';
import type { Site } from '../../src/model/site.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import { parseSettings } from '../../src/reader/read-settings.ts';
import { VALID } from '../reader/valid-entries.ts';

const valid = new Map(
  Object.entries(VALID).flatMap(([file, text]) => {
    const { entry } = file.endsWith('.md') ? readEntry(file, text, file) : {};
    return entry ? [[entry.collection, entry] as const] : [];
  }),
);
const { settings } = parseSettings(VALID['settings.yml']!, 'content/settings.yml');

/** The shortest valid entry of a collection, with another id and `also` in its fields. */
export function bent(collection: CollectionName, id: string, also: Readonly<Record<string, unknown>> = {}): Entry {
  const entry = valid.get(collection)!;
  return { ...entry, id, data: { ...entry.data, ...also } };
}

export const siteOf = (entries: readonly Entry[], now = '2026-11-21T10:00+08:00'): Site =>
  assemble({ entries, settings: settings!, now });

/** As many, of all collections and ten years: of four communities, and policies that replace each other in one chain. */
export function manyEntries(count: number): Entry[] {
  const communities = Array.from({ length: 4 }, (_, index) => bent('communities', `c${index}`));
  const names = collectionNames.filter((name) => name !== 'communities');
  const others = Array.from({ length: count }, (_, index) => {
    const collection = names[index % names.length]!;
    const { published } = valid.get(collection)!.data as { published?: string };
    return bent(collection, `n${index}`, {
      community: `c${index % 4}`,
      ...(published && { published: `${2017 + (index % 10)}${published.slice(4)}` }),
      ...(collection === 'policies' && { replaces: [`n${index - names.length}`] }),
      ...(collection === 'disclosures' && {
        duty: 'funds',
        period: `${2017 + (index % 10)}-Q${1 + ((index >> 4) % 4)}`,
      }),
      attachments: [{ title: '附件', file: `/media/${index}.pdf` }],
    });
  });
  return [...communities, ...others];
}
