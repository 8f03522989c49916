import * as z from 'zod';
import { buildReport } from '../reader/report.ts';
import { task } from '../record/task.ts';

const failed = z.object({
  /** Address of the page that could not be made. */
  page: z.string().optional(),
  /** The file of its entry, relative to the content folder. */
  entry: z.string().optional(),
  message: z.string(),
});
export type FailedPage = z.infer<typeof failed>;

/** How a publication ended: with a site, with what is wrong in the content, or with a page that could not be made. */
export const outcome = z.union([
  z.object({
    ok: z.literal(true),
    report: buildReport,
    /** Of all that the site was made from. */
    state: z.string(),
    pages: z.number(),
    /** Files that were made, and those that were put into the folder, new or taken over from the site before. */
    made: z.number(),
    placed: z.number(),
    /** What the office has to do. */
    tasks: z.array(task),
  }),
  z.object({ ok: z.literal(false), report: buildReport, failed: failed.optional() }),
]);
export type Outcome = z.infer<typeof outcome>;
