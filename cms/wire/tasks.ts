import * as z from 'zod';
import { task, taskKinds } from '../../src/record/task.ts';

/** What somebody in the office has to do, as one row says it. */
const shownTask = task.pick({ title: true, entry: true, fill: true }).extend({
  /** The last four are about drafts; of one that is begun, the new entry of what is owed lies there. */
  kind: z.enum([...taskKinds, 'begun', 'returned', 'review', 'ready']),
  /** Until when, and how many days that is: 1月29日前要公开，还有 3 天. */
  said: z.string(),
  isLate: z.boolean(),
});
export type ShownTask = z.infer<typeof shownTask>;

/** What `GET /desk/tasks` answers: what is late, then drafts that wait for this person, then what comes next. */
export const tasks = z.object({
  tasks: z.array(shownTask),
  /** Whether a publication has told what is owed; until the first one there are only drafts. */
  isWhole: z.boolean(),
});
export type Tasks = z.infer<typeof tasks>;
