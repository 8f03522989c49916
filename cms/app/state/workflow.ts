import type { Me, Person, Right } from '../../wire/people.ts';

export const may = (me: Me | undefined, right: Right): boolean => me?.rights.includes(right) ?? false;

/** Whether this person may decide about a text by these authors, and if not, why, as one sentence. */
export function verdictRight(me: Me | undefined, authors: readonly Person[]): { allowed: boolean; why?: string } {
  if (!may(me, 'publish')) return { allowed: false };
  if (!me?.twoPeople || !authors.some(({ account }) => account === me.account)) return { allowed: true };
  return { allowed: false, why: '这一篇有您写的文字。本站要求两个人经手，请另一位同事审核和发布。' };
}
