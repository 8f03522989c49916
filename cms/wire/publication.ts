import * as z from 'zod';
import { problem } from '../../src/schema/problem.ts';

/** How far a build has come. */
const progress = z.object({
  label: z.string(),
  /** 0 to 1; never goes back. */
  share: z.number(),
});
export type Progress = z.infer<typeof progress>;

/** What `GET /desk/publication` answers. */
export const publication = z.object({
  state: z.enum(['idle', 'building', 'live', 'failed']),
  started: z.string().optional(),
  finished: z.string().optional(),
  /** The one that residents see now. */
  commit: z.string().optional(),
  problems: z.array(problem).optional(),
  message: z.string().optional(),
  progress: progress.optional(),
  /** Somebody switched back to an older release, and the site stays so. */
  held: z.string().optional(),
  /** Why the copy elsewhere is behind. */
  pushFailed: z.string().optional(),
});
export type Publication = z.infer<typeof publication>;
