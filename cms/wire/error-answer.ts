import * as z from 'zod';
import { problem } from '../../src/schema/problem.ts';

/** Somebody else's text that a save or a publication would have overwritten. */
const conflict = z.object({
  /** The path on the wire, `content/…`. */
  path: z.string(),
  /** Their text; null if they removed it. */
  theirs: z.string().nullable(),
  /** Its version: sent back as `base` (or as `seen`, if `from` is `published` and there is a draft) by who has seen it. */
  id: z.string().nullable(),
  from: z.enum(['published', 'draft']),
  /** Who changed it and when, if git knows. */
  by: z.string().optional(),
  /** Their account, where it is not git alone that knows them. */
  account: z.string().optional(),
  at: z.string().optional(),
});
export type Conflict = z.infer<typeof conflict>;

/** A file that only a person can read: it is kept when they say that nothing personal is in it. */
const unconfirmed = z.object({
  /** The path on the wire, `public/media/…`. */
  path: z.string(),
  /** Of the bytes that were sent: sent back as `confirmed` by who has looked at them. */
  sha256: z.string(),
  /** Why nobody knows what it says, as a Chinese phrase. */
  why: z.string(),
});
export type Unconfirmed = z.infer<typeof unconfirmed>;

/** What the desk answers instead of a result. */
export const errorAnswer = z.object({
  /** One Chinese sentence for the clerk. */
  error: z.string(),
  /** Of a 422: what is wrong where. */
  problems: z.array(problem).optional(),
  /** Of a 409: the other text. */
  conflict: conflict.optional(),
  /** Of a 409: what is to be looked at. */
  unconfirmed: z.array(unconfirmed).optional(),
});
export type ErrorAnswer = z.infer<typeof errorAnswer>;
