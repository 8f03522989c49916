import { ACTIONS, ASKS_TO_JOIN } from '../text/answer-words.ts';
import { foldText } from '../text/fold.ts';
import { holdsNow } from '../text/holds-now.ts';
import { LONGEST_ASKED } from '../tuning.ts';
import {
  communityOf,
  isAbout,
  isWhole,
  nameOf,
  read,
  type Answer,
  type Language,
  type Reading,
} from './title-reading.ts';

const SIGNS = /[^\p{L}\p{N}]+/gu;

/**
 * The entries that may answer at once, with a telephone to call: one that has everything asked, or one for each community
 * where several have it; otherwise none. An entry has everything asked when
 * - each word of the question stands in its title, itself or as a synonym, or is the name of its community, or stands in its
 *   summary where nothing is denied; what is left are stop words, and no 不, 没, 除了 is one of them;
 * - one of these words is what the title is about, not a part of a longer word (电梯 of 加装电梯) nor an example in brackets;
 * - a telephone or hours are there if they are asked for, and it is neither over, full, suspended nor withdrawn.
 * Nothing is taken by its sound.
 */
export function answersAmong<T extends Answer>(
  question: string,
  found: readonly T[],
  now: string,
  language: Language,
): T[] {
  const asked = foldText(question, language.simplified).replace(SIGNS, ' ').trim();
  if (asked.length > LONGEST_ASKED) return [];
  const groups = language.groups.filter((group) => group.some((word) => asked.includes(word)));
  const known = new Set(language.groups.flat());
  const met = found
    .filter((one) => holdsNow(one, now))
    .flatMap((one) => {
      const summary = foldText(one.summary ?? '', language.simplified);
      const acting = asked.search(ACTIONS) >= 0;
      const readings = [nameOf(one), ...(one.also ?? [])].flatMap((name) => {
        const title = foldText(name, language.simplified);
        const against = { one, title, summary, groups, known, acting };
        const reading = read(asked, against);
        if (!reading || !isAbout(reading, against)) return [];
        const whole = isWhole(reading, title, one);
        // One call of many, or one consultation: only for who wants to join, or has named it.
        const wanted = one.until === undefined || ASKS_TO_JOIN.test(asked) || whole;
        return wanted ? [{ one: withPhonesOf(one, reading), whole }] : [];
      });
      return readings.find(({ whole }) => whole) ?? readings[0] ?? [];
    });
  const whole = met.filter((one) => one.whole);
  const best = (whole.length > 0 ? whole : met).map(({ one }) => one);
  return best.length < 2 || isChoice(best) ? best : [];
}

/** The same in several communities. */
function isChoice(all: readonly Answer[]): boolean {
  const communities = all.flatMap((one) => communityOf(one) ?? []);
  return new Set(communities).size === all.length && new Set(all.map(({ type }) => type)).size === 1;
}

/** Where a place was asked for, the telephones of that place. */
const withPhonesOf = <T extends Answer>(one: T, { owners }: Reading): T =>
  owners.length === 0 || !one.phones
    ? one
    : { ...one, phones: one.phones.filter(({ at }) => owners.every((name) => at?.includes(name))) };
