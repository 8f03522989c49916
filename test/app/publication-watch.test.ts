import { expect, it } from 'vitest';
import { listOf, pageOf } from '../../cms/app/state/publication-watch.ts';

it('knows where residents read a file', () => {
  expect(pageOf('content/disclosures/2026/20261121-k7m2p.md')).toBe('/disclosures/20261121-k7m2p/');
  expect(pageOf('content/places/dongli-hall.md')).toBe('/places/dongli-hall/');
  expect(pageOf('content/settings.yml')).toBe('/');
  expect(listOf('content/disclosures/2026/20261121-k7m2p.md')).toBe('/disclosures/');
});
