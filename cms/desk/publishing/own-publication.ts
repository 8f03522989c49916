import type { Publication } from '../../wire/publication.ts';

/** Whether what a commit holds is also in another; undefined if one of them is not known (any more). */
type Holds = (commit: string, other: string) => Promise<boolean | undefined>;

interface Standing {
  publication: Publication;
  /** The commit that is being made into a site. */
  building: string | undefined;
  holds: Holds;
}

/**
 * How the site stands to one commit, that of somebody's save: live as soon as residents see it, whatever is built
 * meanwhile for others, and not before.
 */
export async function ownPublication(commit: string, { publication, building, holds }: Standing): Promise<Publication> {
  const { state, commit: live, problems: _problems, message: _message, progress: _progress, ...rest } = publication;
  const isLive = live === undefined ? false : await holds(commit, live);
  if (isLive === undefined) return publication;
  if (isLive) return { ...rest, state: 'live', commit: live! };
  if (state === 'live') return { ...publication, state: 'idle' };
  const isNext = state === 'building' && building !== undefined && (await holds(commit, building)) === false;
  return isNext ? { ...publication, progress: { label: '正在等前一次更新做完', share: 0 } } : publication;
}

const REMEMBERED = 200;

/** What was found out about two commits stays so; a browser asks again and again. */
export function remembering(ask: Holds): Holds {
  const known = new Map<string, Promise<boolean | undefined>>();
  return (commit, other) => {
    const key = `${commit} ${other}`;
    const found = known.get(key) ?? ask(commit, other).catch(() => undefined);
    known.delete(key);
    known.set(key, found);
    for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
    return found;
  };
}
