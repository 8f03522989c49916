import type { StatusCode } from '../../schema/schedule.ts';

/**
 * Every status has a shape of its own, so that colour is never the only signal. Paths in a 16 × 16 box; holes are
 * drawn the other way round.
 */
export const statusShapes: Readonly<Record<StatusCode, string>> = {
  open: 'M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z',
  soon: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1zm0 2a5 5 0 1 0 0 10z',
  wait: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1zm0 2a5 5 0 1 0 0 10A5 5 0 1 0 8 3z',
  full: 'M2 2h12v12H2z',
  closed: 'M2 2h12v12H2zm2 2v8h8V4z',
  done: 'M6 13.5L.5 8l2-2L6 9.5 13.5 2l2 2z',
  overdue: 'M8 1l7.5 14H.5zM7 6v5h2V6zm0 6v2h2v-2z',
  withdrawn: 'M2 4l2-2 4 4 4-4 2 2-4 4 4 4-2 2-4-4-4 4-2-2 4-4z',
};
