import * as z from 'zod';
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
