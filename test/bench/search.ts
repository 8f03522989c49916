import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../find-browser.ts';
import { meanOf, questionsIn, scoreOf, truthOf, type Question, type Truth } from '../search/judge.ts';
import { NOW } from '../site/build.ts';
import type { Bench } from './bench.ts';
import { numberFrom, numbersFrom, optionsIn } from './options.ts';
import { askAll } from './search/ask-all.ts';
import { buildIndex } from './search/build-index.ts';
import { engineNames, engineOf, type EngineName } from './search/engines.ts';
import { entriesOf } from './search/entries.ts';
import { documentsIn, simplifiedOf } from './search/ours-in-node.ts';
import { spreadOf, tableOf, type Row } from './search/table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

export const bench: Bench = {
  title: 'our search, Pagefind as shipped and Pagefind by our recipe over the same entries',
  options: [
    '--entries 300,1000,10000   how many, one table row for each engine and number',
    '--questions 225            ask so many of test/search/questions.yml, spread over all of them',
    '--runs 1                   build each index so often and take the one in the middle',
    '--seed 7                   other invented entries',
    '--json FILE                the figures, with each question, for programs',
  ],
  async run(args) {
    const options = optionsFrom(args);
    const sample = await documentsIn({ SITE_NOW: NOW }, ROOT);
    const all = questionsIn(await readFile(join(ROOT, 'test/search/questions.yml'), 'utf8'));
    const count = Math.min(options.questions, all.length);
    const questions = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]!);
    const work = await mkdtemp(join(tmpdir(), 'gongshi-bench-'));
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ARGS });
    const results: Measured[] = [];
    try {
      for (const entries of options.entries) {
        const needed = new Set(questions.flatMap(({ best }) => best.map((entry) => `/${entry}/`)));
        const parts = { ...sample, documents: entriesOf(sample.documents, entries, needed, options.seed) };
        const truth = truthOf(questions, parts.documents, simplifiedOf());
        const file = join(work, 'parts.json');
        await writeFile(file, JSON.stringify(parts));
        for (const name of engineNames) {
          console.log(`${String(parts.documents.length)} entries: ${engineOf(name).label} …`);
          results.push(
            await measure(name, { file, truth, browser, work, entries: parts.documents.length, runs: options.runs }),
          );
        }
      }
    } finally {
      await browser.close();
      await rm(work, { recursive: true, force: true });
    }
    console.log(`\n${tableOf(results.map(({ row }) => row))}`);
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
  },
};

interface Measured {
  row: Row;
  /** Each question, with what it scored and the bytes until ten results. */
  questions: {
    q: string;
    kind: Question['kind'];
    recall: number;
    reciprocalRank: number;
    precision: number;
    bytes: number;
  }[];
}

interface Ground {
  /** The entries, as JSON. */
  file: string;
  entries: number;
  truth: ReadonlyMap<Question, Truth>;
  browser: Browser;
  work: string;
  runs: number;
}

async function measure(name: EngineName, { file, entries, truth, browser, work, runs }: Ground): Promise<Measured> {
  const engine = engineOf(name);
  const site = join(work, 'site');
  const built = await buildIndex(name, file, site, runs);
  const addresses = engine.addresses?.(site);
  const asked = [...truth.keys()].map(({ q }) => q);
  const answers = await askAll(asked, site, browser, (named) => addresses?.get(named) ?? named);
  const questions = [...truth].map(([{ q, kind }, right], at) => {
    const { urls, bytes } = answers[at]!;
    return { q, kind, ...scoreOf(urls, right), bytes };
  });
  const row: Row = {
    engine: engine.label,
    entries,
    questions: questions.length,
    score: meanOf(questions),
    kilobytes: spreadOf(questions.map(({ bytes }) => bytes)),
    ...built,
  };
  return { row, questions };
}

function optionsFrom(args: readonly string[]) {
  const standard = { entries: '300,1000,10000', questions: '225', runs: '1', seed: '7', json: undefined };
  const values = optionsIn(args, standard);
  return {
    entries: numbersFrom('entries', values.entries),
    questions: numberFrom('questions', values.questions),
    runs: numberFrom('runs', values.runs),
    seed: numberFrom('seed', values.seed),
    json: values.json,
  };
}
