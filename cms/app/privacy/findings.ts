import { countOf, type Problem } from '../../../src/schema/problems.ts';
import type { Masking } from './mask-text.ts';

/** Problems shown and solved as one: all names of one list, or one problem by itself. */
export interface Group {
  shown: Problem;
  problems: readonly Problem[];
}

/** What the desk takes in one request. */
const MOST_CLEARED = 500;
/** More than this many of one field are not listed one by one. */
const LISTED = 40;

/** A list of forty names is one thing to decide, not forty; and nobody reads ten thousand lines. */
export function grouped(problems: readonly Problem[]): Group[] {
  const all = together([...problems.entries()], ([index, { file, path, personal }]) =>
    personal?.kind === 'name-column' ? `${file} ${path}` : String(index),
  ).map((entries): Group => {
    const same = entries.map(([, problem]) => problem);
    return { shown: same.length > 1 ? combined(same) : same[0]!, problems: same };
  });
  const places = together(all, ({ shown: { file, path } }) => `${file} ${path.split('.', 1)[0]!}`);
  return places.flatMap((same) => {
    const rest = same.slice(LISTED).flatMap(({ problems }) => problems);
    return [...same.slice(0, LISTED), ...(rest.length > 0 ? [unlisted(rest)] : [])];
  });
}

/** Those with the same key together, in the order of their first ones. Browsers of 2023 have no `Map.groupBy`. */
function together<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

/** What stands in one text can be hidden at one stroke. */
function unlisted(rest: readonly Problem[]): Group {
  const { personal, hint: _hint, ...first } = rest[0]!;
  const alike = personal && rest.every((other) => other.personal && other.path === first.path);
  const message = `这里还有 ${countOf(rest)} 处，改好上面的再看`;
  return { shown: { ...first, message, ...(alike && { personal }) }, problems: rest };
}

function combined(names: readonly Problem[]): Problem {
  const masked = [...new Set(names.flatMap(({ personal }) => personal?.masked ?? []))];
  const some = masked.slice(0, 8).join('、') + (masked.length > 8 ? '……' : '');
  return { ...names[0]!, message: `名单里有 ${masked.length} 个全名，请各遮住一个字：${some}` };
}

/** What the form can mask by itself: only where the found text is known. */
export const maskingsOf = ({ problems }: Group): Masking[] =>
  problems.flatMap(({ path, personal }) =>
    personal?.found && path !== '' ? [{ found: personal.found, masked: personal.masked }] : [],
  );

/** What a reviewer could allow; undefined when the problem is no personal information. */
export function clearingOf({ problems }: Group): { file: string; kind: string; masked: string[] } | undefined {
  const [first] = problems;
  if (!first?.personal || first.file === '') return undefined;
  const { kind } = first.personal;
  const masked = new Set(problems.flatMap(({ personal }) => personal?.masked ?? []));
  if (masked.size > MOST_CLEARED || problems.some(({ personal }) => personal?.kind !== kind)) return undefined;
  return { file: first.file, kind, masked: [...masked] };
}
