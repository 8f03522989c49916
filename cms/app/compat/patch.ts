import type { Plugin } from 'vite';

/** One change of published packages. It is named as its file in this folder and its row in docs/decap-patches.md. */
export interface Patch {
  name: string;
  /** By the end of the path of each file it changes. */
  files: Readonly<Record<string, Change>>;
}

/** Returns the changed text. Throws when the text is not the one that the change was written for. */
export type Change = (code: string) => string;

type Piece = readonly [from: string, to: string, times?: number];

/** Swaps pieces of text; every piece must be there exactly as often as stated, which is once by default. */
export function replacing(...pieces: readonly Piece[]): Change {
  return (code) => pieces.reduce(swap, code);
}

function swap(text: string, [from, to, times = 1]: Piece): string {
  const parts = text.split(from);
  const found = parts.length - 1;
  if (found !== times) throw new Error(`expected ${times}× but found ${found}×: ${from.slice(0, 80)}`);
  return parts.join(to);
}

/** Puts other text in place of a whole file, as long as the file still has what others take from it. */
export function standIn(expected: readonly string[], text: string): Change {
  return (code) => {
    const missing = expected.filter((piece) => !code.includes(piece));
    if (missing.length > 0) throw new Error(`not found: ${missing.join(', ')}`);
    return text;
  };
}

/** The text of a file with every patch for it; undefined when no patch is for it. */
export function patched(patches: readonly Patch[], id: string, code: string): string | undefined {
  const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
  const changes = changesOf(patches).filter(({ file }) => path.endsWith(file));
  return changes.length === 0 ? undefined : changes.reduce(apply, code);
}

interface NamedChange {
  name: string;
  file: string;
  change: Change;
}

const changesOf = (patches: readonly Patch[]): NamedChange[] =>
  patches.flatMap(({ name, files }) => Object.entries(files).map(([file, change]) => ({ name, file, change })));

function apply(code: string, { name, file, change }: NamedChange): string {
  try {
    return change(code);
  } catch (error) {
    throw failure(name, file, (error as Error).message);
  }
}

const failure = (name: string, file: string, detail: string) =>
  new Error(
    `Decap patch "${name}": ${detail} in ${file}. Read the new release, then change or drop cms/app/compat/${name}.ts.`,
  );

/** The Vite plugin for all patches. A build in which a file never turned up fails, because then nothing was patched. */
export function patching(patches: readonly Patch[]): Plugin {
  const seen = new Set<string>();
  return {
    name: 'decap-patches',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const text = patched(patches, id, code);
      if (text === undefined) return null;
      seen.add(id.split('?')[0]?.replaceAll('\\', '/') ?? '');
      return { code: text, map: null };
    },
    buildEnd(error) {
      if (error) return;
      const absent = changesOf(patches).find(({ file }) => ![...seen].some((path) => path.endsWith(file)));
      if (absent) throw failure(absent.name, absent.file, 'the file is no longer part of the bundle, looked');
    },
  };
}
