import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The public files of a site, wherever it is. */
export interface Published {
  /** Undefined: there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  /** What a server would send in place of a file, packed; at an address it is that what `read` has unpacked. */
  packed(path: string, form: 'gz' | 'br'): Promise<Buffer | undefined>;
  /** The files of a folder; undefined where they cannot be listed. */
  list(folder: string): Promise<string[] | undefined>;
}

export function inFolder(root: string): Published {
  const read = (path: string) => readFile(join(root, path)).catch(() => undefined);
  return {
    read,
    packed: (path, form) => read(`${path}.${form}`),
    list: (folder) => readdir(join(root, folder)).catch(() => []),
  };
}

export function atAddress(address: string): Published {
  return {
    async read(path) {
      const response = await fetch(new URL(path, address.endsWith('/') ? address : `${address}/`));
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`${response.url} 回答 ${String(response.status)}，现在核对不了。`);
      return Buffer.from(await response.arrayBuffer());
    },
    packed: () => Promise.resolve(undefined),
    list: () => Promise.resolve(undefined),
  };
}
