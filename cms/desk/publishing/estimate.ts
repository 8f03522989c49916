import type { BuildProgress } from '../../../src/publication/progress.ts';
import type { StageTime, Took } from './stage-times.ts';

/** Where a build stands: the stages behind it, and the one it is in. */
export interface Position {
  ended: readonly StageTime[];
  current?: BuildProgress | undefined;
  /** Seconds since the current stage began, and since it told something last. */
  elapsed: number;
  silent: number;
}

/** Builds that are alike have to agree by this factor, and by a second, to be worth a word. */
const AGREE = 3;
/** Counts differ by chance among few things; so many make no difference. */
const FEW = 8;
/** Until so much of a stage is done its own speed says nothing. */
const TELLING = 0.1;

/**
 * How many seconds a build still takes, judged by those before it that went the same way so far; undefined when there is
 * none, or when they do not agree.
 */
export function secondsLeft(past: readonly Took[], position: Position): number | undefined {
  const left = past
    .filter((one) => isAlike(one, position))
    .map((one) => leftOf(one, position))
    .sort((a, b) => a - b);
  const [least, most] = [left[0], left.at(-1)];
  if (least === undefined || most === undefined || most > AGREE * least + 1) return undefined;
  return left[Math.floor(left.length / 2)];
}

/** The same stages so far, about as much to do in each, and the current one too. */
function isAlike({ stages }: Took, { ended, current }: Position): boolean {
  const way = current ? [...ended, current] : ended;
  return way.every(({ stage, total }, i) => stages[i]?.stage === stage && isLike(total, stages[i].total));
}

/** A total of 0 is not known. */
const isLike = (a: number, b: number) => a === 0 || b === 0 || (Math.max(a, b) + FEW) / (Math.min(a, b) + FEW) <= AGREE;

function leftOf({ seconds, stages }: Took, { ended, current, elapsed, silent }: Position): number {
  const before = stages.slice(0, ended.length).reduce((sum, stage) => sum + stage.seconds, 0);
  const then = stages[ended.length];
  if (!current || !then) return Math.max(0, seconds - before - silent);
  const after = seconds - before - then.seconds;
  const { done, total } = current;
  const expected = then.seconds * (total > 0 && then.total > 0 ? total / then.total : 1);
  if (done === 0 || total === 0) return Math.max(0, expected - elapsed) + after;
  const share = Math.min(1, done / total);
  // The further it has come the more its own speed counts.
  const own = share >= TELLING && elapsed > silent ? (elapsed - silent) / share : expected;
  return Math.max(0, (1 - share) * (share * own + (1 - share) * expected) - silent) + after;
}
