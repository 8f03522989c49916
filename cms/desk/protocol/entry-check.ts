import { countOf, type Problem } from '../../../src/schema/problems.ts';
import { HttpError } from '../../wire/http-error.ts';
import { addressOf, type EntryPlace } from '../disk/paths.ts';
import type { DeskContext } from './context.ts';
import { listEntries } from './lookup.ts';

/** What is to be done with an entry, as the sentence that refuses it says. */
type Aim = '送审' | '通过' | '发布' | '恢复' | '登记';

/**
 * Refuses an entry that is not whole, with its problems. `arriving` are the wire paths of files that come with it:
 * they are not on disk yet, and must not be before the entry is known to be right.
 */
export async function mustBeValid(
  place: EntryPlace,
  raw: string,
  context: DeskContext,
  { arriving, aim }: { arriving: readonly string[]; aim: Aim },
): Promise<void> {
  const problems = await errorsIn(place, raw, context, arriving);
  if (problems.length > 0) throw new HttpError(422, sentence(`没有${aim}`, problems), problems);
}

/**
 * Refuses what may not lie in the repository even as a draft: personal information, and a text that no program could read
 * again. Whatever else is missing may be missing still; it is answered whether anything is.
 */
export async function mustBeKeepable(
  place: EntryPlace,
  raw: string,
  context: DeskContext,
  arriving: readonly string[],
): Promise<{ isWhole: boolean }> {
  const found = await errorsIn(place, raw, context, arriving);
  const problems = found.filter(({ personal, path }) => personal !== undefined || path === '');
  if (problems.length > 0) throw new HttpError(422, sentence('没有保存', problems), problems);
  return { isWhole: found.length === 0 };
}

async function errorsIn(
  place: EntryPlace,
  raw: string,
  context: DeskContext,
  arriving: readonly string[],
): Promise<Problem[]> {
  const found = await context.checkEntry(place.file, raw, arriving.map(addressOf));
  return found.filter(({ severity }) => severity === 'error');
}

/** Refuses a new entry whose id another year of its collection has already. */
export async function mustBeUnique(place: EntryPlace, context: DeskContext): Promise<void> {
  if (place.kind === 'settings') return;
  const same = (await listEntries(context, place.collection)).find((path) => path.endsWith(`/${place.id}.md`));
  if (same !== undefined) throw new HttpError(409, `编号“${place.id}”已经用过了（${same}），请换一个编号再保存。`);
}

function sentence(failed: string, problems: readonly Problem[]): string {
  const [first] = problems;
  const shown = first ? [first.label, first.message].filter(Boolean).join('：') : '';
  return problems.length === 1
    ? `${failed}：${shown}`
    : `${failed}，有 ${String(countOf(problems))} 处要改。第一处：${shown}`;
}
