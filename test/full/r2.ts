import { resolve } from 'node:path';
import { searchable } from '../../src/integrations/searchable.ts';
import type { SearchDocument } from '../../src/search/index/document.ts';
import { NOW } from '../site/build.ts';
import type { Property } from './property.ts';
import { openSearchedSite } from './searched-site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Pages, and the most kilobytes until ten results show. */
const LIMITS = [
  [300, 100],
  [1000, 125],
  [10_000, 150],
] as const;
const QUESTIONS = [
  '低保',
  '加装电梯补贴',
  '养老服务',
  '居民代表会议',
  '物业费公示',
  '残疾人证怎么办',
  '社区',
  '垃圾分类',
];
const CHARACTERS = 840;

/** How much a phone fetches for its first question, over boards of three sizes. */
export const property: Property = {
  id: 'R2',
  title: 'search is light, however many pages',
  async prove(share) {
    const parts = await searchable({ SITE_NOW: NOW }, ROOT);
    const site = await openSearchedSite();
    try {
      const figures: string[] = [];
      let pass = true;
      for (const [pages, limit] of share === 1 ? LIMITS : LIMITS.slice(0, 1)) {
        const started = performance.now();
        await site.replaceIndex({ ...parts, documents: many(parts.documents, pages) });
        const seconds = (performance.now() - started) / 1000;
        const bytes: number[] = [];
        for (const question of QUESTIONS) bytes.push((await site.ask(question)).bytes / 1024);
        const most = Math.max(...bytes);
        pass &&= most <= limit;
        const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length;
        figures.push(
          `${String(pages)} pages: ${mean.toFixed(0)} KB, most ${most.toFixed(0)} of ${String(limit)}, indexed in ${seconds.toFixed(1)} s`,
        );
      }
      return { pass, figures: figures.join('; ') };
    } finally {
      await site.close();
    }
  },
};

/** Boards of any size in the words of the sample: sentences of other entries, a third with some characters changed. */
function many(documents: readonly SearchDocument[], count: number): SearchDocument[] {
  const sentences = documents
    .flatMap(({ passages }) => passages.filter(({ place }) => place === 'body').map(({ text }) => text))
    .flatMap((text) => text.split(/(?<=[。；\n])/))
    .filter((sentence) => sentence.length > 8 && sentence.length < 120);
  const characters = [...new Set(sentences.join('').match(/\p{Script=Han}/gu))];
  const pick = picker();
  return Array.from({ length: count }, (_, index) => {
    const document = documents[index % documents.length];
    if (!document) throw new Error('there is no sample to begin with');
    let text = '';
    while (text.length < CHARACTERS) {
      const sentence = sentences[pick(sentences.length)] ?? '';
      const other = () => characters[pick(characters.length)] ?? '';
      text += pick(3) > 0 ? sentence : [...sentence].map((one) => (pick(12) > 0 ? one : other())).join('');
    }
    const title = `${document.card.title}${index < documents.length ? '' : `（第${String(index)}号）`}`;
    return {
      ...document,
      facets: { ...document.facets, year: String(2026 - Math.floor((index * 10) / count)) },
      passages: [
        { place: 'title', text: title },
        { place: 'body', text },
      ],
      card: { ...document.card, title },
    };
  });
}

/** The same numbers in every run. */
function picker(): (below: number) => number {
  let seed = 7;
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
}
