import { definitionOf, type CollectionName } from '../collections/index.ts';
import type { Block } from '../conversion/document.ts';
import { markdownOf } from '../conversion/markdown.ts';
import { unmarked } from '../conversion/markdown/unmarked.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import type { Account } from './account.ts';
import { cleaned } from './clean.ts';
import { documentsIn } from './cleaning/documents.ts';
import { withHeadings } from './cleaning/headings.ts';
import { composed, type ImportedEntry } from './compose.ts';
import type { BoardFacts } from './context.ts';
import type { Sheet, Taken } from './formats/taken.ts';
import { blockWords, paragraph, wordsIn, wordsOf } from './inlines.ts';
import type { Questions } from './questions.ts';
import { accountsIn, sumsOf } from './recognise/accounts.ts';
import { labelledValues } from './recognise/labelled.ts';
import { accountsValues, communityIn, noticeValues } from './recognise/notice.ts';
import { paperOf } from './recognise/paper.ts';
import { policyValues, type Values } from './recognise/policy.ts';
import { askRequired } from './recognise/required.ts';
import { entriesIn } from './recognise/rows.ts';
import { purposeIn } from './recognise/summary.ts';

export interface Parts {
  account: Account;
  questions: Questions;
  facts: BoardFacts;
}

export interface Made {
  entry: ImportedEntry;
  /** All that is in it, for what is found in it. */
  words: string;
  body: string;
}

/** What a file holds as entries: of a sheet with a head row each row, else each document in it. */
export function entriesOf(taken: Taken, collection: CollectionName, given: Parts): Made[] {
  const rows = taken.sheets && entriesFromSheets(taken.sheets, collection, given);
  return rows ?? entriesFromText(taken, collection, given);
}

function entriesFromText(taken: Taken, collection: CollectionName, given: Parts): Made[] {
  const { account, questions } = given;
  const documents = documentsIn(cleaned(taken, account, questions), questions);
  return documents.map((document, index) => {
    const own = { ...given, questions: documents.length === 1 ? questions : questions.within(`${String(index + 1)}.`) };
    const { values, body, words } = entryOf(
      document,
      index === 0 ? taken : { ...taken, title: undefined },
      collection,
      own,
    );
    return madeOf(collection, values, body, words, own);
  });
}

function madeOf(collection: CollectionName, values: Values, body: string, words: string, given: Parts): Made {
  const entry = composed(collection, { values, body }, given);
  // What a person's data keeps back is still accounted for.
  return { entry, words, body: entry.personal.length > 0 ? body : entry.body };
}

/** Sheets that are lists of entries; their cells are in their fields. What no row tells is asked once, for all of them. */
function entriesFromSheets(sheets: readonly Sheet[], collection: CollectionName, given: Parts): Made[] | undefined {
  const { account, facts, questions } = given;
  const fields = fieldsOf(definitionOf(collection).schema.shape);
  const lists = sheets.flatMap(({ rows }) => entriesIn(rows, fields, facts) ?? []);
  if (lists.length < sheets.length || lists.some(({ entries }) => entries.length === 0)) return undefined;
  const written = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).join('\n');
  return lists.flatMap(({ rows, entries, left }) => {
    account.move('各栏', written(rows));
    account.leave('表头上面的和没有名称的行', written(left));
    return entries.map(({ values, lines }) => {
      if (lines.length > 0) account.change('没有对应栏目的列写进正文', '', lines.join('\n'));
      const all = { ...values, ...askRequired(fields, values, facts, questions) };
      const words = [...Object.values(values).map((value) => JSON.stringify(value)), ...lines].join('\n');
      return madeOf(collection, all, markdownOf(lines.map(paragraph)), words, given);
    });
  });
}

function entryOf(document: readonly Block[], taken: Taken, collection: CollectionName, given: Parts) {
  const { account, questions, facts } = given;
  const shape = definitionOf(collection).schema.shape;
  const paper = paperOf(document, taken.title, new Set(Object.keys(shape)), account);
  // What stands above a policy is read with its paper.
  const labelled =
    collection === 'policies'
      ? { values: {}, blocks: paper.blocks }
      : labelledValues(paper.blocks, shape, facts, account);
  const {
    values: counted,
    over,
    blocks: rest,
  } = collection === 'disclosures'
    ? withoutAccounts(labelled.blocks, taken, given, paper.title)
    : { values: {}, over: '', blocks: labelled.blocks };
  const blocks = withHeadings(rest, account, paper.title);
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(blockWords);
  const text = wordsIn(blocks);
  const title = paper.title ?? titleAsked(paper.titles, questions);
  const known =
    collection === 'policies'
      ? policyValues({ ...paper, title }, text, facts, questions)
      : noticeValues(collection, title ?? '', paper.issuers);
  const community = communityIn([title, ...paper.issuers.map(({ name }) => name), over].join('\n'), facts);
  const ofAccounts = 'accounts' in counted ? accountsValues(title ?? '', over) : {};
  const values: Values = {
    title,
    summary: purposeIn(paragraphs),
    community,
    ...('accounts' in counted && facts.usual[community ?? '']),
    ...filled(ofAccounts),
    ...filled(known),
    ...labelled.values,
    ...counted,
  };
  const fields = fieldsOf(shape);
  const kept = Object.fromEntries(
    fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  const asked = askRequired(fields, kept, { ...facts, published: taken.published }, questions);
  const body = markdownOf(blocks);
  taken.dropped.push(...unmarked(blocks, body));
  return { values: { ...kept, ...asked }, body, words: wordsIn(document) };
}

/** Accounts out of the table that holds them, into their field. */
function withoutAccounts(
  blocks: readonly Block[],
  taken: Taken,
  { account, questions }: Parts,
  title = '',
): { values: Values; over: string; blocks: Block[] } {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const found = accountsIn(
      block.rows.map((row) => row.map(wordsOf)),
      [title, ...blocks.slice(Math.max(0, index - 2), index).map(blockWords)],
      questions,
    );
    if (!found) continue;
    account.move('收支账目', found.taken.filter(Boolean).join(' '));
    account.leave('账目表里没有栏目可放的（表头、合计、制表人等）', found.left.filter(Boolean).join(' '));
    taken.notes.push(`收支账目：${sumsOf(found)}`, ...found.remarks);
    const over = [...blocks.slice(0, index).map(blockWords), ...found.left].join('\n');
    return { values: { accounts: found.accounts }, over, blocks: blocks.filter((_, at) => at !== index) };
  }
  return { values: {}, over: '', blocks: [...blocks] };
}

const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function titleAsked(titles: readonly string[], questions: Questions): string | undefined {
  return questions.ask({
    name: 'title',
    ask: '没有认出标题，是哪一句？',
    choices: titles.map((value) => ({ value, label: value })),
    free: '自己写',
  });
}
