import { basename, dirname } from 'node:path';
import { readAllowance } from '../../../src/reader/personal/allowance.ts';
import type { Checked, Upload } from '../../wire/actions.ts';
import type { Unconfirmed } from '../../wire/error-answer.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Account } from '../../wire/people.ts';
import { beijingDay } from '../clock.ts';
import { isPicture, parseMediaFolder } from '../disk/paths.ts';
import { versionOf, type FileChange } from '../drafts/changes.ts';
import type { Confirmation } from '../drafts/draft-message.ts';
import { checkEnding, checkUpload, decodeUpload, mustBeKind } from '../drafts/uploads.ts';
import { asPerson } from '../git/repository.ts';
import type { DeskContext } from './context.ts';
import { placeOnDisk } from './lookup.ts';

type Confirmed = Checked<'persistMedia'>['confirmed'];

/** A checked upload, ready to be written; its bytes are those to keep, which for a picture are not those that came. */
export interface NewUpload extends FileChange {
  wire: string;
  bytes: Buffer;
  /** Somebody has looked at what no program can read. */
  confirmation: Confirmation | undefined;
}

const IN_PICTURE = '图片里的字和人，系统看不出来';

/**
 * Checks files that are about to be kept. Those that only a person can read are asked about, all at once, unless the
 * clerk has confirmed these very bytes.
 */
export async function newUploads(
  assets: readonly Upload[],
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
  { path: wire, content }: Upload,
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
  mustBeKind(sent, name, place.extension);
  const sha256 = versionOf(sent);
  const looked = confirmed[wire] === sha256;
  // Of a picture it is known beforehand that it has to be asked about: it need not be drawn twice.
  if (!looked && isPicture(wire)) return { path: wire, sha256, why: IN_PICTURE };
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
