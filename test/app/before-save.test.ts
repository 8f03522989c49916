import { describe, expect, it, vi } from 'vitest';
import { fromJS, type Map } from 'immutable';
import { beforeSave, problemsOf, cleaned } from '../../cms/app/form/before-save.ts';
import { definitionOf } from '../../src/collections/index.ts';
import type { Problem } from '../../src/schema/problems.ts';
import type { Allowance } from '../../cms/wire/actions.ts';
import { dice, mobile } from '../privacy/invented-people.ts';

const disclosure = {
  title: '东里社区第三季度工作经费收支',
  published: '2026-10-12',
  stream: 'finance',
  category: 'funds',
  channels: ['site', 'board'],
  issuer: '东里社区居民委员会',
  responsible: '财务委员',
  body: '三季度收支如下。',
};
const plain = (value: unknown) => (value as { toJS(): unknown }).toJS();
const blankless = (value: unknown) => plain(cleaned(fromJS(value)));

describe('what a form leaves where nothing was filled in', () => {
  it('is dropped, with the groups and rows it empties', () => {
    expect(
      blankless({
        title: '停水',
        summary: '',
        community: null,
        withdrawn: { date: '', reason: '' },
        attachments: [
          { title: '', file: '' },
          { title: '明细', file: '/media/a.pdf' },
        ],
        basis: [],
      }),
    ).toEqual({ title: '停水', attachments: [{ title: '明细', file: '/media/a.pdf' }] });
  });

  it('is not zero and not no', () => {
    expect(blankless({ accounts: { opening: 0 }, byProxy: false })).toEqual({
      accounts: { opening: 0 },
      byProxy: false,
    });
  });
});

