import * as z from 'zod';

/** One thing that is wrong in one file, in words a clerk can act on. */
export const problem = z.object({
  /** Path of the file, relative to the repository or the content folder, as the caller chose. */
  file: z.string(),
  /** Machine path of the value, `accounts.income.2.amount`; empty for the file as a whole. */
  path: z.string(),
  /** The same in the labels of the form: `收支账目 › 收入（第 3 项）› 金额`. */
  label: z.string(),
  /** What is wrong and what to write instead. */
  message: z.string(),
  hint: z.string().optional(),
  severity: z.enum(['error', 'warning']),
  /** Personal information: what may stand there instead. `found` goes only to the person who wrote it. */
  personal: z.object({ kind: z.string(), found: z.string().optional(), masked: z.string() }).optional(),
  /** How many problems of its place this line stands for, when they are not listed one by one. */
  more: z.number().optional(),
});
export type Problem = z.infer<typeof problem>;
