import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from '../../../cms/desk/git/git.ts';
import type { Answer } from '../../desk/support/http.ts';
import type { Place } from '../../desk/support/place.ts';

/** Where the texts of one alert are. */
export interface Fate {
  /** What residents read. */
  main: string | null;
  draft: string | null;
  /** The text given up last. */
  discarded: string | null;
}

export const NOWHERE: Fate = { main: null, draft: null, discarded: null };

/** Follows one alert through saves that may be cut off: which fates are possible by what was asked and what was answered. */
export interface Followed {
  id: string;
  /** Sends a request that would turn the fate into `wanted`; false if no answer came. */
  ask(wanted: Fate, sent: () => Promise<Answer>): Promise<boolean>;
  now(): Fate;
  possible(): readonly Fate[];
  acknowledged(): number;
}

export function follow(id: string, start: Fate = NOWHERE): Followed {
  let possible: Fate[] = [start];
  let acknowledged = 0;
  return {
    id,
    async ask(wanted, sent) {
      possible = [...possible, wanted];
      const answer = await sent().catch(() => undefined);
      if (!answer) return false;
      if (answer.status !== 200) throw new Error(`${id}: ${String(answer.status)} ${answer.text}`);
      possible = [wanted];
      acknowledged += 1;
      return true;
    },
    now: () => possible[0] ?? start,
    possible: () => possible,
    acknowledged: () => acknowledged,
  };
}

/** What is really there, in the work tree and in git. */
export async function fateOf({ root, contentDir }: Place, id: string): Promise<Fate> {
  const file = `content/alerts/${id}.md`;
  const show = async (ref: string) => {
    const shown = await runGit(root, ['show', `${ref}:${file}`]);
    return shown.code === 0 ? shown.stdout : null;
  };
  const kept = await runGit(root, ['for-each-ref', '--format=%(refname)', `refs/desk/discarded/alerts/${id}`]);
  const discarded = kept.stdout.trim().split('\n').at(-1);
  return {
    main: await readFile(join(contentDir, 'alerts', `${id}.md`), 'utf8').catch(() => null),
    draft: await show(`refs/heads/cms/alerts/${id}`),
    discarded: discarded ? await show(discarded) : null,
  };
}

export function sameFate(a: Fate, b: Fate): boolean {
  return a.main === b.main && a.draft === b.draft && a.discarded === b.discarded;
}
