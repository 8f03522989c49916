import type { Entry } from '../collections/entry.ts';
import type { Folders } from './folders.ts';
import { readContent } from './read-content.ts';
export function openReader(folders: Folders) {
  let last: Awaited<ReturnType<typeof readContent>> | undefined;
  return { read: async () => (last = await readContent(folders)), bodyOf: (entry: Entry) => last!.bodies.get(entry.file) ?? '' };
}
