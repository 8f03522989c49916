import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { showsWithdrawn } from '../../../cms/desk/publishing/shows-withdrawn.ts';

async function siteWith(...entries: object[]): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'gongshi-release-'));
  onTestFinished(() => rm(site, { recursive: true }));
  await mkdir(join(site, 'data'));
  await writeFile(join(site, 'data', 'disclosures.json'), JSON.stringify({ collection: 'disclosures', entries }));
  return site;
}

test('a release that still shows what was withdrawn for personal information is known', async () => {
  const whole = { id: 'a', title: '救助名单' };
  const other = { id: 'b', title: '经费' };
  const fact = { id: 'a', withdrawn: { date: '2026-10-25', kind: 'privacy' } };
  const notice = { ...other, withdrawn: { date: '2026-10-25', kind: 'error', reason: '写错了' } };
  const newest = await siteWith(notice, fact);
  expect(await showsWithdrawn(await siteWith(whole, other), newest)).toBe(true);
  // Wrong, or not there at all then, or withdrawn then as well.
  expect(await showsWithdrawn(await siteWith(other), newest)).toBe(false);
  expect(await showsWithdrawn(await siteWith(fact), newest)).toBe(false);
  expect(await showsWithdrawn(newest, await siteWith(whole, other))).toBe(false);
  expect(await showsWithdrawn(join(newest, 'none'), newest)).toBe(false);
});
