import { formatFen } from '../schema/money.ts';

/** Whole 分 as yuan: `12,345.60`. */
export function Yuan({ fen }: { fen: number }) {
  return <>{formatFen(fen)}</>;
}
