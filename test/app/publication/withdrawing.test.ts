import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, onTestFinished, test } from 'vitest';
import { publicationWords } from '../../../cms/app/publication/publication-words.ts';
import { PublishPanel } from '../../../cms/app/publication/publish-panel.tsx';
import { desk } from '../../../cms/app/state/desk-state.ts';
import { deedKinds, type Deed } from '../../../src/record/deed.ts';

const asked = (deed: Deed) =>
  renderToStaticMarkup(createElement(PublishPanel, { title: '停水', deed, answer: () => undefined }));
const said = (deed: Deed, state: 'building' | 'live', held?: string) => {
  const { message, detail } = publicationWords({ state, page: '/', deed, held }, '2026-11-30T10:00+08:00');
  return message + detail;
};
const LATER = '2999-12-01T08:00+08:00';

test('whoever withdraws is asked that, and told what residents will see', () => {
  expect(asked({ kind: 'withdraw', left: 'notice' })).toContain('居民只看到标题、“已撤回”和原因');
  expect(asked({ kind: 'withdraw', left: 'fact' })).toContain('只在原来的网址上留一句“已撤回”，别的都不留');
  for (const left of ['notice', 'fact'] as const) {
    expect(asked({ kind: 'withdraw', left })).toContain('确定撤回');
    expect(asked({ kind: 'withdraw', left })).not.toMatch(/发布|换成您现在写的/);
  }
  expect(asked({ kind: 'publish' })).toContain('确定发布');
});

test('no deed is said to be seen by residents when it is not', () => {
  for (const kind of deedKinds) {
    const isHidden = ['withdraw', 'delete', 'schedule'].includes(kind);
    const deed: Deed = {
      kind,
      ...(kind === 'schedule' && { at: LATER }),
      ...(kind === 'withdraw' && { left: 'notice' }),
    };
    expect(said(deed, 'live').includes('居民现在就能看到'), kind).toBe(!isHidden);
    expect(said(deed, 'live', '李主任把网站切回了旧版。'), kind).not.toMatch(/已经上线|居民现在/);
    if (kind !== 'delete') expect(asked(deed).includes('过一会儿居民'), kind).toBe(!isHidden);
  }
  expect(said({ kind: 'change', left: 'notice' }, 'live')).toContain('居民只看到标题');
  expect(said({ kind: 'withdraw', left: 'fact', at: LATER }, 'live')).toMatch(/已撤回。.*到了 2999年12月1日 08:00/s);
  expect(said({ kind: 'schedule', at: LATER, hides: true }, 'building')).toContain('先收起来了');
  expect(asked({ kind: 'schedule', at: '2999-12-01', hides: true })).toContain('先收起来，等到 2999年12月1日 再');
});

test('whoever publishes while an older site is held is told what that brings back', () => {
  const { changes } = desk.get();
  onTestFinished(() => desk.set({ changes }));
  desk.set({ changes: { version: '', waiting: 0, stands: ['李主任把网站切回了旧版。'] } });
  expect(asked({ kind: 'publish' })).toContain('李主任把网站切回了旧版。确定以后，网站会按现在的全部内容更新');
});
