import type { UsualSpeaker } from '../../wire/finding.ts';
import { withoutDesk } from '../backends/host-board.ts';
import { call } from './desk-request.ts';

type Values = Readonly<Record<string, unknown>>;

const values = new Map<string, Promise<Values>>();
const speakers = new Map<string, Promise<readonly UsualSpeaker[]>>();

/** What entries of a community usually say in a column; '' is the whole street. Asked once for each entry that is opened. */
export const usualOf = (collection: string, community: string): Promise<Values> =>
  once(values, `${collection} ${community}`, () =>
    call('usualValues', { collection, community }).then((found) => found.values),
  );

/** In whose name each community speaks in a column; at a git host nobody knows. */
export const speakersIn = (collection: string): Promise<readonly UsualSpeaker[]> =>
  withoutDesk() ? Promise.resolve([]) : once(speakers, collection, () => call('usualSpeakers', { collection }));

/** Another entry is opened: what was published meanwhile counts. */
export function forgetUsual(): void {
  values.clear();
  speakers.clear();
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}
