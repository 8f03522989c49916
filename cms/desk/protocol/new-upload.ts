import { basename } from 'node:path';
import { readAllowance } from '../../../src/reader/personal/allowance.ts';
import type { Checked } from '../../wire/actions.ts';
import type { Unconfirmed } from '../../wire/error-answer.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Account } from '../../wire/people.ts';
import { beijingDay } from '../clock.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { isPicture, parsePlace } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import type { Confirmation } from '../drafts/draft-message.ts';
import { asPerson } from '../git/repository.ts';
import { nameTaken } from '../uploads/aside.ts';
import { checkEnding, checkUpload, decodeUpload, mustBeKind } from '../uploads/check-upload.ts';
import type { DeskContext } from './context.ts';
import { placeOnDisk } from './lookup.ts';

/** A checked upload; its bytes are those to keep, which for a picture are not those that came. */
interface NewUpload {
  wire: string;
  bytes: Buffer;
  /** Somebody has looked at what no program can read. */
  confirmation: Confirmation | undefined;
}

const IN_PICTURE = '图片里的字和人，系统看不出来';

/** Checks a file. What only a person can read is asked about, unless the clerk has confirmed these very bytes. */
export async function newUpload(
  { asset, confirmed }: Checked<'persistMedia'>,
  context: DeskContext,
  account: Account,
): Promise<NewUpload> {
  const { path: wire, content } = asset;
  checkEnding(wire);
  const place = parsePlace(wire, context.collections);
  // Their own folder is flat, and so are the names that the form gives them.
  if (place.kind !== 'media' || place.file.includes('/')) {
    throw new HttpError(403, `文件只能直接上传到图片文件夹：${basename(wire)}`);
  }
  const name = asset.name ?? place.file;
  const sent = decodeUpload(content, name);
  mustBeKind(sent, name, place.extension);
  const sha256 = versionOf(sent);
  const looked = confirmed[wire] === sha256;
  const ask = (why: string) => unconfirmed({ path: wire, sha256, why }, name);
  // Of a picture it is known beforehand that it has to be asked about: it need not be drawn twice.
  if (!looked && isPicture(wire)) throw ask(IN_PICTURE);
  const allowance = await readAllowance(context.contentDir);
  const { bytes, unread } = await checkUpload(sent, `/media/${place.file}`, name, allowance);
  if (!looked && unread !== undefined) throw ask(unread);
  await mustBeFree(wire, name, bytes, context);
  const day = beijingDay(context.clock.now());
  const confirmation = { wire, sha256: versionOf(bytes), day, by: asPerson(account) };
  return { wire, bytes, confirmation: unread === undefined ? undefined : confirmation };
}

function unconfirmed(one: Unconfirmed, name: string): HttpError {
  return new HttpError(409, `没有上传“${name}”：还没有确认里面没有个人信息。`, [], { unconfirmed: [one] });
}

/** It never takes the place of another file: pages or drafts may show that one. */
async function mustBeFree(wire: string, name: string, bytes: Buffer, context: DeskContext): Promise<void> {
  const { path } = await placeOnDisk(wire, context);
  const holding = (await context.drafts.list()).filter(({ files }) => files.includes(wire));
  const others = [await readIfThere(path), ...(await context.drafts.read(holding.map((draft) => ({ draft, wire }))))];
  if (others.some((other) => other && !other.equals(bytes))) throw nameTaken({ wire, name });
}
