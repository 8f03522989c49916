import { expect, test } from 'vitest';
import { shareText, type SharedFacts } from '../../../src/client/tools/share/shared-facts.ts';

const facts: SharedFacts = {
  column: '征求意见',
  title: '小广场怎么改',
  summary: '东侧怎么划，还没有定。',
  issuer: '柳桥社区居民委员会',
  term: '提意见到 11月30日 18:00 为止',
  sessions: [],
  phone: '0999-5550132',
  address: 'https://gongshi.example/consultations/square/',
  withdrawn: false,
};

test('a text for a group says what, until when, whom to ring and where', () => {
  expect(shareText(facts)).toBe(
    [
      '【征求意见】小广场怎么改',
      '东侧怎么划，还没有定。',
      '提意见到 11月30日 18:00 为止',
      '电话：0999-5550132',
      '柳桥社区居民委员会',
      'https://gongshi.example/consultations/square/',
    ].join('\n'),
  );
  expect(shareText({ ...facts, summary: '', term: undefined, phone: undefined }).split('\n')).toHaveLength(3);
});

test('of a call it says when one has to be there', () => {
  const term = '报名到 11月22日 18:00 为止';
  const text = shareText({ ...facts, term, sessions: ['11月28日 周六 9:00—12:00', '11月29日 周日 9:00—12:00'] });
  expect(text).toContain(`${term}\n时间：11月28日 周六 9:00—12:00；11月29日 周日 9:00—12:00\n电话`);
});

test('of what was withdrawn only that is passed on', () => {
  const text = shareText({ ...facts, withdrawn: true });
  expect(text).toMatch(/^【已撤回】小广场怎么改\n这一篇已经撤回/);
  expect(text).not.toContain(facts.summary);
});
