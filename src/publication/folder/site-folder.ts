import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewFile, WrittenPiece } from '../../outputs/write-output.ts';

/** What is known of one file of a site. */
export interface FileState {
  /** Of everything it was made of. */
  key: string;
  /** What stands beside it, by endings: `.br`. */
  forms: readonly string[];
  /** Size and time of change of each, `12345 1764400000000.123`, the file itself first. */
  stats: readonly string[];
  /** Of a file that was written in pieces. */
  pieces?: readonly WrittenPiece[] | undefined;
  /** SHA-256 of such a file. */
  sha256?: string | undefined;
}

/** A folder with a site, or with a part of one, and all its files by their paths in it. */
export interface SiteFolder {
  root: string;
  files: Map<string, FileState>;
}

/** Takes what is said of a folder for true only where its files are as it says. */
export function verified(root: string, said: ReadonlyMap<string, FileState>): SiteFolder {
  const folder = { root, files: new Map(said) };
  for (const path of said.keys()) if (!isAsSaid(folder, path)) folder.files.delete(path);
  return folder;
}

/** Whether a file and its forms are as is said of them; what is not there is. */
export function isAsSaid({ root, files }: SiteFolder, path: string): boolean {
  const state = files.get(path);
  return !state || allForms(path, state).every((file, index) => statOf(join(root, file)) === state.stats[index]);
}

/** Removes from a folder what nobody knows of. */
export function removeUnknown({ root, files }: SiteFolder): void {
  const known = new Set([...files].flatMap(([path, state]) => allForms(path, state)));
  for (const file of filesIn(root)) if (!known.has(file)) remove(root, file);
}

/** Puts a new file there with its forms, the file itself under ''. */
export function put(folder: SiteFolder, path: string, key: string, forms: ReadonlyMap<string, Uint8Array>): void {
  if (!isInside(path)) throw new Error(`${path} would lie outside of the site`);
  takeAway(folder, path);
  for (const [form, bytes] of forms) {
    // Never into a file that is there: an older release may be linked to it.
    inFolder(join(folder.root, path + form), (file) => writeFileSync(file, bytes, { flag: 'wx' }));
  }
  know(
    folder,
    path,
    key,
    [...forms.keys()].filter((form) => form !== ''),
  );
}

/** Notes a file that was put there with its forms by others. */
export function know(folder: SiteFolder, path: string, key: string, forms: readonly string[], written?: NewFile): void {
  const stats = ['', ...forms].map((form) => statOf(join(folder.root, path + form)) ?? '');
  folder.files.set(path, { key, forms, stats, ...(written && { pieces: written.pieces, sha256: written.sha256 }) });
}

/** Takes a file with all its forms over from another folder. */
export function takeOver(folder: SiteFolder, path: string, from: SiteFolder, key: string): void {
  const state = from.files.get(path)!;
  takeAway(folder, path);
  for (const file of allForms(path, state)) {
    inFolder(join(folder.root, file), (target) => linkSync(join(from.root, file), target));
  }
  folder.files.set(path, state.key === key ? state : { ...state, key });
}

/** Removes a file with all its forms. */
export function takeAway(folder: SiteFolder, path: string): void {
  const known = folder.files.get(path);
  if (!known) return;
  folder.files.delete(path);
  for (const file of allForms(path, known)) remove(folder.root, file);
}

/** Whether a file holds these bytes. */
export function holds({ root, files }: SiteFolder, path: string, bytes: Uint8Array): boolean {
  return files.has(path) && Buffer.compare(readFileSync(join(root, path)), bytes) === 0;
}

/** What is asked before is asked once more where it is written. */
const isInside = (path: string) => !path.startsWith('/') && !path.split('/').includes('..');

const allForms = (path: string, { forms }: FileState) => ['', ...forms].map((form) => path + form);

function filesIn(root: string, before = ''): string[] {
  return listed(join(root, before)).flatMap((item) =>
    item.isDirectory() ? filesIn(root, `${before}${item.name}/`) : [before + item.name],
  );
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function statOf(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? `${String(found.size)} ${String(found.mtimeMs)}` : undefined;
}

/** Most folders are there. */
function inFolder(file: string, act: (file: string) => void): void {
  try {
    act(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    act(file);
  }
}

/** With the folders that are left empty by it. */
function remove(root: string, file: string): void {
  try {
    unlinkSync(join(root, file));
    for (let above = dirname(file); above !== '.'; above = dirname(above)) rmdirSync(join(root, above));
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
