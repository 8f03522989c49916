const FOLDER = '/search-index';
const NAMED = `link[rel='preload'][href^='${FOLDER}/']`;

/** The bytes of one file of the index, unpacked; empty where there is none. Throws when the network is away. */
export async function readIndexFile(generation: string, name: string): Promise<Uint8Array> {
  const response = await fetch(`${FOLDER}/${generation}/${name}.bin`);
  // A shard in which no term falls is not written.
  if (response.status === 404) return new Uint8Array();
  if (!response.ok || !response.body) throw new Error(`${name}: ${String(response.status)}`);
  return unpack(response);
}

/** The search page names the index, so that it is on its way before any script runs. */
export function namedGeneration(): string | undefined {
  const link = typeof document === 'undefined' ? null : document.querySelector<HTMLLinkElement>(NAMED);
  return link ? new URL(link.href).pathname.split('/')[2] : undefined;
}

/** Other pages have to ask for the name, and so has one that was made before the index was replaced. */
export async function readGeneration(): Promise<string> {
  const response = await fetch(`${FOLDER}.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`index: ${String(response.status)}`);
  return ((await response.json()) as { generation: string }).generation;
}

async function unpack(response: Response): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'function' && response.body) {
    const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }
  // Phones before 2023, many of them old people's: two more kilobytes for them alone.
  const { gunzipSync } = await import('fflate');
  return gunzipSync(new Uint8Array(await response.arrayBuffer()));
}
