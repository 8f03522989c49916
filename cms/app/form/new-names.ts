import { newId, type NameSource } from '../../../src/schema/new-names.ts';

let reserved: string | undefined;

/**
 * The id of the new entry on the screen; the same one each time, because its working copy is kept under it before it is
 * saved, and a reviewer may allow personal information in a file that is saved only afterwards.
 */
export function reservedId(source: () => NameSource): string {
  reserved ??= newId(source());
  return reserved;
}

/** The new entry on the screen goes on from one that was begun before. */
export function reserveId(id: string): void {
  reserved = id;
}

/** For the next entry. */
export function releaseId(): void {
  reserved = undefined;
}
