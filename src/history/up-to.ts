import { commitsOf, type Commit } from './commits.ts';
import type { HistoryMemory } from './history-memory.ts';
import type { Branch } from './repository.ts';
import type { TextFacts } from './text-facts.ts';
import { afterCommit, type Timeline } from './timeline.ts';

/**
 * What was read, brought up to the commit that the branch has now. Where that one does not follow the commit that was read
 * last, as after a purge, all of it is read again. Undefined where git refuses.
 */
export async function upTo(
  branch: Branch,
  folder: string,
  memory: HistoryMemory | undefined,
): Promise<HistoryMemory | undefined> {
  const { head, shallow } = branch;
  if (memory?.shallow === shallow) {
    if (memory.head === head) return memory;
    const read = await commitsOf(folder, head, memory.head);
    if (read?.[0]?.parent === memory.head) {
      const commits = inOrder(read, memory.latest);
      const timelines = withCommits(commits, branch, memory.timelines, false);
      return { ...memory, head, latest: commits.at(-1)!.time, timelines };
    }
  }
  const read = await commitsOf(folder, head, undefined);
  if (!read) return undefined;
  const commits = inOrder(read, -Infinity);
  const timelines = withCommits(commits, branch, new Map(), shallow);
  // Nothing stays known of texts that are no part of it any more.
  const facts = new Map<string, TextFacts>();
  for (const blob of [...timelines.values()].flatMap(({ steps }) => steps.flatMap((step) => step.blob ?? []))) {
    const known = memory?.facts.get(blob);
    if (known) facts.set(blob, known);
  }
  return { head, shallow, oldest: commits[0]?.time ?? 0, latest: commits.at(-1)?.time ?? 0, timelines, facts };
}

/** A clock may be behind that of the commit before: nothing is put between what was public already. */
function inOrder(commits: readonly Commit[], after: number): Commit[] {
  let latest = after;
  return commits.map((commit) => {
    latest = commit.time < latest ? latest + 1 : commit.time;
    return { ...commit, time: latest };
  });
}

function withCommits(
  commits: readonly Commit[],
  { prefix }: Branch,
  before: ReadonlyMap<string, Timeline>,
  shallow: boolean,
): Map<string, Timeline> {
  const timelines = new Map(before);
  for (const [index, commit] of commits.entries()) {
    const changed = afterCommit(commit, prefix, (entry) => timelines.get(entry), shallow && index === 0);
    for (const [entry, timeline] of changed) timelines.set(entry, timeline);
  }
  return timelines;
}
