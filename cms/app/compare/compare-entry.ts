import { compareIn as compareTexts } from '../../../src/compare/compare-entry.ts';
import type { Comparison } from '../../../src/compare/comparison.ts';
import { textParts } from '../../../src/compare/text-parts.ts';
import type { Choices } from '../form/choices.ts';

let choices: Choices = {};

/** The titles that references are shown by, as the form offers them. */
export function setTitles(titles: Choices): void {
  choices = titles;
}

/** The title of an entry that a field may refer to. */
export const nameOf = (to: string, id: string) => choices[to]?.find((choice) => choice.id === id)?.label;

export function compareIn(collection: string, before: string | null, after: string): Comparison {
  return compareTexts(collection, before, after, nameOf);
}

export function titleIn(text: string): string {
  const { title, name } = textParts(text).values;
  return [title, name].find((value): value is string => typeof value === 'string') ?? '';
}
