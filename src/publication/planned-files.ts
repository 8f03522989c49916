import type { Entry } from '../collections/entry.ts';
import type { MediaLibrary } from '../model/page-context.ts';
import type { Site } from '../model/site.ts';
import { textPath } from '../record/chain-text.ts';
import { outputsOf } from '../outputs/outputs-of.ts';
import type { Allowance } from '../reader/personal/allowance.ts';
import type { Planned } from './folder/bring-to.ts';
import { FORMS } from './compressed.ts';
import { digestOf } from './digest.ts';
import type { Program } from './program/program.ts';
import type { Upload } from './uploads.ts';

interface Sources {
  site: Site;
  program: Program;
  media: MediaLibrary;
  uploads: ReadonlyMap<string, Upload>;
  uploadBytes: (address: string) => Uint8Array;
  /** A text that was public, by its blob. */
  textOf: (blob: string) => Promise<Uint8Array>;
  /** The Markdown of an entry. */
  bodyOf: (entry: Entry) => string;
  allowance: Allowance;
  /** For the CMS where no desk can be asked. */
  hostBoard: string | undefined;
  /** Whether phones keep pages for when there is no network. */
  keptOffline: boolean;
}

const WORKER = 'sw.js';
/** Empties what phones have kept: it takes the worker's place, since browsers keep one whose file is merely gone. */
const NO_WORKER = 'sw-off.js';

/** All files of a site but its pages and its search index. */
export function plannedFiles(sources: Sources): Map<string, Planned> {
  const { site, program, media, uploads, uploadBytes, textOf, bodyOf, allowance, hostBoard, keptOffline } = sources;
  const planned = new Map<string, Planned>();
  for (const [path, { source, digest }] of program.files) planned.set(path, { key: digest, source });
  if (!keptOffline) {
    for (const form of ['', ...Object.values(FORMS)]) planned.delete(WORKER + form);
    planned.set(WORKER, planned.get(NO_WORKER)!);
  }
  for (const output of outputsOf({ site, bodyOf, media, allowance })) {
    planned.set(output.path, { output, code: program.digest });
  }
  for (const [address, { key }] of uploads) {
    planned.set(address.slice(1), { key, bytes: () => uploadBytes(address) });
  }
  for (const own of site.history.versions.values())
    for (const { digest, blob, withheld } of own) {
      if (blob !== undefined && !withheld) planned.set(textPath(digest), { key: digest, bytes: () => textOf(blob) });
    }
  if (hostBoard !== undefined) {
    planned.set('admin/board.json', { key: digestOf(hostBoard), bytes: () => Buffer.from(hostBoard) });
  }
  return planned;
}
