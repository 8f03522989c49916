import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { cleaned, problemsOf } from '../../cms/app/form/before-save.ts';
import { definitionOf } from '../../src/collections/index.ts';
import { VALID } from '../reader/valid-entries.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';

test('what is sent is in normal form, in every row and group', () => {
  const typed = fromJS({
    title: '⼈⺠路\u200b停水\u0007',
    attachments: [{ title: '表\u00a0一\r\n', file: '/media/a.pdf' }],
    withdrawn: { reason: '\u200b' },
  });
  expect((cleaned(typed) as { toJS(): unknown }).toJS()).toEqual({
    title: '人民路停水',
    attachments: [{ title: '表 一\n', file: '/media/a.pdf' }],
  });
});

test('links that lead nowhere are told in the form, with what to write', () => {
  const { data } = splitFrontMatter(VALID['disclosures/ok.md']!) as { data: Record<string, unknown> };
  const form = { ...data, body: '请点[报名表](www.example.gov.cn/form)。\n\n![图](file:///C:/a.png)' };
  expect(problemsOf(definitionOf('disclosures'), form, 'content/disclosures/new.md')).toEqual([
    expect.objectContaining({
      path: 'body',
      message: expect.stringContaining('https://www.example.gov.cn/form') as string,
    }),
    expect.objectContaining({ path: 'body', message: expect.stringContaining('用“图片”上传') as string }),
  ]);
});
