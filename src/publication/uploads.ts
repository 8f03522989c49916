import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeUpload } from '../reader/media.ts';
import type { Media } from '../schema/page.ts';

/** An upload as it is now. */
export interface Upload {
  facts: Media;
  /** Differs whenever the file may have changed. */
  key: string;
}

/** A file that was changed so lately may change once more without its times saying so. */
const UNSETTLED = 2000;

/** Uploads by their address, `/media/…`; what is known of one is asked again only when the file has changed. */
export function openUploads(mediaDir: string) {
  let known = new Map<string, Upload>();
  return {
    /** Of the `wanted` ones those that are there. */
    read(wanted: ReadonlySet<string>): ReadonlyMap<string, Upload> {
      const now = new Map<string, Upload>();
      for (const address of [...wanted].sort()) {
        const file = join(mediaDir, address.slice('/media/'.length));
        const key = keyOf(file);
        if (key === undefined) continue;
        const before = known.get(address);
        now.set(address, before?.key === key ? before : { facts: describeUpload(file), key });
      }
      return (known = now);
    },
    bytes: (address: string) => readFileSync(join(mediaDir, address.slice('/media/'.length))),
  };
}

function keyOf(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = found;
  const settled = Date.now() - Math.max(mtimeMs, ctimeMs) > UNSETTLED;
  return [size, mtimeMs, ctimeMs, ino, ...(settled ? [] : [`unsettled ${String(performance.now())}`])].join(' ');
}
