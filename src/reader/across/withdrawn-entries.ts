import { definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { leavesNotice } from '../../schema/groups/notice.ts';
import { place, type Problem } from '../../schema/problems.ts';
import { textsOf, type TextAt } from '../../schema/texts.ts';

/** A shorter one may stand anywhere. */
const TELLING = 6;

/** Where an entry tells of others, by the words that tell of each; whatever it was not searched for is not in it. */
export type Told = Map<string, Omit<TextAt, 'text'>[]>;

export interface Telling {
  /** Of each entry, to be filled in here; absent as long as it was searched for nothing. */
  factsOf: (entry: Entry) => { told?: Told };
  bodyOf: (entry: Entry) => string;
  /** What all entries were searched for that have `told`. */
  searched: ReadonlySet<string>;
  shown: (file: string) => string;
}

/**
 * What keeps telling of entries that leave nothing behind: other entries that link to them or have their title. And
 * entries of which nobody said why they were withdrawn, since their clerk may not have meant to hide so much. `searched`
 * is for the next call: only new words and new texts are looked through.
 */
export function withdrawnEntries(
  entries: readonly Entry[],
  telling: Telling,
): { problems: Problem[]; searched: Set<string> } {
  const { shown } = telling;
  const withdrawn = entries.filter((entry) => withdrawnOf(entry));
  const unsaid = withdrawn.filter((entry) => withdrawnOf(entry)?.kind === undefined);
  const hidden = new Set(withdrawn.filter((entry) => !leavesNotice(withdrawnOf(entry) ?? {})));
  const problems = unsaid.map((entry): Problem => {
    const message = '没有选，现在标题和原因都不公开；是内容有误或者情况变了的，请选上，居民才看得到标题和原因';
    return { ...place(['withdrawn', 'kind'], fields(entry), shown(entry.file)), message, severity: 'warning' };
  });
  const searched = new Set([...hidden].map(keyOf));
  if (hidden.size > 0) problems.push(...stillTold(entries, hidden, searched, telling));
  return { problems, searched };
}

function stillTold(
  entries: readonly Entry[],
  hidden: ReadonlySet<Entry>,
  words: ReadonlySet<string>,
  { factsOf, bodyOf, searched, shown }: Telling,
): Problem[] {
  const added = [...words].filter((key) => !searched.has(key));
  const problems: Problem[] = [];
  for (const entry of entries) {
    if (hidden.has(entry)) continue;
    const facts = factsOf(entry);
    const wanted = facts.told ? added : [...words];
    facts.told ??= new Map();
    for (const key of facts.told.keys()) if (!words.has(key)) facts.told.delete(key);
    if (wanted.length > 0) search(entry, wanted, facts.told, bodyOf);
    if (facts.told.size === 0) continue;
    for (const gone of hidden) {
      // Not the title itself, which may be what had to go.
      const message = `这里还写着 ${shown(gone.file)} 的标题或网址，那一篇撤回了，什么都不公开；请看看要不要改掉`;
      for (const { path, label } of facts.told.get(keyOf(gone)) ?? []) {
        problems.push({ file: shown(entry.file), path, label, message, severity: 'warning' });
      }
    }
  }
  return problems;
}

function search(entry: Entry, wanted: Iterable<string>, told: Told, bodyOf: Telling['bodyOf']): void {
  const body = bodyOf(entry);
  const perhaps = [...wanted].filter((key) => {
    const words = key.split('\n');
    return words.some((word) => body.includes(word)) || holds(entry.data, words);
  });
  if (perhaps.length === 0) return;
  // What a record names it has to name.
  const named = definitionOf(entry.collection).outlives === true ? /^\/\S+$/ : undefined;
  const texts = [
    ...textsOf(fields(entry), entry.data).filter(({ text }) => named?.test(text) !== true),
    { path: 'body', label: definitionOf(entry.collection).body.label, text: body },
  ];
  for (const key of perhaps) {
    const words = key.split('\n');
    const found = texts.filter(({ text }) => words.some((word) => text.includes(word)));
    if (found.length > 0)
      told.set(
        key,
        found.map(({ path, label }) => ({ path, label })),
      );
  }
}

/** Whether a value anywhere holds one of the words; told apart by fields only where it does, which is rare. */
function holds(value: unknown, words: readonly string[]): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((inner) => holds(inner, words));
  const text = String(value);
  return words.some((word) => text.includes(word));
}

/** The words that tell of an entry: its address and its title, a line each. */
function keyOf({ collection, id, data: { title = '' } }: Entry): string {
  const address = `/${collection}/${id}/`;
  return title.length >= TELLING ? `${address}\n${title}` : address;
}

const fields = ({ collection }: Entry) => fieldsOf(definitionOf(collection).schema.shape);

const withdrawnOf = ({ data }: Entry) => ('withdrawn' in data ? data.withdrawn : undefined);
