import { join, relative } from 'node:path';
import { titleIn } from '../../../src/reader/title-in.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { locate, parsePlace } from '../disk/paths.ts';
import { runGit } from '../git/git.ts';
import { readObjects } from '../git/git-objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Drafts } from './drafts.ts';

interface Parts {
  contentDir: string;
  collections: readonly string[];
  repository: Repository;
  drafts: Drafts;
}

/** So many entries that are gone are looked for in git; it costs a process each. */
const MOST_GONE = 30;

/**
 * What people call entries, by their paths on the wire: as they are saved, as a draft has them, or as they were before they
 * were deleted. What is no entry, or nowhere any more, has no name.
 */
export async function entryTitles(wires: Iterable<string>, parts: Parts): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const gone: string[] = [];
  const drafts = new Map((await parts.drafts.list()).map((draft) => [draft.entry, draft]));
  const note = (wire: string, text: string | undefined) => {
    const title = text === undefined ? undefined : titleIn(text);
    if (title !== undefined) titles.set(wire, title);
    return title !== undefined;
  };
  for (const wire of new Set(wires)) {
    const file = fileOf(wire, parts.collections);
    if (file === undefined) continue;
    const saved = await readIfThere(await locate(parts.contentDir, file).catch(() => '')).catch(() => null);
    const draft = saved ? undefined : drafts.get(wire);
    const [written] = draft ? await parts.drafts.read([{ draft, wire }]) : [];
    if (!note(wire, (saved ?? written)?.toString('utf8')) && gone.length < MOST_GONE) gone.push(wire);
  }
  const last = await Promise.all(gone.map((wire) => lastObject(wire, parts)));
  const objects = last.filter((object) => object !== undefined);
  const texts = await readObjects(parts.repository.root, objects);
  for (const [at, wire] of gone.entries()) {
    const object = last[at];
    if (object !== undefined) note(wire, texts[objects.indexOf(object)]?.toString('utf8'));
  }
  return titles;
}

function fileOf(wire: string, collections: readonly string[]): string | undefined {
  try {
    const place = parsePlace(wire, collections);
    return place.kind === 'entry' ? place.file : undefined;
  } catch {
    return undefined;
  }
}

/** As git names the text just before it was deleted. */
async function lastObject(wire: string, { repository, contentDir }: Parts): Promise<string | undefined> {
  const { root } = repository;
  const path = relative(root, join(contentDir, wire.slice('content/'.length)));
  const { stdout } = await runGit(root, ['log', '-1', '--diff-filter=D', '--format=%H', '--', path]);
  return stdout.trim() === '' ? undefined : `${stdout.trim()}^:${path}`;
}
