import { runGit } from '../git/git.ts';
import type { Release } from './releases.ts';

/** One release and the changes that came with it. */
export interface ReleaseStory {
  release: Release;
  /** The newest changes since the release before. */
  changes: { writer: string; reviewer: string | undefined; subject: string }[];
  /** How many more there were. */
  more: number;
}

const SHOWN = 5;
const FORMAT = '%an%x00%(trailers:key=Reviewed-by,valueonly,separator=%x2C)%x00%s';

/** The kept releases, newest first, each with who changed what since the one before. `folder` lies in the repository. */
export async function releaseStories(folder: string, kept: readonly Release[]): Promise<ReleaseStory[]> {
  const sorted = kept.toSorted((a, b) => (a.finished < b.finished ? 1 : -1));
  return Promise.all(
    sorted.map(async (release, index) => {
      const before = sorted[index + 1];
      const changes = await changesBetween(folder, before, release);
      return { release, changes: changes.slice(0, SHOWN), more: Math.max(0, changes.length - SHOWN) };
    }),
  );
}

async function changesBetween(folder: string, before: Release | undefined, { commit }: Release) {
  if (commit === null || commit === before?.commit) return [];
  // What came before the oldest one kept is not known: its last change stands for it.
  const range = before?.commit ? [`${before.commit}..${commit}`] : ['--max-count=1', commit];
  const { stdout } = await runGit(folder, ['log', '--no-merges', `--format=${FORMAT}`, ...range, '--']);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [writer = '', trailer = '', subject = ''] = line.split('\0');
      return { writer, reviewer: trailer.replace(/ <.*$/, '') || undefined, subject };
    });
}
