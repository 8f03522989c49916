import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { languageOf } from '../schema/language.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { remembered } from '../schema/remembered.ts';
import { textsOf } from '../schema/texts.ts';

/** What of an entry is looked through. */
type Elementary = Pick<Entry, 'collection' | 'data' | 'headings' | 'language'>;

/**
 * The 要素 that are not there. One is there when a heading, a filled field or a text has its words; when a heading is half
 * of it or more, as 支出明细 for 大额支出明细; or when it joins several and each is there, as 应缴、实缴.
 * A text in Traditional characters is not looked through for words in Simplified ones: all would be missing.
 */
export const missingElements = remembered((entry: Elementary, elements: readonly string[]): readonly string[] => {
  if (entry.language !== languageOf(elements.join(''))) return [];
  const headings = entry.headings.map(bare).filter(Boolean);
  const all = [...headings, ...wordsIn(entry)];
  const isThere = (words: string) =>
    all.some((text) => text.includes(words)) ||
    headings.some((heading) => words.includes(heading) && heading.length * 2 >= words.length);
  return elements.filter((element) => {
    if (bare(element) === '' || isThere(bare(element))) return false;
    const parts = element.split(/[、，和及与/]/).map(bare);
    return parts.length < 2 || !parts.every((part) => part !== '' && isThere(part));
  });
});

/** The labels of the fields that are filled, and their texts. */
function wordsIn({ collection, data }: Elementary): string[] {
  const texts = textsOf(fieldsOf(definitionOf(collection).schema.shape), data);
  return [...texts.flatMap(({ label, text }) => [label, text]), ...accountsShow(data)].map(bare);
}

/** Accounts show each of their sums, also of nothing. */
const accountsShow = (data: object) =>
  'accounts' in data && data.accounts ? ['上期结余', '收入', '支出', '本期结余'] : [];

/** Without what stands in brackets, and without signs and spaces. */
const bare = (text: string) => text.replace(/[（(][^（）()]*[）)]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
