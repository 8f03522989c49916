import { globSync, readFileSync } from 'node:fs';

import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('no control of ours is grey without saying why: disabledBecause takes the place of disabled', () => {
  const silent = globSync('cms/app/**/*.tsx', { cwd: root }).filter((file) =>
    /(?<![-\w.])disabled(?:=|: )/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(silent).toEqual([]);
});
