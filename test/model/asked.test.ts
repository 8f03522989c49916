import { expect, test } from 'vitest';
import { askedAbout } from '../../src/model/record/asked.ts';
import { relatedRows } from '../../src/model/related.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import { VALID } from '../reader/valid-entries.ts';
import { bent, siteOf } from './bent-entries.ts';

const project = bent('projects', 'lights');
const outcome = { published: '2026-11-20', received: 87, summary: '换。' };
const asked = bent('consultations', 'asked', { results: [{ project: 'lights' }, { policy: 'rules' }], outcome });
const others = [
  bent('consultations', 'withdrawn', {
    results: [{ project: 'lights' }],
    withdrawn: { date: '2026-10-13', kind: 'error', reason: '错' },
  }),
  bent('meetings', 'm', { resolutions: [{ matter: '换灯', passed: true, project: 'lights' }] }),
];

test('what came of a consultation tells of it, with the views once they are public, and once only', () => {
  const before = siteOf([project, asked, ...others], '2026-11-19T10:00+08:00');
  expect(askedAbout(before, project).map(({ entry, received }) => [entry, received])).toEqual([
    ['consultations/asked', undefined],
  ]);
  const site = siteOf([project, asked, ...others]);
  expect(askedAbout(site, project).map(({ received }) => received)).toEqual([87]);
  expect(askedAbout(site, bent('policies', 'rules'))).toHaveLength(1);
  expect(askedAbout(site, bent('projects', 'another'))).toEqual([]);
  expect(relatedRows(site, project).map(({ entry }) => entry)).toEqual(['meetings/m', 'consultations/withdrawn']);
});

test('a row that names nothing, or more than one, is refused in words', () => {
  const results = '\nresults: [{}, { project: a, policy: b }, { policy: c }]\n---\n';
  const text = VALID['consultations/ok.md']!.replace('\n---\n', results);
  expect(readEntry('consultations/c.md', text, 'consultations/c.md').problems.map(({ message }) => message)).toEqual([
    '这一行还没有选，选一篇或者删掉这一行',
    '一行只选一篇，其余的另起一行',
  ]);
});
