import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { versionOf } from '../drafts/changes.ts';
import { confirmationLine } from '../drafts/draft-message.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parseMediaFolder, parsePlace } from '../disk/paths.ts';
import { HttpError } from '../http-error.ts';
import { placeOnDisk, type Action } from './context.ts';
import { addExceptions } from './exceptions-change.ts';
import { exceptionsFor, logConfirmations, newUploads } from './new-uploads.ts';
import { cleanMessage, commitMessage, confirmedFiles, readParams, uploadedFile, wirePath } from './wire.ts';

const folderParams = z.object({ mediaFolder: wirePath.default('public/media') });
const fileParams = z.object({ path: wirePath });
const uploadParams = z.object({
  asset: uploadedFile,
  options: commitMessage.default({}),
  confirmed: confirmedFiles,
});

/** A file of the media library, without its bytes: the browser fetches only the pictures it shows. */
interface WireMedia {
  id: string;
  name: string;
  path: string;
  size: number;
  url: string;
}

/** All files in a media folder and the folders below it, the newest first. */
export const getMedia: Action = async (params, context) => {
  const top = parseMediaFolder(readParams(folderParams, params).mediaFolder);
  const found: { media: WireMedia; changed: number }[] = [];
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

/** One file with its bytes. */
export const getMediaFile: Action = async (params, context) => {
  const { path: wire } = readParams(fileParams, params);
  const { place, path } = await placeOnDisk(wire, context);
  const bytes = place.kind === 'media' ? await readIfThere(path) : null;
  if (!bytes) throw new HttpError(404, `没有这个文件：${basename(wire)}`);
  return { ...describe(wire, versionOf(bytes), bytes.length), content: bytes.toString('base64'), encoding: 'base64' };
};

/**
 * Adds a file to the media library as a commit. It asks for no publication: `/media/` is served live, and a page
 * shows the file only when an entry that names it is saved.
 */
export const persistMedia: Action = async (params, context, account) => {
  const { asset, options, confirmed } = readParams(uploadParams, params);
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

function describe(wire: string, id: string, size: number): WireMedia {
  return { id, name: basename(wire), path: wire, size, url: wire.slice('public'.length) };
}

function isMedia(wire: string): boolean {
  try {
    return parsePlace(wire, []).kind === 'media';
  } catch {
    return false;
  }
}
