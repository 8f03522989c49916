import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walk } from './walk.ts';

const SOURCE = fileURLToPath(new URL('../..', import.meta.url));
const LOCK = join(SOURCE, '../package-lock.json');

/** A digest of the code in some rooms of `src` and of everything it stands on: what another code found is no answer. */
export function codeVersion(rooms: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  if (existsSync(LOCK)) hash.update(readFileSync(LOCK));
  for (const room of rooms) {
    for (const file of walk(join(SOURCE, room), { counts: (name) => name.endsWith('.ts') })) {
      hash.update(`\n${room}/${file}\n`).update(readFileSync(join(SOURCE, room, file)));
    }
  }
  return hash.digest('hex');
}
