import { foldText } from '../text/fold.ts';
import type { Suggestion } from '../text/tables.ts';
import { MOST_OFFERED } from '../tuning.ts';
import { openIndex } from './open-index.ts';

/** Titles for what has been typed so far, in characters, in pinyin or by its initials; the best first. */
export async function suggest(typed: string): Promise<Suggestion[]> {
  const index = await openIndex();
  const [{ items }, groups] = await Promise.all([index.suggestions(), index.synonyms()]);
  const asked = foldText(typed.trim(), index.simplified).replaceAll(/\s+/g, '');
  if (asked === '') return [];
  const synonyms = groups.filter((group) => group.some((word) => begins(word, asked))).flat();
  return items
    .map((item, order) => ({ item, order, rank: rankOf(item, asked, synonyms) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.order - b.order)
    .slice(0, MOST_OFFERED)
    .map(({ item }) => item);
}

/** A word of which two characters are typed is probably meant. */
const begins = (word: string, asked: string) => asked.length >= 2 && (word.startsWith(asked) || asked.includes(word));

function rankOf({ plain, sound }: Suggestion, asked: string, synonyms: readonly string[]): number {
  if (plain.startsWith(asked)) return 5;
  if (plain.includes(asked)) return 4;
  if (synonyms.some((word) => plain.includes(word))) return 3;
  if (!/^[a-z]{2,}$/.test(asked)) return 0;
  const syllables = sound.split(' ');
  const letters = syllables.join('');
  const initials = syllables.map(([first]) => first).join('');
  if (letters.startsWith(asked) || initials.startsWith(asked)) return 2;
  return letters.includes(asked) || initials.includes(asked) ? 1 : 0;
}
