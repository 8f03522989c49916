import { stages, type BuildProgress, type Stage } from '../../../src/publication/progress.ts';
import type { Progress } from '../../wire/publication.ts';
import type { Clock } from '../clock.ts';
import { secondsLeft } from './estimate.ts';
import { stageNames, type StageTime, type Took } from './stage-times.ts';

/** What is known of a build while it runs, and of its times afterwards. */
export interface ProgressWatch {
  /** Takes what the build tells. */
  tell: (progress: BuildProgress) => void;
  /** The build has ended well; only the switch is left. */
  built(): void;
  progress(): Progress;
  /** Until now. */
  took(): Took;
}

interface Parts {
  clock: Clock;
  /** How long the last releases took. */
  past: readonly Took[];
  /** The second try after one that broke off. */
  again?: boolean;
}

/** How far the bar is when a stage begins, as long as the time is not known. */
const BEGINS: Readonly<Record<Stage, number>> = { program: 0.02, reading: 0.3, pages: 0.45, index: 0.75, files: 0.9 };
const SWITCHING = 0.98;
const AGAIN = '刚才做到一半停了，再试一次：';

export function watchProgress({ clock, past, again = false }: Parts): ProgressWatch {
  const began = clock.now();
  const ended: StageTime[] = [];
  let current: BuildProgress | undefined;
  /** When the current stage began, and when something was told last. */
  let [since, told] = [began, began];
  let isBuilt = false;
  let share = 0;
  let promised: { about: string; seconds: number | undefined } | undefined;

  const secondsSince = (time: number) => Math.max(0, clock.now() - time) / 1000;

  function endStage(): void {
    if (current) ended.push({ stage: current.stage, total: current.total, seconds: secondsSince(since) });
    since = current ? clock.now() : since;
    current = undefined;
  }

  /**
   * As long as nothing new is known the number only falls. One that turns out to have been far too low is taken back until
   * the next stage, instead of rising before the reader's eyes.
   */
  function promise(): number | undefined {
    const about = `${String(ended.length)} ${String(current?.total)}`;
    const now = secondsLeft(past, { ended, current, elapsed: secondsSince(since), silent: secondsSince(told) });
    const before = promised?.about === about ? promised : { about, seconds: now };
    const broken = now === undefined || before.seconds === undefined || now > 2 * before.seconds + 1;
    promised = { about, seconds: broken ? undefined : Math.min(now, before.seconds ?? now) };
    return promised.seconds;
  }

  function shareNow(seconds: number | undefined): number {
    if (isBuilt) return SWITCHING;
    if (seconds !== undefined) return secondsSince(began) / (secondsSince(began) + seconds || 1);
    if (!current) return 0;
    const next = stages[orderOf(current.stage) + 1];
    const [from, to] = [BEGINS[current.stage], next === undefined ? SWITCHING : BEGINS[next]];
    return from + (to - from) * (current.total > 0 ? Math.min(1, current.done / current.total) : 0);
  }

  return {
    tell(progress) {
      const isBehind = orderOf(progress.stage) < orderOf(current?.stage);
      // Work of an earlier stage may still be coming in.
      if (isBuilt || isBehind) return;
      if (progress.stage !== current?.stage) endStage();
      told = clock.now();
      current = progress;
    },
    built() {
      told = clock.now();
      endStage();
      isBuilt = true;
    },
    progress() {
      const seconds = promise();
      share = Math.min(SWITCHING, Math.max(share, shareNow(seconds)));
      const label = isBuilt ? '正在切换' : `正在${current ? stageNames[current.stage] : '准备'}`;
      const counted = current &&
        current.total > 1 && { done: Math.min(current.done, current.total), total: current.total };
      return {
        label: again ? `${AGAIN}${label}` : label,
        ...(counted && { counted }),
        share,
        ...(seconds !== undefined && { seconds }),
      };
    },
    took: () => ({ seconds: secondsSince(began), stages: [...ended] }),
  };
}

const orderOf = (stage: Stage | undefined) => (stage === undefined ? -1 : stages.indexOf(stage));
