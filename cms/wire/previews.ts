import * as z from 'zod';
import { entryName } from './entry-name.ts';
import { person } from './people.ts';

/** A way to look at a draft without an account, as those who made it are told of it. Its address is told once. */
const sharedPreview = z.object({
  id: z.string(),
  by: person,
  /** When it was made: it shows the text as it was saved then. */
  at: z.string(),
  until: z.string(),
});
export type SharedPreview = z.infer<typeof sharedPreview>;

export const previewActions = {
  previews: { params: entryName, answer: z.array(sharedPreview) },
  sharePreview: {
    params: entryName,
    answer: z.object({ address: z.string(), previews: z.array(sharedPreview) }),
  },
  endPreview: {
    params: entryName.extend({ id: z.string().max(40) }),
    answer: z.array(sharedPreview),
  },
} as const;
