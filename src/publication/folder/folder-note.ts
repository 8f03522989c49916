import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { verified, type SiteFolder } from './site-folder.ts';

const piece = z.object({
  key: z.string(),
  size: z.number(),
  crc: z.number(),
  packedSize: z.number(),
  packedCrc: z.number(),
});
const fileState = z.object({
  key: z.string(),
  forms: z.array(z.string()),
  stats: z.array(z.string()),
  pieces: z.array(piece).optional(),
  sha256: z.string().optional(),
});
const note = z.record(z.string(), fileState);

/**
 * What a note says of the files of a site, as far as it is true. Nothing, where the note is missing, half written or
 * damaged: then the whole site is made anew.
 */
export function openSiteFolder(root: string, noteFile: string): SiteFolder {
  return verified(root, new Map(Object.entries(readNote(noteFile) ?? {})));
}

function readNote(file: string): z.infer<typeof note> | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === checksum(body) ? note.parse(JSON.parse(body)) : undefined;
  } catch {
    return undefined;
  }
}

/** To be called before anything in the folder changes: a note that is no longer true is worse than none. */
export const forgetNote = (noteFile: string) => rmSync(noteFile, { force: true });

export function writeNote(noteFile: string, { files }: SiteFolder): void {
  const body = JSON.stringify(Object.fromEntries(files));
  writeFileSync(`${noteFile}.part`, `${checksum(body)}\n${body}`);
  renameSync(`${noteFile}.part`, noteFile);
}

const checksum = (text: string) => createHash('sha256').update(text).digest('hex');
