import { expect, test } from 'vitest';
import { bytesOf, imported } from './board.ts';

const nested = (depth: number) => `${'<div>'.repeat(depth)}关于停水的通知${'</div>'.repeat(depth)}`;

test('a page nested deeper than anybody writes is refused at once and told what to do; a deep one is read', async () => {
  const file = await imported('深.html', bytesOf(nested(6_000)), 'notices');
  expect(file.refused).toContain('层次太多');
  expect((await imported('深.html', bytesOf(nested(4_000)), 'notices')).entries[0]).toMatchObject({
    title: '关于停水的通知',
  });
});
