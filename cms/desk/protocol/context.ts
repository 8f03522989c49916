import type { Readable } from 'node:stream';
import type { Problem } from '../../../src/schema/problems.ts';
import type { ActionName, Answer, Checked } from '../../wire/actions.ts';
import type { Account } from '../../wire/people.ts';
import type { Clock } from '../clock.ts';
import type { Changes } from '../drafts/changes.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Repository } from '../git/repository.ts';
import type { SharedPreviews } from '../previews/shared-previews.ts';
import type { RenderPage } from '../previews/share-preview.ts';
import type { Logbook } from '../record/logbook.ts';
import type { Aside } from '../uploads/aside.ts';
import type { WorkingCopies } from '../working/working-copies.ts';

/** What every action of the protocol works with. */
export interface DeskContext {
  /** Absolute, without symbolic links. */
  contentDir: string;
  mediaDir: string;
  /** The desk's own, outside git. */
  deskDir: string;
  /** Names of the collections that may be edited. */
  collections: readonly string[];
  repository: Repository;
  changes: Changes;
  drafts: Drafts;
  aside: Aside;
  /** What people are typing, each for themselves. */
  working: WorkingCopies;
  previews: SharedPreviews;
  /** One page as the site would have it with another text. */
  renderPage: RenderPage;
  logbook: Logbook;
  clock: Clock;
  /** Whether the settings, as they are now, want two people behind every publication. */
  twoPeople: () => Promise<boolean>;
  /**
   * What would be wrong with a file of the content folder if it were saved as `text`, together with `arriving` uploads
   * (`/media/…`). The rules are those of the site, in src/reader.
   */
  checkEntry: (file: string, text: string, arriving: readonly string[]) => Promise<Problem[]>;
  /** Asks for a publication of what is saved. */
  publish: () => void;
}

/** An action: its parameters are checked; its answer is sent as JSON, a stream as it is. */
export type Action<A extends ActionName> = (
  params: Checked<A>,
  context: DeskContext,
  account: Account,
) => Promise<Answer<A> | Readable>;
