import type { DraftStatus } from '../../wire/drafts.ts';
import { factsIn, subjectOf, type DraftFacts } from './draft-message.ts';
import { saidIn, type Said } from './draft-notes.ts';
import { git } from '../git/git.ts';
import type { Author } from '../git/repository.ts';

/** One commit of a draft. */
export interface DraftStep {
  by: Author;
  /** An instant. */
  at: string;
  what: string;
  /** Whether it changed the text or the files, not only the status. */
  wrote: boolean;
  /** The status before and after, where it is another one. */
  moved?: { from: DraftStatus; to: DraftStatus } | undefined;
  /** What was said with it. */
  said: Said;
  /** The commit before it, if that is one of the draft. */
  before: string | undefined;
}

interface Commit {
  parent: string | undefined;
  tree: string;
  by: Author;
  at: string;
  message: string;
}

export interface DraftTip {
  ref: string;
  tip: string;
  facts: DraftFacts;
}

/** The branches below `prefix` that the desk made, in one process however many there are. */
export async function draftTips(root: string, prefix: string): Promise<DraftTip[]> {
  const format = '--format=%(refname)%00%(objectname)%00%(contents)%00';
  const fields = (await git(root, ['for-each-ref', format, prefix])).split('\0');
  const tips: DraftTip[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [ref = '', tip = '', message = ''] = fields.slice(at, at + 3);
    const facts = factsIn(message);
    if (facts) tips.push({ ref: ref.trim(), tip, facts });
  }
  return tips;
}

/** The steps of each draft from the newest to the first, all drafts in one process. */
export async function draftSteps(root: string, tips: readonly DraftTip[]): Promise<Map<string, DraftStep[]>> {
  const wanted = tips.flatMap(({ tip, facts }) => [tip, ...(facts.fork === null ? [] : [`^${facts.fork}`])]);
  const commits = wanted.length > 0 ? await commitsOf(root, wanted) : new Map<string, Commit>();
  return new Map(tips.map(({ tip, facts }) => [tip, [...walk(tip, facts.fork, commits)]]));
}

async function commitsOf(root: string, revisions: readonly string[]): Promise<Map<string, Commit>> {
  const format = '--format=%H%x00%P%x00%T%x00%an%x00%ae%x00%aI%x00%B%x00';
  const args = ['-c', 'i18n.logOutputEncoding=UTF-8', 'rev-list', '--first-parent', '--no-commit-header', format];
  const fields = (await git(root, [...args, '--stdin'], {}, `${revisions.join('\n')}\n`)).split('\0');
  const commits = new Map<string, Commit>();
  for (let at = 0; at + 6 < fields.length; at += 7) {
    const [id = '', parents = '', tree = '', name = '', email = '', date = '', message = ''] = fields.slice(at, at + 7);
    const by = { account: email.split('@')[0] ?? '', name };
    commits.set(id.trim(), { parent: parents.split(' ')[0], tree, by, at: date, message });
  }
  return commits;
}

function* walk(tip: string, fork: string | null, commits: ReadonlyMap<string, Commit>): Generator<DraftStep> {
  for (let id: string | undefined = tip; id !== undefined && id !== fork;) {
    const commit: Commit | undefined = commits.get(id);
    if (!commit) return;
    const before = commit.parent === fork ? undefined : commits.get(commit.parent ?? '');
    const [from, to] = [before && factsIn(before.message)?.status, factsIn(commit.message)?.status];
    yield {
      by: commit.by,
      at: commit.at,
      what: subjectOf(commit.message),
      wrote: before?.tree !== commit.tree,
      moved: from && to && from !== to ? { from, to } : undefined,
      said: saidIn(commit.message),
      before: before && commit.parent,
    };
    id = commit.parent;
  }
}
