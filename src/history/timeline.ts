import { placeOf } from '../reader/read-entry.ts';
import type { Commit } from './commits.ts';

/** What became of the file of one entry in the branch that is published. */
export interface Timeline {
  /** The paths under which it lies now, as far as they are known; more than one only by mistake. */
  paths: ReadonlyMap<string, string>;
  /** Oldest first; a commit that left the text as it was, as one that moves the file, is none of them. */
  steps: readonly Step[];
  /** The entry whose file was renamed to the first one of this: residents saw the text there before. */
  formerly?: string | undefined;
}

export interface Step {
  /** Seconds since 1970; never before the commit that stands before. */
  time: number;
  /** The git blob of the text; null: there is none any more. */
  blob: string | null;
  role: string;
  /** The oldest commit at hand of a repository that does not hold all: nobody knows when its texts came. */
  oldest?: boolean | undefined;
  redacted?: boolean | undefined;
  /** Something was taken out of earlier texts; the text may be the same as before. */
  purge?: boolean | undefined;
}

const NEW: Timeline = { paths: new Map(), steps: [] };

/** The timelines after one more commit, of the entries that it changes; the others are left out. */
export function afterCommit(
  commit: Commit,
  prefix: string,
  timelineOf: (entry: string) => Timeline | undefined,
  oldest: boolean,
): Map<string, Timeline> {
  const changed = new Map<string, Changed>();
  const changing = (entry: string) => {
    const before = timelineOf(entry) ?? NEW;
    const made = changed.get(entry) ?? { before, paths: new Map(before.paths) };
    changed.set(entry, made);
    return made;
  };
  for (const { path, blob } of commit.files) {
    const entry = path.startsWith(prefix) ? entryAt(path.slice(prefix.length)) : undefined;
    if (entry === undefined) continue;
    if (blob === null) changing(entry).paths.delete(path);
    else changing(entry).paths.set(path, blob);
  }
  if (commit.purged !== undefined) changing(commit.purged);
  const made = [...changed].map(([entry, { before, paths }]) => {
    const steps = withStep(before.steps, entry, paths, commit, oldest);
    const formerly = before === NEW ? formerOf(entry, [...paths.values()], changed) : before.formerly;
    return [entry, { paths, steps, ...(formerly !== undefined && { formerly }) }] as const;
  });
  return new Map(made.filter(([entry, { steps }]) => steps.length > 0 || timelineOf(entry)));
}

interface Changed {
  before: Timeline;
  paths: Map<string, string>;
}

/** The entry of the same collection that a commit leaves without a file, and whose text it gives to a new one. */
function formerOf(entry: string, blobs: readonly string[], changed: ReadonlyMap<string, Changed>): string | undefined {
  const collection = entry.slice(0, entry.indexOf('/') + 1);
  const isFormer = ([other, { before, paths }]: [string, Changed]) =>
    other.startsWith(collection) && paths.size === 0 && blobs.some((blob) => before.steps.at(-1)?.blob === blob);
  return [...changed].find(isFormer)?.[0];
}

function withStep(
  steps: readonly Step[],
  entry: string,
  paths: ReadonlyMap<string, string>,
  { time, role, purged, redacted }: Commit,
  oldest: boolean,
): readonly Step[] {
  const last = steps.at(-1);
  const [path] = [...paths.keys()].sort();
  const blob = path === undefined ? null : paths.get(path)!;
  const purge = purged === entry;
  if (blob === (last?.blob ?? null) && !purge) return steps;
  return [
    ...steps,
    {
      ...{ time, blob, role },
      ...(oldest && { oldest }),
      ...(redacted === entry && { redacted: true }),
      ...(purge && { purge }),
    },
  ];
}

/** `<collection>/<id>` of a path in the content folder; undefined for what is no entry. */
function entryAt(file: string): string | undefined {
  const place = placeOf(file);
  return 'problem' in place ? undefined : `${place.collection}/${place.id}`;
}
