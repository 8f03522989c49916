import { useEffect, useState } from 'react';
import { msNow } from '../now.ts';

/** A timer of a browser counts no further; a page that stays open so long is opened anew before. */
const LONGEST = 2 ** 31 - 1;

/** Whether an instant is past; draws anew when it comes. */
export function useReached(instant: string | undefined): boolean {
  const [, draw] = useState(0);
  const wait = instant === undefined ? Infinity : Date.parse(instant) - msNow();
  useEffect(() => {
    if (instant === undefined) return undefined;
    const left = Date.parse(instant) - msNow();
    if (left <= 0 || left > LONGEST) return undefined;
    // By our clock it may be a moment early.
    const timer = setTimeout(() => draw((count) => count + 1), left + 100);
    return () => clearTimeout(timer);
  }, [instant]);
  return wait <= 0;
}
