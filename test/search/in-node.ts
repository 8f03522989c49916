import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { search } from '../../src/search/engine.ts';
import { simplifiedOf } from '../../src/search/index/simplified.ts';
import { writeIndex, type IndexParts } from '../../src/search/index/write-index.ts';
import { documentsIn } from './documents-in.ts';
import { questionsIn, scoreOf, truthOf, type Question, type Score } from './judge.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The day the sample content was written for. */
export const NOW = '2026-11-21T10:00+08:00';

/** Writes the index of the sample content, and gives what it was made of. */
export async function indexOfSample(folder: string): Promise<IndexParts> {
  const parts = await documentsIn({ SITE_NOW: NOW }, ROOT);
  await writeIndex(parts, join(folder, 'search-index'), join(folder, 'cache'));
  return parts;
}

/** Asks every question of questions.yml; `fetch` must already answer from the index in `folder`. */
export async function scores(folder: string): Promise<[Question, Score][]> {
  const parts = await indexOfSample(folder);
  const questions = questionsIn(await readFile(join(ROOT, 'test/search/questions.yml'), 'utf8'));
  const scored: [Question, Score][] = [];
  for (const [question, truth] of truthOf(questions, parts.documents, simplifiedOf())) {
    scored.push([question, scoreOf(await found(question.q), truth)]);
  }
  return scored;
}

/** The addresses of all that is found, the best first. */
export async function found(question: string): Promise<string[]> {
  const results = await search(question, {});
  return (await results.hits(0, results.total)).map(({ url }) => url);
}
