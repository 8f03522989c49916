import * as z from 'zod';
import { fileNameOf } from '../../src/text/file-name.ts';
import { path } from './path.ts';

/** As a file is called where it came from. */
export const fileName = z.string().overwrite(fileNameOf);

const upload = z.object({
  path,
  content: z.string(),
  encoding: z.literal('base64'),
  /** As it was called where it came from, `第三季度收支.pdf`: its path is only a number. */
  name: fileName.optional(),
});

/** What the clerk has looked at and said to be free of personal information: `{ path: SHA-256 of what is sent }`. */
const confirmed = z.record(path, z.string().length(64)).default({});

/** A file of the media library, without its bytes: the browser fetches only the pictures it shows. */
const listedMedia = z.object({
  id: z.string(),
  name: z.string(),
  path,
  size: z.number(),
  url: z.string(),
  /** Its name where it came from, without the ending, as far as that is known. */
  title: z.string().optional(),
  /** Not saved with any text yet, or only with that of a draft. */
  state: z.enum(['aside', 'draft']).optional(),
});
export type ListedMedia = z.infer<typeof listedMedia>;

export const uploadActions = {
  /** All that was uploaded, the newest first. */
  getMedia: { params: z.object({ mediaFolder: path.default('public/media') }), answer: z.array(listedMedia) },
  /** Checks a file and keeps it aside, until a text that names it is saved. */
  persistMedia: { params: z.object({ asset: upload, confirmed }), answer: listedMedia },
} as const;
