import * as z from 'zod';
import { deed } from '../../src/record/deed.ts';
import { draftStatuses } from './drafts.ts';
import { entryName } from './entry-name.ts';
import { person } from './people.ts';

const words = z.string().trim().min(1).max(500);

/** What somebody has to say about a draft. */
export const newNote = z.object({
  /** The field, as a path of the data: `accounts.income.2.amount`; `body` for the text, empty for the entry as a whole. */
  place: z.string().max(200).default(''),
  /** What the field is called in the form. */
  label: z.string().max(200).default(''),
  /** The words that it is about, as they stood there. */
  quote: z.string().max(300).default(''),
  words,
});
export type NewNote = z.infer<typeof newNote>;

export const newNotes = z.array(newNote).max(50);

/** A note as it lies in the draft, with what was answered, the first answer first. */
export const reviewNote = newNote.extend({
  /** Counts the notes of a draft from 1. */
  id: z.number().int(),
  by: person,
  at: z.string(),
  /** Whoever writes the text says that it is done. */
  done: z.boolean(),
  answers: z.array(z.object({ by: person, at: z.string(), words: z.string(), done: z.boolean().optional() })),
});
export type ReviewNote = z.infer<typeof reviewNote>;

/** What somebody did to a draft. */
const reviewStep = z.object({
  by: person,
  at: z.string(),
  what: z.string(),
  wrote: z.boolean(),
  from: z.enum(draftStatuses).optional(),
  to: z.enum(draftStatuses).optional(),
  /** How many notes came with it. */
  notes: z.number(),
});
export type ReviewStep = z.infer<typeof reviewStep>;

/** What people say of a draft to each other. */
export const noteActions = {
  /** How it stands with a draft; one that is gone is said to be so, and why. */
  draftReview: {
    params: entryName,
    answer: z.union([
      z.object({
        status: z.enum(draftStatuses),
        /** The version of its text. */
        id: z.string(),
        authors: z.array(person),
        notes: z.array(reviewNote),
        /** The newest first. */
        steps: z.array(reviewStep),
      }),
      z.object({
        gone: z.enum(['published', 'discarded', 'nowhere']),
        by: z.string().optional(),
        /** Of what is published: whether residents read it, or that it is withdrawn, or not yet. */
        deed: deed.optional(),
      }),
    ]),
  },
  addNotes: {
    params: entryName.extend({ notes: newNotes.min(1) }),
    answer: z.object({ notes: z.array(reviewNote) }),
  },
  /** Says something to a note, that it is done, or that it is not; at least one of it. */
  answerNote: {
    params: entryName.extend({
      id: z.number().int(),
      words: z.string().trim().max(500).default(''),
      done: z.boolean().optional(),
    }),
    answer: z.object({ notes: z.array(reviewNote) }),
  },
} as const;
