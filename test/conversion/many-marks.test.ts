import { expect, it } from 'vitest';
import type { Inline } from '../../src/conversion/document.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';

/** How often each piece of `字普字普…`, every other one bold, is looked at; and what comes out. */
function written(count: number) {
  let looks = 0;
  const children = Array.from({ length: count * 2 }, (_, at): Inline => {
    const words = at % 2 === 0 ? '字' : '普';
    return {
      kind: 'text',
      bold: at % 2 === 0 ? true : undefined,
      get text() {
        looks++;
        return words;
      },
    };
  });
  const markdown = markdownOf([{ kind: 'paragraph', children }]);
  return { markdown, each: looks / children.length };
}

it('however often bold begins and ends, a piece is looked at a bounded number of times, and no word is lost', () => {
  const [some, many] = [written(400), written(3_000)];
  expect(some.each).toBeLessThan(800);
  expect(many.each).toBeLessThanOrEqual(some.each);
  for (const { markdown } of [some, many]) expect(markdown.replaceAll('*', '')).toMatch(/^(?:字普)+$/);
  expect(many.markdown.replaceAll('*', '')).toHaveLength(6_000);
});
