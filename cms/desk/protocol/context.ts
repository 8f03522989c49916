import type { Account } from '../people/accounts.ts';
import type { Clock } from '../clock.ts';
import type { Changes } from '../drafts/changes.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Logbook } from '../record/logbook.ts';
import { locate, parsePlace, type Place } from '../disk/paths.ts';
import type { Repository } from '../git/repository.ts';

/** What every action of the protocol works with. */
export interface DeskContext {
  /** Absolute, without symbolic links. */
  contentDir: string;
  mediaDir: string;
  /** Names of the collections that may be edited. */
  collections: readonly string[];
  repository: Repository;
  changes: Changes;
  drafts: Drafts;
  logbook: Logbook;
  clock: Clock;
  /** Whether the settings, as they are now, want two people behind every publication. */
  twoPeople: () => Promise<boolean>;
  /** Asks for a publication of what is saved. */
  publish: () => void;
}

/** An action: checked parameters are its own business; what it returns is sent as JSON, a stream as it is. */
export type Action = (params: unknown, context: DeskContext, account: Account) => Promise<unknown>;

/** A checked place together with its absolute path on disk. */
export async function placeOnDisk(wire: string, context: DeskContext): Promise<{ place: Place; path: string }> {
  const place = parsePlace(wire, context.collections);
  const path = await locate(place.kind === 'media' ? context.mediaDir : context.contentDir, place.file);
  return { place, path };
}
