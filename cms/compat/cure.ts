import type { Plugin } from 'vite';

/** One change to the published text of a package, with what it cures. */
export interface Cure {
  name: string;
  /** End of the path of the file it changes. */
  file: string;
  /** Returns the cured text. Throws {@link CureError} when the text is not the one it was written for. */
  apply(code: string): string;
}

export class CureError extends Error {
  constructor(cure: string, file: string, detail: string) {
    super(
      `Decap cure "${cure}": ${detail} in ${file}. Read the new release, then change or drop cms/compat/${cure}.ts.`,
    );
    this.name = 'CureError';
  }
}

type Piece = readonly [from: string, to: string, times?: number];

/** A cure that swaps pieces of text; every piece must be there exactly as often as stated, which is once by default. */
export function replacing(name: string, file: string, pieces: readonly Piece[]): Cure {
  return { name, file, apply: (code) => pieces.reduce((text, piece) => swap(name, file, text, piece), code) };
}

function swap(name: string, file: string, text: string, [from, to, times = 1]: Piece): string {
  const parts = text.split(from);
  const found = parts.length - 1;
  if (found !== times) throw new CureError(name, file, `expected ${times}× but found ${found}×: ${from.slice(0, 80)}`);
  return parts.join(to);
}

/** The Vite plugin for a cure. A build in which the file never turned up fails, because then nothing was cured. */
export function curing(cure: Cure): Plugin {
  let applied = false;
  return {
    name: `decap-cure:${cure.name}:${cure.file}`,
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.replaceAll('\\', '/').endsWith(cure.file)) return null;
      applied = true;
      return { code: cure.apply(code), map: null };
    },
    buildEnd(error) {
      if (!error && !applied)
        throw new CureError(cure.name, cure.file, 'the file is no longer part of the bundle, looked');
    },
  };
}
