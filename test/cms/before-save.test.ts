import { describe, expect, it, vi } from 'vitest';
import { fromJS, type Map } from 'immutable';
import { beforeSave, problemsOf, withoutBlanks } from '../../cms/before-save.ts';
import { definitionOf } from '../../src/collections/index.ts';
import type { Problem } from '../../src/schema/problems.ts';

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
const blankless = (value: unknown) => plain(withoutBlanks(fromJS(value)));

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
  const save = (data: unknown, collection = 'disclosures') => {
    const show = vi.fn<(problems: Problem[]) => void>();
    const handler = beforeSave(
      (name) => (name === 'disclosures' ? definitionOf(name) : undefined),
      show,
      () => '2026-11-21',
    );
    const entry = fromJS({ collection, path: '', data }) as Map<string, unknown>;
    return { run: () => plain(handler({ entry })), show };
  };

  it('passes a right entry on, cleaned and dated', () => {
    const { run, show } = save({ ...disclosure, published: '{{now}}', summary: '' });
    expect(run()).toEqual({ ...disclosure, published: '2026-11-21' });
    expect(show).toHaveBeenCalledWith([]);
  });

  it('stops a wrong one and lists each field with what to write', () => {
    const { run, show } = save({
      ...disclosure,
      published: '2026-02-30',
      issuer: ' ',
      publicity: { from: '2026-03-05', to: '' },
    });
    expect(run).toThrow(expect.objectContaining({ name: '', message: '有 3 处要改，请看页面下方的清单。' }));
    const problems = show.mock.lastCall?.[0] ?? [];
    expect(problems.map(({ label, message }) => `${label}：${message}`)).toMatchInlineSnapshot(`
      [
        "发布日期：2026-02-30 这一天不存在，请核对月份和日子",
        "发布机构：还没有填写",
        "公示期 › 公示截止：还没有填写",
      ]
    `);
  });

  it('leaves a collection alone that it knows nothing of', () => {
    expect(save({ anything: 1 }, 'elsewhere').run()).toEqual({ anything: 1 });
  });

  it('refuses a body beyond the limits', () => {
    const problems = problemsOf(definitionOf('disclosures'), { ...disclosure, body: '长'.repeat(80_000) }, '');
    expect(problems.map(({ path, label }) => [path, label])).toEqual([['body', '正文']]);
    expect(problems[0]?.message).toContain('最多 200 KB');
  });
});
