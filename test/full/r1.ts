import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { simplifiedOf } from '../../src/search/index/simplified.ts';
import { documentsIn } from '../search/documents-in.ts';
import { meanOf, questionsIn, scoreOf, tableOf, truthOf, type Question, type Score } from '../search/judge.ts';
import { NOW } from '../site/build.ts';
import type { Property, Verdict } from './property.ts';
import { openSearchedSite, type SearchedSite } from './support/searched-site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FLOORS: Score = { recall: 0.98, reciprocalRank: 0.95, precision: 0.9 };
/** Until ten results show, for any question. */
const MOST_KILOBYTES = 100;
/** Every so many questions are asked again in a browser that cannot cut Chinese into words. */
const AGAIN = 5;

/** The questions of test/search/questions.yml, asked of the built site in a real browser. */
export const property: Property = {
  id: 'R1',
  title: 'search finds what residents mean',
  async prove(share) {
    const site = await openSearchedSite();
    try {
      return await askThem(site, share);
    } finally {
      await site.close();
    }
  },
};

/** Asks a share of the questions, of every kind the same, and prints the table. */
export async function askThem(site: SearchedSite, share: number): Promise<Verdict> {
  const parts = await documentsIn({ SITE_NOW: NOW }, ROOT);
  const questions = questionsIn(await readFile(resolve(ROOT, 'test/search/questions.yml'), 'utf8'));
  const truth = truthOf(questions, parts.documents, simplifiedOf());
  const scored: [Question, Score][] = [];
  const bytes: number[] = [];
  const times: number[] = [];
  let different = 0;
  for (const question of questions.filter((_, index) => index % Math.round(1 / share) === 0)) {
    const right = truth.get(question);
    if (!right) continue;
    const asked = await site.ask(question.q, { all: true });
    scored.push([question, scoreOf(asked.urls, right)]);
    bytes.push(asked.bytes);
    times.push(asked.ms);
    if (scored.length % AGAIN > 0) continue;
    const again = await site.ask(question.q, { all: true, script: 'delete Intl.Segmenter' });
    if (again.urls.join() !== asked.urls.join()) different += 1;
  }
  console.log(tableOf(scored));
  const mean = meanOf(scored.map(([, score]) => score));
  // In a share of them one question may be worse than all are on the whole.
  const slack = share < 1 ? 1 / scored.length : 0;
  const held = (Object.keys(FLOORS) as (keyof Score)[]).every((name) => mean[name] >= FLOORS[name] - slack);
  const most = Math.max(...bytes);
  const [heaviest] = scored.filter((_, index) => bytes[index] === most);
  const words = [
    `${String(scored.length)} questions`,
    `recall ${mean.recall.toFixed(3)}`,
    `MRR ${mean.reciprocalRank.toFixed(3)}`,
    `P@10 ${mean.precision.toFixed(3)}`,
    `first ten ${kilobytes(median(bytes))} KB (most ${kilobytes(most)} of ${String(MOST_KILOBYTES)}: ${heaviest?.[0].q ?? ''})`,
    `${median(times).toFixed(0)} ms`,
    `${String(different)} different without Intl.Segmenter`,
  ];
  return { pass: held && most <= MOST_KILOBYTES * 1024 && different === 0, figures: words.join(', ') };
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);
