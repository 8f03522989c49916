import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bench } from './search.ts';
import type { Row } from './search/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the search bench prints a full table, a row for each engine, and writes the same as JSON', () => {
  const file = join(folder, 'figures.json');
  const args = ['search', '--entries', '60', '--questions', '5', '--json', file];
  const printed = execFileSync(process.execPath, ['test/bench/run.ts', ...args], { encoding: 'utf8' });

  const [head = [], , ...rows] = printed
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(head.join(', ')).toBe(
    'entries, engine, recall, MRR, P@10, KB median, KB p95, KB most, index s, CPU s, memory MB, disk MB, files',
  );
  expect(rows.map(([, engine]) => engine)).toEqual(['ours', 'Pagefind as shipped', 'Pagefind by the recipe']);
  for (const row of rows) {
    const figures = row.filter((_, at) => at !== 1).map((cell) => Number(cell.replace(',', '')));
    expect(figures).toHaveLength(12);
    for (const figure of figures) expect(figure).toBeGreaterThan(0);
  }

  const measured = JSON.parse(readFileSync(file, 'utf8')) as { row: Row; questions: object[] }[];
  expect(measured.map(({ row, questions }) => [row.entries, row.questions, questions.length])).toEqual(
    Array.from({ length: 3 }, () => [60, 5, 5]),
  );
});

test('an option that makes no sense is told in words, before anything is built', async () => {
  await expect(bench.run(['--entries', '300,many'])).rejects.toThrow('--entries: many is not a number above 0.');
  await expect(bench.run(['--entrys', '300'])).rejects.toThrow('--entrys');
});
