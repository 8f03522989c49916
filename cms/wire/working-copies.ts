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

const at = z.string();

/** One's own unsaved writing, as a list shows it. */
const listedCopy = about.extend({
  /** When it was kept, an instant. */
  at,
});
export type ListedCopy = z.infer<typeof listedCopy>;

const workingCopy = listedCopy.extend({ values });
export type WorkingCopy = z.infer<typeof workingCopy>;

/** What somebody is typing: kept by itself, for their account alone, until it is saved, published or given up. */
export const workingCopyActions = {
  keepWorkingCopy: { params: about.extend({ values }), answer: z.object({ at }) },
  /** The account's own, the one touched last first. */
  workingCopies: { params: z.unknown(), answer: z.array(listedCopy) },
  workingCopy: { params: z.object({ path }), answer: workingCopy.nullable() },
  forgetWorkingCopy: { params: z.object({ path }), answer: z.object({ message: z.string() }) },
} as const;
