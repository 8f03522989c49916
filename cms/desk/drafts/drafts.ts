import { join, relative } from 'node:path';
import { draftBranches } from './draft-branches.ts';
import { draftSteps, draftTips, type DraftStep, type DraftTip } from './draft-log.ts';
import type { DraftStatus } from '../../wire/drafts.ts';
import { NOTHING_SAID, saidLines, type Said } from './draft-notes.ts';
import { forgettable, type AgeSigns } from './forgettable.ts';
import { draftMessage, type Confirmation, type DraftFacts } from './draft-message.ts';
import { git } from '../git/git.ts';
import { readObjects } from '../git/git-objects.ts';
import type { EntryPlace } from '../disk/paths.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Author, Repository } from '../git/repository.ts';

/** An entry on its way: a branch `cms/<collection>/<id>` of the repository, whose commits are what people did to it. */
export interface Draft extends DraftTip, DraftFacts {
  collection: string;
  /** As Decap calls the entry: its path in the collection's folder without the ending. */
  slug: string;
  /** What was done, the newest first. */
  steps: readonly DraftStep[];
  /** Whose text it is, the last one first. */
  writers: readonly Author[];
}

export interface DraftSave {
  place: EntryPlace;
  /** The draft as it was when the save was judged; undefined makes a new one. */
  over: Draft | undefined;
  status: DraftStatus;
  base: string | null;
  /** New bytes by wire path: the text and what came with it. Without any only the status changes. */
  files: ReadonlyMap<string, Buffer>;
  /** Of the files among them that only a person can read. */
  confirmed?: readonly Confirmation[];
  /** What the person says with it. */
  said?: Said;
  author: Author;
  message: string;
}

export interface Drafts {
  list(): Promise<Draft[]>;
  find(place: EntryPlace): Promise<Draft | undefined>;
  /** Files of a draft by wire path, null for what it does not hold. */
  read(files: readonly { draft: Pick<Draft, 'tip'>; wire: string }[]): Promise<(Buffer | null)[]>;
  /** Makes a commit and moves the branch to it. Only in turn with other changes. */
  save(wanted: DraftSave): Promise<string>;
  /** Takes the draft off the board but keeps it below `refs/desk/discarded`. `time` becomes part of that name. */
  discard(draft: Draft, author: Author, time: string): Promise<void>;
  /** What was discarded, the latest first. */
  discarded(): Promise<Draft[]>;
  /** Puts a discarded draft back on the board, as a draft again. */
  restore(discarded: Draft, place: EntryPlace, author: Author): Promise<void>;
  /** Lets go for good of what has been discarded for long, as told in forgettable.ts. */
  forget(signs: AgeSigns): Promise<void>;
}

interface DraftParts {
  repository: Repository;
  contentDir: string;
  mediaDir: string;
  deskDir: string;
}

const DRAFTS = 'refs/heads/cms/';
const DISCARDED = 'refs/desk/discarded/';
const KEPT_IN_MIND = 500;

