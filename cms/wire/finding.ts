import * as z from 'zod';
import { draftStatuses } from './drafts.ts';

/** One entry of a column, or a draft of one, as a list shows it. */
export const listedEntry = z.object({
  /** As Decap calls it: its path in the folder of the column without the ending. */
  slug: z.string(),
  title: z.string(),
  community: z.string().optional(),
  /** The day it is sorted by, `2026-11-21`; absent where nothing is dated. */
  day: z.string().optional(),
  period: z.string().optional(),
  /** The values of the fields that lists are filtered by, each a list. */
  facets: z.record(z.string(), z.array(z.string())),
  /** How it stands to residents: 公示中, 已公开, 定时; absent of what was never published. */
  state: z.string().optional(),
  /** The draft that somebody has of it. */
  draft: z.object({ status: z.enum(draftStatuses), by: z.array(z.string()) }).optional(),
});
export type ListedEntry = z.infer<typeof listedEntry>;

/** One entry in which all words stand, and the first place where: the name of the field, and what surrounds the word. */
export const foundEntry = listedEntry.pick({ slug: true, title: true, community: true, day: true }).extend({
  where: z.string(),
  excerpt: z.string(),
});
export type FoundEntry = z.infer<typeof foundEntry>;

const collection = z.string().max(100);

/** Of what a clerk has to find, and of what a new entry begins with. */
export const findingActions = {
  /** What entries of a community usually say in this collection; without one, of the community that this person writes for. */
  usualValues: {
    params: z.object({ collection, community: z.string().max(80).optional() }),
    answer: z.object({ community: z.string().optional(), values: z.record(z.string(), z.unknown()) }),
  },
  /** The collections that this person writes in, the commonest first. */
  ownCollections: { params: z.unknown(), answer: z.array(z.string()) },
} as const;
