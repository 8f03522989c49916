import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { scan } from '../../../src/privacy/scan.ts';
import type { ListedMedia } from '../../wire/uploads.ts';
import { addressOf, parseMediaFolder, parsePlace } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import type { Action, DeskContext } from './context.ts';
import { newUpload } from './new-upload.ts';

interface Found {
  media: ListedMedia;
  /** Milliseconds since 1970. */
  changed: number;
}

/** All that was uploaded, the newest first: in a media folder and those below it, in drafts, and kept aside. */
export const getMedia: Action<'getMedia'> = async ({ mediaFolder }, context) => {
  const top = parseMediaFolder(mediaFolder);
  const kept = await inLibrary(top, context);
  const known = new Set(kept.map(({ media }) => media.path));
  const waiting = top === '' ? [...(await inDrafts(context)), ...aside(context)] : [];
  const first = waiting.filter(({ media }) => !known.has(media.path) && known.add(media.path));
  return [...first, ...kept].toSorted((a, b) => b.changed - a.changed).map(({ media }) => media);
};

/**
 * Keeps a file aside. It is in no text and no repository yet; who is signed in sees it at once, residents when an entry that
 * uses it is public.
 */
export const persistMedia: Action<'persistMedia'> = async (params, context, account) => {
  const { wire, bytes, confirmation } = await newUpload(params, context, account);
  const sha256 = versionOf(bytes);
  const { name: called } = params.asset;
  // Whoever is signed in reads it in the library.
  const name = called && scan(called).length === 0 ? called : undefined;
  if (context.aside.find(wire)?.sha256 !== sha256) {
    const now = context.clock.now();
    const note = { wire, name, account: account.account, at: now, sha256, size: bytes.length, confirmation };
    await context.aside.keep(note, bytes);
    await context.logbook.write({ by: account, act: 'upload', about: wire, ...(name !== undefined && { note: name }) });
    if (confirmation) {
      await context.logbook.write({ by: account, act: 'confirm', about: wire, note: `SHA-256：${sha256}` });
    }
  }
  return describe(context, wire, sha256, bytes.length, 'aside');
};

async function inLibrary(top: string, context: DeskContext): Promise<Found[]> {
  const found: Found[] = [];
  const list = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(context.mediaDir, folder), { withFileTypes: true }).catch(() => [])) {
      const file = [folder, item.name].filter(Boolean).join('/');
      if (item.isDirectory() && !item.name.startsWith('.')) await list(file);
      else if (item.isFile() && isMedia(`public/media/${file}`)) {
        const { size, mtimeMs } = await lstat(join(context.mediaDir, file));
        const id = createHash('sha256')
          .update(`${file}\0${String(size)}\0${String(mtimeMs)}`)
          .digest('hex');
        found.push({ media: describe(context, `public/media/${file}`, id, size), changed: mtimeMs });
      }
    }
  };
  await list(top);
  return found;
}

async function inDrafts(context: DeskContext): Promise<Found[]> {
  const drafts = await context.drafts.list();
  const held = drafts.flatMap((draft) => draft.files.map((wire) => ({ draft, wire })));
  // Its bytes are read only where nothing else tells how many they are.
  const unknown = held.filter(({ wire }) => !context.aside.about(wire));
  const bytes = await context.drafts.read(unknown);
  const sizes = new Map(unknown.map(({ wire }, index) => [wire, bytes[index]?.length ?? 0]));
  return held.map(({ draft, wire }) => {
    const note = context.aside.about(wire);
    const media = describe(context, wire, note?.sha256 ?? draft.tip, note?.size ?? sizes.get(wire) ?? 0, 'draft');
    return { media, changed: note?.at ?? (Date.parse(draft.steps[0]?.at ?? '') || 0) };
  });
}

const aside = (context: DeskContext): Found[] =>
  context.aside
    .list()
    .map(({ wire, sha256, size, at }) => ({ media: describe(context, wire, sha256, size, 'aside'), changed: at }));

function describe(
  { aside }: DeskContext,
  wire: string,
  id: string,
  size: number,
  state?: ListedMedia['state'],
): ListedMedia {
  const title = aside.about(wire)?.name?.replace(/\.[^.]*$/, '');
  const known = { ...(title !== undefined && { title }), ...(state && { state }) };
  return { id, name: basename(wire), path: wire, size, url: addressOf(wire), ...known };
}

function isMedia(wire: string): boolean {
  try {
    return parsePlace(wire, []).kind === 'media';
  } catch {
    return false;
  }
}
