import { expect, test } from 'vitest';
import { idleFields, rareFields } from '../../../cms/app/form/FoldedForm.tsx';
import { fillFrom } from '../../../cms/app/tasks/fill-from.ts';
import { fillLike, saidOfStart } from '../../../cms/app/tasks/fill-like.ts';
import { startsFor } from '../../../cms/app/tasks/QuickStarts.tsx';
import { startAddress, startIn } from '../../../cms/app/tasks/start-address.ts';

const BODY = '请早到。\n\n![摆好的桌椅](/media/fair.jpg)\n\n地点在门口![箭头](/media/a.png)。\n';

test('an entry like another begins with its text, without the days, files and pictures of the occasion', () => {
  const { values, left } = fillLike(
    'notices',
    {
      ...{ title: '周末义诊', community: 'liuqiao', published: '2026-11-02', publishAt: '2026-11-02T08:00+08:00' },
      ...{ summary: '十一月第一个周末。', kind: 'notice', issuer: '柳桥社区居民委员会' },
      attachments: [{ title: '路线', file: '/media/route.pdf' }],
      named: { list: '张三', until: '2026-11-09' },
    },
    BODY,
  );
  expect(values).toEqual({
    ...{ title: '周末义诊', community: 'liuqiao', kind: 'notice', issuer: '柳桥社区居民委员会' },
    body: '请早到。\n\n地点在门口。',
  });
  expect(saidOfStart('周末义诊', left)).toBe(
    '照《周末义诊》写的，标题和文字请核对。发布日期先写今天；没有带过来的：定时公开、摘要、有姓名的名单、附件、正文里的图片，用得着的请重新填。',
  );
});

test('the next period without a duty keeps the headings of the text and nothing that stands below them', () => {
  const last = { title: '南巷社区9月值班', period: '2026-09', kind: 'notice' };
  const values = fillFrom({
    owed: { collection: 'notices', period: '2026-10' },
    duty: {},
    last,
    lastBody: '## 白天\n\n九月的人。\n\n## 夜里\n\n另一些人。',
  });
  expect(values).toMatchObject({ title: '南巷社区10月值班', period: '2026-10', body: '## 白天\n\n## 夜里\n' });
});

test('an address says with which entry a new one begins', () => {
  const address = startAddress('next', { collection: 'disclosures', slug: '2026/q3' });
  expect(address).toBe('#/collections/disclosures/new?next=2026%2Fq3');
  expect(startIn(address.slice(address.indexOf('?')))).toEqual({ how: 'next', slug: '2026/q3' });
  expect(startIn('?kind=notice')).toBeUndefined();
});

test('a form shows first what is always needed, and what is filled', () => {
  const rare = rareFields('notices', { title: '停水', published: '2026-11-02', attachments: [], period: '2026-11' });
  for (const name of ['publishAt', 'named', 'duty', 'attachments', 'withdrawn']) expect(rare).toContain(name);
  for (const name of ['title', 'community', 'published', 'kind', 'period', 'body']) expect(rare).not.toContain(name);
  expect(rareFields('disclosures', {})).not.toContain('accounts');
});

test('the collections that somebody writes in stand first, in an order that does not change with how often', () => {
  const { first, others } = startsFor(['policies', 'gone', 'volunteering', 'alerts']);
  expect(first).toEqual(['notices', 'alerts', 'volunteering', 'policies']);
  expect(startsFor(['alerts', 'policies', 'volunteering']).first).toEqual(first);
  expect(others).toContain('disclosures');
  expect(startsFor([]).first).toEqual(['notices', 'alerts', 'disclosures', 'volunteering']);
});

test('why a service is suspended is asked when it is, and what was written stays in sight', () => {
  expect([...idleFields('services', { status: 'open' })]).toEqual(['suspended', 'resumes']);
  expect([...idleFields('services', { status: 'open', resumes: '2027-03' })]).toEqual(['suspended']);
  expect(idleFields('services', { status: 'suspended' }).size).toBe(0);
  expect(rareFields('services', { status: 'suspended' })).not.toContain('resumes');
});
