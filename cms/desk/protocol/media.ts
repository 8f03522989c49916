import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Answer } from '../../wire/actions.ts';
import { addressOf, parseMediaFolder, parsePlace } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import { confirmationLine } from '../drafts/draft-message.ts';
import { cleanMessage } from './commit-message.ts';
import type { Action } from './context.ts';
import { addExceptions, exceptionsFor } from './exceptions-change.ts';
import { logConfirmations, newUploads } from './new-uploads.ts';

type ListedMedia = Answer<'persistMedia'>;

/** All files in a media folder and the folders below it, the newest first. */
export const getMedia: Action<'getMedia'> = async ({ mediaFolder }, context) => {
  const top = parseMediaFolder(mediaFolder);
  const found: { media: ListedMedia; changed: number }[] = [];
  const list = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(context.mediaDir, folder), { withFileTypes: true }).catch(() => [])) {
      const file = [folder, item.name].filter(Boolean).join('/');
      if (item.isDirectory() && !item.name.startsWith('.')) await list(file);
      else if (item.isFile() && isMedia(`public/media/${file}`)) {
        const { size, mtimeMs } = await lstat(join(context.mediaDir, file));
        const id = createHash('sha256')
          .update(`${file}\0${String(size)}\0${String(mtimeMs)}`)
          .digest('hex');
        found.push({ media: describe(`public/media/${file}`, id, size), changed: mtimeMs });
      }
    }
  };
  await list(top);
  return found.toSorted((a, b) => b.changed - a.changed).map(({ media }) => media);
};

/**
 * Adds a file to the media library as a commit. It asks for no publication: who is signed in sees the file at once,
 * residents when an entry that uses it is public.
 */
export const persistMedia: Action<'persistMedia'> = async (params, context, account) => {
  const { asset, options, confirmed } = params;
  const uploads = await newUploads([asset], confirmed, context, account);
  const confirmations = uploads.flatMap(({ confirmation }) => confirmation ?? []);
  const subject = cleanMessage(options.commitMessage, `上传：${asset.path}`);
  const message = [subject, ...(confirmations.length > 0 ? ['', ...confirmations.map(confirmationLine)] : [])].join(
    '\n',
  );
  const commit = await context.changes.inTurn(async (apply) => {
    const { change } = await addExceptions(context.contentDir, exceptionsFor(confirmations));
    return apply({ files: [...uploads, ...(change ? [change] : [])], author: account, message });
  });
  if (commit !== null) {
    await context.logbook.write({ by: account, act: 'upload', about: asset.path });
    await logConfirmations(uploads, context, account);
  }
  const bytes = uploads[0]?.bytes ?? Buffer.alloc(0);
  return describe(asset.path, versionOf(bytes), bytes.length);
};

function describe(wire: string, id: string, size: number): ListedMedia {
  return { id, name: basename(wire), path: wire, size, url: addressOf(wire) };
}

function isMedia(wire: string): boolean {
  try {
    return parsePlace(wire, []).kind === 'media';
  } catch {
    return false;
  }
}