describe('saving', () => {
  const throws = dice(3);
  const phone = mobile(throws);
  const allowed: Allowance = { officePhones: [], exceptions: [] };
  const accepted: string[] = [];
  const save = (
    data: unknown,
    { collection = 'disclosures', path = '', passing = allowed, mayBeHalfDone = false } = {},
  ) => {
    const show = vi.fn<(problems: Problem[]) => void>();
    const handler = beforeSave({
      checkedFor: (name) => (name === 'disclosures' ? definitionOf(name) : undefined),
      show,
      mayBeHalfDone,
      today: () => '2026-11-21',
      accepted: ({ message }) => accepted.includes(message),
      allowed: () => Promise.resolve(passing),
      reports: () => Promise.resolve([]),
      published: () => Promise.resolve([]),
      speakers: () => Promise.resolve([]),
      newPath: (name, published) => `content/${name}/${String(published).slice(0, 4)}/20261121-abcde.md`,
    });
    const entry = fromJS({ collection, path, data }) as Map<string, unknown>;
    return { run: async () => plain(await handler({ entry })), show, problems: () => show.mock.lastCall?.[0] ?? [] };
  };

  it('passes a right entry on, cleaned and dated', async () => {
    const { run, show } = save({ ...disclosure, published: '{{now}}', summary: '' });
    expect(await run()).toEqual({ ...disclosure, published: '2026-11-21' });
    expect(show).toHaveBeenCalledWith([]);
  });

  it('stops a wrong one and lists each field with what to write', async () => {
    const { run, problems } = save({
      ...disclosure,
      published: '2026-02-30',
      issuer: ' ',
      publicity: { from: '2026-03-05', to: '' },
    });
    await expect(run()).rejects.toMatchObject({ name: '', message: '有 3 处要改，请看页面下方的清单。' });
    expect(problems().map(({ label, message }) => `${label}：${message}`)).toMatchInlineSnapshot(`
      [
        "发布日期：2026-02-30 这一天不存在，请核对月份和日子",
        "发布机构：还没有填写",
        "公示期 › 公示截止：还没有填写",
      ]
    `);
  });

  it('lets a half-done one pass at the desk, and stops personal information in it all the same', async () => {
    const half = { title: '停电', issuer: ' ', published: '2026-02-30', body: '合计<!-- 待核 -->。' };
    expect(await save(half, { mayBeHalfDone: true }).run()).toEqual(half);
    const { run, problems } = save({ ...half, responsible: phone }, { mayBeHalfDone: true });
    await expect(run()).rejects.toThrow('有 1 处要改');
    expect(problems()).toMatchObject([{ path: 'responsible', personal: { kind: 'mobile' } }]);
  });

  it('stops personal information in fields, rows and the body, and says where', async () => {
    const { run, problems } = save({
      ...disclosure,
      responsible: `财务委员 ${phone}`,
      attachments: [{ title: `名单 ${phone}`, file: '/media/a.pdf' }],
      body: `第一段。\n\n| 姓名 | 金额 |\n| --- | --- |\n| 张建国 | 600 |`,
    });
    await expect(run()).rejects.toThrow('有 3 处要改');
    expect(problems().map(({ file, path, label, personal }) => [file, path, label, personal?.kind])).toEqual([
      ['content/disclosures/2026/20261121-abcde.md', 'responsible', '负责岗位', 'mobile'],
      ['content/disclosures/2026/20261121-abcde.md', 'attachments.0.title', '附件（第 1 项） › 附件名称', 'mobile'],
      ['content/disclosures/2026/20261121-abcde.md', 'body', '正文', 'name-column'],
    ]);
  });

  it('lets pass what is an office number or was cleared in this file', async () => {
    const data = { ...disclosure, responsible: `财务委员 ${phone}` };
    const office: Allowance = { officePhones: [phone], exceptions: [] };
    expect(await save(data, { passing: office }).run()).toEqual(data);
    const masked = `${phone.slice(0, 3)}****${phone.slice(7)}`;
    const exceptions = [{ file: 'content/disclosures/2026/x.md', kind: 'mobile', masked }];
    const cleared: Allowance = { officePhones: [], exceptions };
    expect(await save(data, { passing: cleared, path: 'content/disclosures/2026/x.md' }).run()).toEqual(data);
    await expect(save(data, { passing: cleared, path: 'content/disclosures/2026/y.md' }).run()).rejects.toThrow('1 处');
  });

  it('shows what residents would not see, and saves it once the clerk says so', async () => {
    const data = { ...disclosure, body: '三季度收支如下。\n\n合计 96.00 元<!-- 待核 -->。' };
    const { run, problems } = save(data);
    await expect(run()).rejects.toMatchObject({ name: '', message: '先请看页面下方的 1 处提醒，再决定改不改。' });
    expect(problems()).toMatchObject([{ path: 'body', label: '正文', severity: 'warning' }]);
    expect(problems()[0]?.message).toContain('第 3 行的“待核”');

    accepted.push(...problems().map(({ message }) => message));
    const again = save(data);
    expect(await again.run()).toEqual(data);
    expect(again.show).toHaveBeenCalledWith([]);
    // What is new in the text is shown anew.
    await expect(save({ ...data, body: `${data.body}\n\n<!-- 附表未定 -->` }).run()).rejects.toThrow('1 处提醒');
  });

  it('counts errors alone when it refuses, and lists the warnings after them', async () => {
    const { run, problems } = save({ ...disclosure, issuer: ' ', body: '合计<!-- 草稿 -->。' });
    await expect(run()).rejects.toThrow('有 1 处要改');
    expect(problems().map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('leaves a collection alone that it knows nothing of', async () => {
    expect(await save({ anything: phone }, { collection: 'elsewhere' }).run()).toEqual({ anything: phone });
  });

  it('refuses a body beyond the limits', () => {
    const problems = problemsOf(definitionOf('disclosures'), { ...disclosure, body: '长'.repeat(80_000) }, '');
    expect(problems.map(({ path, label }) => [path, label])).toEqual([['body', '正文']]);
    expect(problems[0]?.message).toContain('最多 200 KB');
  });
});
