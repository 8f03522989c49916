import { expect, inject, test } from 'vitest';
import { askThem } from '../full/r1.ts';
import { openSearchedSite } from '../full/support/searched-site.ts';

/** All of them are asked by `npm run test:full -- R1`, and in Node by test/search/questions.test.ts. */
const SHARE = 0.05;

test('a share of the questions is answered in a browser as well as it must be, and with few bytes', async () => {
  const site = await openSearchedSite({ dist: inject('dist'), remove: () => undefined });
  try {
    const { pass, figures } = await askThem(site, SHARE);
    expect(pass, figures).toBe(true);
    console.log(figures);
  } finally {
    await site.close();
  }
}, 240_000);
