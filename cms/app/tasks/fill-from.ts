import { collectionNames, definitionOf, type EntryData } from '../../../src/collections/index.ts';
import { missingElements } from '../../../src/record/elements.ts';
import { languageOf } from '../../../src/schema/language.ts';
import { ofOwner } from '../../../src/record/state-words.ts';
import type { OwedEntry } from '../../../src/record/task.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { renamedPeriod } from '../../../src/schema/periods/named-periods.ts';
import { nextPeriod, periodWords } from '../../../src/schema/periods/period.ts';

type Values = Readonly<Record<string, unknown>>;

interface Sources {
  owed: OwedEntry;
  /** The title of the community. */
  community?: string | undefined;
  /** What the files of the duty and of the entry before say, as they are written. */
  duty: Values;
  last?: Values | undefined;
}

/** What stays from one period to the next. Days, amounts and attachments are of one period only. */
const KEPT = ['stream', 'category', 'kind', 'group', 'level', 'audience', 'channels', 'issuer', 'responsible', 'basis'];
/** What a duty states itself, for the first entry by it. */
const FROM_DUTY = ['channels', 'responsible', 'basis'];
/** The form of a new entry by which an office meets what it owes, as far as is known: the values of its fields. */
export function fillFrom({ owed, community, duty, last }: Sources): Record<string, unknown> {
  const { collection, period } = owed;
  const fields = new Set(fieldsIn(collection).map(({ name }) => name));
  const kept = KEPT.flatMap((name) => {
    const value = last?.[name] ?? (FROM_DUTY.includes(name) ? offered(collection, name, duty[name]) : undefined);
    return value === undefined ? [] : [[name, value] as const];
  });
  const follows = period !== undefined && last?.['period'] !== undefined && nextPeriod(text(last['period'])) === period;
  const before = text(last?.['period']);
  const renamed = (item: string) =>
    before === '' || period === undefined ? item : renamedPeriod(item, before, period);
  const values = {
    ...Object.fromEntries(kept),
    title: titleOf({ owed, community, duty, last }),
    ...{ duty: owed.duty, community: owed.community, period, occurred: owed.occurred },
    objections: only(last?.['objections'], ['contact', 'phone']),
    accounts: accountsAfter(last?.['accounts'], follows, renamed),
  };
  const known = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== undefined && fields.has(name)),
  );
  return { ...known, body: headings(collection, known, duty['elements']) };
}

/** The office's own wording with the new period; without it, whose, of when and what. */
function titleOf({ owed: { period }, community = '', duty, last }: Sources): string {
  const [before, now] = [text(last?.['period']), period ?? ''];
  const title = text(last?.['title']);
  const renamed = before === '' || now === '' ? title : renamedPeriod(title, before, now);
  if (renamed !== title) return renamed;
  return ofOwner(community, text(duty['title']), now === '' ? '' : periodWords(now));
}

/** The same lines without their amounts, named anew. Nothing old is published by mistake, and the first figure is the last one. */
function accountsAfter(last: unknown, follows: boolean, renamed: (item: string) => string) {
  if (!isRecord(last)) return undefined;
  const named = (row: Values | undefined) =>
    typeof row?.['item'] === 'string' ? { ...row, item: renamed(row['item']) } : row;
  const lines = (rows: unknown) =>
    Array.isArray(rows) ? rows.map((row) => named(only(row, ['item', 'source', 'payee']))) : [];
  return {
    ...(follows && { opening: last['closing'] }),
    income: lines(last['income']),
    spending: lines(last['spending']),
  };
}

/** The 要素 that the fields do not answer as headings, each with room below it. */
function headings(collection: string, known: object, elements: unknown): string {
  const name = collectionNames.find((one) => one === collection);
  if (!name || !Array.isArray(elements)) return '';
  const words = elements.map(text);
  const language = languageOf(words.join(''));
  const missing = missingElements({ collection: name, data: known as EntryData, headings: [], language }, words);
  return missing.map((element) => `## ${element}\n`).join('\n');
}

function fieldsIn(collection: string) {
  const name = collectionNames.find((known) => known === collection);
  return name ? fieldsOf(definitionOf(name).schema.shape) : [];
}

/** Of several choices those that the form has. */
function offered(collection: string, name: string, value: unknown): unknown {
  const options = fieldsIn(collection).find((field) => field.name === name)?.options;
  return options && Array.isArray(value) ? value.filter((one) => Object.hasOwn(options, text(one))) : value;
}

function only(value: unknown, names: readonly string[]): Values | undefined {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])));
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
