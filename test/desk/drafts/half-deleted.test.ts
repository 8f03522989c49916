import { expect, test } from 'vitest';
import { join } from 'node:path';
import { openRepository } from '../../../cms/desk/git/repository.ts';
import { makePlace } from '../support/desk-under-test.ts';

test('a removal that a killed git had staged, but not committed, is committed', async () => {
  const place = await makePlace();
  const repository = await openRepository(place.contentDir, place.mediaDir);
  place.git('rm', '--quiet', 'content/alerts/water.md');
  expect(place.git('status', '--short')).toBe('D  content/alerts/water.md');

  const author = { account: 'wang', name: '王芳' };
  const commit = await repository.commit([join(place.contentDir, 'alerts', 'water.md')], author, '删除提醒');
  expect(commit).toBe(place.git('rev-parse', 'HEAD'));
  expect(place.git('status', '--short')).toBe('');
  expect(place.git('show', '--name-status', '--format=%an %s', 'HEAD')).toBe(
    '王芳 删除提醒\n\nD\tcontent/alerts/water.md',
  );
});
