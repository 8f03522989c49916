import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { citedPage } from '../../../cms/desk/office/cited.ts';
import type { Visit } from '../../../cms/desk/office/office-page.ts';
import type { Releases } from '../../../cms/desk/publishing/releases.ts';
import { reportOf } from '../../../src/reader/report.ts';
import { bent } from '../../model/bent-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'cited-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the office reads after a build has left this report. */
async function page(report: unknown): Promise<string> {
  const site = join(folder, 'site');
  mkdirSync(site, { recursive: true });
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
  const releases = { current: () => ({ site }) } as unknown as Releases;
  return String(await citedPage(releases).show({} as Visit));
}

const report = (...cites: string[][]) => {
  const entries = cites.map((own, index) => ({
    ...bent('services', `s${String(index)}`),
    file: `services/2026/s${String(index)}.md`,
    cites: own,
  }));
  return { ...reportOf({ entries, problems: [] }), changes: [] };
};

test('the office sees what texts name and the board does not hold, and the way to those texts', async () => {
  const seen = await page(report(['《物业管理条例》'], ['《物业管理条例》', '民发〔2015〕136号']));
  expect(seen.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toContain(
    '共 2 份。居民点不开这些文件；补进“政策文件”以后，文章里的名称自动变成链接。 《物业管理条例》 2 篇提到 高龄津贴 高龄津贴 民发〔2015〕136号 1 篇提到 高龄津贴',
  );
  expect(seen).toContain('<a href="/admin/#/collections/services/entries/2026/s1">');
});

test('nothing is missing, or nobody has told yet', async () => {
  expect(await page(report([]))).toContain('本站都有');
  expect(await page({ entries: 1 })).toContain('下一次更新以后');
});
