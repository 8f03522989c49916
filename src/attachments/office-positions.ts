import { zipSync } from 'fflate';
import { openZip } from './open-zip.ts';
import { withoutPositions } from './photo-position.ts';

const PHOTO = /^(?:word|xl)\/media\/[^/]+\.jpe?g$/i;

/** A docx or xlsx whose photos do not tell where they were taken; the same bytes if they did not. */
export function withoutPhotoPositions(bytes: Uint8Array): Uint8Array {
  const file = openZip(bytes);
  const wiped = new Map<string, Uint8Array>();
  for (const name of file.names.filter((part) => PHOTO.test(part))) {
    const photo = file.part(name) ?? new Uint8Array();
    const clean = withoutPositions(photo);
    if (clean !== photo) wiped.set(name, clean);
  }
  if (wiped.size === 0) return bytes;
  const parts = file.names.map((name) => [name, wiped.get(name) ?? file.part(name) ?? new Uint8Array()] as const);
  // The same file must give the same bytes again, or a repeated upload would look like another one.
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: '1980-01-01T00:00:00' });
}
