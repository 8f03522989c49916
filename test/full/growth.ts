import { spawnSync } from 'node:child_process';
import type { Property } from './property.ts';

/** All of it whatever the share: each measures only as long as it must. */
export const property: Property = {
  id: 'GROWTH',
  title: 'twice the input takes twice the work, not four times, whatever a clerk or an attacker writes',
  prove() {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'growth', '--reporter=default'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    const counts = /^ *Tests +(.+)$/m.exec(stdout)?.[1];
    return Promise.resolve({ pass: status === 0, figures: status === 0 && counts ? counts : stdout + stderr });
  },
};
