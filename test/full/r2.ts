import { resolve } from 'node:path';
import { NOW } from '../site/build.ts';
import { many } from './many-documents.ts';
import type { Property } from './property.ts';
import { documentsIn } from '../search/documents-in.ts';
import { openSearchedSite } from './support/searched-site.ts';

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

/** How much a phone fetches for its first question, over boards of three sizes. */
export const property: Property = {
  id: 'R2',
  title: 'search is light, however many pages',
  async prove(share) {
    const parts = await documentsIn({ SITE_NOW: NOW }, ROOT);
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
