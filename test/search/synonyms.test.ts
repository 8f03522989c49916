import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fetchFromDisk } from '../../src/integrations/fetch-from-disk.ts';
import { search } from '../../src/search/engine.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { entry } from './entry.ts';

const GROUPS = [
  ['物业管理', '公寓大厦管理'],
  ['护工', '护理员'],
  ['高龄津贴', '老年补贴', '寿星钱'],
  ['诉讼', '打官司'],
  ['路灯报修', '灯坏了'],
];
const TEXTS = {
  rules: '物业管理从下月起换一家公司来做。',
  stairs: '公寓大厦的楼道周末打扫。',
  trees: '请大家做好古树保护工作。',
  carer: '医院里可以请护工照看病人。',
  allowance: '满八十岁的居民可以领高龄津贴。',
  court: '立案前先问问诉讼要准备哪些东西。',
  call: '来访时请拨打服务站的电话0999-5550107。',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-search-'));
  vi.stubGlobal('fetch', fetchFromDisk(folder));
  const documents = Object.entries(TEXTS).map(([name, text]) => entry({ url: `/${name}/`, text }));
  await writeIndex({ documents, groups: GROUPS, off: [] }, join(folder, 'search-index'), join(folder, 'cache'));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

test.each([
  ['物业管理', ['rules']],
  ['公寓大厦管理', ['rules']],
  ['公寓大厦', ['stairs']],
  ['护理员', ['carer']],
  ['老年补贴', ['allowance']],
  ['官司', ['court']],
  ['09995550107', ['call']],
  ['(0999) 555 0107', ['call']],
])('%s finds what means it, and nothing that only holds a part of that', async (question, pages) => {
  expect(await found(question)).toEqual(pages);
});

test('what only the question says is marked by the words that mean it', async () => {
  const results = await search('寿星钱', {});
  expect(results.synonyms).toContain('高龄津贴');
  const [hit] = await results.hits(0, 1);
  expect(hit?.snippet).toContainEqual({ text: '高龄津贴', marked: true });
});

test('it is heard in letters as well', async () => {
  expect(await found('shouxingqian')).toEqual(['allowance']);
  expect((await search('受星钱', {})).correction).toBe('寿星钱');
});

async function found(question: string): Promise<string[]> {
  const results = await search(question, {});
  const hits = await results.hits(0, results.total - results.related);
  return hits.map(({ url }) => url.replaceAll(/^\/|\/(#.*)?$/g, ''));
}
