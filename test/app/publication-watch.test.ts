import { expect, it } from 'vitest';
import { editorAddress } from '../../cms/app/state/open-entry.ts';
import { isWorthTelling, listOf, pageOf, pauseAt } from '../../cms/app/state/publication-watch.ts';

it('knows where residents read a file', () => {
  expect(pageOf('content/disclosures/2026/20261121-k7m2p.md')).toBe('/disclosures/20261121-k7m2p/');
  expect(pageOf('content/places/dongli-hall.md')).toBe('/places/dongli-hall/');
  expect(pageOf('content/settings.yml')).toBe('/');
  expect(listOf('content/disclosures/2026/20261121-k7m2p.md')).toBe('/disclosures/');
});

it('knows where the form of a file opens', () => {
  expect(editorAddress('content/disclosures/2026/20261121-k7m2p.md')).toBe(
    '#/collections/disclosures/entries/2026/20261121-k7m2p',
  );
  expect(editorAddress('texts/places/dongli-hall.md')).toBe('#/collections/places/entries/dongli-hall');
  expect(editorAddress('content/settings.yml')).toBe('#/collections/settings/entries/settings');
  for (const file of ['content/exceptions.yml', 'content/lost/x.md', '/media/plan.pdf']) {
    expect(editorAddress(file), file).toBeUndefined();
  }
});

it('asks often while it may be a matter of seconds, and seldom later', () => {
  expect([0, 9000, 20_000, 600_000].map(pauseAt)).toEqual([250, 250, 1000, 3000]);
});

it('tells the stages only of what lasts', () => {
  const progress = { label: '正在生成网页', share: 0.5 };
  expect(isWorthTelling(0.9, { ...progress, seconds: 9 })).toBe(false);
  expect(isWorthTelling(1.1, { ...progress, seconds: 0.4 })).toBe(false);
  expect(isWorthTelling(1.1, { ...progress, seconds: 2 })).toBe(true);
  expect(isWorthTelling(1.1, progress)).toBe(true);
  expect(isWorthTelling(5, undefined)).toBe(false);
});
