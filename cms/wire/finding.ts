import * as z from 'zod';
import { draftStatuses } from './drafts.ts';

const collection = z.string().max(100);

/** One entry of a column, or a draft of one that was never published, as a list shows it. */
const listedEntry = z.object({
  /** As Decap calls it: its path in the folder of the column without the ending. */
  slug: z.string(),
  title: z.string(),
  community: z.string().optional(),
  /** The day it is sorted by, `2026-11-21`; absent where nothing is dated. */
  day: z.string().optional(),
  period: z.string().optional(),
  /** The values of the choices that lists are filtered by. */
  facets: z.record(z.string(), z.array(z.string())),
  /** How it stands to residents, 落实中 2/3, and under which name it is filtered: 进行中. Absent of what was never published. */
  state: z.object({ label: z.string(), group: z.string() }).optional(),
  /** The draft that somebody has of it. */
  draft: z.object({ status: z.enum(draftStatuses), by: z.array(z.string()) }).optional(),
});
export type ListedEntry = z.infer<typeof listedEntry>;

/** An entry in which all words stand: the field where the first of them is found, and what surrounds it there. */
const foundEntry = listedEntry
  .pick({ slug: true, title: true, community: true, day: true })
  .extend({ where: z.string(), excerpt: z.string(), isDraft: z.boolean() });
export type FoundEntry = z.infer<typeof foundEntry>;

/** What tells one occasion from another: src/record/occasion.ts. */
const occasion = z.object({
  title: z.string().max(500),
  community: z.string().max(80).optional(),
  period: z.string().max(20).optional(),
  duty: z.string().max(80).optional(),
  category: z.string().max(80).optional(),
  days: z.array(z.string().max(20)).max(20),
});

/** An entry about the same occasion: residents see it, somebody has a draft of it, or the account itself was typing it. */
const sameEntry = z.object({
  slug: z.string(),
  title: z.string(),
  /** As src/record/occasion.ts tells it. */
  sameBy: z.enum(['period', 'title']),
  state: z.enum(['published', 'draft', 'unsaved']),
  /** Who writes the draft, by name. */
  by: z.array(z.string()),
});
export type SameEntry = z.infer<typeof sameEntry>;

/** The fields that say in whose name an entry speaks. */
export const speakerFields = ['issuer', 'organiser'] as const;

/** In whose name the entries of a community usually speak; '' is the whole street. */
const usualSpeaker = z.object({ community: z.string(), speaker: z.string() });
export type UsualSpeaker = z.infer<typeof usualSpeaker>;

/** Of what a clerk has to find, and of what a new entry begins with. */
export const findingActions = {
  /** Every entry of a column and every draft of a new one, the newest first. */
  listEntries: { params: z.object({ collection }), answer: z.array(listedEntry) },
  /** The entries and drafts in which every word stands, by column; of many the newest, with their number. */
  findEntries: {
    params: z.object({ words: z.string().trim().min(1).max(200), collection: collection.optional() }),
    answer: z.array(z.object({ collection, count: z.number(), entries: z.array(foundEntry) })),
  },
  /** What there is already of what a new entry is about; `own` is its id, as far as it has one. */
  sameEntries: {
    params: z.object({ collection, occasion, own: z.string().max(80).optional() }),
    answer: z.object({
      same: z.array(sameEntry),
      /** The last of what is written again each period, where the new one does not say yet of which it is. */
      before: z.object({ slug: z.string(), title: z.string() }).optional(),
    }),
  },
  /**
   * What entries of a community usually say in this column, '' being the whole street; without one, of the community that this
   * person writes for.
   */
  usualValues: {
    params: z.object({ collection, community: z.string().max(80).optional() }),
    answer: z.object({ community: z.string().optional(), values: z.record(z.string(), z.unknown()) }),
  },
  /** In whose name the entries of a column usually speak, community by community. */
  usualSpeakers: { params: z.object({ collection }), answer: z.array(usualSpeaker) },
  /** The columns that this person writes in, the commonest first. */
  ownCollections: { params: z.unknown(), answer: z.array(z.string()) },
} as const;
