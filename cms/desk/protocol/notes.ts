import { reported } from '../../../src/privacy/report.ts';
import { readAllowance } from '../../../src/reader/personal/allowance.ts';
import { dataIn } from '../../../src/reader/front-matter.ts';
import { deedOf } from '../../../src/record/deed-of.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import { normaliseText, oneLine } from '../../../src/text/normalise.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { NewNote } from '../../wire/notes.ts';
import type { Account } from '../../wire/people.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parseEntryName } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import { notesOf, type Said } from '../drafts/draft-notes.ts';
import type { Draft } from '../drafts/drafts.ts';
import { mustMayWrite } from '../drafts/review-rules.ts';
import type { Action, DeskContext } from './context.ts';
import { draftNamed, placeOnDisk, textOf } from './lookup.ts';

interface Named {
  collection: string;
  slug: string;
}

const MOST_STEPS = 50;
/** Of those that are not done. */
const MOST_NOTES = 300;
const TOO_MANY = '这一篇没改好的意见太多了，请先把改好的点上“改好了”，或者当面说一说。';
/** What the history of a draft says of notes alone. */
export const SAID = '提了意见';

/** How it stands with a draft, and what people have said of it. */
export const draftReview: Action<'draftReview'> = async (name, context) => {
  const place = parseEntryName(name.collection, name.slug, context.collections);
  const draft = await context.drafts.find(place);
  if (draft?.entry !== place.wire) return goneFrom(place.wire, context);
  return {
    status: draft.status,
    id: versionOf(await textOf(draft, context)),
    authors: [...draft.writers],
    notes: notesOf(draft.steps),
    steps: draft.steps.slice(0, MOST_STEPS).map(({ by, at, what, wrote, moved, said }) => ({
      ...{ by, at, what, wrote, notes: said.notes.length },
      ...moved,
    })),
  };
};

/** What anybody who writes has to say about a draft, whoever wrote it and however it stands. */
export const addNotes: Action<'addNotes'> = async ({ notes, ...name }, context, account) => {
  const wanted = await cleanNotes(notes, name, context);
  return say(name, SAID, (draft) => ({ notes: numbered(wanted, draft), answers: [] }), context, account);
};

export const answerNote: Action<'answerNote'> = async ({ id, words, done, ...name }, context, account) => {
  if (words === '' && done === undefined) throw new HttpError(422, '请写一句答复，或者点“改好了”。');
  const clean = words === '' ? '' : (await cleanText(words, name, context)).trim();
  const subject = done === true ? '按意见改好了' : done === false ? '说意见还没有改好' : '答复了意见';
  const said = (draft: Draft): Said => {
    if (!notesOf(draft.steps).some((note) => note.id === id))
      throw new HttpError(404, '没有这一条意见，请刷新页面看看。');
    return { notes: [], answers: [{ to: id, words: clean, ...(done !== undefined && { done }) }] };
  };
  return say(name, subject, said, context, account);
};

/** Notes as they are kept: readable, and with nothing of what may not be in a draft either. */
export async function cleanNotes(notes: readonly NewNote[], name: Named, context: DeskContext): Promise<NewNote[]> {
  return Promise.all(
    notes.map(async ({ place, label, quote, words }) => {
      const clean = (await cleanText(words, name, context)).trim();
      if (clean === '') throw new HttpError(422, '有一条意见是空的，请写上要说的话。');
      return {
        ...{ place: fieldPath(place), label: await cleanText(line(label), name, context), words: clean },
        quote: await cleanText(line(quote), name, context),
      };
    }),
  );
}

/** With the numbers that follow those of the draft. */
export function numbered(notes: readonly NewNote[], { steps }: Pick<Draft, 'steps'>): Said['notes'] {
  const before = notesOf(steps);
  const open = before.filter(({ done }) => !done).length;
  if (notes.length > 0 && open + notes.length > MOST_NOTES) throw new HttpError(422, TOO_MANY);
  return notes.map((note, index) => ({ ...note, id: before.length + index + 1 }));
}

async function say(
  name: Named,
  message: string,
  saidOf: (draft: Draft) => Said,
  context: DeskContext,
  account: Account,
) {
  const { wire, notes } = await context.changes.inTurn(async () => {
    const { draft, place } = await draftNamed(name, context);
    mustMayWrite({ account }, place);
    const said = saidOf(draft);
    const unchanged = { place, over: draft, status: draft.status, base: draft.base, files: new Map<string, Buffer>() };
    await context.drafts.save({ ...unchanged, said, author: account, message });
    const now = (await context.drafts.find(place)) ?? draft;
    return { wire: place.wire, notes: notesOf(now.steps) };
  });
  await context.logbook.write({ by: account, act: 'note', about: wire, note: message });
  return { notes };
}

/** What is refused in the text of an entry is refused here too: it would stay in the repository. */
async function cleanText(written: string, { collection, slug }: Named, context: DeskContext): Promise<string> {
  const { wire } = parseEntryName(collection, slug, context.collections);
  const text = normaliseText(written);
  const [found] = reported({ path: '', label: '意见', text }, (await readAllowance(context.contentDir)).in(wire));
  if (found) throw new HttpError(422, `意见里${found.message.replace(/^第 \d+ 段/, '')}。`);
  return text;
}

/** Names of fields and numbers of rows: nothing that somebody writes. */
const FIELD_PATH = /^(?:[A-Za-z_-]+\d{0,2}(?:\.(?:\d{1,4}|[A-Za-z_-]+\d{0,2}))*)?$/;

function fieldPath(place: string): string {
  const path = line(place);
  if (!FIELD_PATH.test(path)) throw new HttpError(422, '意见指的地方不是表单里的一栏，请刷新页面再写一次。');
  return path;
}

const line = (text: string): string => oneLine(normaliseText(text)).trim();

/** Why there is no draft: it was given up last, or what it said is public. */
async function goneFrom(wire: string, context: DeskContext) {
  const { path } = await placeOnDisk(wire, context);
  const text = await readIfThere(path);
  const last = text ? await context.repository.lastChange(path) : undefined;
  const discarded = (await context.drafts.discarded()).find(({ entry }) => entry === wire);
  const [step] = discarded?.steps ?? [];
  if (step && Date.parse(step.at) >= (last ? Date.parse(last.at) : 0)) {
    return { gone: 'discarded' as const, by: step.by.name };
  }
  if (!text) return { gone: 'nowhere' as const };
  const [, collection = ''] = wire.split('/');
  const now = beijingInstant(context.clock.now());
  return { gone: 'published' as const, deed: deedOf(collection, undefined, dataIn(text.toString('utf8')), now) };
}
