import { countOf, type Problem } from '../../../src/schema/problems.ts';
import { HttpError } from '../../wire/http-error.ts';
import { addressOf, type EntryPlace } from '../disk/paths.ts';
import type { DeskContext } from './context.ts';
import { listEntries } from './lookup.ts';

/**
 * Refuses an entry that is not valid, with its problems. `arriving` are the wire paths of files that come with it:
 * they are not on disk yet, and must not be before the entry is known to be right.
 */
export async function mustBeValid(
  place: EntryPlace,
  raw: string,
  context: DeskContext,
  arriving: readonly string[],
): Promise<void> {
  const found = await context.checkEntry(place.file, raw, arriving.map(addressOf));
  const problems = found.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new HttpError(422, sentence(problems), problems);
}

/** Refuses a new entry whose id another year of its collection has already. */
export async function mustBeUnique(place: EntryPlace, context: DeskContext): Promise<void> {
  if (place.kind === 'settings') return;
  const same = (await listEntries(context, place.collection)).find((path) => path.endsWith(`/${place.id}.md`));
  if (same !== undefined) throw new HttpError(409, `编号“${place.id}”已经用过了（${same}），请换一个编号再保存。`);
}

function sentence(problems: readonly Problem[]): string {
  const [first] = problems;
  const shown = first ? [first.label, first.message].filter(Boolean).join('：') : '';
  return problems.length === 1
    ? `没有保存：${shown}`
    : `没有保存，有 ${String(countOf(problems))} 处要改。第一处：${shown}`;
}
