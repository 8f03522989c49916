import { foldText } from '../text/fold.ts';
import { inTitle, placeOf, PLACES } from '../text/payload.ts';
import { ASKS_OPINION, ASKS_TO_HELP, NAMES_PERIOD } from '../text/stop-words.ts';
import { valueAt } from '../text/tables.ts';
import * as tuning from '../tuning.ts';
import { grouped } from './grouped.ts';
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
  question: string,
  found: Scores,
  related: Scores,
  order: 'relevance' | 'date',
  index: OpenIndex,
  keep: (entry: number) => boolean,
): Groups {
  const asked = foldText(question, index.simplified);
  const sorted = (scores: Scores): Ranked[] => {
    const all = [...scores]
      .filter(([entry]) => keep(entry))
      .map((one) => inTime(ofKind(one, asked, index), asked, index));
    return order === 'date'
      ? all.sort(([a], [b]) => b - a)
      : newestOfSeries(all.sort(byPoints), question, index).sort(byPoints);
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

const byPoints = (a: Ranked, b: Ranked) => b[1].points - a[1].points || b[0] - a[0];

/**
 * A past call and a closed consultation stand after one that is open and fits equally. An alert that still holds is what
 * somebody means who asks for its title, and a call that is open what somebody means who wants to help.
 */
function inTime([entry, score]: Ranked, question: string, { table }: OpenIndex): Ranked {
  if (table.over[entry] === '1') return [entry, multiplied(score, tuning.OVER_WEIGHT, 'over')];
  const type = table.facets['type'] && valueAt(table.facets['type'], entry);
  if (!inTitle(score.payload)) return [entry, score];
  if (type === 'alerts') return [entry, multiplied(score, tuning.ALERT_WEIGHT, 'running')];
  return type === 'volunteering' && ASKS_TO_HELP.test(question)
    ? [entry, multiplied(score, tuning.OPEN_CALL_WEIGHT, 'open')]
    : [entry, score];
}

/** A consultation is what somebody means who asks where opinions are wanted, whether it still runs or not. */
function ofKind([entry, score]: Ranked, question: string, { table }: OpenIndex): Ranked {
  const type = table.facets['type'] && valueAt(table.facets['type'], entry);
  return type === 'consultations' && inTitle(score.payload) && ASKS_OPINION.test(question)
    ? [entry, multiplied(score, tuning.CONSULTATION_WEIGHT, 'consultation')]
    : [entry, score];
}

/** Of accounts that are published every quarter the newest is meant, whichever repeats the words more often. */
function newestOfSeries(ranked: readonly Ranked[], question: string, index: OpenIndex): Ranked[] {
  if (NAMES_PERIOD.test(question)) return [...ranked];
  const series = grouped(ranked, ([entry]) => seriesOf(entry, index));
  return [...series].flatMap(([name, all]) => {
    const least = (all[0]?.[1].points ?? 0) * tuning.SERIES_SHARE;
    const near = name === '' ? [] : all.filter(([, { points }]) => points >= least);
    const newest = [...near].sort(([a], [b]) => b - a);
    const moved = newest.map(([entry, score], at): Ranked => {
      const points = near[at]?.[1].points ?? score.points;
      return points === score.points ? [entry, score] : [entry, multiplied(score, points / score.points, 'series')];
    });
    return [...moved, ...all.slice(near.length)];
  });
}

/** The same kind of entry for the same people, once for each period; empty where an entry is of no period. */
function seriesOf(entry: number, { table }: OpenIndex): string {
  const value = (name: string) => table.facets[name] && valueAt(table.facets[name], entry);
  if (value('period') === undefined || table.old[entry] === '1') return '';
  return ['type', 'community', 'category'].map((name) => value(name) ?? '').join(' ');
}

/** How much of what was asked the title of an entry has, in these words or others. */
export function titledShare({ reasons }: Score, asked: readonly string[]): number {
  const held = reasons.flatMap((reason) => ('phrase' in reason && inTitle(reason.payload) ? [reason.phrase] : []));
  const words = asked.map((word) => {
    const covered = new Set<number>();
    for (const phrase of held) {
      const at = word.indexOf(phrase);
      for (let place = at; at !== -1 && place < at + phrase.length; place += 1) covered.add(place);
    }
    return covered.size;
  });
  return words.reduce((sum, size) => sum + size, 0) / Math.max(1, asked.join('').length);
}

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
