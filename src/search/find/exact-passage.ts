import { foldText, type Simplified } from '../text/fold.ts';
import type { Fragment, Section } from '../text/fragment.ts';
import { inTitle, partsOf } from '../text/payload.ts';
import { PARTS, WHOLE_PHRASE } from '../tuning.ts';
import { inOtherNumerals, referencesIn } from './numbers.ts';
import type { OpenIndex } from './open-index.ts';
import type { Phrase } from './query.ts';
import type { Score } from './scoring.ts';

/** How exactly a section holds what only one passage can be meant by: 0 for not at all. */
export type Exactness = (section: Section) => number;

export interface Exact {
  of: Exactness;
  /** An article, an annex or an item was asked for by its number: no other passage is meant. */
  numbered: boolean;
  /** The phrases by which an entry was found that tell where in it the passage stands. */
  phrases: ReadonlySet<string>;
}

const SIGNS = /[^\p{L}\p{M}\p{N}()]+/gu;
const ALL_SIGNS = /[^\p{L}\p{M}\p{N}]+/gu;

/** An article's or annex's number belongs to the passage that begins with it; a long phrase to the one that holds it. */
export function exactIn(question: string, typed: readonly Phrase[], simplified: Simplified): Exact | undefined {
  const references = referencesIn(foldText(question, simplified));
  const whole = typed.filter(({ length }) => length >= WHOLE_PHRASE).map((phrase) => phrase.join(''));
  if (references.length + whole.length === 0) return undefined;
  return {
    numbered: references.length > 0,
    phrases: new Set([...references, ...whole, ...whole.flatMap((phrase) => inOtherNumerals(phrase) ?? [])]),
    of({ heading = '', text }) {
      const [title, plain] = [heading, text].map((one) => foldText(one, simplified).replace(SIGNS, ''));
      const begun = references.filter((one) => startsWith(plain, one) || startsWith(title, one)).length;
      const dense = plain?.replace(ALL_SIGNS, '') ?? '';
      return begun + whole.filter((phrase) => dense.includes(phrase)).length;
    },
  };
}

/** 第二条 does not begin with 第二; but 附件1 is not 附件10. */
const startsWith = (text = '', reference: string) =>
  text.startsWith(reference) && !(/\d$/.test(reference) && /^\d/.test(text.slice(reference.length)));

/** What is shown of an entry: of a long one the part that holds the very passage, as far as its postings tell where. */
export async function fragmentWith(
  exact: Exact | undefined,
  entry: number,
  { payload, reasons }: Score,
  index: OpenIndex,
): Promise<Fragment> {
  const told = reasons.flatMap((reason) =>
    'phrase' in reason && exact?.phrases.has(reason.phrase) ? partsOf(reason.payload) : [],
  );
  const [first] = [...told, ...partsOf(payload)];
  const fragment = await index.fragment(entry, first);
  if (!exact || index.table.long[entry] !== '1' || fragment.sections.some(exact.of)) return fragment;
  // Of an item, （四）, no posting tells: it is looked for in the entry that was named.
  const all = told.length === 0 && inTitle(payload) ? Array.from({ length: PARTS }, (_, part) => part) : told;
  for (const part of all.filter((one) => one !== first)) {
    const other = await index.fragment(entry, part);
    if (other.sections.some(exact.of)) return other;
  }
  return fragment;
}
