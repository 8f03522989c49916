import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchFromDisk } from '../../src/integrations/fetch-from-disk.ts';
import type { Hit } from '../../src/search/engine.ts';
import type { Passage, SearchDocument } from '../../src/search/index/document.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { entry } from './entry.ts';

/** What is asked of an index of some documents, the newest first. */
async function askOf(documents: readonly SearchDocument[]) {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-exact-'));
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  });
  vi.stubGlobal('fetch', fetchFromDisk(folder));
  await writeIndex({ documents, groups: [], off: [] }, join(folder, 'search-index'), join(folder, 'cache'));
  vi.resetModules();
  const { search } = await import('../../src/search/engine.ts');
  return async (question: string) => {
    const results = await search(question, {});
    return { ...results, first: await results.hits(0, 10) };
  };
}

const urls = (hits: readonly Hit[]) => hits.map(({ url }) => url.replace(/#.*/, ''));

const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const filler = (at: number) => `经费的管理办法由居民会议议定，逐笔公布（${String(at)}）。`.repeat(6);

/** A long policy: each article has an address of its own. */
function policy(): SearchDocument {
  const numbers = Array.from({ length: 29 }, (_, at) => {
    const tens = Math.floor((at + 1) / 10);
    return `${tens > 1 ? HAN[tens - 1]! : ''}${tens > 0 ? '十' : ''}${(at + 1) % 10 > 0 ? HAN[at % 10]! : ''}`;
  });
  const articles = numbers.map((number, at): Passage => {
    const told = at === 1 ? '细则见第二十一条。' : at === 20 ? '票据由监督小组逐张看过再存档。' : '';
    return { place: 'body', text: `第${number}条　${told}${filler(at)}`, under: { id: `art-${String(at + 1)}` } };
  });
  const items = ['一', '四'].map((number): Passage => {
    return { place: 'body', text: `（${number}）${filler(40)}`, under: { id: `item-${number}` } };
  });
  const passages: Passage[] = [{ place: 'title', text: '经费管理办法' }, ...articles, ...items];
  return { ...entry({ title: '经费管理办法', url: '/fund/' }), passages };
}

test.each([
  ['经费管理办法 第二十一条', 'art-21'],
  ['经费管理办法第21条', 'art-21'],
  ['经费管理办法 第2条', 'art-2'],
  ['经费管理办法（四）', 'item-四'],
  ['票据由监督小组逐张看过', 'art-21'],
])('%s leads to the passage that holds it', async (question, id) => {
  const ask = await askOf([policy(), entry({ title: '别的办法', text: '第二十一条　别的。', url: '/other/' })]);
  const [first] = (await ask(question)).first;
  expect(first?.url).toMatch(new RegExp(`^/fund/#${id}(?::|$)`));
});

test('annexes are told apart by their whole number', async () => {
  const annexes = ['10', '1', '2'].map((number): Passage => {
    return { place: 'body', text: `附件${number}\n名单和金额`, under: { id: `a${number}` } };
  });
  const ask = await askOf([
    { ...entry({ title: '评议结果', url: '/result/' }), passages: [{ place: 'title', text: '评议结果' }, ...annexes] },
  ]);
  expect((await ask('评议结果 附件1')).first[0]?.url).toMatch(/#a1(?::|$)/);
  expect((await ask('评议结果附件二')).first[0]?.url).toMatch(/#a2(?::|$)/);
});

test.each([
  ['民发136号', '/a/'],
  ['民发〔2015〕136号', '/a/'],
  ['民发(2015)136号', '/a/'],
  ['民发【2015】 136 号', '/a/'],
  ['民发﹝2015﹞第136号', '/a/'],
  ['民发2015年136号', '/a/'],
  ['民发 2015 136号', '/a/'],
  ['街办发〔2026〕13号', '/b/'],
  ['街办发13号', '/b/'],
  ['街办发12号', '/b/'],
  ['街办发〔2026〕15号', '/c/'],
  ['国务院令685号', '/c/'],
])('%s is found, however it is written', async (question, url) => {
  const ask = await askOf([
    entry({ title: '甲', text: '按照民发〔2015〕136号办理。', url: '/a/' }),
    entry({ title: '乙', text: '见街办发〔2026〕12、13号。', url: '/b/' }),
    entry({ title: '丙', text: '见街办发[2026]14号、15号和国务院令第685号。', url: '/c/' }),
    entry({ title: '丁', text: '民发楼136号，街办发放13号袋。', url: '/d/' }),
  ]);
  const { first, total, related } = await ask(question);
  expect(urls(first)[0]).toBe(url);
  expect(total - related).toBe(1);
  expect(first[0]?.snippet.filter(({ marked }) => marked)).not.toEqual([]);
});

test('what no longer holds stands after all that does, related too, unless it was asked for by its title or number', async () => {
  const number: Passage = { place: 'heading', text: '街办发〔2019〕7号' };
  const old = entry({ title: '楼道堆物清理规定', text: '楼道不得堆物。', url: '/old/' });
  const ask = await askOf([
    entry({ title: '楼道管理', text: '楼道里的杂物，取代街办发〔2019〕7号。', url: '/now/' }),
    { ...old, passages: [...old.passages, number], old: true },
    entry({ title: '过道堆物', text: '楼道不可停车，得堆物的另找地方。', url: '/near/' }),
  ]);
  const found = await ask('楼道不得堆物');
  expect(urls(found.first).at(-1)).toBe('/old/');
  expect([found.total - found.related - found.past, found.past]).toEqual([0, 1]);
  expect(found.related).toBeGreaterThan(0);
  expect(urls((await ask('楼道堆物清理规定')).first)[0]).toBe('/old/');
  expect(urls((await ask('街办发7号')).first)).toEqual(['/old/', '/now/']);
});

test('a call that is over stands after one that is open and fits equally', async () => {
  const ask = await askOf([
    { ...entry({ title: '扫雪队招人', text: '', url: '/over/' }), over: true },
    entry({ title: '扫雪队招人', text: '', url: '/open/' }),
  ]);
  expect(urls((await ask('扫雪队')).first)).toEqual(['/open/', '/over/']);
});

test('an article that a policy does not have leads to none of its others', async () => {
  const ask = await askOf([policy()]);
  const { first } = await ask('经费管理办法 第四十条');
  expect(first.map(({ url }) => url)).toEqual([expect.not.stringContaining('#') as string]);
});
