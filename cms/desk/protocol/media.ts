import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { readAllowance } from '../../../src/reader/allowance.ts';
import { problemsInAttachment } from '../../../src/reader/personal-data-in-files.ts';
import { versionOf, type FileChange } from '../drafts/changes.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parseMediaFolder, parsePlace } from '../disk/paths.ts';
import { HttpError } from '../http-error.ts';
import { checkEnding, checkUpload, decodeUpload } from '../drafts/uploads.ts';
import { placeOnDisk, type Action, type DeskContext } from './context.ts';
import { cleanMessage, commitMessage, readParams, uploadedFile, wirePath } from './wire.ts';

const folderParams = z.object({ mediaFolder: wirePath.default('public/media') });
const fileParams = z.object({ path: wirePath });
const uploadParams = z.object({ asset: uploadedFile, options: commitMessage.default({}) });

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
  const { asset, options } = readParams(uploadParams, params);
  const file = await newUpload(asset, context);
  const message = cleanMessage(options.commitMessage, `上传：${asset.path}`);
  const commit = await context.changes.apply({ files: [file], author: account, message });
  if (commit !== null) await context.logbook.write({ by: account, act: 'upload', about: asset.path });
  return describe(asset.path, versionOf(file.bytes), file.bytes.length);
};

/**
 * A checked upload, ready to be written; its bytes are those to keep, which for a picture are not those that came. It never
 * takes the place of another file: pages may show that one.
 */
export async function newUpload(
  asset: z.infer<typeof uploadedFile>,
  context: DeskContext,
): Promise<FileChange & { bytes: Buffer }> {
  parseMediaFolder(dirname(asset.path));
  checkEnding(asset.path);
  const { place, path } = await placeOnDisk(asset.path, context);
  if (place.kind !== 'media') throw new HttpError(403, `文件只能上传到图片文件夹：${basename(asset.path)}`);
  const name = basename(place.file);
  const bytes = await checkUpload(decodeUpload(asset.content, name), name, place.extension);
  await mustNotTellOfPersons(bytes, place.file, context);
  return {
    path,
    bytes,
    guard: (current) => {
      if (current && !current.equals(bytes)) {
        throw new HttpError(409, `已经有一个叫 ${name} 的文件，没有覆盖它。请换个文件名再上传。`);
      }
    },
  };
}

/** Before anything is written: what a draft holds is in the repository already, and stays in its history. */
async function mustNotTellOfPersons(bytes: Buffer, file: string, context: DeskContext): Promise<void> {
  const found = await problemsInAttachment(bytes, `/media/${file}`, await readAllowance(context.contentDir));
  const problems = found.filter(({ severity }) => severity === 'error');
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `（一共 ${String(problems.length)} 处）` : '';
  throw new HttpError(422, `没有上传 ${basename(file)}：${first.message}${more}。`, problems);
}

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
