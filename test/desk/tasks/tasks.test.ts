import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { daysSaid } from '../../../cms/desk/tasks/days-said.ts';
import { tasks, type ShownTask } from '../../../cms/wire/tasks.ts';
import type { Task } from '../../../src/record/task.ts';
import { workingCalendar } from '../../../src/record/working-calendar.ts';
import { VALID } from '../../reader/valid-entries.ts';
import { alert, makePlace, peopleOf, startDesk, tinyBuild, type Clerk } from '../support/desk-under-test.ts';
import { draftAlert, publishDraft, setStatus } from '../support/drafting.ts';
import { handClock } from '../support/hand-clock.ts';

const quarter: Task = {
  kind: 'publish',
  title: '柳桥社区2026年第四季度工作经费收支',
  ...{ from: '2027-01-01', due: '2027-01-29', unit: 'working' },
  fill: { collection: 'disclosures', duty: 'funds-quarterly', community: 'liuqiao', period: '2026-Q4' },
};
const shown = async (clerk: Clerk): Promise<ShownTask[]> => {
  const answer = (await clerk.get('/desk/tasks')).json();
  // What the browser takes it for without looking.
  expect(tasks.parse(answer)).toEqual(answer);
  return tasks.parse(answer).tasks;
};

test('what a publication tells is kept for those who are signed in, and its days are those of the day', async () => {
  const place = await makePlace();
  const hand = handClock('2027-01-28T22:00+08:00');
  const build = tinyBuild(place);
  const first = await startDesk(place, {
    clock: hand.clock,
    build: async (out, run) => ({ ...(await build(out, run)), tasks: [quarter] }),
  });
  const { editor } = await peopleOf(first);
  expect((await editor.get('/desk/tasks')).json()).toEqual({ tasks: [], isWhole: false });
  await first.desk.publishNow();
  expect(await shown(editor)).toMatchObject([{ kind: 'publish', said: '1月29日前要公开，还有 1 天', isLate: false }]);
  expect((await stat(join(place.deskDir, 'tasks.json'))).mode & 0o077).toBe(0);
  for (const path of ['/desk/tasks', '/tasks.json', '/.desk/tasks.json'])
    expect([401, 404]).toContain((await first.ask(path)).status);
  expect((await first.ask('/desk/tasks')).text).not.toContain('柳桥');

  hand.jump('2027-01-29T02:00+08:00');
  expect(await shown(editor)).toMatchObject([{ said: '1月29日前要公开，今天是最后一天', isLate: false }]);
  await first.desk.close();

  const second = await startDesk(place, { clock: hand.clock });
  expect((await second.ask('/desk/tasks', { headers: { cookie: editor.cookie } })).text).toContain(quarter.title);
  expect(JSON.parse(await readFile(join(place.deskDir, 'tasks.json'), 'utf8'))).toEqual([quarter]);
});

test('drafts wait for those who may decide, and come back to those who wrote them', async () => {
  const place = await makePlace();
  const { editor, reviewer } = await peopleOf(await startDesk(place));
  const kinds = async (clerk: Clerk) => (await shown(clerk)).map(({ kind, said }) => `${kind} ${said}`);
  await draftAlert(editor, 'power', alert('一'));
  expect([await kinds(editor), await kinds(reviewer)]).toEqual([[], []]);

  await setStatus(editor, 'power', 'pending_review');
  expect(await shown(editor)).toEqual([]);
  expect(await shown(reviewer)).toEqual([
    { kind: 'review', title: '《提醒》', said: '陈红送来审核', entry: 'alerts/power.md', isLate: false },
  ]);
  // Taken back by the writer, it waits for nobody.
  await setStatus(editor, 'power', 'draft');
  expect([await kinds(editor), await kinds(reviewer)]).toEqual([[], []]);

  await setStatus(editor, 'power', 'pending_review');
  await setStatus(reviewer, 'power', 'draft');
  expect([await kinds(editor), await kinds(reviewer)]).toEqual([['returned 李主任退回来了，改好再送审'], []]);
  await draftAlert(editor, 'power', alert('二'), { over: alert('一') });
  expect(await kinds(editor)).toEqual(['returned 李主任退回来了，改好再送审']);

  await setStatus(editor, 'power', 'pending_review');
  await setStatus(reviewer, 'power', 'pending_publish');
  expect(await kinds(editor)).toEqual([]);
  expect(await kinds(reviewer)).toEqual(['ready 陈红写的，审核已经通过，等着发布']);
  await publishDraft(reviewer, 'power');
  expect(await kinds(reviewer)).toEqual([]);
});

test('what somebody has begun is gone on with', async () => {
  const place = await makePlace();
  const [own, other] = ['communities/nanxiang.md', 'communities/liuqiao.md'];
  for (const [file, from] of [
    [own, own],
    [other, own],
    ['duties/ok.md', 'duties/ok.md'],
  ] as const) {
    await mkdir(dirname(join(place.contentDir, file)), { recursive: true });
    await writeFile(join(place.contentDir, file), VALID[from]!.replace('QS103', file === other ? 'QS102' : 'QS103'));
  }
  await mkdir(place.deskDir);
  const task = { ...quarter, fill: { ...quarter.fill, duty: 'ok' } };
  await writeFile(join(place.deskDir, 'tasks.json'), JSON.stringify([task]));
  const { clock } = handClock('2027-02-03T09:00+08:00');
  const { editor, reviewer } = await peopleOf(await startDesk(place, { clock }));
  const begin = async (id: string, community: string) => {
    const path = `content/disclosures/2026/${id}.md`;
    const raw = VALID['disclosures/ok.md']!.replace(
      'stream:',
      `community: ${community}\nduty: ok\nperiod: 2026-Q4\nstream:`,
    );
    const saved = await editor.api('persistEntry', { dataFiles: [{ path, raw }], options: {}, base: { [path]: null } });
    expect(saved.status, saved.text).toBe(200);
  };
  await begin('elsewhere', 'nanxiang');
  expect(await shown(reviewer)).toMatchObject([{ kind: 'publish', said: '逾期 3 个工作日，还没公开', isLate: true }]);
  await begin('here', 'liuqiao');
  expect(await shown(reviewer)).toEqual([
    {
      ...{ kind: 'begun', title: quarter.title, isLate: true, entry: 'disclosures/2026/here.md' },
      said: '逾期 3 个工作日，还没公开。陈红已经写了草稿',
    },
  ]);
});

test.each([
  [{ kind: 'publish', due: '2026-11-27', unit: 'working' }, '2026-11-28', '逾期不到 1 个工作日，还没公开'],
  [{ kind: 'publish', due: '2026-11-27', unit: 'working' }, '2026-11-30', '逾期 1 个工作日，还没公开'],
  [{ kind: 'publish', due: '2026-12-31', unit: 'calendar' }, '2027-01-02', '逾期 2 天，还没公开'],
  [{ kind: 'answer', due: '2027-01-02', unit: 'calendar' }, '2026-12-31', '2027年1月2日前要答复居民，还有 2 天'],
  [{ kind: 'check', due: '2026-11-28', unit: 'calendar' }, '2026-11-28', '到11月28日满半年，要再核对一次'],
  [
    { kind: 'publicity', due: '2026-11-27', unit: 'calendar' },
    '2026-11-28',
    '公示期满 1 天，有没有异议、怎么定的，要写明',
  ],
] as const)('%o on %s: %s', (task, day, said) => {
  const told = daysSaid(task, day, workingCalendar([]));
  expect(told).toEqual({ said, isLate: task.kind === 'publish' && task.due < day });
});