export function openDrafts({ repository, contentDir, mediaDir, deskDir }: DraftParts): Drafts {
  const { root } = repository;
  const branches = draftBranches(repository, deskDir);
  /** A commit never changes, so neither do the steps that lead to it. */
  const known = new Map<string, DraftStep[]>();

  const inRepository = (wire: string) => {
    const media = wire.startsWith('public/media/');
    const file = wire.slice(media ? 'public/media/'.length : 'content/'.length);
    return relative(root, join(media ? mediaDir : contentDir, file));
  };

  async function draftsBelow(prefix: string): Promise<Draft[]> {
    const tips = await draftTips(root, prefix);
    const unknown = tips.filter(({ tip }) => !known.has(tip));
    for (const [tip, steps] of await draftSteps(root, unknown)) known.set(tip, steps);
    const drafts = tips.map((tip) => describe(tip, known.get(tip.tip) ?? []));
    for (const tip of known.keys()) if (known.size > KEPT_IN_MIND) known.delete(tip);
    return drafts;
  }

  /** A branch of that name which is not a draft of ours. */
  async function mustBeFree(ref: string): Promise<void> {
    if ((await git(root, ['for-each-ref', ref])) === '') return;
    const name = ref.slice('refs/heads/'.length);
    throw new HttpError(409, `仓库里已经有一个叫 ${name} 的分支，不是这里写的草稿。请管理网站的人看看，给它改个名字。`);
  }

  return {
    list: () => draftsBelow(DRAFTS),
    async find(place) {
      const ref = refOf(place);
      return (await draftsBelow(ref)).find((draft) => draft.ref === ref);
    },
    read: (files) =>
      readObjects(
        root,
        files.map(({ draft, wire }) => `${draft.tip}:${inRepository(wire)}`),
      ),
    async save({ place, over, status, base, files, confirmed = [], said = NOTHING_SAID, author, message: subject }) {
      if (!over) await mustBeFree(refOf(place));
      const parent = over ? over.tip : await repository.head();
      const tree =
        files.size > 0 || !over
          ? await branches.tree(parent, new Map([...files].map(([wire, bytes]) => [inRepository(wire), bytes])))
          : await branches.treeOf(over.tip);
      const media = [...files.keys()].filter((wire) => wire !== place.wire);
      const facts: DraftFacts = {
        status,
        entry: place.wire,
        base,
        fork: over ? over.fork : parent,
        files: [...new Set([...(over?.files ?? []), ...media])],
        confirmed: [...(over?.confirmed.filter(({ wire }) => !files.has(wire)) ?? []), ...confirmed],
      };
      const message = draftMessage(subject, facts, saidLines(said));
      const commit = await branches.commit({ tree, parent, author, message });
      await branches.move([{ ref: refOf(place), from: over?.tip ?? null, to: commit }]);
      return commit;
    },
    async discard(draft, author, time) {
      const tree = await branches.treeOf(draft.tip);
      const message = draftMessage('放弃草稿', { ...draft.facts, status: 'draft' });
      const last = await branches.commit({ tree, parent: draft.tip, author, message });
      const kept = `${DISCARDED}${draft.ref.slice(DRAFTS.length)}/${refTime(time)}`;
      await branches.move([
        { ref: kept, from: null, to: last },
        { ref: draft.ref, from: draft.tip, to: null },
      ]);
    },
    async discarded() {
      const found = await draftsBelow(DISCARDED);
      return found.toSorted((a, b) => (timeIn(a.ref) < timeIn(b.ref) ? 1 : -1));
    },
    async restore(discarded, place, author) {
      const tree = await branches.treeOf(discarded.tip);
      const message = draftMessage('恢复草稿', { ...discarded.facts, status: 'draft' });
      const commit = await branches.commit({ tree, parent: discarded.tip, author, message });
      await branches.move([
        { ref: refOf(place), from: null, to: commit },
        { ref: discarded.ref, from: discarded.tip, to: null },
      ]);
    },
    async forget(signs) {
      const kept = (await draftTips(root, DISCARDED)).map((tip) => ({ ...tip, time: timeIn(tip.ref) }));
      const old = await forgettable(kept, { ...signs, lastCommit: ({ tip }) => lastCommit(root, tip) });
      if (old.length > 0) await branches.move(old.map(({ ref, tip }) => ({ ref, from: tip, to: null })));
    },
  };
}

/** An instant as the last part of a reference. */
function refTime(time: string): string {
  return time.replaceAll(/[^0-9TZ]/g, '');
}

/** The day of the newest commit that leads to a draft, whatever the clock said when it was discarded. */
async function lastCommit(root: string, tip: string): Promise<string> {
  const days = await git(root, ['log', '--max-count=200', '--format=%cd', '--date=format:%Y%m%d', tip]);
  return days.split('\n').sort().at(-1) ?? '';
}

function timeIn(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** The branch of an entry. Its id alone names it: ids are unique in a collection, whatever the year. */
function refOf(place: EntryPlace): string {
  return `${DRAFTS}${place.kind === 'settings' ? 'settings/settings' : `${place.collection}/${place.id}`}`;
}

function describe(tip: DraftTip, steps: DraftStep[]): Draft {
  const [, folder = '', ...rest] = tip.facts.entry.split('/');
  const settings = rest.length === 0;
  const writers = new Map(steps.filter(({ wrote }) => wrote).map(({ by }) => [by.account, by]));
  return {
    ...tip,
    ...tip.facts,
    collection: settings ? 'settings' : folder,
    slug: settings ? 'settings' : rest.join('/').slice(0, -'.md'.length),
    steps,
    writers: [...writers.values()],
  };
}
