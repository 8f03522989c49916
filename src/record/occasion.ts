import { definitionOf, type CollectionName } from '../collections/index.ts';
import { dayIn } from '../schema/beijing.ts';
import type { Field } from '../schema/editor.ts';
import { fieldsOf } from '../schema/fields-of.ts';

/** What tells one occasion of a collection from another, of an entry that may be half written. */
export interface Occasion {
  title: string;
  community?: string | undefined;
  period?: string | undefined;
  duty?: string | undefined;
  /** The value by which its collection is divided. */
  category?: string | undefined;
  /** The days that its collection insists on: when it came out, when it took place. */
  days: string[];
}

export function occasionOf(collection: CollectionName, values: Readonly<Record<string, unknown>>): Occasion {
  const { schema, category } = definitionOf(collection);
  const days = fieldsOf(schema.shape).filter(isDay);
  return {
    title: textIn(values['title']) ?? '',
    ...{ community: textIn(values['community']), period: textIn(values['period']), duty: textIn(values['duty']) },
    category: category === undefined ? undefined : textIn(values[category]),
    days: days.flatMap(({ name }) => dayIn(textIn(values[name]) ?? '') ?? []),
  };
}

/** By what two texts are about one occasion: the same thing of one period, or one title on one day. */
export type SameBy = 'period' | 'title';

/** Undefined: they are about two occasions. What is done for two duties is two things. */
export function sameBy(one: Occasion, other: Occasion): SameBy | undefined {
  if (one.community !== other.community) return undefined;
  const isOfOneKind =
    one.duty !== undefined && other.duty !== undefined
      ? one.duty === other.duty
      : one.category !== undefined && one.category === other.category;
  if (one.period !== undefined && one.period === other.period && isOfOneKind) return 'period';
  const title = plain(one.title);
  const isOfOneDay = one.days.some((day) => other.days.includes(day));
  return title !== '' && title === plain(other.title) && isOfOneDay ? 'title' : undefined;
}

const isDay = ({ kind, required }: Field) => required && (kind === 'day' || kind === 'instant');

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s　]/g, '')
    .toLowerCase();
const textIn = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
