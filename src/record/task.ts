import * as z from 'zod';

/** What a new entry is about that makes good what is owed; the form is filled by it. */
const owedEntry = z.object({
  /** The collection whose form fits. */
  collection: z.string(),
  /** Ids. */
  duty: z.string(),
  community: z.string().optional(),
  period: z.string().optional(),
  occurred: z.string().optional(),
  /** The entry of the period before, whose lines are taken over: its file below the content folder. */
  last: z.string().optional(),
});
export type OwedEntry = z.infer<typeof owedEntry>;

export const taskKinds = ['publish', 'answer', 'follow-up', 'check', 'publicity'] as const;
export type TaskKind = (typeof taskKinds)[number];

/**
 * Something an office has to do, told by the publication with its days, so that what it says is worked out when somebody
 * asks: days left on Monday are others on Tuesday.
 */
export const task = z.object({
  kind: z.enum(taskKinds),
  /** What it is about, as the row says it. */
  title: z.string(),
  /** From which day the office is told of it. */
  from: z.string(),
  /** The last day on which it comes in time. */
  due: z.string(),
  /** In what the days after that are counted. */
  unit: z.enum(['working', 'calendar']),
  /** The last day on which it is told, of what needs no act. */
  until: z.string().optional(),
  /** The file of the entry in which it is done, below the content folder; without one it is a new entry. */
  entry: z.string().optional(),
  fill: owedEntry.optional(),
});
export type Task = z.infer<typeof task>;
