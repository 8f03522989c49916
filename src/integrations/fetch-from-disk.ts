import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stands in for the network outside of a browser: the files of `folder` as the site would serve them. */
export function fetchFromDisk(folder: string): typeof fetch {
  return async (address) => {
    const path = typeof address === 'string' ? address : address instanceof URL ? address.pathname : address.url;
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 });
  };
}
