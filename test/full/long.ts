import { spawnSync } from 'node:child_process';
import type { Property } from './property.ts';

/** All of it whatever the share: tests that measure, or build the whole project anew, and need the machine for themselves. */
export const property: Property = {
  id: 'LONG',
  title:
    'work grows with its input and no faster, a new collection touches its own room alone, the benches print what they measure',
  prove() {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'long', '--reporter=default'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    const counts = /^ *Tests +(.+)$/m.exec(stdout)?.[1];
    return Promise.resolve({ pass: status === 0, figures: status === 0 && counts ? counts : stdout + stderr });
  },
};
