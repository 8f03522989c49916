import * as z from 'zod';
import { fileName } from '../../wire/uploads.ts';

/** What is known of an upload besides its bytes; it stays as long as the file is used somewhere. */
export const note = z.object({
  /** The path on the wire, `public/media/20261121-k7m2p.jpg`. */
  wire: z.string(),
  /** As it was called where it came from. */
  name: fileName.optional(),
  /** Whose upload it is, and when it was, in milliseconds since 1970. */
  account: z.string(),
  at: z.number(),
  sha256: z.string(),
  size: z.number(),
  /** Somebody has looked at what no program can read. */
  confirmation: z.object({ wire: z.string(), sha256: z.string(), day: z.string(), by: z.string() }).optional(),
});
export type Note = z.infer<typeof note>;

/** Its name on disk. */
export const nameOf = (wire: string) => wire.slice('public/media/'.length);
