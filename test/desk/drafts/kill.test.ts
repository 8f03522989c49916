import { expect, test } from 'vitest';
import { property } from '../../full/r5.ts';

test(
  'kills during saves of every kind tear nothing and lose nothing that was acknowledged',
  { timeout: 240_000 },
  async () => {
    const { pass, figures } = await property.prove(0.012);
    expect(pass, figures).toBe(true);
  },
);
