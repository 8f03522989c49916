import { inTitle, placeOf, PLACES } from '../text/payload.ts';
import * as tuning from '../tuning.ts';
import type { OpenIndex } from './open-index.ts';
import { multiplied, type PhraseReason, type Score, type Scores } from './scoring.ts';

export type Ranked = readonly [entry: number, score: Score];

/** In the order in which they are shown. */
export interface Groups {
  /** Hold everything asked for. */
  own: Ranked[];
  /** Hold most of it. */
  related: Ranked[];
  /** No longer hold, whatever of the question they have: unless somebody asked for one by its title or number. */
  past: Ranked[];
}

/** Entries are numbered oldest first, so that the newest wins a draw. */
export function inGroups(
  found: Scores,
  related: Scores,
  order: 'relevance' | 'date',
  index: OpenIndex,
  keep: (entry: number) => boolean,
): Groups {
  const sorted = (scores: Scores): Ranked[] => {
    const all = [...scores].filter(([entry]) => keep(entry)).map((one) => whenOver(one, index));
    return order === 'date'
      ? all.sort(([a], [b]) => b - a)
      : all.sort((a, b) => b[1].points - a[1].points || b[0] - a[0]);
  };
  const [own, near] = [sorted(found), sorted(related)];
  const isOld = ([entry]: Ranked) => index.table.old[entry] === '1';
  // A title that one in force has as well, as plans of two periods do, names the one in force.
  const taken = own.some((one) => !isOld(one) && isTitled(one));
  const isPast = (one: Ranked) => isOld(one) && !isNumbered(one) && (taken || !isTitled(one));
  return {
    own: own.filter((one) => !isPast(one)),
    related: near.filter((one) => !isPast(one)),
    past: [...own.filter(isPast), ...near.filter(isPast)],
  };
}

/** A past call and a closed consultation stand after one that is open and fits equally. */
const whenOver = ([entry, score]: Ranked, { table }: OpenIndex): Ranked =>
  table.over[entry] === '1' ? [entry, multiplied(score, tuning.OVER_WEIGHT, 'over')] : [entry, score];

const phrasesOf = ([, { reasons }]: Ranked) => reasons.filter((reason): reason is PhraseReason => 'phrase' in reason);

/** Whether the question has an entry's title in its very words: all of it, or all but the name of the place. */
const isTitled = (one: Ranked): boolean =>
  phrasesOf(one).some(
    ({ payload, factors }) =>
      inTitle(payload) &&
      placeOf(payload) === PLACES.title &&
      factors.title >= tuning.TITLE_SHARE_BASE + tuning.NAMED_SHARE,
  );

/** Whether it has an entry's own number, which stands with its headings; numbers of other documents stand in the text. */
const isNumbered = (one: Ranked): boolean =>
  phrasesOf(one).some(
    ({ phrase, payload }) =>
      /[发字函规文令第].*\d号$/u.test(phrase) &&
      (placeOf(payload) === PLACES.heading || placeOf(payload) === PLACES.synonymInHeading),
  );
