import type { Plugin } from 'vite';

/** One change to the published text of a package, with what it patches. */
export interface Patch {
  name: string;
  /** End of the path of the file it changes. */
  file: string;
  /** Returns the cured text. Throws {@link PatchError} when the text is not the one it was written for. */
  apply(code: string): string;
}

export class PatchError extends Error {
  constructor(patch: string, file: string, detail: string) {
    super(
      `Decap patch "${patch}": ${detail} in ${file}. Read the new release, then change or drop cms/app/compat/${patch}.ts.`,
    );
    this.name = 'PatchError';
  }
}

type Piece = readonly [from: string, to: string, times?: number];

/** A patch that swaps pieces of text; every piece must be there exactly as often as stated, which is once by default. */
export function replacing(name: string, file: string, pieces: readonly Piece[]): Patch {
  return { name, file, apply: (code) => pieces.reduce((text, piece) => swap(name, file, text, piece), code) };
}

function swap(name: string, file: string, text: string, [from, to, times = 1]: Piece): string {
  const parts = text.split(from);
  const found = parts.length - 1;
  if (found !== times) throw new PatchError(name, file, `expected ${times}× but found ${found}×: ${from.slice(0, 80)}`);
  return parts.join(to);
}

/** The Vite plugin for a patch. A build in which the file never turned up fails, because then nothing was patched. */
export function patching(patch: Patch): Plugin {
  let applied = false;
  return {
    name: `decap-patch:${patch.name}:${patch.file}`,
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.replaceAll('\\', '/').endsWith(patch.file)) return null;
      applied = true;
      return { code: patch.apply(code), map: null };
    },
    buildEnd(error) {
      if (!error && !applied)
        throw new PatchError(patch.name, patch.file, 'the file is no longer part of the bundle, looked');
    },
  };
}
