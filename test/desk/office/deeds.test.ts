import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deedSentence } from '../../../cms/desk/office/releases.ts';
import { releaseDifference } from '../../../cms/desk/publishing/release-difference.ts';
import { logSentence, uploadNames } from '../../../cms/desk/record/log-words.ts';
import { alert, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import { draftAlert, publishAlert, publishDraft } from '../support/drafting.ts';

const LI = { account: 'li', name: '李主任' };

async function siteWith(entries: object[]): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'gongshi-difference-'));
  onTestFinished(() => rm(site, { recursive: true }));
  await mkdir(join(site, 'data'));
  await writeFile(join(site, 'data', 'notices.json'), JSON.stringify({ entries }));
  return site;
}

test('going back tells what would come, what would go and what would read otherwise', async () => {
  const same = { id: 'same', title: '不变', digest: 'a' };
  const live = await siteWith([
    same,
    { id: 'new', title: '刚公开的', digest: 'b' },
    { id: 'x', title: '改过', digest: 'c' },
  ]);
  const wanted = await siteWith([
    same,
    { id: 'old', title: '删掉的', digest: 'd' },
    { id: 'x', title: '原来', digest: 'e' },
  ]);
  const label = '通知与动态';
  expect(await releaseDifference(live, wanted)).toEqual({
    comes: [{ title: '删掉的', label }],
    goes: [{ title: '刚公开的', label }],
    differs: [{ title: '原来', label }],
  });
  const bare = await siteWith([{ id: 'x', withdrawn: { kind: 'privacy' }, digest: 'f' }]);
  expect((await releaseDifference(live, bare)).differs).toEqual([{ title: '改过', label }]);
  expect(await releaseDifference(live, live)).toEqual({ comes: [], goes: [], differs: [] });
});

test('deeds are said as sentences, with titles and the people who did them', () => {
  const titles = new Map([['content/notices/2026/a.md', '停水通知']]);
  const about = 'content/notices/2026/a.md';
  const said = (act: Parameters<typeof logSentence>[0]['act'], note?: string) =>
    logSentence({ by: LI, act, about, ...(note !== undefined && { note }) }, titles);
  expect(said('publish')).toBe('李主任发布了《停水通知》');
  expect(said('draft')).toBe('李主任保存了《停水通知》的草稿');
  expect(said('status', '草稿 → 审核中')).toBe('李主任把《停水通知》送去审核');
  expect(said('status', '审核中 → 就绪')).toBe('李主任通过了《停水通知》');
  expect(said('status', '审核中 → 草稿')).toBe('李主任把《停水通知》改回了草稿');
  expect(said('status', '退回修改')).toBe('李主任把《停水通知》退回修改');
  expect(said('status', '收回再改')).toBe('李主任收回了《停水通知》再改');
  expect(logSentence({ by: LI, act: 'upload', about: 'public/media/20261130-x.jpg', note: '停水.jpg' })).toBe(
    '李主任上传了“停水.jpg”',
  );
  expect(said('clear', '手机号 139****0042')).toBe('李主任放行了《停水通知》里的一处个人信息（手机号 139****0042）');
  expect(said('note', '提了意见')).toBe('李主任给《停水通知》提了意见');
  expect(said('note', '按意见改好了')).toBe('李主任按意见改好了《停水通知》');
  const names = uploadNames([{ by: LI, act: 'upload', about: 'public/media/20261130-x.jpg', note: '停水.jpg' }]);
  const confirmed = { by: LI, act: 'confirm', about: 'public/media/20261130-x.jpg', note: 'SHA-256：0a1b' } as const;
  expect(logSentence(confirmed, names)).toBe('李主任看过“停水.jpg”，确认里面没有个人信息');
  expect(logSentence(confirmed)).toBe('李主任看过 文件 20261130-x.jpg，确认里面没有个人信息');
  expect(said('withdraw')).toBe('李主任撤回了《停水通知》');
  expect(said('extend', '12月8日 18:00')).toBe('李主任把《停水通知》延期到12月8日 18:00');
  expect(logSentence({ by: LI, act: 'change', about: 'content/settings.yml' })).toBe('李主任修改了网站设置');
  const change = { writer: '李四', reviewer: '王五', at: '2026-11-30T09:00:00+08:00', title: '停水' };
  expect(deedSentence({ ...change, deed: { kind: 'publish' } })).toBe('李四写、王五审核：发布了《停水》');
  expect(deedSentence({ ...change, reviewer: undefined, deed: { kind: 'withdraw' } })).toBe('李四撤回了《停水》');
  expect(deedSentence({ ...change, deed: { kind: 'schedule', at: '2026-12-01T08:00+08:00' } })).toBe(
    '李四写、王五审核：把《停水》定在12月1日 08:00公开',
  );
  expect(deedSentence({ writer: '李四', subject: '修改网站设置：settings' })).toBe('李四修改了网站设置');
});

test('the log names entries that are there, only drafts, or gone, and finds them by a word of the title', async () => {
  const running = await startDesk(await makePlace());
  const wang = await firstClerk(running);
  expect((await publishAlert(wang, 'deed-gone', alert('路面结冰'))).status).toBe(200);
  await wang.api('deleteFiles', { paths: ['content/alerts/deed-gone.md'], options: {} });
  await publishAlert(wang, 'deed-there', alert('今晚停水'));
  await draftAlert(wang, 'deed-draft', alert('明早停电'));
  const show = async (query: string) =>
    (await running.ask(`/desk/office/log${query}`, { headers: { cookie: wang.cookie } })).text;
  const all = await show('');
  for (const sentence of ['发布了《路面结冰》', '删除了《路面结冰》', '发布了《今晚停水》', '保存了《明早停电》的草稿'])
    expect(all).toContain(`王芳${sentence}`);
  const found = await show(`?entry=${encodeURIComponent('停水')}`);
  expect(found).toContain('发布了《今晚停水》');
  expect(found).not.toContain('《路面结冰》');
  expect((await publishDraft(wang, 'deed-draft')).status).toBe(200);
  await publishAlert(wang, 'deed-draft', alert('明早八点停电'), { over: alert('明早停电') });
  const [changed, first] = [...(await show('')).matchAll(/王芳[^<]*《明早八点停电》/g)].map(([words]) => words);
  expect([changed, first]).toEqual(['王芳修改了《明早八点停电》', '王芳保存了《明早八点停电》']);
});
