import { expect, test } from 'vitest';
import { property } from '../full/r15.ts';

test(property.title, async () => {
  expect(await property.prove(0.1)).toMatchObject({ pass: true });
});
