import { setImmediate as others } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkApart } from '../../src/reader/check-apart.ts';
import { checkEntry } from '../../src/reader/check-entry.ts';
import { dice, mobile } from '../privacy/invented-people.ts';
import { contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

const throws = dice(9);
const [file = ''] = Object.keys(VALID).filter((name) => name.endsWith('.md'));
const long = `${VALID[file]!}\n${Array.from({ length: 20_000 }, () => mobile(throws)).join('，')}\n`;

test('while a text is checked, everybody else is served', async () => {
  const folders = contentFolder(VALID);
  let turns = 0;
  let done = false;
  const checked = checkApart(folders, file, long).finally(() => (done = true));
  for (; !done; turns += 1) await others();
  const problems = await checked;
  expect(problems).toEqual(await checkEntry(folders, file, long));
  expect(problems.length).toBeLessThan(100);
  expect(turns).toBeGreaterThan(100);
});

test('what goes wrong in a check is told to who asked, and the next one is made', async () => {
  const folders = contentFolder(VALID);
  await expect(checkApart(folders, file, undefined as unknown as string)).rejects.toThrow();
  expect(await checkApart(folders, file, VALID[file]!)).toEqual([]);
});
