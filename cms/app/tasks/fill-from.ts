import { collectionNames, definitionOf, type EntryData } from '../../../src/collections/index.ts';
import { missingElements } from '../../../src/record/elements.ts';
import { ofOwner } from '../../../src/record/state-words.ts';
import type { OwedEntry } from '../../../src/record/task.ts';
import { repeated } from '../../../src/schema/fields/carried.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { languageOf } from '../../../src/schema/language.ts';
import { renamedPeriod } from '../../../src/schema/periods/named-periods.ts';
import { nextPeriod, periodWords } from '../../../src/schema/periods/period.ts';

type Values = Readonly<Record<string, unknown>>;

interface Sources {
  /** Of an entry after another one there may be no duty. */
  owed: Omit<OwedEntry, 'duty'> & { duty?: string | undefined };
  /** The title of the community. */
  community?: string | undefined;
  /** What the files of the duty and of the entry before say, as they are written. */
  duty: Values;
  last?: Values | undefined;
  lastBody?: string;
}

/** What a duty states itself, for the first entry by it. */
const FROM_DUTY = ['channels', 'responsible', 'basis'];

/**
 * The form of a new entry of the next period, as far as is known: the values of its fields. Days, amounts and attachments are
 * of one period only; what else repeats is told by src/schema/fields/carried.ts.
 */
export function fillFrom({ owed, community, duty, last, lastBody = '' }: Sources): Record<string, unknown> {
  const { collection, period } = owed;
  const fields = fieldsIn(collection);
  const stated = FROM_DUTY.map((name) => [name, offered(collection, name, duty[name])] as const);
  const kept = last ? repeated(fields, last).values : {};
  const follows = period !== undefined && last?.['period'] !== undefined && nextPeriod(text(last['period'])) === period;
  const before = text(last?.['period']);
  const renamed = (item: string) =>
    before === '' || period === undefined ? item : renamedPeriod(item, before, period);
  const values: Values = {
    ...Object.fromEntries(stated),
    ...kept,
    title: titleOf({ owed, community, duty, last }),
    ...{ duty: owed.duty, community: owed.community, period, occurred: owed.occurred },
    accounts: accountsAfter(last?.['accounts'], kept['accounts'], follows, renamed),
  };
  const names = new Set(fields.map(({ name }) => name));
  const known = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== undefined && names.has(name)),
  );
  const { elements } = duty;
  return { ...known, body: Array.isArray(elements) ? missing(collection, known, elements) : headingsOf(lastBody) };
}

/** The office's own wording with the new period; without it, whose, of when and what. */
function titleOf({ owed: { period }, community = '', duty, last }: Sources): string {
  const [before, now] = [text(last?.['period']), period ?? ''];
  const title = text(last?.['title']);
  const renamed = before === '' || now === '' ? title : renamedPeriod(title, before, now);
  if (renamed !== title || duty['title'] === undefined) return renamed;
  return ofOwner(community, text(duty['title']), now === '' ? '' : periodWords(now));
}

/** The same lines without their amounts, named anew. Nothing old is published by mistake, and the first figure is the last one. */
function accountsAfter(last: unknown, kept: unknown, follows: boolean, renamed: (item: string) => string) {
  if (!isRecord(last)) return undefined;
  const rows = isRecord(kept) ? kept : {};
  const lines = (all: unknown) =>
    Array.isArray(all)
      ? all.map((row: Values) => ('item' in row ? { ...row, item: renamed(text(row['item'])) } : row))
      : [];
  return {
    ...(follows && { opening: last['closing'] }),
    income: lines(rows['income']),
    spending: lines(rows['spending']),
  };
}

/** The 要素 that the fields do not answer as headings, each with room below it. */
function missing(collection: string, known: object, elements: readonly unknown[]): string {
  const name = collectionNames.find((one) => one === collection);
  if (!name) return '';
  const words = elements.map(text);
  const language = languageOf(words.join(''));
  const unanswered = missingElements({ collection: name, data: known as EntryData, headings: [], language }, words);
  return unanswered.map((element) => `## ${element}\n`).join('\n');
}

/** The headings of a text; what stands below them is of its own period. */
const headingsOf = (body: string) => (body.match(/^#{2,4} .+$/gm) ?? []).map((line) => `${line}\n`).join('\n');

function fieldsIn(collection: string) {
  const name = collectionNames.find((known) => known === collection);
  return name ? fieldsOf(definitionOf(name).schema.shape) : [];
}

/** Of several choices those that the form has. */
function offered(collection: string, name: string, value: unknown): unknown {
  const options = fieldsIn(collection).find((field) => field.name === name)?.options;
  return options && Array.isArray(value) ? value.filter((one) => Object.hasOwn(options, text(one))) : value;
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
