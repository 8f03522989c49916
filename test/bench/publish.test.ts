import { link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, expect, test } from 'vitest';
import { bench } from './publish.ts';
import { chartOf } from './publish/chart.ts';
import { filesIn, written } from './publish/files.ts';
import { HUGO } from './publish/hugo.ts';
import { measured } from './publish/measure.ts';
import { runProgram } from './publish/program.ts';
import { figureOf, type Figure, type Sample } from './publish/sample.ts';
import { growthTableOf, tableOf } from './publish/table.ts';

const folder = await mkdtemp(join(tmpdir(), 'gongshi-bench-publish-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const sample = (step: string, seconds: number, more: Partial<Sample> = {}): Sample => ({
  ...{ step, wallSeconds: seconds, cpuSeconds: 2 * seconds, peaks: { 'a.ts': 100 * seconds }, files: 10 },
  ...more,
});
const figures: Figure[] = [
  figureOf(1000, [sample(HUGO, 8)]),
  figureOf(
    1000,
    [1, 9, 2].map((read) => sample('one added', 4, { readSeconds: read, foundSeconds: read + 1 })),
  ),
  figureOf(10_000, [sample(HUGO, 80)]),
  figureOf(10_000, [sample('one added', 5, { readSeconds: 4, foundSeconds: 4.5 })]),
];

/** Cells of a table in Markdown, without its head and rule. */
const rowsOf = (table: string) =>
  table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('the table has the middle of all runs, the worst peak, and each step beside Hugo and Pagefind', () => {
  expect(rowsOf(tableOf(figures))).toEqual([
    ['1,000', HUGO, '8.00', '–', '–', '16.00', '10', '1.00', '1.00', 'a.ts 800'],
    ['1,000', 'one added', '3.00', '2.00', '3.00', '8.00', '10', '0.375', '0.500', 'a.ts 400'],
    ['10,000', HUGO, '80.00', '–', '–', '160.00', '10', '1.00', '1.00', 'a.ts 8000'],
    ['10,000', 'one added', '4.50', '4.00', '4.50', '10.00', '10', '0.056', '0.063', 'a.ts 500'],
  ]);
  expect(rowsOf(tableOf(figures.slice(1, 2)))[0]?.slice(7, 9)).toEqual(['–', '–']);
});

test('growth is beside the smallest number of entries', () => {
  expect(rowsOf(growthTableOf(figures))).toEqual([
    [HUGO, '1.00, 1.00', '10.00, 10.00'],
    ['one added', '1.00, 1.00', '1.50, 1.25'],
  ]);
});

test('the chart is well-formed, says in words what it draws, has a line for each step and no script', () => {
  const chart = chartOf(figures, 'Time <of> a publication');
  const tags: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => tags.push(name));
  parser.on('text', (text) => texts.push(text));
  parser.write(chart).close();
  expect(tags.filter((tag) => tag === 'polyline')).toHaveLength(2);
  expect(tags).not.toContain('script');
  expect(chart).toContain('role="img" aria-labelledby="title desc"');
  expect(texts).toContain('Time <of> a publication');
  expect(texts.join('\n')).toContain('one added: 8.00 s at 1,000, 10.00 s at 10,000');
  expect(chart).not.toMatch(/NaN|Infinity|undefined/);
  // Of one size there are only points.
  expect(chartOf(figures.slice(0, 2), 'x')).not.toMatch(/NaN|Infinity|undefined/);
});

test('what all processes below took is counted, also of those that have ended, and the most memory of each', async () => {
  const child = join(folder, 'child.mjs');
  const work = join(folder, 'work.mjs');
  const used = 'const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };';
  const busy = `${used} const until = used() + 0.4; while (used() < until);`;
  await writeFile(work, `${busy} console.log(used())`);
  await writeFile(
    child,
    `import { execFileSync } from 'node:child_process'; const held = Buffer.alloc(150 * 2 ** 20, 1); ${busy}
     process.stdout.write(execFileSync(process.execPath, [${JSON.stringify(work)}])); console.log(used()); if (held[0] !== 1) throw held`,
  );
  const { result, usage } = await measured(() => runProgram({ command: process.execPath, args: [child], cwd: folder }));
  const told = result
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Number(line), 0);
  expect(usage.cpuSeconds / told).toBeGreaterThan(0.85);
  expect(usage.cpuSeconds / told).toBeLessThan(1.5);
  const [name, megabytes] = Object.entries(usage.peaks).find(([program]) => program.endsWith('child.mjs')) ?? [];
  expect(name).toBeDefined();
  expect(megabytes).toBeGreaterThan(150);
});

test('a file that is the very one of the last release is not written, one with the same text is', async () => {
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  await mkdir(join(before, 'a'), { recursive: true });
  await mkdir(join(after, 'a'), { recursive: true });
  for (const name of ['a/kept', 'a/again']) await writeFile(join(before, name), 'x');
  await link(join(before, 'a/kept'), join(after, 'a/kept'));
  await writeFile(join(after, 'a/again'), 'x');
  await writeFile(join(after, 'new'), 'x');
  expect(written(await filesIn(before), await filesIn(after))).toBe(2);
});

test('an option that makes no sense is told in words, before anything is made', async () => {
  await expect(bench.run(['--entries', '1000,many'])).rejects.toThrow('--entries: many is not a number above 0.');
  await expect(bench.run(['--steps', 'site,mars'])).rejects.toThrow('--steps: mars is none of hugo, site, desk.');
});
