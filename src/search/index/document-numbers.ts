import { phrasesOf } from '../text/tokens.ts';

/** `青街办发〔2026〕12、13号` or `…〔2026〕12号、13号` in a folded text: two characters of the agency are enough to find it. */
const NUMBER =
  /(\p{Script=Han}{2})[〔[(【]((?:19|20)\d\d)?[〕\])】]\s*第?(\d{1,5}(?:号?[、和](?:第?)\d{1,5}(?!年|月|日|\d))*)号/gu;
/** `国务院令第685号` */
const ORDER = /(\p{Script=Han}[令])第(\d{1,5})号/gu;

/**
 * Documents' numbers as people ask for them and nobody writes them: without the year, 青街办发12号, and of two serials after
 * one year the second, 青街办发〔2026〕13号.
 */
export function askedNumbers(folded: string): string[][] {
  if (!folded.includes('号')) return [];
  const years = [...folded.matchAll(NUMBER)].flatMap(([, agency = '', year, serials = '']) =>
    [...serials.matchAll(/\d+/g)].flatMap(([serial], at) => [
      `${agency}${serial}号`,
      ...(year !== undefined && at > 0 ? [`${agency} ${year} ${serial}号`] : []),
    ]),
  );
  const orders = [...folded.matchAll(ORDER)].map(([, agency = '', serial = '']) => `${agency}${serial}号`);
  return [...years, ...orders].flatMap((text) => phrasesOf(text));
}
