import { expect, test } from 'vitest';
import { property } from '../../full/r14.ts';

test('of hostile files none is kept, of photos no position, of good files every one', async () => {
  expect(await property.prove(0.15)).toMatchObject({ pass: true });
});
