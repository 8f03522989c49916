import * as z from 'zod';
import { problem } from '../../src/schema/problem.ts';

/** How far a publication has come. */
const progress = z.object({
  /** What is being done: 正在生成网页. */
  label: z.string(),
  /** Of that, how much is done; absent where there is nothing to count. */
  counted: z.object({ done: z.number(), total: z.number() }).optional(),
  /** 0 to 1; never goes back. */
  share: z.number(),
  /** How many more until the site is live; absent when that is not known. */
  seconds: z.number().optional(),
});
export type Progress = z.infer<typeof progress>;

/** What keeps the site from being made, with the title of the entry it stands in. */
const obstacle = problem.extend({ title: z.string().optional() });
export type Obstacle = z.infer<typeof obstacle>;

/** What may be asked of `GET /desk/publication`: how the site stands to one commit, or how it stands at all. */
export const publicationQuery = z.object({
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
});

/** What it answers. With a commit, `live` is said only once residents see it. */
export const publication = z.object({
  state: z.enum(['idle', 'building', 'live', 'failed']),
  started: z.string().optional(),
  finished: z.string().optional(),
  /** The one that residents see now. */
  commit: z.string().optional(),
  problems: z.array(obstacle).optional(),
  message: z.string().optional(),
  progress: progress.optional(),
  /** Somebody switched back to an older release, and the site stays so. */
  held: z.string().optional(),
  /** Why the copy elsewhere is behind. */
  pushFailed: z.string().optional(),
});
export type Publication = z.infer<typeof publication>;

/** 正在生成网页（3/12），大约还要 2 秒. */
export function progressSentence({ label, counted, seconds }: Progress): string {
  const count = counted ? `（${String(counted.done)}/${String(counted.total)}）` : '';
  return `${label}${count}${seconds === undefined ? '' : `，${remaining(seconds)}`}`;
}

/** 2.1 秒, 45 秒, 3 分 20 秒. */
export function durationWords(seconds: number): string {
  if (seconds < 10) return `${(Math.round(seconds * 10) / 10).toFixed(1)} 秒`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${String(whole)} 秒`;
  const rest = whole % 60;
  return `${String(Math.floor(whole / 60))} 分${rest === 0 ? '钟' : ` ${String(rest)} 秒`}`;
}

/** Rough on purpose: a number that changes every moment is not read. */
function remaining(seconds: number): string {
  if (seconds < 1) return '马上就好';
  if (seconds <= 10) return `大约还要 ${String(Math.ceil(seconds))} 秒`;
  if (seconds <= 50) return `大约还要 ${String(Math.ceil(seconds / 5) * 5)} 秒`;
  return `大约还要 ${String(Math.ceil(seconds / 60))} 分钟`;
}
