import * as z from 'zod';
import { draftStatuses } from './drafts.ts';
import { entryName } from './entry-name.ts';

/** What may be asked of `GET /desk/changes`: whether it is still as it was in this version. */
export const changesQuery = z.object({ known: z.string().max(100).optional() });

/** What it answers: one version of all that people do here, and if it is not the known one, which drafts there are. */
export const changes = z.object({
  version: z.string(),
  /** Why the site stays as it is though there may be something new: an older release is held, or the clock may be wrong. */
  stands: z.array(z.string()),
  drafts: z.array(entryName.extend({ tip: z.string(), status: z.enum(draftStatuses) })).optional(),
});
export type Changes = z.infer<typeof changes>;
