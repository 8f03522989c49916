import { useEffect, useRef } from 'react';
import { amountIn } from './worked-out.ts';

interface Followed {
  value: unknown;
  /** What is known of the amount, in 分. */
  known: number | undefined;
  /** Not while somebody types in it, nor where nothing has begun. */
  may: boolean;
  onFill: (yuan: number) => void;
}

/**
 * Fills an amount that is known as long as nobody has written another: an empty one, and one that was the known amount
 * until that changed.
 */
export function useFollowed({ value, known, may, onFill }: Followed): void {
  const last = useRef<number>(undefined);
  useEffect(() => {
    const own = amountIn(value);
    const follows = value === undefined || value === null || value === '' || own === last.current;
    if (known !== undefined && own !== known && follows && may) onFill(known / 100);
    if (known !== undefined && (follows || own === known)) last.current = known;
  }, [value, known, may, onFill]);
}
