import type { Entry } from '../collections/entry.ts';
import { normalNumber, parseDocumentNumber } from '../schema/document-number.ts';
import { remembered } from '../schema/remembered.ts';
import { titleKeys } from './document-title.ts';

type Policy = Entry<'policies'>;

/** Finds the documents of the board that a name (`Citation.name`) can mean: one, none, or several that nobody can tell apart. */
export type HeldDocuments = (name: string) => readonly Policy[];

/** As sure as the key is: the whole title; without its edition or what it was sent with; about the same; without its place. */
const SURE = 2;

/** The documents of the board, by their numbers and titles. Those withdrawn are not held. */
export const heldDocuments = remembered((policies: readonly Policy[]): HeldDocuments => {
  const byNumber = new Map<string, Policy[]>();
  const byTitle = Array.from({ length: 4 }, () => new Map<string, Policy[]>());
  for (const policy of policies) {
    if (policy.data.withdrawn) continue;
    const { number, lost, titles } = keysOf(policy);
    if (number !== undefined) add(byNumber, number, policy);
    if (lost !== undefined) add(byNumber, lost, policy);
    titles.forEach((keys, nth) => keys.forEach((key) => add(byTitle[nth]!, key, policy)));
  }
  const known = new Map<string, readonly Policy[]>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const found = find(name);
    known.set(name, found);
    return found;
  };

  function find(name: string): readonly Policy[] {
    const { number, title } = partsOf(name);
    const numbered = number === undefined ? undefined : byNumber.get(number);
    if (numbered) return numbered;
    if (title === undefined) return [];
    for (const [nth, keys] of keysOfTitle(title).entries()) {
      const found = new Set(keys.flatMap((key) => byTitle[nth]?.get(key) ?? []));
      // A number that the text states and that is another document's tells them apart.
      const same = [...found].filter((policy) => nth < 1 || mayHave(policy, number));
      if (same.length === 1 || (same.length > 1 && nth < SURE)) return latestOf(same);
    }
    return [];
  }
});

/** Of the editions of one document the one that no other of them replaces. */
function latestOf(same: readonly Policy[]): readonly Policy[] {
  const latest = same.filter(({ id }) => !same.some(({ data }) => data.replaces?.includes(id)));
  return latest.length === 1 ? latest : same;
}

function add(found: Map<string, Policy[]>, key: string, policy: Policy): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, [policy]);
  else if (!known.includes(policy)) known.push(policy);
}

/** A policy by its number, by its number as it stands where the year was lost, and by its title. */
const keysOf = remembered(({ data: { docNumber, title } }: Policy) => {
  const number = docNumber === undefined ? undefined : normalNumber(docNumber);
  const parts = number === undefined ? undefined : parseDocumentNumber(number);
  const lost = parts?.year === undefined ? undefined : `${parts.agency}〔〕${String(parts.serial)}号`;
  return { number, lost, titles: keysOfTitle(title.replaceAll('《', '〈').replaceAll('》', '〉')) };
});

const keysOfTitle = (title: string) =>
  titleKeys(title.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）')).map((keys) => [...new Set(keys)]);

const mayHave = (policy: Policy, number: string | undefined) => {
  const own = keysOf(policy).number;
  return number === undefined || own === undefined || own === number;
};

/** A name taken apart: `《title》`, a number, or `《title》（number）`. */
export function partsOf(name: string): { title?: string; number?: string } {
  const [, title, number] = /^《([^《》]*)》(?:（(.*)）)?$/.exec(name) ?? [];
  if (title === undefined) return { number: name };
  return number === undefined ? { title } : { title, number };
}
