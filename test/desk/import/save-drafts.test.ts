import { expect, test } from 'vitest';
import { saveDrafts, type Drafts, type PlacedEntry } from '../../../cms/app/import/save-drafts.ts';
import type { ActionName, Answer, Params } from '../../../cms/wire/actions.ts';
import { errorFrom, HttpError } from '../../../cms/wire/http-error.ts';
import { newId } from '../../../src/schema/new-names.ts';
import { firstClerk, makePlace, startDesk, type Clerk } from '../support/desk-under-test.ts';

const entry = (place: string, title: string, values: object = {}): PlacedEntry => ({
  place,
  entry: {
    collection: 'notices',
    title,
    values: { title, published: '2026-11-21', ...values },
    body: '明天上午停水。',
    missing: ['哪一种：请选择'],
    personal: [],
  },
});

/** A page that imports; of the requests to save it loses the answer to the one of which `isLost` says so. */
function page(clerk: Clerk) {
  let drafts: Drafts = {};
  const state = { isLost: (_: string) => false };
  const ask = async <A extends ActionName>(action: A, params: Params<A>): Promise<Answer<A>> => {
    const answer = await clerk.api(action, params);
    if (answer.status !== 200) throw errorFrom(answer.status, answer.json())!;
    if (action === 'persistEntry' && state.isLost(JSON.stringify(params))) throw new HttpError(0, '连不上服务器。');
    return answer.json() as Answer<A>;
  };
  const press = (entries: readonly PlacedEntry[], opened: readonly string[] = []) =>
    saveDrafts(entries, {
      ...{ opened, ask, drafts: () => drafts, onProgress: () => undefined },
      keep: (key, draft) => (drafts = { ...drafts, [key]: draft }),
      newId: () => newId({ now: '2026-11-21T10:00+08:00', random: Math.random }),
    });
  return { state, press, drafts: () => drafts };
}

test('one press makes drafts of all that may be kept, says of the rest why, and makes nothing twice', async () => {
  const running = await startDesk(await makePlace());
  const clerk = await firstClerk(running);
  const { state, press, drafts } = page(clerk);
  const draftsThere = async () => {
    const ids = (await clerk.api('unpublishedEntries', {})).json() as string[];
    return ids.length;
  };
  const stopped = entry('0 2', '寻物启事');
  stopped.entry.personal.push('正文：像手机号 138****0000');
  const all = [
    entry('0 0', '停水通知'),
    entry('0 1', '放假通知'),
    stopped,
    entry('1 0', '开过的'),
    entry('1 1', '活动'),
  ];

  // The network goes when the second is saved: it is there, but nobody is told.
  state.isLost = (sent) => sent.includes('放假通知');
  const first = await press(all, ['1 0']);
  expect(first).toEqual({
    saved: 1,
    of: 5,
    unsaved: [
      { title: '放假通知', why: '连不上服务器' },
      { title: '寻物启事', why: expect.stringContaining('还没有存') as string },
      { title: '开过的', why: expect.stringContaining('还没有存') as string },
      { title: '活动', why: expect.stringContaining('再按一次') as string },
    ],
  });
  expect(await draftsThere()).toBe(2);

  state.isLost = () => false;
  const again = await press(all, ['1 0']);
  expect(again.unsaved).toEqual([
    { title: '寻物启事', why: '有个人信息，请先回答怎么办' },
    { title: '开过的', why: '已经打开过表单，请在表单里保存' },
  ]);
  expect(await draftsThere()).toBe(3);
  expect((await press(all, ['1 0'])).saved).toBe(3);
  expect(await draftsThere()).toBe(3);

  // A question was answered: the same draft. Somebody has changed another one: it stays as they left it.
  const answered = entry('0 0', '停水通知', { kind: 'notice' });
  const [, { path, saved }] = Object.entries(drafts()).find(([key]) => key.endsWith('1 1'))!;
  const theirs = saved!.text.replace('上午', '下午');
  const options = { commitMessage: '改', collectionName: 'notices' };
  await clerk.api('persistEntry', { dataFiles: [{ path, raw: theirs }], base: { [path]: saved!.id }, options });
  const after = await press([answered, entry('1 1', '活动', { kind: 'notice' })]);
  expect(after.unsaved).toEqual([{ title: '活动', why: '存过以后又有人改过，没有覆盖' }]);
  expect(await draftsThere()).toBe(3);

  // Brought in once more in another window.
  const other = await page(clerk).press([entry('0 0', '停水通知')]);
  expect(other.unsaved).toEqual([
    { title: '停水通知', why: expect.stringContaining('同样的一篇已经是草稿') as string },
  ]);
});
