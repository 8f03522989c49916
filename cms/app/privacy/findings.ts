import type { Problem } from '../../../src/schema/problems.ts';
import type { Masking } from './mask-text.ts';

/** Problems that are read, and settled, as one: all names of one list, or one problem by itself. */
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
    return { shown: same.length > 1 ? together(same) : same[0]!, problems: same };
  });
}

function together(names: readonly Problem[]): Problem {
  const masked = [...new Set(names.flatMap(({ personal }) => personal?.masked ?? []))];
  const some = masked.slice(0, 8).join('、') + (masked.length > 8 ? '……' : '');
  return { ...names[0]!, message: `名单里有 ${masked.length} 个全名，请各遮住一个字：${some}` };
}

/** What the form can hide by itself: only where it knows what to look for. */
export const maskingsOf = ({ problems }: Group): Masking[] =>
  problems.flatMap(({ path, personal }) =>
    personal?.found && path !== '' ? [{ found: personal.found, masked: personal.masked }] : [],
  );

/** What a reviewer would be asked to let pass; undefined when it is nothing of that kind. */
export function clearingOf({ problems }: Group): { file: string; kind: string; masked: string[] } | undefined {
  const [first] = problems;
  if (!first?.personal || first.file === '') return undefined;
  const masked = problems.flatMap(({ personal }) => personal?.masked ?? []);
  return { file: first.file, kind: first.personal.kind, masked: [...new Set(masked)] };
}
