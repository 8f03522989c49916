import { relative } from 'node:path';
import { titleIn } from '../../../src/reader/title-in.ts';
import { runGit } from '../git/git.ts';
import { readObjects } from '../git/git-objects.ts';
import type { Release } from './releases.ts';

/** What one commit did to one entry. */
export interface Deed {
  writer: string;
  reviewer: string | undefined;
  what: 'added' | 'changed' | 'removed';
  title: string;
}

/** One release and the changes that came with it. */
export interface ReleaseStory {
  release: Release;
  /** The newest changes since the release before; of a commit without an entry, only its message is known. */
  changes: (Deed | { writer: string; subject: string })[];
  /** How many more there were. */
  more: number;
}

const SHOWN = 8;
const FORMAT = '%x01%H%x02%an%x02%(trailers:key=Reviewed-by,valueonly,separator=%x2C)%x02%s';
const KINDS = { A: 'added', D: 'removed' } as const;

/** The kept releases, newest first, each with who changed what since the one before. `folder`, the content, lies in the repository at `root`. */
export async function releaseStories(root: string, folder: string, kept: readonly Release[]): Promise<ReleaseStory[]> {
  const sorted = kept.toSorted((a, b) => (a.finished < b.finished ? 1 : -1));
  return Promise.all(
    sorted.map(async (release, index) => {
      const changes = await changesBetween(root, relative(root, folder), sorted[index + 1], release);
      return {
        release,
        changes: await named(root, changes.slice(0, SHOWN)),
        more: Math.max(0, changes.length - SHOWN),
      };
    }),
  );
}

interface Change {
  writer: string;
  reviewer: string | undefined;
  subject: string;
  file?: { what: Deed['what']; path: string; object: string };
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
  const [commit = '', writer = '', trailer = '', subject = ''] = head.trim().split('\u0002');
  const known = { writer, reviewer: trailer.replace(/ <.*$/, '') || undefined, subject: subject.trim() };
  const words = rest.map((word) => word.trim()).filter(Boolean);
  const files = words.flatMap((kind, at) => {
    const path = words[at + 1] ?? '';
    if (!/^[ADMT]$/.test(kind) || !path.startsWith(`${folder}/`) || !path.endsWith('.md')) return [];
    const what: Deed['what'] = KINDS[kind as keyof typeof KINDS] ?? 'changed';
    return [{ ...known, file: { what, path, object: `${commit}${what === 'removed' ? '^' : ''}:${path}` } }];
  });
  return files.length > 0 ? files : [known];
}

async function named(root: string, changes: readonly Change[]): Promise<ReleaseStory['changes']> {
  const files = changes.flatMap(({ file }) => file ?? []);
  const texts = await readObjects(
    root,
    files.map(({ object }) => object),
  );
  const titles = new Map(
    files.map(({ object, path }, at) => [object, titleIn(texts[at]?.toString('utf8') ?? '') ?? nameOf(path)]),
  );
  return changes.map(({ writer, reviewer, subject, file }) =>
    file ? { writer, reviewer, what: file.what, title: titles.get(file.object) ?? '' } : { writer, subject },
  );
}

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.md$/, '');
