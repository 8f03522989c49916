import { createHash } from 'node:crypto';
import type { Content, Entry } from '../../src/collections/entry.ts';
import type { Settings } from '../../src/collections/settings/schema.ts';
import { assemble } from '../../src/model/assemble.ts';
import type { MediaLibrary } from '../../src/model/page-context.ts';
import type { Sources } from '../../src/outputs/outputs-of.ts';
import { randomFrom } from '../random-from.ts';

/** A board in memory to which something happens at each step: what people do, and what time does. */
export function changingBoard(content: Content, seed: number) {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  let { entries }: { entries: readonly Entry[] } = content;
  let settings: Settings = content.settings!;
  let media: MediaLibrary = new Map([['/media/map.png', { size: 70, type: 'image/png', width: 1, height: 1 }]]);
  let phones: readonly string[] = ['0999-5550100'];
  let now = '2026-11-21T10:00+08:00';
  let origin: string | undefined;
  let count = 0;

  const replace = (entry: Entry, also: object) => {
    entries = entries.map((own) => (own === entry ? changed(entry, also) : own));
  };
  const dated = () => pick(entries.filter(({ data }) => 'published' in data));
  const words = () => `第${String((count += 1))}次改`;

  const steps: Readonly<Record<string, () => void>> = {
    added: () => {
      const entry = dated();
      entries = [...entries, { ...changed(entry, { title: words() }), id: `new-${String((count += 1))}` }];
    },
    edited: () => {
      replace(pick(entries), { title: words(), summary: '=1+1 又改' });
    },
    'text edited': () => {
      replace(pick(entries), {});
    },
    'moved a year': () => {
      replace(dated(), { published: `${String(2019 + Math.floor(random() * 7))}-03-0${String(1 + (count % 9))}` });
    },
    renamed: () => {
      const entry = pick(entries);
      entries = entries.map((own) => (own === entry ? { ...own, id: `renamed-${String((count += 1))}` } : own));
    },
    corrected: () => {
      replace(dated(), { changes: [{ date: `2026-11-${String(10 + (count % 9))}`, kind: 'major', note: words() }] });
    },
    withdrawn: () => {
      const kind = pick(['error', 'changed', 'privacy', undefined]);
      replace(dated(), { withdrawn: { date: '2026-11-20', kind, reason: words() } });
    },
    deleted: () => {
      const entry = pick(entries);
      entries = entries.filter((own) => own !== entry);
    },
    'settings changed': () => {
      settings = { ...settings, [pick(['name', 'street', 'organiser', 'address'])]: words() };
    },
    'time has passed': () => {
      now = pick(['2026-11-21T10:00+08:00', '2026-12-01T00:00+08:00', '2020-05-01T00:00+08:00']);
    },
    'upload replaced': () => {
      media = new Map([...media, ['/media/map.png', { size: (count += 1), type: 'image/png' }]]);
    },
    'upload added': () => {
      media = new Map([...media, [`/media/${String((count += 1))}.pdf`, { size: count, type: 'application/pdf' }]]);
    },
    'phone added': () => {
      phones = [...phones, `0999-555${String(1000 + (count += 1))}`];
    },
    moved: () => {
      origin = pick([undefined, 'https://elsewhere.example']);
    },
  };
  return {
    steps: Object.keys(steps),
    step: (name: string) => {
      steps[name]!();
    },
    sources: (): Sources => ({
      site: assemble({ entries, settings, now, origin }),
      media,
      // Another text with each version of a file, so that a key which does not tell of it is seen.
      bodyOf: ({ id, digest }) => `${id} ${digest}`,
      allowance: { officePhones: phones, exceptions: [] },
    }),
  };
}

/** Its file has another text, so another digest. */
let files = 0;
function changed(entry: Entry, also: object): Entry {
  const data = { ...entry.data, ...also };
  const digest = createHash('sha256')
    .update(String((files += 1)))
    .digest('hex');
  return { ...entry, data, digest };
}
