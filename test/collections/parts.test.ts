import { expect, test } from 'vitest';
import { collectionNames, definitionOf, type EntryData } from '../../src/collections/index.ts';
import { documentOf } from '../../src/search/index/document-of.ts';
import { bent, siteOf } from '../model/bent-entries.ts';
import { pageHtml, sampleOf } from './sample.ts';

const withParts = collectionNames.filter((name) => definitionOf(name).parts);

test.each(withParts)('%s: every part stands on the page under its address, and search leads to it', (name) => {
  const { data } = sampleOf(name);
  const parts = definitionOf(name).parts!(data);
  const html = pageHtml(name);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter(({ id }) => !html.includes(` id="${id}"`))).toEqual([]);

  const entry = { ...bent(name, 'sample'), data: data as EntryData };
  const { passages } = documentOf(siteOf([entry]), entry, '');
  for (const { id, title } of parts) {
    expect(passages).toContainEqual({ place: 'heading', text: title, under: { id, heading: title } });
  }
});
