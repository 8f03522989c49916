/** Where a draft stands. The words are Decap's, on the wire and in its state. */
export type Status = 'draft' | 'pending_review' | 'pending_publish';

export const statusNames: Readonly<Record<Status, string>> = {
  draft: '草稿',
  pending_review: '审核中',
  pending_publish: '就绪',
};

export interface Person {
  account: string;
  name: string;
}

/** `GET /desk/me`. */
export interface Me extends Person {
  role: string;
  rights: readonly string[];
  /** Whoever wrote any of a text may neither approve nor publish it. */
  twoPeople: boolean;
}

export const may = (me: Me | undefined, right: 'draft' | 'publish' | 'manage'): boolean =>
  me?.rights.includes(right) ?? false;

/** Whether this person may decide about a text by these authors, and if not, why, as one sentence. */
export function verdictRight(me: Me | undefined, authors: readonly Person[]): { allowed: boolean; why?: string } {
  if (!may(me, 'publish')) return { allowed: false };
  if (!me?.twoPeople || !authors.some(({ account }) => account === me.account)) return { allowed: true };
  return { allowed: false, why: '这一篇有您写的文字。本站要求两个人经手，请另一位同事审核和发布。' };
}

/** A text that changes after it was approved has to be approved again; the desk sees to it. */
export const statusAfterSave = (before: string): string => (before === 'pending_publish' ? 'draft' : before);
