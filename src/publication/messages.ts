import * as z from 'zod';
import { problem } from '../schema/problem.ts';
import { outcome } from './outcome.ts';
import { buildProgress } from './progress.ts';

/** What the desk asks of the worker, one thing at a time. */
export const task = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('publish'),
    now: z.string(),
    out: z.string(),
    previous: z.string().optional(),
    /** A site that nobody needs any more: it becomes the new one. */
    spare: z.string(),
  }),
  /** One page with another text of its entry, to be looked at by whoever has its address. */
  z.object({ do: z.literal('preview'), now: z.string(), file: z.string(), text: z.string(), folder: z.string() }),
  /** Reads all that the next publication would have to read first. */
  z.object({ do: z.literal('warm'), spare: z.string(), live: z.string() }),
  /** Puts a site aside for the next publication, `stale` or a copy of `live`, unless one is there. */
  z.object({ do: z.literal('spare'), spare: z.string(), stale: z.string().optional(), live: z.string() }),
]);
export type Task = z.infer<typeof task>;

/** What the worker answers. */
export const answer = z.union([
  z.object({ progress: buildProgress }),
  z.object({ outcome, memory: z.number() }),
  z.object({ page: z.object({ html: z.string(), path: z.string(), title: z.string() }) }),
  z.object({ lacks: z.array(problem) }),
  z.object({ done: z.literal(true) }),
  z.object({ error: z.string() }),
  /** The code has changed: the work is to be given to a new worker. */
  z.object({ outdated: z.literal(true) }),
]);
export type Answer = z.infer<typeof answer>;
