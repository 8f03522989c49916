import { writeSync } from 'node:fs';
import { systemClock } from '../../../cms/desk/clock.ts';
import { openLogbook } from '../../../cms/desk/record/logbook.ts';

// Writes without end and prints a dot for each line that is promised to be on disk: `node busy-logbook.ts <desk>`.
const logbook = await openLogbook(process.argv[2] ?? '', systemClock);
for (;;) {
  await logbook.write({ by: { account: 'li', name: '李主任' }, act: 'publish', about: 'x'.repeat(5000) });
  writeSync(1, '.');
}
