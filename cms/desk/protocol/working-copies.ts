import { HttpError } from '../../wire/http-error.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parsePlace, type EntryPlace } from '../disk/paths.ts';
import { mustMayWrite } from '../drafts/review-rules.ts';
import type { Action, DeskContext } from './context.ts';
import { placeOnDisk } from './lookup.ts';

/** Keeps what the account is typing. Personal data may stand in it: nobody else reads it, and it is in no repository. */
export const keepWorkingCopy: Action<'keepWorkingCopy'> = async (copy, context, account) => {
  const place = entryAt(copy.path, context);
  mustMayWrite({ account }, place);
  return context.working.keep(account, place, copy);
};

/** What was never saved, or is gone since it was begun, is gone on with as a new entry. */
export const workingCopies: Action<'workingCopies'> = async (_params, context, account) => {
  const copies = await context.working.list(account);
  return Promise.all(copies.map(async (copy) => ({ ...copy, isNew: !(await isThere(copy.path, context)) })));
};

export const workingCopy: Action<'workingCopy'> = async ({ path }, context, account) =>
  (await context.working.find(account, entryAt(path, context))) ?? null;

export const forgetWorkingCopy: Action<'forgetWorkingCopy'> = async ({ path, ...origin }, context, account) => {
  const other = await context.working.forget(account, entryAt(path, context), origin);
  return other ? { other } : { message: 'working copy forgotten' };
};

async function isThere(wire: string, context: DeskContext): Promise<boolean> {
  const { place, path } = await placeOnDisk(wire, context);
  if ((await readIfThere(path)) !== null) return true;
  return place.kind !== 'media' && (await context.drafts.find(place))?.entry === wire;
}

function entryAt(wire: string, context: DeskContext): EntryPlace {
  const place = parsePlace(wire, context.collections);
  if (place.kind === 'media') throw new HttpError(403, '只有正在写的文字会自动保存。');
  return place;
}
