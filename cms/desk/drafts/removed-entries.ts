import { relative } from 'node:path';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { normaliseText } from '../../../src/text/normalise.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { git } from '../git/git.ts';
import { readObjects } from '../git/git-objects.ts';
import { locate, parsePlace, type Place } from '../disk/paths.ts';
import type { Author, Repository } from '../git/repository.ts';

/** A published entry that was deleted and can be put back. */
export interface RemovedEntry {
  place: Extract<Place, { kind: 'entry' }>;
  title: string;
  by: Author;
  /** An instant. */
  at: string;
  /** The commit that removed it. */
  commit: string;
  text: string;
}

interface RemovedParts {
  repository: Repository;
  contentDir: string;
  mediaDir: string;
  collections: readonly string[];
}

const MOST = 200;

/** The entries that were deleted since then and are still gone, the latest first; each as it was last. */
export async function removedEntries(parts: RemovedParts, since: string): Promise<RemovedEntry[]> {
  const { repository, contentDir } = parts;
  const folder = relative(repository.root, contentDir);
  const found = new Map<string, Omit<RemovedEntry, 'title' | 'text'> & { path: string }>();
  for (const { path, ...deed } of await deletions(repository, folder, since)) {
    const wire = `content/${relative(folder, path)}`;
    const place = entryAt(wire, parts.collections);
    if (!place || found.has(wire) || found.size >= MOST || (await isThere(contentDir, place.file))) continue;
    found.set(wire, { place, path, ...deed });
  }
  const gone = [...found.values()];
  const texts = await readObjects(
    repository.root,
    gone.map(({ commit, path }) => `${commit}^:${path}`),
  );
  return gone.flatMap(({ path: _path, ...entry }, index) => {
    const text = texts[index]?.toString('utf8');
    return text === undefined ? [] : [{ ...entry, text, title: titleOf(entry.place, text) }];
  });
}

/** Files as they were just before a commit, by their wire paths below `public/media`; null for what was not there. */
export async function mediaBefore(
  { repository, mediaDir }: RemovedParts,
  commit: string,
  wires: readonly string[],
): Promise<(Buffer | null)[]> {
  const folder = relative(repository.root, mediaDir);
  return readObjects(
    repository.root,
    wires.map((wire) => `${commit}^:${folder}/${wire.slice('public/media/'.length)}`),
  );
}

/** What a person calls an entry, which may be half done: its title, or its id if it has none. */
export function titleOf(place: Place, text: string): string {
  const split = splitFrontMatter(normaliseText(text));
  const title = 'data' in split ? (split.data as { title?: unknown }).title : undefined;
  return typeof title === 'string' && title ? title : (place.file.split('/').at(-1) ?? place.file);
}

async function deletions(repository: Repository, folder: string, since: string) {
  if ((await repository.head()) === null) return [];
  const format = '--format=%x01%H%x02%an%x02%ae%x02%aI';
  const args = ['log', '--no-renames', '--no-show-signature', '--diff-filter=D', '--name-only', '-z', format];
  // As a filter: with plain --since one commit made under a slow clock hides everything before it.
  const printed = await git(repository.root, [...args, `--since-as-filter=${since}`, 'HEAD', '--', folder]);
  let deed = { commit: '', by: { account: '', name: '' }, at: '' };
  const found: (typeof deed & { path: string })[] = [];
  for (const part of printed.split('\0')) {
    const word = part.replace(/^\n/, '');
    if (word.startsWith('\u0001')) {
      const [commit = '', name = '', email = '', at = ''] = word.slice(1).trim().split('\u0002');
      deed = { commit, by: { account: email.split('@')[0] ?? '', name }, at };
    } else if (word) found.push({ ...deed, path: word });
  }
  return found;
}

function entryAt(wire: string, collections: readonly string[]) {
  try {
    const place = parsePlace(wire, collections);
    return place.kind === 'entry' ? place : undefined;
  } catch {
    return undefined;
  }
}

async function isThere(contentDir: string, file: string): Promise<boolean> {
  return (await readIfThere(await locate(contentDir, file).catch(() => ''))) !== null;
}
