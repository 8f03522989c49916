import { readIfThere } from '../disk/durable-file.ts';
import { addressOf } from '../disk/paths.ts';
import type { Confirmation } from '../drafts/draft-message.ts';
import type { Draft } from '../drafts/drafts.ts';
import { nameTaken } from '../uploads/aside.ts';
import type { DeskContext } from './context.ts';
import { placeOnDisk } from './lookup.ts';

/**
 * What is kept aside of the files that a text names, to be saved with it; not what its draft or the library holds already.
 * What it does not name stays where it is. Only in turn with other changes.
 */
export async function namedUploads(
  raw: string,
  draft: Draft | undefined,
  context: DeskContext,
): Promise<{ bytes: Map<string, Buffer>; confirmed: Confirmation[] }> {
  const found = new Map<string, Buffer>();
  const confirmed: Confirmation[] = [];
  for (const { wire, confirmation } of context.aside.list()) {
    if (draft?.files.includes(wire) || !raw.includes(addressOf(wire))) continue;
    const bytes = await context.aside.read(wire);
    const { path } = await placeOnDisk(wire, context);
    const inLibrary = await readIfThere(path);
    if (bytes && inLibrary && !inLibrary.equals(bytes)) throw nameTaken({ wire });
    if (!bytes || inLibrary) continue;
    found.set(wire, bytes);
    if (confirmation) confirmed.push(confirmation);
  }
  return { bytes: found, confirmed };
}
