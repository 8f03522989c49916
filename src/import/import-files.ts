import { collectionNames, definitionOf, type CollectionName } from '../collections/index.ts';
import type { Block } from '../conversion/document.ts';
import { blocksIn } from '../conversion/markdown/read.ts';
import { markdownOf } from '../conversion/markdown.ts';
import { citations } from '../record/citations.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { languageOf } from '../schema/language.ts';
import { unreadable } from '../text/normalise.ts';
import { Account, type Change, type Gap, type Left } from './account.ts';
import { cleaned } from './clean.ts';
import { documentsIn } from './cleaning/documents.ts';
import { withHeadings } from './cleaning/headings.ts';
import { composed, type ImportedEntry } from './compose.ts';
import type { BoardFacts } from './context.ts';
import { readSource, type Source } from './formats/read-file.ts';
import { CannotRead, type Taken } from './formats/taken.ts';
import { blockWords, wordsIn } from './inlines.ts';
import { Questions, type Answers, type Question } from './questions.ts';
import { phonesIn, targetsIn, type Target } from './recognise/figures.ts';
import { paperOf } from './recognise/paper.ts';
import { policyValues, type Values } from './recognise/policy.ts';
import { askRequired } from './recognise/required.ts';
import { purposeIn } from './recognise/summary.ts';

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
  const done: ImportedFile[] = [];
  for (const [index, file] of files.entries()) {
    const own = files.length === 1 ? answers : { ...answers, ...answersFor(answers, `${String(index + 1)}:`) };
    done.push(await importFile(file, as, new Questions(own), facts));
  }
  return { files: done };
}

const answersFor = (answers: Answers, prefix: string): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

async function importFile(
  file: Source,
  as: CollectionName | undefined,
  questions: Questions,
  facts: BoardFacts,
): Promise<ImportedFile> {
  const account = new Account();
  const empty = { cites: [], phones: [], targets: [], lost: [], dropped: [], notes: [], entries: [] };
  let taken: Taken;
  try {
    taken = await readSource(file, account, questions);
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    return {
      name: file.name,
      refused: error.message,
      ...empty,
      ...state(account, questions),
      counts: account.counts(''),
    };
  }
  const blocks = cleaned(taken, account, questions);
  const collection = as ?? collectionAsked(questions);
  const documents = documentsIn(blocks, questions);
  const entries: ImportedEntry[] = [];
  let result = '';
  let words = '';
  for (const [index, document] of documents.entries()) {
    const own = documents.length === 1 ? questions : questions.within(`${String(index + 1)}.`);
    const { values, body } = entryOf(
      document,
      index === 0 ? taken : { ...taken, title: undefined },
      collection ?? 'policies',
      account,
      own,
      facts,
    );
    const entry = composed(collection ?? 'policies', { values, body }, { facts, account, questions: own });
    entries.push(entry);
    result += wordsIn(blocksIn(entry.personal.length > 0 ? body : entry.body));
    words += `${typeof values['title'] === 'string' ? values['title'] : ''}\n${wordsIn(document)}\n`;
  }
  const gap = account.gap(result);
  return {
    name: file.name,
    entries,
    ...state(account, questions),
    notes: [...taken.notes, `文字是${languageOf(words) === 'zh-Hant' ? '繁体' : '简体'}`],
    dropped: taken.dropped,
    lost: unreadable(words),
    cites: citations([words]),
    phones: phonesIn(words),
    targets: targetsIn(words),
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

function collectionAsked(questions: Questions): CollectionName | undefined {
  const choices = collectionNames.map((value) => ({ value, label: definitionOf(value).label }));
  return questions.ask({ name: 'as', ask: '放进哪个栏目？', choices, usual: 'policies' }) as CollectionName | undefined;
}

function entryOf(
  document: readonly Block[],
  taken: Taken,
  collection: CollectionName,
  account: Account,
  questions: Questions,
  facts: BoardFacts,
): { values: Values; body: string } {
  const paper = paperOf(document, taken.title, account);
  const blocks = withHeadings(paper.blocks, account);
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(blockWords);
  const text = wordsIn(blocks);
  const title = paper.title ?? titleAsked(paper.titles, questions);
  const known = collection === 'policies' ? policyValues({ ...paper, title }, text, facts, questions) : {};
  const values: Values = {
    title,
    summary: purposeIn(paragraphs),
    community: communityIn(title ?? '', paper.issuers, facts),
    ...known,
  };
  const fields = fieldsOf(definitionOf(collection).schema.shape);
  const kept = Object.fromEntries(
    fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  return { values: { ...kept, ...askRequired(fields, kept, facts, questions) }, body: markdownOf(blocks) };
}

function titleAsked(titles: readonly string[], questions: Questions): string | undefined {
  return questions.ask({
    name: 'title',
    ask: '没有认出标题，是哪一句？',
    choices: titles.map((value) => ({ value, label: value })),
    free: '自己写',
  });
}

/** The community whose committee speaks, or of which the title tells. */
function communityIn(
  title: string,
  issuers: readonly { name: string }[],
  { communities }: BoardFacts,
): string | undefined {
  const names = [title, ...issuers.map(({ name }) => name)].join('\n');
  const found = communities.filter(({ title: own }) => /社区|村$/.test(own) && names.includes(own));
  return found.length === 1 ? found[0]!.id : undefined;
}
