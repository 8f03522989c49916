import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { makeManyEntries } from '../full/many-entries.ts';
import { OptionError, type Bench } from './bench.ts';
import { numberFrom, numbersFrom, optionsIn } from './options.ts';
import { chartOf } from './publish/chart.ts';
import { deskSteps } from './publish/desk-steps.ts';
import { hugoStep, hugoVersion } from './publish/hugo.ts';
import { copyProject } from './publish/project-copy.ts';
import { figureOf, type Figure, type Sample } from './publish/sample.ts';
import { siteSteps } from './publish/site-steps.ts';
import { growthTableOf, tableOf } from './publish/table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TITLE = 'Processor time of a publication, by number of entries';

export const bench: Bench = {
  title: 'what a publication takes, from nothing and through the desk, beside Hugo and Pagefind over the same entries',
  options: [
    '--entries 1000,10000   how many',
    '--runs 1               measure all so often, in turn, and take the middle',
    '--seed 7               other invented entries, and others of them changed',
    '--steps all            or site, desk, hugo, with commas: only these',
    '--json FILE            the figures, for programs',
    '--chart FILE.svg       and as lines',
  ],
  async run(args) {
    const options = optionsFrom(args);
    const hugo = options.steps.includes('hugo') ? hugoVersion() : undefined;
    console.log(
      `${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}; Hugo ${hugo ?? 'is not measured'}`,
    );
    // In the project's own cache folder: hard links need the same disk.
    await mkdir(join(ROOT, '.cache'), { recursive: true });
    const work = await mkdtemp(join(ROOT, '.cache', 'bench-publish-'));
    process.once('exit', () => {
      rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
    const copy = join(work, 'project');
    await copyProject(ROOT, copy);
    const figures: Figure[] = [];
    for (const entries of options.entries) {
      const place = join(work, String(entries));
      const board = await makeManyEntries(join(place, 'board'), entries, undefined, options.seed);
      const samples: Sample[] = [];
      for (let run = 0; run < options.runs; run += 1) {
        console.log(`${String(entries)} entries, run ${String(run + 1)}, load ${loadavg()[0]?.toFixed(1) ?? ''} …`);
        if (hugo !== undefined) samples.push(await hugoStep(board, place));
        if (options.steps.includes('site')) samples.push(...(await siteSteps(copy, board, join(place, 'dist'))));
        if (options.steps.includes('desk')) samples.push(...(await deskSteps(copy, board, options.seed, run)));
      }
      const steps = [...Map.groupBy(samples, ({ step }) => step).values()];
      figures.push(...steps.map((own) => figureOf(entries, own)));
      await report(figures, options);
      await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  },
};

/** After each size, so that a long run that is stopped has told what it knows. */
async function report(figures: readonly Figure[], { json, chart }: Pick<Options, 'json' | 'chart'>): Promise<void> {
  console.log(`\n${tableOf(figures)}\n`);
  const sizes = new Set(figures.map(({ entries }) => entries));
  if (sizes.size > 1) console.log(`Growth, each step beside itself at the smallest:\n\n${growthTableOf(figures)}\n`);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  if (chart !== undefined) await writeFile(chart, chartOf(figures, TITLE));
}

const STEPS = ['hugo', 'site', 'desk'];

type Options = ReturnType<typeof optionsFrom>;

function optionsFrom(args: readonly string[]) {
  const standard = { entries: '1000,10000', runs: '1', seed: '7', steps: 'all', json: undefined, chart: undefined };
  const values = optionsIn(args, standard);
  const steps = values.steps === 'all' ? STEPS : (values.steps?.split(',') ?? []);
  const unknown = steps.find((step) => !STEPS.includes(step));
  if (unknown !== undefined) throw new OptionError(`--steps: ${unknown} is none of ${STEPS.join(', ')}.`);
  return {
    entries: numbersFrom('entries', values.entries),
    runs: numberFrom('runs', values.runs),
    seed: numberFrom('seed', values.seed),
    steps,
    json: values.json,
    chart: values.chart,
  };
}
