import { collectionNames, definitionOf, type CollectionName } from '../collections/index.ts';
import { blocksIn } from '../conversion/markdown/read.ts';
import { BodyLimitError, LIMITS } from '../markdown/limits.ts';
import { citations } from '../record/citations.ts';
import { NUMBER_FORM } from '../schema/document-number.ts';
import { languageOf } from '../schema/language.ts';
import { fileNameOf } from '../text/file-name.ts';
import { unreadable } from '../text/normalise.ts';
import { Account, type Change, type Gap, type Left } from './account.ts';
import type { ImportedEntry } from './compose.ts';
import type { BoardFacts } from './context.ts';
import { entriesOf, type Made, type Parts } from './entries.ts';
import { filesIn } from './formats/archive.ts';
import { readSource } from './formats/read-file.ts';
import { endingOf, type Source } from './formats/source.ts';
import { CannotRead, type Taken } from './formats/taken.ts';
import { wordsIn } from './inlines.ts';
import { Questions, type Answers, type Question } from './questions.ts';
import { indicatorsOf, targetsOf } from './indicators.ts';
import { phonesIn } from './recognise/phones.ts';
import type { Target } from './recognise/targets.ts';

/** What is asked of an import. Plain data, as what comes back: it goes through the sandbox. */
export interface Asked {
  files: Source[];
  as?: CollectionName | undefined;
  answers: Answers;
  facts: BoardFacts;
}

export interface ImportedFile {
  name: string;
  /** Why nothing could be read of it. */
  refused?: string;
  entries: ImportedEntry[];
  questions: Question[];
  answered: Questions['answered'];
  /** How it was read. */
  notes: string[];
  left: Left[];
  moved: { field: string; text: string }[];
  changes: Change[];
  dropped: Taken['dropped'];
  /** Places where a character was lost. */
  lost: string[];
  cites: string[];
  phones: string[];
  targets: Target[];
  counts: ReturnType<Account['counts']>;
  /** A fault of the import itself: characters that are nowhere. */
  gap?: Gap;
}

export interface Imported {
  files: ImportedFile[];
}

/** Texts as entries, with what was dropped, changed and asked. Pure: nothing is read or written but what is given. */
export async function importFiles({ files, as, answers, facts }: Asked): Promise<Imported> {
  const all = files.flatMap((file): (Source & { refused?: string })[] => {
    if (endingOf(file.name) !== 'zip') return [file];
    try {
      return filesIn(file.bytes);
    } catch (error) {
      if (error instanceof CannotRead) return [{ ...file, refused: error.message }];
      throw error;
    }
  });
  const done: ImportedFile[] = [];
  for (const [index, each] of all.entries()) {
    const file = { ...each, name: fileNameOf(each.name) };
    const prefix = all.length === 1 ? '' : `${String(index + 1)}:`;
    done.push(await importFile(file, { as, questions: new Questions(answers, prefix), facts }));
  }
  return { files: done };
}

interface Given {
  as: CollectionName | undefined;
  questions: Questions;
  facts: BoardFacts;
}

async function importFile(file: Source & { refused?: string }, { as, questions, facts }: Given): Promise<ImportedFile> {
  const account = new Account();
  const given: Parts = { account, questions, facts };
  try {
    if (file.refused !== undefined) throw new CannotRead(file.refused);
    const taken = await readSource(file, account, questions);
    demandLength(taken);
    const collection = as ?? collectionAsked(questions, taken, file.name) ?? 'policies';
    return finished(file.name, { taken, made: entriesOf(taken, collection, given) }, given);
  } catch (error) {
    if (!(error instanceof CannotRead || error instanceof BodyLimitError)) throw error;
    // What was asked and changed on the way belongs to entries that are not made.
    const nothing: Parts = { account: new Account(), questions: new Questions({}, ''), facts };
    return finished(file.name, { taken: undefined, made: [], refused: withoutStop(error.message) }, nothing);
  }
}

/** Of a body that is too long the message is a whole sentence, of a file that cannot be read it is not; the report ends both. */
const withoutStop = (sentence: string): string => sentence.replace(/。$/, '');

/** Cleaning may make a text shorter, but not by a third; nobody waits for what will be refused. A workbook is many entries. */
function demandLength({ text, sheets }: Taken): void {
  const words = 'lines' in text ? text.lines.map((line) => line.text).join('\n') : wordsIn(text.blocks);
  const actual = new TextEncoder().encode(words).length;
  if (!sheets && actual > LIMITS.size * 1.5) throw new BodyLimitError({ limit: 'size', actual, allowed: LIMITS.size });
}

function finished(
  name: string,
  { taken, made, refused }: { taken: Taken | undefined; made: Made[]; refused?: string },
  { account, questions, facts }: Parts,
): ImportedFile {
  const result = made.map(({ body }) => wordsIn(blocksIn(body))).join('\n');
  const words = made.map((each) => each.words).join('\n');
  const gap = refused === undefined ? account.gap(result) : undefined;
  const numbers = made.map(({ entry }) => entry.values['docNumber']);
  const [first] = made;
  const title = first?.entry.values['title'];
  const targets =
    first?.entry.collection === 'policies'
      ? made.flatMap(({ body }) => targetsOf(blocksIn(body), typeof title === 'string' ? title : ''))
      : [];
  const indicators = indicatorsOf(targets, facts, questions);
  return {
    name,
    ...(refused !== undefined && { refused }),
    entries: [...made.map(({ entry }) => entry), ...indicators],
    ...state(account, questions),
    notes: [
      ...(taken?.notes ?? []),
      ...(words === '' ? [] : [`文字是${languageOf(words) === 'zh-Hant' ? '繁体' : '简体'}`]),
    ],
    dropped: taken?.dropped ?? [],
    lost: unreadable(words),
    cites: citations([words]).filter((cited) => !numbers.includes(cited)),
    phones: phonesIn(words),
    targets,
    counts: account.counts(result),
    ...(gap && { gap }),
  };
}

function state(account: Account, questions: Questions) {
  return {
    questions: questions.open,
    answered: questions.answered,
    left: account.left,
    moved: account.moved,
    changes: [...account.changes.values()],
  };
}

/** A 通知 without a number is for everybody's day; with one, or handing on 《…》, it is a paper. */
function collectionAsked(questions: Questions, taken: Taken, file: string): CollectionName | undefined {
  const choices = collectionNames.map((value) => ({ value, label: definitionOf(value).label }));
  const lines = [taken.title ?? '', file.replace(/\.\w+$/, ''), ...headOf(taken)].map((line) =>
    line.replace(/\s+/g, ''),
  );
  const isNotice =
    lines.some((line) => /(?:通知|公告|通告)$/.test(line) && !/印发/.test(line)) &&
    !lines.some((line) => NUMBER_FORM.test(line));
  return questions.ask({ name: 'as', ask: '放进哪个栏目？', choices, usual: isNotice ? 'notices' : 'policies' }) as
    CollectionName | undefined;
}

/** Where a title and a number stand. */
const HEAD = 8;

const headOf = (taken: Taken): string[] =>
  ('lines' in taken.text ? taken.text.lines.map(({ text }) => text) : wordsIn(taken.text.blocks).split('\n')).slice(
    0,
    HEAD,
  );
