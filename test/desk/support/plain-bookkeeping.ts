import { systemClock } from '../../../cms/desk/clock.ts';
import { createBookkeeping } from '../../../cms/desk/disk/bookkeeping.ts';

/** For parts of the desk that are tried without the desk. */
export const bookkeeping = createBookkeeping(console.error, (task, pause) => systemClock.later(task, pause));
