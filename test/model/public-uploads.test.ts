import { expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { assemble } from '../../src/model/assemble.ts';
import { publicUploads } from '../../src/model/public-uploads.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import { parseSettings } from '../../src/reader/read-settings.ts';
import { VALID } from '../reader/valid-entries.ts';

const { settings } = parseSettings(VALID['settings.yml']!, 'content/settings.yml');

/** The uploads that are public on the morning of 21 November, of disclosures with these changes to a valid text. */
function publicOf(...changes: readonly (readonly [string, string])[]): string[] {
  const entries = changes.map(([from, to], index): Entry => {
    const file = `disclosures/n${String(index)}.md`;
    const { entry, problems } = readEntry(file, VALID['disclosures/ok.md']!.replace(from, to), file);
    if (!entry) throw new Error(JSON.stringify(problems));
    return entry;
  });
  const site = assemble({ entries, settings: settings!, now: '2026-11-21T10:00+08:00' });
  return [...publicUploads(site)].toSorted();
}

const attached = 'attachments: [{ title: 名单, file: /media/list.pdf }]\nissuer:';

test.each([
  ['![图](/media/a.png)', ['/media/a.png']],
  ['[表](/media/a.xlsx?v=2 "表")和[表](</media/a b.pdf>)', ['/media/a b.pdf', '/media/a.xlsx']],
  ['[表](https://gongshi.example/media/公约.pdf)', ['/media/公约.pdf']],
  ['[表](https://another.example/media/a.pdf)', []],
  ['说到 /media/a.pdf，没有链接', []],
  ['[甲](/media/..%2fcontent%2fexceptions.yml)[乙](/media/x%2F..%2F..%2Fa.md)[丙](/media/..%5ca.md)', []],
])('a body %s makes public %j', (body, uploads) => {
  expect(publicOf(['正文。', body])).toEqual(uploads);
});

test('an attachment is public with its entry, with another one that uses it, and not before', () => {
  const later = attached.replace('issuer:', 'publishAt: 2026-11-21T10:01+08:00\nissuer:');
  const scheduled: [string, string] = ['published: 2026-10-19', 'published: 2026-11-21'];
  const both = `${scheduled[1]}\n${later.replace('\nissuer:', '')}`;
  expect(publicOf(['issuer:', attached])).toEqual(['/media/list.pdf']);
  expect(publicOf([scheduled[0], both])).toEqual([]);
  expect(publicOf([scheduled[0], both], ['issuer:', attached])).toEqual(['/media/list.pdf']);
  for (const kind of ['error', 'privacy'])
    expect(publicOf(['issuer:', `withdrawn: { date: 2026-10-20, kind: ${kind}, reason: 错 }\n${attached}`])).toEqual(
      [],
    );
});
