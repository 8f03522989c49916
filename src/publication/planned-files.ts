import type { MediaLibrary } from '../model/page-context.ts';
import type { Site } from '../model/site.ts';
import { outputsOf } from '../outputs/outputs-of.ts';
import type { Allowance } from '../reader/personal/allowance.ts';
import type { Planned } from './folder/bring-to.ts';
import { digestOf } from './digest.ts';
import type { Program } from './program/program.ts';
import type { Upload } from './uploads.ts';

interface Sources {
  site: Site;
  program: Program;
  media: MediaLibrary;
  uploads: ReadonlyMap<string, Upload>;
  uploadBytes: (address: string) => Uint8Array;
  allowance: Allowance;
  /** For the CMS where no desk can be asked. */
  hostBoard: string | undefined;
}

/** All files of a site but its pages and its search index. */
export function plannedFiles(sources: Sources): Map<string, Planned> {
  const { site, program, media, uploads, uploadBytes, allowance, hostBoard } = sources;
  const planned = new Map<string, Planned>();
  for (const [path, { source, digest }] of program.files) planned.set(path, { key: digest, source });
  for (const output of outputsOf({ site, media, allowance })) {
    planned.set(output.path, { output, code: program.digest });
  }
  for (const [address, { key }] of uploads) {
    planned.set(address.slice(1), { key, bytes: () => uploadBytes(address) });
  }
  if (hostBoard !== undefined) {
    planned.set('admin/board.json', { key: digestOf(hostBoard), bytes: () => Buffer.from(hostBoard) });
  }
  return planned;
}
