import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import type { Exception } from '../../../src/reader/exceptions.ts';
import { readAllowance } from '../../../src/reader/allowance.ts';
import { beijingDay } from '../clock.ts';
import { parseMediaFolder, type MediaExtension } from '../disk/paths.ts';
import { versionOf, type FileChange } from '../drafts/changes.ts';
import type { Confirmation } from '../drafts/draft-message.ts';
import { checkEnding, checkUpload, decodeUpload, mustBeKind } from '../drafts/uploads.ts';
import { asPerson } from '../git/repository.ts';
import { HttpError, type Unconfirmed } from '../http-error.ts';
import type { Account } from '../people/accounts.ts';
import { placeOnDisk, type DeskContext } from './context.ts';
import type { confirmedFiles, uploadedFile } from './wire.ts';

type Asset = z.infer<typeof uploadedFile>;
type Confirmed = z.infer<typeof confirmedFiles>;

/** A checked upload, ready to be written; its bytes are those to keep, which for a picture are not those that came. */
export interface NewUpload extends FileChange {
  wire: string;
  bytes: Buffer;
  /** Somebody has looked at what no program can read. */
  confirmation: Confirmation | undefined;
}

const PICTURES: readonly MediaExtension[] = ['jpg', 'jpeg', 'png', 'webp'];
const IN_PICTURE = '图片里的字和人，系统看不出来';

/**
 * Checks files that are about to be kept. Those that only a person can read are asked about, all at once, unless the
 * clerk has confirmed these very bytes.
 */
export async function newUploads(
  assets: readonly Asset[],
  confirmed: Confirmed,
  context: DeskContext,
  account: Account,
): Promise<NewUpload[]> {
  const uploads: NewUpload[] = [];
  const unconfirmed: Unconfirmed[] = [];
  for (const asset of assets) {
    const upload = await newUpload(asset, confirmed, context, account);
    if ('why' in upload) unconfirmed.push(upload);
    else uploads.push(upload);
  }
  if (unconfirmed.length === 0) return uploads;
  const names = unconfirmed.map(({ path }) => basename(path)).join('、');
  throw new HttpError(409, `没有上传 ${names}：还没有确认里面没有个人信息。`, [], { unconfirmed });
}

async function newUpload(
  { path: wire, content }: Asset,
  confirmed: Confirmed,
  context: DeskContext,
  account: Account,
): Promise<NewUpload | Unconfirmed> {
  parseMediaFolder(dirname(wire));
  checkEnding(wire);
  const { place, path } = await placeOnDisk(wire, context);
  if (place.kind !== 'media') throw new HttpError(403, `文件只能上传到图片文件夹：${basename(wire)}`);
  const name = basename(place.file);
  const sent = decodeUpload(content, name);
  await mustBeKind(sent, name, place.extension);
  const sha256 = versionOf(sent);
  const looked = confirmed[wire] === sha256;
  // Of a picture it is known beforehand that it has to be asked about: it need not be drawn twice.
  if (!looked && PICTURES.includes(place.extension)) return { path: wire, sha256, why: IN_PICTURE };
  const { bytes, unread } = await checkUpload(sent, `/media/${place.file}`, await readAllowance(context.contentDir));
  if (!looked && unread !== undefined) return { path: wire, sha256, why: unread };
  const day = beijingDay(context.clock.now());
  return {
    wire,
    path,
    bytes,
    confirmation: unread === undefined ? undefined : { wire, sha256: versionOf(bytes), day, by: asPerson(account) },
    // It never takes the place of another file: pages may show that one.
    guard: (current) => {
      if (current && !current.equals(bytes)) {
        throw new HttpError(409, `已经有一个叫 ${name} 的文件，没有覆盖它。请换个文件名再上传。`);
      }
    },
  };
}

/**
 * What `exceptions.yml` has to say of files that were confirmed, so that a check of the bare repository knows. Of pictures
 * it asks nothing: what can be seen in them no program ever reads.
 */
export function exceptionsFor(confirmations: readonly Confirmation[]): Exception[] {
  return confirmations
    .filter(({ wire }) => !PICTURES.some((ending) => wire.endsWith(`.${ending}`)))
    .map(({ wire, sha256, day, by }) => ({
      file: wire.slice('public'.length),
      kind: 'unread',
      sha256,
      reason: '里面的字查不到，上传时有人看过，没有个人信息',
      by: by.replace(/ <.*$/, ''),
      date: day,
    }));
}

/** Writes down who has looked at which file. */
export async function logConfirmations(
  uploads: readonly NewUpload[],
  context: DeskContext,
  account: Account,
): Promise<void> {
  for (const { confirmation } of uploads) {
    if (!confirmation) continue;
    const note = `SHA-256：${confirmation.sha256}`;
    await context.logbook.write({ by: account, act: 'confirm', about: confirmation.wire, note });
  }
}
