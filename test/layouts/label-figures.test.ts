import { expect, test } from 'vitest';
import { labelFigures } from '../../src/layouts/elder/label-figures.ts';

test('in 长者版 each figure of a table that scrolls has the name of its column', () => {
  const table = (cell: string) =>
    '<div class="wide" role="region"><table><thead><tr><th scope="col">谁</th><th scope="col" class="amt">清淡（元）</th></tr></thead>' +
    `<tbody><tr><th scope="row">60—69 周岁</th>${cell}7</td></tr></tbody></table></div>`;
  expect(labelFigures(table('<td class="amt">'))).toBe(table('<td data-label="清淡（元）" class="amt">'));
  expect(labelFigures('<div class="fit"><table><tbody><tr><td>7</td></tr></tbody></table></div>')).not.toContain(
    'data-label',
  );
});
