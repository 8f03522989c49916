import * as z from 'zod';

/** How Decap names an entry: `disclosures`, `2026/20261121-k7m2p`. */
export const entryName = z.object({ collection: z.string().max(100), slug: z.string().max(200) });
