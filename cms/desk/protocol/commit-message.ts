import { masked } from '../../../src/privacy/report.ts';

/** One line for the log, so that it cannot hold trailers of its own, nor a person's number; `fallback` if nothing is left. */
export function cleanMessage(wanted: string | undefined, fallback: string): string {
  const clean = (wanted ?? '').replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return masked(clean).slice(0, 500) || fallback;
}
