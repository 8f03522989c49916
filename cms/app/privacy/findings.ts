import type { Problem } from '../../../src/schema/problems.ts';
import type { Masking } from './mask-text.ts';

/** Problems shown and solved as one: all names of one list, or one problem by itself. */
export interface Group {
  shown: Problem;
  problems: readonly Problem[];
}

/** A list of forty names is one thing to decide, not forty. */
export function grouped(problems: readonly Problem[]): Group[] {
  const keys = problems.map((problem, index) =>
    problem.personal?.kind === 'name-column' ? `${problem.file} ${problem.path}` : String(index),
  );
  return [...new Set(keys)].map((key) => {
    const same = problems.filter((_, index) => keys[index] === key);
    return { shown: same.length > 1 ? combined(same) : same[0]!, problems: same };
  });
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
  const masked = problems.flatMap(({ personal }) => personal?.masked ?? []);
  return { file: first.file, kind: first.personal.kind, masked: [...new Set(masked)] };
}
