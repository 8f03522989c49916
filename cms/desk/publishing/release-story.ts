import { relative } from 'node:path';
import { dataIn } from '../../../src/reader/front-matter.ts';
import { titleIn } from '../../../src/reader/title-in.ts';
import type { Deed } from '../../../src/record/deed.ts';
import { deedOf } from '../../../src/record/deed-of.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import { runGit } from '../git/git.ts';
import { readObjects } from '../git/git-objects.ts';
import type { Release } from './releases.ts';

/** What one commit did to one entry. */
export interface EntryDeed {
  writer: string;
  reviewer: string | undefined;
  deed: Deed;
  /** An instant. */
  at: string;
  title: string;
}

/** One release and the changes that came with it. */
export interface ReleaseStory {
  release: Release;
  /** The newest changes since the release before; of a commit without an entry, only its message is known. */
  changes: (EntryDeed | { writer: string; subject: string })[];
  /** How many more there were. */
  more: number;
}

const SHOWN = 8;
const FORMAT = '%x01%H%x02%ct%x02%an%x02%(trailers:key=Reviewed-by,valueonly,separator=%x2C)%x02%s';
/** How the message begins of a commit that brings back what was deleted. */
const RESTORED = '恢复：';

/** The kept releases, newest first, each with who changed what since the one before. `folder`, the content, lies in the repository at `root`. */
export async function releaseStories(root: string, folder: string, kept: readonly Release[]): Promise<ReleaseStory[]> {
  const sorted = kept.toSorted((a, b) => (a.finished < b.finished ? 1 : -1));
  return Promise.all(
    sorted.map(async (release, index) => {
      const changes = await changesBetween(root, relative(root, folder), sorted[index + 1], release);
      return {
        release,
        changes: await named(root, relative(root, folder), changes.slice(0, SHOWN)),
        more: Math.max(0, changes.length - SHOWN),
      };
    }),
  );
}

interface Change {
  writer: string;
  reviewer: string | undefined;
  subject: string;
  at: string;
  file?: { path: string; before: string; after: string };
}

async function changesBetween(root: string, folder: string, before: Release | undefined, { commit }: Release) {
  if (commit === null || commit === before?.commit) return [];
  // What came before the oldest one kept is not known: its last change stands for it.
  const range = before?.commit ? [`${before.commit}..${commit}`] : ['--max-count=1', commit];
  const args = ['log', '--no-merges', '--no-renames', '--name-status', '-z', `--format=${FORMAT}`, ...range, '--'];
  const { stdout } = await runGit(root, args);
  return stdout
    .split('\u0001')
    .slice(1)
    .flatMap((part) => changesOf(part, folder));
}

/** Each entry of a commit; uploads and settings come with one or are told by the message. */
function changesOf(part: string, folder: string): Change[] {
  const [head = '', ...rest] = part.split('\0');
  const [commit = '', seconds = '', writer = '', trailer = '', subject = ''] = head.trim().split('\u0002');
  const at = beijingInstant(Number(seconds) * 1000);
  const known = { writer, reviewer: trailer.replace(/ <.*$/, '') || undefined, subject: subject.trim(), at };
  const words = rest.map((word) => word.trim()).filter(Boolean);
  const files = words.flatMap((kind, at) => {
    const path = words[at + 1] ?? '';
    if (!/^[ADMT]$/.test(kind) || !path.startsWith(`${folder}/`) || !path.endsWith('.md')) return [];
    return [{ ...known, file: { path, before: `${commit}^:${path}`, after: `${commit}:${path}` } }];
  });
  return files.length > 0 ? files : [known];
}

async function named(root: string, folder: string, changes: readonly Change[]): Promise<ReleaseStory['changes']> {
  const files = changes.flatMap(({ file }) => file ?? []);
  const names = files.flatMap(({ before, after }) => [before, after]);
  const texts = await readObjects(root, names);
  const known = new Map(names.map((name, at) => [name, texts[at]?.toString('utf8')]));
  return changes.map(({ writer, reviewer, subject, at, file }) => {
    if (!file) return { writer, subject };
    const [before, after] = [known.get(file.before), known.get(file.after)];
    const [collection = ''] = file.path.slice(folder.length + 1).split('/');
    const isBack = before === undefined && subject.startsWith(RESTORED);
    const deed: Deed = isBack ? { kind: 'restore' } : deedOf(collection, said(before), said(after), at);
    return { writer, reviewer, deed, at, title: titleIn(after ?? before ?? '') ?? nameOf(file.path) };
  });
}

const said = (text: string | undefined) => (text === undefined ? undefined : dataIn(text));
const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.md$/, '');
