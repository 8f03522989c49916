import * as z from 'zod';
import type { Content } from '../collections/entry.ts';
import { notHeld, notHeldDocument } from '../record/not-held.ts';
import { problem, type Problem } from '../schema/problem.ts';

/** What `npm run check --json` prints. */
const report = z.object({
  entries: z.number(),
  errors: z.array(problem),
  warnings: z.array(problem),
  /** Documents that the texts name and that the board does not have. */
  notHeld: z.array(notHeldDocument),
});
export type Report = z.infer<typeof report>;

/** What a build tells the program that started it, in the file that `BUILD_REPORT` names. It is not for residents. */
export const buildReport = report.extend({
  /** The minutes to come at which the built site is no longer right, in milliseconds since 1970. */
  changes: z.array(z.number()),
});
export type BuildReport = z.infer<typeof buildReport>;

export const reportOf = ({ entries, problems }: Pick<Content, 'entries' | 'problems'>): Report => ({
  entries: entries.length,
  errors: problems.filter(({ severity }) => severity === 'error'),
  warnings: problems.filter(({ severity }) => severity === 'warning'),
  notHeld: notHeld(entries),
});

/** One problem on one line: `file: label: what to do`. */
export const problemLine = ({ file, label, message }: Problem) => [file, label, message].filter(Boolean).join(': ');
