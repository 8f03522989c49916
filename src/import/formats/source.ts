/** A file on its way in. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}

export const endingOf = (name: string): string => /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
