import type { Output } from '../../outputs/output.ts';
import { writeOutput } from '../../outputs/write-output.ts';
import { join } from 'node:path';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { compress } from '../compressed.ts';
import { digestOf } from '../digest.ts';
import { holds, know, put, takeAway, takeOver, type SiteFolder } from './site-folder.ts';

/** A file that the site is to have. */
export type Planned =
  | {
      /** Of what it is made of; undefined: it is made each time. */
      key: string | undefined;
      bytes: () => Uint8Array | Promise<Uint8Array>;
      isPage?: boolean;
    }
  | { key: string; source: string }
  /** `code` tells one version of the program from another. */
  | { output: Output; code: string };

export interface Counts {
  made: number;
  placed: number;
}

/** Files on their way at once: made, compressed, written. */
const AT_ONCE = 32;
/** After so many it is said again how many are done. */
const TOLD = 16;

/** Removes the files of a site that are not planned any more. */
export function removeOthers(folder: SiteFolder, planned: ReadonlySet<string>): void {
  for (const path of [...folder.files.keys()]) if (!planned.has(path)) takeAway(folder, path);
}

interface Bringing {
  folder: SiteFolder;
  planned: ReadonlyMap<string, Planned>;
  /** The site of the last publication. */
  before: SiteFolder | undefined;
}

/**
 * Brings files of a folder to what is planned: what is there stays, what the site before has is taken over, the rest is
 * made. The result is the same whatever was there. `onMade` is told how many were made, and of how many.
 */
export async function bringTo(
  { folder, planned, before }: Bringing,
  onMade: (done: number, total: number) => void,
): Promise<Counts> {
  let placed = 0;
  const toMake: [string, Planned][] = [];
  for (const [path, plan] of planned) {
    const key = 'output' in plan ? outputKey(plan) : plan.key;
    if (key !== undefined && folder.files.get(path)?.key === key) continue;
    if (key !== undefined && before?.files.get(path)?.key === key) {
      takeOver(folder, path, before, key);
      placed += 1;
    } else toMake.push([path, plan]);
  }
  const total = toMake.length;
  let done = 0;
  const queue = toMake[Symbol.iterator]();
  const work = async () => {
    for (const [path, plan] of queue) {
      if (await make(folder, path, plan, before)) placed += 1;
      done += 1;
      if (done % TOLD === 0 || done === total) onMade(done, total);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return { made: total, placed };
}

/** Pieces are known again by their keys, also those that another version of the program has made. */
const ofProgram = ({ output, code }: { output: Output; code: string }): Output => ({
  ...output,
  pieces: output.pieces.map(({ key, text }) => ({ key: digestOf(code, key), text })),
});

const outputKey = ({ output, code }: { output: Output; code: string }) =>
  digestOf(code, ...output.pieces.map(({ key }) => key));

/** Whether something was put into the folder: what is made anew may be what was there. */
async function make(folder: SiteFolder, path: string, plan: Planned, before: SiteFolder | undefined): Promise<boolean> {
  if ('output' in plan) {
    const written = [before, folder].flatMap((own) => {
      const pieces = own?.files.get(path)?.pieces;
      return own && pieces ? [{ file: join(own.root, path), pieces }] : [];
    });
    const file = join(folder.root, path);
    mkdirSync(dirname(file), { recursive: true });
    const next = writeOutput(ofProgram(plan), `${file}.part`, written);
    takeAway(folder, path);
    for (const form of ['', '.gz']) renameSync(`${file}.part${form}`, file + form);
    know(folder, path, outputKey(plan), ['.gz'], next);
    return true;
  }
  if ('source' in plan) {
    put(folder, path, plan.key, new Map([['', readFileSync(plan.source)]]));
    return true;
  }
  const bytes = await plan.bytes();
  const key = plan.key ?? '';
  for (const known of [folder, before]) {
    if (!known || !holds(known, path, bytes)) continue;
    if (known === folder) folder.files.set(path, { ...folder.files.get(path)!, key });
    else takeOver(folder, path, known, key);
    return known !== folder;
  }
  const { br, gz } = await compress(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  put(
    folder,
    path,
    key,
    new Map([['', bytes], ...(br ? [['.br', br] as const] : []), ...(gz ? [['.gz', gz] as const] : [])]),
  );
  return true;
}
