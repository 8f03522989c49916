import * as z from 'zod';
import { path } from './path.ts';

/** What a working copy is kept with, beside what the form holds. */
const about = z.object({
  /** Where the entry lies, or will lie once it is saved. */
  path,
  /** The entry has never been saved. */
  isNew: z.boolean(),
  /** The version that it was written over, of the draft if there was one; null for a new entry. */
  base: z.string().length(64).nullable(),
  /** As the form has it at present. */
  title: z.string().max(500),
});

/** The form as it stands, field by field; it may be half done. */
const values = z.record(z.string().max(100), z.unknown());

/** What tells apart what is written in two places at once. */
const origin = z.object({
  /** The revision that it was written over, as the desk has named it; null if the page knows of none. */
  over: z.string().max(64).nullable().default(null),
  /** The page that it was written in, another each time one is loaded. */
  writer: z.string().max(64).default(''),
});

const at = z.string();

/** One's own unsaved writing, as a list shows it. */
const listedCopy = about.extend({
  /** When it was kept, an instant. */
  at,
});
export type ListedCopy = z.infer<typeof listedCopy>;

/** `revision`: the desk names each one that it keeps; clocks say nothing of what is newer. */
const workingCopy = listedCopy.extend({ values, writer: z.string(), revision: z.string() });
export type WorkingCopy = z.infer<typeof workingCopy>;

/** What somebody is typing: kept by itself, for their account alone, until it is saved, published or given up. */
export const workingCopyActions = {
  keepWorkingCopy: {
    params: about.extend({ values, ...origin.shape }),
    /** `other`: what another page has kept meanwhile. It stays, and what was sent is not kept. */
    answer: z.union([z.object({ at, revision: z.string() }), z.object({ other: workingCopy })]),
  },
  /** The account's own, the one touched last first. */
  workingCopies: { params: z.unknown(), answer: z.array(listedCopy) },
  workingCopy: { params: z.object({ path }), answer: workingCopy.nullable() },
  /** It is saved, or given up. `other`: what another page has kept and this one has not seen. It stays. */
  forgetWorkingCopy: {
    params: z.object({ path, ...origin.shape }),
    answer: z.union([z.object({ message: z.string() }), z.object({ other: workingCopy })]),
  },
} as const;
