import * as z from 'zod';
import { momentName, shortDay } from '../schema/beijing.ts';

/** What one commit does to an entry, as residents meet it. */
export const deedKinds = [
  'publish',
  'change',
  'correct',
  'extend',
  'schedule',
  'withdraw',
  'republish',
  'delete',
  'restore',
] as const;
export type DeedKind = (typeof deedKinds)[number];

export const deed = z.object({
  kind: z.enum(deedKinds),
  /** An instant or a day: from which residents see what is scheduled, until which what is extended goes on. */
  at: z.string().optional(),
  /** What stays of what is withdrawn: a notice with title and reason, or the mere fact. */
  left: z.enum(['notice', 'fact']).optional(),
  /** Residents read it now, and will not until `at`. */
  hides: z.boolean().optional(),
});
export type Deed = z.infer<typeof deed>;

/** As somebody looks for it. */
export const deedNames: Readonly<Record<DeedKind, string>> = {
  publish: '发布',
  change: '修改',
  correct: '更正',
  extend: '延期',
  schedule: '定时公开',
  withdraw: '撤回',
  republish: '重新公开',
  delete: '删除',
  restore: '恢复',
};

/** The end of a sentence that begins with a person: 撤回了《…》, 把《…》延期到12月8日; `when` is its time in words. */
export const deedWords: Readonly<Record<DeedKind, (what: string, when?: string) => string>> = {
  publish: (what) => `发布了${what}`,
  change: (what) => `修改了${what}`,
  correct: (what) => `更正了${what}`,
  extend: (what, when) => (when === undefined ? `把${what}延期了` : `把${what}延期到${when}`),
  schedule: (what, when) => (when === undefined ? `给${what}定了公开时间` : `把${what}定在${when}公开`),
  withdraw: (what) => `撤回了${what}`,
  republish: (what) => `重新公开了${what}`,
  delete: (what) => `删除了${what}`,
  restore: (what) => `恢复了${what}`,
};

/** The time that the words of a deed name, as it is said at `now`. */
export function deedTime({ kind, at }: Pick<Deed, 'kind' | 'at'>, now: string): string | undefined {
  return at === undefined || (kind !== 'extend' && kind !== 'schedule') ? undefined : timeWords(at, now);
}

/** A day or an instant: 12月8日, 12月8日 18:00. */
export const timeWords = (at: string, now: string) => (at.length > 10 ? momentName(at, now) : shortDay(at, now));
